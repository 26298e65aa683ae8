using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Payouts;

/// <summary>What stands small beneath a figure of a standing.</summary>
public static class StandingNotes
{
    /// <summary>What "Noch auszuzahlen" is made of, and what of it nobody will pay.</summary>
    public static string ToPay(this StandingFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var parts = figures.Released.IsZero ? "offene Raten" : $"offene Raten und freigegebener Einbehalt {German.Money(figures.Released)}";
        var rests = figures.Resting.IsZero ? "" : $"; davon ruhen {German.Money(figures.Resting)} (abgerechnet oder beendet)";
        return $"{parts}, vor Abzügen{rests}";
    }
}
