namespace SozialraumBudget.Domain.Ledger;

/// <summary>
/// What is said of a budget year in amounts: each has one word (<see cref="LedgerNames"/>) and each word one meaning, in the standing as in
/// the ledger.
/// </summary>
public enum StandingFigure
{
    /// <summary>The budget in force.</summary>
    Total,

    /// <summary>What bonus and settlement grant beyond the budget.</summary>
    Additional,

    /// <summary>Approved transfers, set-offs taken off.</summary>
    Approved,

    /// <summary>Of what is approved: in files for the cash office, paid or not.</summary>
    HandedOver,

    /// <summary>Of what is handed over: what the bank has carried out.</summary>
    Paid,

    /// <summary>What approved payouts set off.</summary>
    SetOff,

    /// <summary>Transfers that wait for approval.</summary>
    Prepared,

    /// <summary>Transfers that are to be prepared now.</summary>
    DueNow,

    /// <summary>Open dues and released retention, before set-offs.</summary>
    ToPay,

    /// <summary>Released retention that no approved payout contains.</summary>
    Released,

    /// <summary>Released retention in approved payouts.</summary>
    ReleasedApproved,

    /// <summary>Parts of the retention whose proof is not accepted.</summary>
    Retained,

    /// <summary>What renegotiations of the year reclaim.</summary>
    ClaimsOfYear,

    /// <summary>Claims of all years and kinds that no payout sets off.</summary>
    ClaimsOpen,
}
