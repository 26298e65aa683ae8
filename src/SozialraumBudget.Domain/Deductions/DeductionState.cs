namespace SozialraumBudget.Domain.Deductions;

/// <summary>offen, teilweise verrechnet, verrechnet, zurückgezogen. A set-off counts from the preparation of its payout on.</summary>
public enum DeductionState
{
    Open,
    PartlySetOff,
    SetOff,
    Withdrawn,
}
