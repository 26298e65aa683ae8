namespace SozialraumBudget.Domain.Setup;

/// <summary>What leads from an empty product to the first payout, in order.</summary>
public enum SetupStep
{
    /// <summary>Name and address of the city, as letters carry them.</summary>
    City,

    /// <summary>A second administrator: roles that move money need one.</summary>
    SecondAdministrator,

    /// <summary>Somebody who prepares and somebody else who approves.</summary>
    MoneyAccounts,

    /// <summary>Providers, area managers, management: wanted, and nothing waits for them.</summary>
    OtherAccounts,

    /// <summary>The city's account that payouts leave.</summary>
    CashAccount,

    Areas,
    Providers,

    /// <summary>Who has the responsibility for an area.</summary>
    LeadProviders,

    /// <summary>A provider's account, under four eyes.</summary>
    BankAccounts,

    Agreement,

    /// <summary>Counter-performances, where the model retains a part.</summary>
    Conditions,

    BaseYear,
    Budget,
    Activation,
    Payout,
}

/// <summary>How far a step is.</summary>
public enum SetupState
{
    Done,

    /// <summary>Somebody else has to confirm, or to sign in for the first time.</summary>
    Waiting,

    Open,

    /// <summary>Missing, and nothing waits for it.</summary>
    Optional,
}
