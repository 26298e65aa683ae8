using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Settlement;

/// <summary>How pages, letters and answers speak of settlements and earmarked money.</summary>
public static class SettlementWords
{
    public static BadgeKind Kind(this SettlementStepState state) =>
        state switch
        {
            SettlementStepState.Ready => BadgeKind.Success,
            SettlementStepState.Provisional => BadgeKind.Warning,
            _ => BadgeKind.Neutral,
        };

    public static BadgeKind Kind(this SettlementState state) =>
        state switch
        {
            SettlementState.Approved => BadgeKind.Success,
            SettlementState.Prepared => BadgeKind.Warning,
            _ => BadgeKind.Neutral,
        };

    public static BadgeKind Kind(this EarmarkStage stage) =>
        stage switch
        {
            EarmarkStage.Closed => BadgeKind.Success,
            EarmarkStage.Overdue => BadgeKind.Danger,
            _ => BadgeKind.Info,
        };

    public static BadgeKind Kind(this SpendingState state) =>
        state switch
        {
            SpendingState.Accepted => BadgeKind.Success,
            SpendingState.Submitted => BadgeKind.Warning,
            _ => BadgeKind.Danger,
        };

    /// <summary>What the year ended with, in sentences that anybody understands.</summary>
    public static IReadOnlyList<string> Told(this SettlementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Closing is { } closing)
            return
            [
                Told(closing, plan.Sources.Year),
                .. closing.Target is { } target ? [Parts(closing, target)] : Array.Empty<string>(),
                closing.Facts.Consequence,
                .. closing.Facts.Unreported.Select(static p =>
                    $"Nicht verglichen: {p.Name} mit {German.Money(p.Amount)}, über den die Meldungen nichts sagen."
                ),
                .. plan.Networking.IsZero
                    ? Array.Empty<string>()
                    : [$"{German.Money(plan.Networking)} des Budgets sind für Vernetzung gebunden und mit Belegen nachzuweisen."],
            ];
        if (plan is not { Settlement: { } settlement, Balance: { } balance })
            return [];
        if (settlement.Deficit is { } deficit)
            return
            [
                $"Dem Träger fehlen nach seinem Jahresabschluss {German.Money(balance.Deficit)}.",
                deficit.Recognised.Value == 0
                    ? "Anerkannt wird davon nichts, weil die dokumentierte Arbeit keinen Fehlbetrag zeigt."
                    : $"Anerkannt werden {German.Money(deficit.Recognised.Amount)}: so viel zeigen beide Nachweise.",
                balance.Paid.IsZero
                    ? "Die Stadt zahlt nichts nach."
                    : $"Die Stadt zahlt {German.Money(balance.Paid)} nach: "
                        + $"{German.Money(deficit.Supplement.Amount)} wegen der Sozialstruktur, "
                        + $"{German.Money(plan.TakenOver)} nach dem vereinbarten Verfahren.",
                $"Der Träger trägt {German.Money(balance.Borne)} selbst.",
            ];
        var surplus = settlement.Surplus!.Amount.Amount;
        return surplus.IsZero
            ? ["Das Jahr schließt ohne Überschuss und ohne Fehlbetrag."]
            :
            [
                $"Der Träger hat {German.Money(surplus)} übrig.",
                balance.Returned.IsZero
                    ? $"Er hat genug Bonuspunkte: {German.Money(balance.YouthWelfare)} darf er für die gesamte Jugendhilfe verwenden, "
                        + $"{German.Money(balance.Help)} nur für Hilfen zur Erziehung."
                    : $"Seine Bonuspunkte reichen nicht: {German.Money(balance.Returned)} fließen an die Stadt zurück.",
            ];
    }

    /// <summary>What is paid and compared, what is allocated beside it, and both together.</summary>
    private static string Parts(AnnualClosing closing, Traced target) =>
        $"Für das ganze Jahr geplant waren {German.Money(closing.Facts.Plan)} in Raten"
        + string.Concat(closing.Facts.Unreported.Select(static p => $" und {German.Money(p.Amount)} zugewiesen ({p.Name})"))
        + $", zusammen {German.Money(target.Amount)}.";

    private static string Told(AnnualClosing closing, BudgetYear year)
    {
        var (total, left) = (closing.Total, closing.Total.Left.Amount);
        var much = left.IsZero
            ? "so viel wie geplant"
            : $"{German.Money(left < Money.Zero ? -left : left)} {(left > Money.Zero ? "weniger" : "mehr")} als geplant";
        var without = closing.Unknown.Count == 0 ? "" : $" Nicht mitgezählt: {string.Join(", ", closing.Unknown)}.";
        var until = closing.MonthsOf(year) is { } months ? $"{months}: " : "";
        return $"{until}Geplant waren {German.Money(total.Plan.Amount)}, ausgegeben wurden {German.Money(total.Actual.Amount)}: "
            + $"{much}.{without}";
    }

    /// <summary>"Januar bis September" where not the whole year is compared yet; null where it is.</summary>
    public static string? MonthsOf(this AnnualClosing closing, BudgetYear year)
    {
        ArgumentNullException.ThrowIfNull(closing);
        return closing.Facts.Months == 12 ? null : $"Januar bis {Period.Month(year.Year, closing.Facts.Months).Name}";
    }

    /// <summary>"Budgetcontrolling ist am Zug"; null where nobody is.</summary>
    public static string? NextText(this SettlementStep step) => step?.Next is { } next ? $"Am Zug: {next}" : null;
}
