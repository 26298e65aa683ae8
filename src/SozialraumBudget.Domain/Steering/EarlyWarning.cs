using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Steering;

/// <summary>What asks for attention before the year is over.</summary>
public enum WarningKind
{
    /// <summary>Prognose über Budget.</summary>
    ForecastAboveBudget,

    /// <summary>Fallunspezifische Arbeit über Teilbudget B.</summary>
    AbovePartialBudgetB,

    /// <summary>Meldung überfällig.</summary>
    ReturnLate,

    /// <summary>Auszahlung überfällig.</summary>
    PayoutOverdue,

    /// <summary>Freigegeben, nicht an die Kasse übergeben.</summary>
    NotHandedOver,
}

/// <summary>
/// One sign that an agreement's year needs somebody (rule 6 in docs/rules.md). It warns and refuses nothing (guard rail 1).
/// </summary>
/// <param name="Amount">EUR; null where it is about a number of things.</param>
/// <param name="Count">Of returns or dues; 1 where it is about an amount.</param>
public sealed record EarlyWarning(WarningKind Kind, Money? Amount, int Count)
{
    /// <param name="figures">Null before the first return of the year is accepted.</param>
    /// <param name="lateReturns">Returns whose day has passed and that were not handed in.</param>
    public static IReadOnlyList<EarlyWarning> Of(YearFigures? figures, Standing standing, int lateReturns)
    {
        ArgumentNullException.ThrowIfNull(standing);
        var waiting = standing.WaitingForCashOffice;
        return
        [
            .. Above(
                WarningKind.ForecastAboveBudget,
                standing.Facts.Budget is { } budget ? figures?.ExcessOver(budget.Grant.Measure) ?? Money.Zero : Money.Zero
            ),
            .. Above(WarningKind.AbovePartialBudgetB, figures?.OverPartialBudgetB ?? Money.Zero),
            .. Counted(WarningKind.ReturnLate, null, lateReturns),
            .. Counted(WarningKind.PayoutOverdue, Money.Sum(standing.Overdue.Select(static d => d.Amount)), standing.Overdue.Count),
            .. Counted(WarningKind.NotHandedOver, Money.Sum(waiting.Select(static d => d.Amount)), waiting.Count),
        ];
    }

    private static IEnumerable<EarlyWarning> Above(WarningKind kind, Money amount) => amount > Money.Zero ? [new(kind, amount, 1)] : [];

    private static IEnumerable<EarlyWarning> Counted(WarningKind kind, Money? amount, int count) =>
        count > 0 ? [new(kind, amount, count)] : [];
}
