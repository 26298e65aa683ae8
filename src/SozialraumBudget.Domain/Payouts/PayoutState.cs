namespace SozialraumBudget.Domain.Payouts;

/// <summary>vorbereitet, freigegeben, abgelehnt, zurückgezogen, storniert. Booked money is only ever reversed (guard rail 6).</summary>
public enum PayoutState
{
    Prepared,
    Approved,
    Refused,

    /// <summary>Taken back by who prepared it, before anybody approved it.</summary>
    Withdrawn,
    Reversed,
}
