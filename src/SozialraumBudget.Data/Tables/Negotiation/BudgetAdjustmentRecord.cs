using SozialraumBudget.Domain.Negotiation;

namespace SozialraumBudget.Data.Tables;

/// <summary>One step of a negotiation. Steps are only ever added; the later one wins.</summary>
public sealed class BudgetAdjustmentRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid VariantId { get; init; }

    /// <summary>1, 2, 3 … within the variant.</summary>
    public required int Position { get; init; }

    public required AdjustmentKind Kind { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>Index of the cost type, from 0.</summary>
    public int? CostType { get; init; }

    /// <summary>Agreed value in EUR.</summary>
    public decimal? Value { get; init; }

    /// <summary>Increases as shares, e.g. 0.035 and 0.042.</summary>
    public decimal[]? Increases { get; init; }

    public required string Reason { get; init; }

    public required Stamp Made { get; init; }
}
