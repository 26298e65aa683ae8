namespace SozialraumBudget.Domain.Payouts;

/// <summary>German names of the states of payouts.</summary>
public static class PayoutNames
{
    public static string Title(this PayoutState state) =>
        state switch
        {
            PayoutState.Prepared => "vorbereitet",
            PayoutState.Approved => "freigegeben",
            PayoutState.Refused => "abgelehnt",
            PayoutState.Reversed => "storniert",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
