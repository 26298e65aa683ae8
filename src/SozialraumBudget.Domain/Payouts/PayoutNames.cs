namespace SozialraumBudget.Domain.Payouts;

/// <summary>German names of the states and figures of payouts.</summary>
public static class PayoutNames
{
    public static string Title(this PayoutFigure figure) =>
        figure switch
        {
            PayoutFigure.Amount => "Auszahlung",
            PayoutFigure.Due => "Rate",
            PayoutFigure.FromRetention => "Aus Einbehalt",
            PayoutFigure.SetOff => "Abzüge",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };

    public static string Title(this PayoutState state) =>
        state switch
        {
            PayoutState.Prepared => "vorbereitet",
            PayoutState.Approved => "freigegeben",
            PayoutState.Refused => "abgelehnt",
            PayoutState.Withdrawn => "zurückgezogen",
            PayoutState.Reversed => "storniert",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
