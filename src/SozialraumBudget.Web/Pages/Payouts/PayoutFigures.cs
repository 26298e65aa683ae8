using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Web.Pages.Payouts;

/// <summary>Names the figures of a payout in addresses: <c>?posten=einbehalt</c>; without it the amount.</summary>
internal static class PayoutFigures
{
    public static string Query(PayoutFigure figure) =>
        figure switch
        {
            PayoutFigure.Due => "?posten=rate",
            PayoutFigure.Released => "?posten=einbehalt",
            PayoutFigure.SetOff => "?posten=abzuege",
            _ => "",
        };

    public static PayoutFigure Read(string? word) =>
        Enum.GetValues<PayoutFigure>().FirstOrDefault(f => word is not null && Query(f) == $"?posten={word}");
}
