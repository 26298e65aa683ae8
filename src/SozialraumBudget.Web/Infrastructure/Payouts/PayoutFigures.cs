using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Payouts;

/// <summary>Names the figures of a payout in addresses: <c>?posten=einbehalt</c>; without it the amount.</summary>
public static class PayoutFigures
{
    public static string Query(PayoutFigure figure) =>
        figure switch
        {
            PayoutFigure.Due => "?posten=rate",
            PayoutFigure.FromRetention => "?posten=einbehalt",
            PayoutFigure.SetOff => "?posten=abzuege",
            _ => "",
        };

    /// <summary>
    /// Address of a figure's Rechenweg: of the payout, or of the due while it has none; null where there is nothing to explain.
    /// </summary>
    public static string? Why(Guid agreement, DueKey key, Guid? payout, PayoutFigure figure, Money amount) =>
        amount.IsZero && figure != PayoutFigure.Amount
            ? null
            : (payout is { } id ? Links.PayoutDerivation(id) : Links.Due(agreement, key)) + Query(figure);

    public static PayoutFigure Read(string? word) =>
        Enum.GetValues<PayoutFigure>().FirstOrDefault(f => word is not null && Query(f) == $"?posten={word}");
}
