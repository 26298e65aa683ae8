namespace SozialraumBudget.Domain.Deductions;

/// <summary>
/// offen, teilweise verrechnet, verrechnet, (teilweise) zurückgezahlt, zurückgezogen. A set-off counts once its payout is
/// prepared.
/// </summary>
public enum DeductionState
{
    Open,
    PartlySetOff,
    SetOff,

    /// <summary>Some money was received, the rest is open or set off in part.</summary>
    PartlyRepaid,

    /// <summary>Nothing is open, and money was received.</summary>
    Repaid,
    Withdrawn,
}
