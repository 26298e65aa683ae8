using SozialraumBudget.Domain.Reconciliation;

namespace SozialraumBudget.Data.Tables;

/// <summary>What was agreed about a difference; a later one about the same takes its place, and both stay.</summary>
public sealed class AgreedDifferenceRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RoundId { get; init; }

    public required string CaseNumber { get; init; }

    public required DifferenceKind Kind { get; init; }

    public required AgreedSide Side { get; init; }

    public string? Value { get; init; }

    public required string Cause { get; init; }

    public required Stamp Agreed { get; init; }
}
