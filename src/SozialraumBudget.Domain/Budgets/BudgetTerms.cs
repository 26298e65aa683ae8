using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>The agreed terms a budget is computed with; all come from the agreement, none is a constant of the product.</summary>
public sealed record BudgetTerms
{
    /// <summary>Partial budget B as a share of A.</summary>
    public required Share ShareB { get; init; }

    public string? ShareBSource { get; init; }

    /// <summary>Share of the total that is paid in instalments; the rest is retained.</summary>
    public required Share PaidShare { get; init; }

    public string? PaidShareSource { get; init; }

    /// <summary>Maximum performance bonus as a share of the total.</summary>
    public required Share BonusShare { get; init; }

    public string? BonusShareSource { get; init; }

    /// <summary>Increases in the order they apply, from the base year to the budget year.</summary>
    public IReadOnlyList<Increase> Increases { get; init; } = [];

    /// <summary>Counter-performances the retention is split over; none is allowed.</summary>
    public IReadOnlyList<RetentionCondition> Conditions { get; init; } = [];
}
