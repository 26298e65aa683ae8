namespace SozialraumBudget.Domain.Payouts;

/// <summary>Where an instalment or a payout stands, in the order of work: what waits longest comes first.</summary>
public enum PayoutStep
{
    /// <summary>überfällig: the due day has passed and nothing is prepared.</summary>
    Overdue,

    /// <summary>fällig: to be prepared now, so that the money arrives in time.</summary>
    Due,

    /// <summary>vorbereitet: waits for another person's approval.</summary>
    Prepared,

    /// <summary>noch nicht fällig.</summary>
    NotYetDue,

    /// <summary>nichts zu zahlen: a renegotiation left nothing for this quarter.</summary>
    NothingToPay,

    /// <summary>freigegeben.</summary>
    Approved,

    /// <summary>abgelehnt.</summary>
    Refused,

    /// <summary>storniert.</summary>
    Reversed,
}
