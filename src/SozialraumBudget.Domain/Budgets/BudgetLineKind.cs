namespace SozialraumBudget.Domain.Budgets;

/// <summary>What a line of a budget is for, and whether it counts.</summary>
public enum BudgetLineKind
{
    /// <summary>Case work, as partial budget A.</summary>
    CaseRelated,

    /// <summary>Work that belongs to no case, as partial budget B.</summary>
    CaseIndependent,

    /// <summary>Shown beside the budget and not part of it, e.g. stationary help where the budget is ambulatory.</summary>
    Beside,
}
