using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// A provider's role in an area for a term, with the record of its selection (guard rail 4). One lead provider per area and day.
/// </summary>
public sealed class ProviderTerm
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AreaId { get; init; }

    public required Guid ProviderId { get; init; }

    public required ProviderRole Role { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; set; }

    /// <summary>How it was selected, e.g. Interessenbekundung, Auswahl im Jugendhilfeausschuss.</summary>
    public required string Procedure { get; init; }

    public required string Decision { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public string? Evidence { get; init; }

    public Guid? EvidenceFileId { get; init; }

    public required Stamp Recorded { get; init; }
}
