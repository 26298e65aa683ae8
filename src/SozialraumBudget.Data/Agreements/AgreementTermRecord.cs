namespace SozialraumBudget.Data.Agreements;

/// <summary>
/// One value of an agreement in a closed period, with its source. A change writes new rows and marks the old one
/// superseded; rows are never edited otherwise, so that any amount can be recomputed with the version it was made with.
/// </summary>
public sealed class AgreementTermRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>Name of the domain's term key.</summary>
    public required string Key { get; init; }

    /// <summary>Invariant text, as the domain's term parser reads it.</summary>
    public required string Value { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required int Version { get; init; }

    /// <summary>Contract clause, resolution or tariff.</summary>
    public required string Source { get; init; }

    public required string Reason { get; init; }

    public required Stamp Created { get; init; }

    public DateTimeOffset? SupersededAt { get; set; }
}
