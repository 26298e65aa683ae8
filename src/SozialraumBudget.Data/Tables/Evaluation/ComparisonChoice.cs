using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>Areas that the area of an agreement is compared with; the newest choice counts. Never changed.</summary>
public sealed class ComparisonChoice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>At least one.</summary>
    public required Guid[] AreaIds { get; init; }

    /// <summary>Why these: what makes them comparable.</summary>
    public required string Reason { get; init; }

    public required Stamp Chosen { get; init; }
}
