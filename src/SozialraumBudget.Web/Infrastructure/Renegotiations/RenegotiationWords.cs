using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Renegotiations;

/// <summary>How pages and answers speak of renegotiations.</summary>
public static class RenegotiationWords
{
    public static BadgeKind Kind(this RenegotiationStage stage) =>
        stage switch
        {
            RenegotiationStage.Fixed => BadgeKind.Success,
            RenegotiationStage.Ended or RenegotiationStage.Overtaken => BadgeKind.Neutral,
            RenegotiationStage.ToFix => BadgeKind.Info,
            _ => BadgeKind.Warning,
        };

    /// <summary>Why the budget is negotiated anew, in one sentence.</summary>
    public static string Told(this RenegotiationOccasion occasion)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        var (amount, missing) = (
            German.Money(occasion.Excess.Amount < 0 ? -occasion.Excess : occasion.Excess),
            occasion.Excess > Money.Zero
        );
        return occasion.Kind switch
        {
            OccasionKind.Forecast => missing
                ? $"Nach der Prognose fehlen bis zum Jahresende {amount}."
                : $"Nach beiden Prognosen bleiben bis zum Jahresende mindestens {amount} übrig.",
            OccasionKind.BothProofs => missing
                ? $"Beide Nachweise zeigen einen Fehlbetrag von mindestens {amount}."
                : $"Beide Nachweise zeigen einen Überschuss von mindestens {amount}.",
            _ => "Die Zahlen liegen im vereinbarten Korridor; es gibt einen anderen Anlass.",
        };
    }
}
