namespace SozialraumBudget.Domain.Deductions;

/// <summary>What is said of a deduction in amounts: Amount = Used + Repaid + Open.</summary>
public enum DeductionFigure
{
    Amount,

    /// <summary>Set off by payouts that are prepared or approved.</summary>
    Used,

    /// <summary>Received in money.</summary>
    Repaid,

    /// <summary>In no payout yet; nothing once it is withdrawn.</summary>
    Open,
}
