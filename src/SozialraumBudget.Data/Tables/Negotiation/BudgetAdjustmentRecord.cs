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

    /// <summary>Lower limit in EUR of the class it was agreed for; null where it concerns none.</summary>
    public decimal? ClassFrom { get; init; }

    /// <summary>Upper limit of that class, not included; null for a class without upper end.</summary>
    public decimal? ClassTo { get; init; }

    /// <summary>Agreed value in EUR.</summary>
    public decimal? Value { get; init; }

    /// <summary>Increases as factors, e.g. 0.035 and -0.01.</summary>
    public decimal[]? Increases { get; init; }

    /// <summary>Ties the cases of one step together: one wish, one reason; null for a step about one thing.</summary>
    public Guid? Batch { get; init; }

    public required string Reason { get; init; }

    public required Stamp Made { get; init; }
}
