using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;

namespace SozialraumBudget.Domain.Payouts;

/// <summary>Where a due or a payout stands, in the order of work: what waits longest comes first.</summary>
public enum PayoutStep
{
    /// <summary>überfällig: the due day has passed and nothing is prepared.</summary>
    Overdue,

    /// <summary>fällig: to be prepared now, so that the money arrives in time.</summary>
    Due,

    /// <summary>vorbereitet: waits for another person's approval.</summary>
    Prepared,

    /// <summary>geplant: its day is still ahead.</summary>
    Planned,

    /// <summary>nichts zu zahlen: a renegotiation left nothing for this period.</summary>
    NothingToPay,

    /// <summary>ruht: the agreement is settled or ended and pays it no more.</summary>
    Resting,

    /// <summary>freigegeben: approved, and not in a file for the cash office yet.</summary>
    Approved,

    /// <summary>an die Kasse übergeben: in a file, and nobody has said yet that it is paid.</summary>
    HandedOver,

    /// <summary>bezahlt: the bank has carried the transfer out.</summary>
    Paid,

    /// <summary>verrechnet: approved, and wholly set off, so that nothing is transferred.</summary>
    SetOff,

    /// <summary>abgelehnt.</summary>
    Refused,

    /// <summary>zurückgezogen by who prepared it.</summary>
    Withdrawn,

    /// <summary>storniert.</summary>
    Reversed,
}
