namespace SozialraumBudget.Domain.Budgets;

/// <summary>What a due is paid for.</summary>
public enum DuePurpose
{
    /// <summary>Rate: the regular part of the budget for a period.</summary>
    Instalment,

    /// <summary>Nachzahlung: what a renegotiation added after the last period was paid.</summary>
    Supplement,

    /// <summary>Released retention that no instalment is left to carry.</summary>
    Retention,

    /// <summary>Leistungsbonus.</summary>
    Bonus,

    /// <summary>What the annual settlement leaves to be paid.</summary>
    Settlement,

    /// <summary>A claim on the provider: less is paid.</summary>
    Claim,
}
