using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>A stop on the way from the budget to what the provider bears, in words for a committee.</summary>
/// <param name="Title">German, short: it stands at the bar.</param>
/// <param name="Words">One German sentence.</param>
/// <param name="Amount">What it adds (above zero) or takes off.</param>
/// <param name="IsSum">A sum so far, not a change.</param>
public sealed record WalkStop(string Title, string Words, Money Amount, bool IsSum = false);

/// <summary>
/// Where a deficit comes from, and what becomes of it (rules 4.8 and 4.9 in docs/rules.md). Both ways add up exactly: the causes to the
/// deficit by documented work, the answers to what the provider bears.
/// </summary>
public static class DeficitWalk
{
    /// <summary>
    /// From retained money, more cases, dearer cases, other cases and work without a case to the deficit that the returns show. Empty where
    /// the model has no cost types.
    /// </summary>
    public static IReadOnlyList<WalkStop> Causes(SettlementSources sources, AnnualSettlement settlement)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(settlement);
        if (sources is not { Budget: { } budget, CostTypes.Count: > 0 } || sources.CostTypes.Sum(static t => t.Planned) == 0)
            return [];
        var cases = CostDeviation.Of(sources.CostTypes);
        var deficit = -settlement.Proofs.Plausibility.Amount;
        var entitlement = settlement.Proofs.Plausibility.Amount + settlement.Proofs.Cost.Amount;
        WalkStop[] known =
        [
            cases.Volume.Amount.IsNegative
                ? new("Weniger Fälle", "Weniger junge Menschen als vereinbart, zum vereinbarten mittleren Wert.", cases.Volume.Amount)
                : new("Mehr Fälle", "Mehr junge Menschen als vereinbart, zum vereinbarten mittleren Wert.", cases.Volume.Amount),
            cases.Price.Amount.IsNegative
                ? new("Günstigere Fälle", "Ein Fall kostete weniger als sein vereinbarter Wert.", cases.Price.Amount)
                : new("Teurere Fälle", "Ein Fall kostete mehr als sein vereinbarter Wert.", cases.Price.Amount),
            cases.Mix.Amount.IsNegative
                ? new("Leichtere Hilfen", "Unter den Fällen sind mehr aus günstigen Kostentypen als vereinbart.", cases.Mix.Amount)
                : new("Aufwendigere Hilfen", "Unter den Fällen sind mehr aus teuren Kostentypen als vereinbart.", cases.Mix.Amount),
            new(
                "Einbehalt",
                "Teile des Budgets, deren Gegenleistung fehlt und die deshalb nicht ausgezahlt sind.",
                budget.Total - entitlement
            ),
        ];
        return
        [
            .. known,
            new(
                "Arbeit ohne Fall",
                "Fallunspezifische Arbeit und Rundungen, verglichen mit Teilbudget B.",
                deficit - Money.Sum(known.Select(static k => k.Amount))
            ),
            new("Fehlbetrag nach Meldungen", "Um so viel übersteigen die Kosten nach den Meldungen den Anspruch.", deficit, IsSum: true),
        ];
    }

    /// <summary>From the accounts' deficit to what the provider bears.</summary>
    public static IReadOnlyList<WalkStop> Answers(SettlementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Settlement is not { Deficit: { } deficit })
            return [];
        var (borne, whole) = (plan.Balance!.Borne, plan.Balance.Deficit);
        var open = whole - deficit.Recognised.Amount;
        return
        [
            new("Fehlbetrag nach Abschluss", "So viel fehlt dem Träger nach seinem Jahresabschluss.", whole, IsSum: true),
            new(
                "Sozialstruktur",
                "Die Stadt trägt, was sich aus der veränderten Zusammensetzung des Sozialraums erklärt.",
                -deficit.Supplement.Amount
            ),
            new(
                "Übernahme",
                plan.Sources.Agreed.Takeover is { } kind
                    ? $"Die Stadt übernimmt, was das vereinbarte Verfahren ergibt ({kind.Title()})."
                    : "Ein Verfahren der Übernahme ist nicht vereinbart.",
                -plan.TakenOver
            ),
            new(
                "Trägt der Träger",
                open.IsZero
                    ? "Der Rest bleibt beim Träger."
                    : $"Der Rest bleibt beim Träger; {GermanNumber.Text(open)} davon zeigt nur der Abschluss, nicht die Arbeit.",
                borne,
                IsSum: true
            ),
        ];
    }
}
