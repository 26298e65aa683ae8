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

    /// <summary>
    /// Granted for a purpose and steered by, but not paid through the agreement: no due, no booking, not part of the total (ADR 0052).
    /// </summary>
    Allocated,

    /// <summary>Inside of lines that count, named for itself: what of them is earmarked.</summary>
    Within,
}

public static class BudgetLineKinds
{
    /// <summary>Part of the total, and so of what is paid or retained.</summary>
    public static bool Counts(this BudgetLineKind kind) => kind is BudgetLineKind.CaseRelated or BudgetLineKind.CaseIndependent;
}
