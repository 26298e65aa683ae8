namespace SozialraumBudget.Domain.Budgets;

/// <summary>Which dues are part of a budget, and which come on top of it.</summary>
public static class DuePurposes
{
    /// <summary>
    /// Granted beyond the budget of the year: bonus and settlement. Such a due pays no part of the budget, carries no retention, and no
    /// renegotiation touches it.
    /// </summary>
    public static bool IsAdditional(this DuePurpose purpose) => purpose is DuePurpose.Bonus or DuePurpose.Settlement;
}
