using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Renegotiations;

/// <summary>
/// Whether a budget is to be negotiated anew, and on what grounds (rules 4.5, 4.8 and 4.9 in docs/rules.md). During the year the forecast
/// decides: one of both methods above the corridor, or both below it. Afterwards both proofs do. Without an agreed corridor a forecast
/// above the budget is enough, and nothing else opens a renegotiation. It refuses nobody anything (guard rail 1).
/// </summary>
public sealed class RenegotiationCheck
{
    private readonly SettlementPlan plan;
    private readonly SettledBudget budget;

    private RenegotiationCheck(SettlementPlan plan, SettledBudget budget)
    {
        (this.plan, this.budget) = (plan, budget);
        Corridor = CorridorOf();
        Figures = [.. FiguresOf()];
        Types = TypesOf(plan.Sources);
        var planned = plan.Sources.CostTypes;
        var months = plan.Sources.Documented?.CompleteMonths ?? 0;
        Deviation =
            months > 0 && planned.Any(static t => t.Planned > 0) ? CostDeviation.Of([.. planned.Select(t => t.UpTo(months))]) : null;
        Effects = [.. EffectsOf()];
    }

    /// <summary>False: the budget is an allocation alone, and no total is negotiated.</summary>
    public bool IsPaid => !budget.Total.IsZero;

    /// <summary>round(what forecasts are held against × agreed corridor), EUR; zero where none is agreed.</summary>
    public Traced Corridor { get; }

    /// <summary>Forecasts of a running year, proofs of a past one.</summary>
    public IReadOnlyList<CorridorFigure> Figures { get; }

    public IReadOnlyList<CorridorType> Types { get; }

    /// <summary>
    /// Volume, price and mix of the months that are reported, against the same part of the plan; null without planned cases or reports.
    /// </summary>
    public CostDeviation? Deviation { get; }

    /// <summary>What each mechanism of the settlement would give at the year's end.</summary>
    public IReadOnlyList<MechanismEffect> Effects { get; }

    /// <summary>
    /// Total + what the settlement would leave the city owing: the mechanisms both sides agreed on, brought forward into the budget. Null
    /// while there is nothing to compute by.
    /// </summary>
    public Traced? Proposal =>
        plan.Settlement is { } settlement
            ? Traced.Sum(
                "Vorschlag für das Gesamtbudget",
                "geltendes Gesamtbudget + Saldo, den die vereinbarten Verfahren ergeben",
                [TotalOf(), SettlementBalance.Explain(settlement, plan.Sources.Agreed.Takeover)]
            )
            : null;

    /// <summary>Null while everything lies within the corridor.</summary>
    public RenegotiationOccasion? Occasion
    {
        get
        {
            if (Figures is [])
                return null;
            var (most, least) = (Figures.MaxBy(static f => f.Excess)!, Figures.MinBy(static f => f.Excess)!);
            var running = !plan.Sources.IsYearOver;
            var kind = running ? OccasionKind.Forecast : OccasionKind.BothProofs;
            return running switch
            {
                true when most is { Passes: true, Excess.Amount: > 0 } => new(kind, most.Excess),
                false when least is { Passes: true, Excess.Amount: > 0 } => new(kind, least.Excess),
                _ when most is { Passes: true, Excess.Amount: < 0 } => new(kind, most.Excess),
                _ => null,
            };
        }
    }

    /// <summary>Null without a budget.</summary>
    public static RenegotiationCheck? Of(SettlementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Sources.Budget is { } budget ? new(plan, budget) : null;
    }

    /// <summary>
    /// Whether the product opens a renegotiation: there is an occasion, and it goes beyond the last one that ended without a change by more
    /// than the corridor.
    /// </summary>
    /// <param name="endedWith">The excess of the last one of this version that ended without a change; null: there was none.</param>
    public bool IsDue(Money? endedWith) =>
        Occasion is { } occasion
        && (
            endedWith is not { } before
            || Math.Sign(before.Amount) != Math.Sign(occasion.Excess.Amount)
            || Math.Abs(occasion.Excess.Amount) > Math.Abs(before.Amount) + Corridor.Value
        );

    private string SourceOf => $"Budget {plan.Sources.Year}, Fassung {budget.Version}";

    private string MeasureTitle => budget.Allocated is null ? "Gesamtbudget" : "Zielsumme";

    private Traced TotalOf() => Traced.Input("Gesamtbudget", budget.Total, SourceOf);

    private Traced CorridorOf() =>
        plan.Sources.Agreed.RenegotiationCorridor is { } share
            ? Traced.RoundedProduct(
                "Korridor",
                $"gerundet({MeasureTitle} × {share})",
                Traced.Input(MeasureTitle, budget.Grant.Measure, SourceOf),
                Traced.Input("vereinbarter Korridor", share, plan.Sources.Agreed.SourceOf(Agreements.TermKey.RenegotiationCorridor))
            )
            : Traced.Input("Korridor", Money.Zero, "nicht vereinbart: jede Prognose über dem Budget ist ein Anlass");

    private IEnumerable<CorridorFigure> FiguresOf()
    {
        var sources = plan.Sources;
        if (!sources.IsYearOver)
        {
            if (sources.Documented?.ByTrend is { } trend)
                yield return Figure("Prognose nach Trend", trend, trend.Amount - budget.Grant.Measure);
            if (sources.Documented?.ByCommitments is { } commitments)
                yield return Figure("Prognose nach Obligo", commitments, commitments.Amount - budget.Grant.Measure);
        }
        else if (sources.Accounts is { IsAccepted: true } && plan.Settlement is { Proofs: var proofs } && HasCorridor)
        {
            yield return Figure("Jahresabschluss", proofs.Accounts, -proofs.Accounts.Amount);
            yield return Figure("Dokumentierte Arbeit", proofs.Plausibility, -proofs.Plausibility.Amount);
        }
    }

    private bool HasCorridor => plan.Sources.Agreed.RenegotiationCorridor is not null;

    private CorridorFigure Figure(string title, Traced value, Money excess) =>
        new(title, value, excess, excess.Amount > Corridor.Value || (HasCorridor && excess.Amount < -Corridor.Value));

    private static IReadOnlyList<CorridorType> TypesOf(SettlementSources sources) =>
        [
            .. sources.CostTypes.Select(
                (t, i) =>
                    new CorridorType(
                        t.Name,
                        t.Planned,
                        t.Actual,
                        i < sources.Agreed.CorridorEnds.Count ? sources.Agreed.CorridorEnds[i] : null
                    )
            ),
        ];

    private IEnumerable<MechanismEffect> EffectsOf()
    {
        var agreed = plan.Sources.Agreed.Takeover;
        if (plan.Settlement?.Deficit is { } deficit)
        {
            yield return new("Zuschlag aus der Sozialstruktur", deficit.Supplement, true);
            yield return new(
                deficit.TargetDifferentiated.Title,
                deficit.TargetDifferentiated.Amount,
                agreed == Agreements.TakeoverKind.TargetDifferentiated
            );
            yield return new(
                deficit.QualityDependent.Title,
                deficit.QualityDependent.Amount,
                agreed == Agreements.TakeoverKind.QualityDependent
            );
        }
        else if (plan.Settlement?.Surplus is { } surplus)
        {
            yield return new("Überschuss für die gesamte Jugendhilfe", surplus.YouthWelfare, true);
            yield return new("Überschuss nur für Hilfen zur Erziehung", surplus.Help, true);
            yield return new("Überschuss, der zurückfließt", surplus.Returned, true);
        }
    }
}
