namespace SozialraumBudget.Domain.Payouts;

/// <summary>German names of the states of payouts, deductions and retention parts.</summary>
public static class PayoutNames
{
    public static string Title(this PayoutState state) => state switch
    {
        PayoutState.Prepared => "vorbereitet",
        PayoutState.Approved => "freigegeben",
        PayoutState.Refused => "abgelehnt",
        PayoutState.Reversed => "storniert",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Title(this DeductionState state) => state switch
    {
        DeductionState.Open => "offen",
        DeductionState.PartlySetOff => "teilweise verrechnet",
        DeductionState.SetOff => "verrechnet",
        DeductionState.Withdrawn => "zurückgezogen",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    public static string Title(this DeductionSource source) => source switch
    {
        DeductionSource.Recorded => "erfasst",
        DeductionSource.RenegotiatedInstalments or DeductionSource.RenegotiatedRetention => "Nachverhandlung",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    public static string Title(this RetentionState state) => state switch
    {
        RetentionState.Open => "Nachweis fehlt",
        RetentionState.Submitted => "eingereicht",
        RetentionState.Accepted => "anerkannt",
        RetentionState.Rejected => "zurückgewiesen",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
