namespace SozialraumBudget.Domain.Payouts;

/// <summary>vorbereitet, freigegeben, abgelehnt, storniert. Booked money is only ever reversed (guard rail 6).</summary>
public enum PayoutState
{
    Prepared,
    Approved,
    Refused,
    Reversed,
}
