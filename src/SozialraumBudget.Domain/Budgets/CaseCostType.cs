using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Negotiation;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>Where a case counts in a budget.</summary>
/// <param name="Case">The case.</param>
/// <param name="ByCosts">Cost type its annual costs fall into, from 0.</param>
/// <param name="CostType">Cost type it counts in, from 0; differs from ByCosts when it was moved.</param>
/// <param name="Moved">The adjustment that moved it, with the reason; null when it lies where its costs put it.</param>
/// <param name="Excluded">The adjustment that left it out, with the reason; null when it is included.</param>
public readonly record struct CaseCostType(
    BaseYearCase Case,
    int ByCosts,
    int CostType,
    BudgetAdjustment? Moved,
    BudgetAdjustment? Excluded
)
{
    public bool IsIncluded => Excluded is null;

    public bool IsMoved => Moved is not null;
}
