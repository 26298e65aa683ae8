using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>
/// Consumption of a period: value of documentable hours + external costs that burden the provider + one-off costs (rule 4.5 in
/// docs/rules.md). Every figure is the exact sum of hours × rate and of days of invoices, rounded once, for itself.
/// Totals are computed at once; breakdowns and cases when they are asked for.
/// </summary>
public sealed class Consumption
{
    private readonly IReadOnlyList<HourFigure> hours;
    private readonly IReadOnlyList<InvoicePart> parts;

    private Consumption(ConsumptionTerms terms, IReadOnlyList<HourFigure> hours, IReadOnlyList<InvoicePart> parts, Reclaim reclaim)
    {
        (Terms, this.hours, this.parts, Reclaim) = (terms, hours, parts, reclaim);
        Documentable = HourTotals.Documentable(hours);
        Flat = HourTotals.Flat(hours);
        HoursValue = HourTotals.Value("Wert der dokumentierten Stunden", hours);
        ExternalProvider = External("Externe Kosten des Trägers", CostBearer.Provider);
        ExternalOffice = External("Externe Kosten des ASD", CostBearer.Office);
        ExternalCity = External("Externe Kosten der Stadt", CostBearer.City);
        OneOff = Traced.RoundedSum("Einmalige Kosten", "gerundet(Summe der einmaligen Kosten)", [.. OneOffs]);
        Total = Traced.RoundedSum(
            "Verbrauch",
            "gerundet(Wert der Stunden + externe Kosten des Trägers + einmalige Kosten)",
            Spent(hours, parts)
        );
    }

    public ConsumptionTerms Terms { get; }

    /// <summary>Hours that count.</summary>
    public Traced Documentable { get; }

    /// <summary>Hours that the rate covers: shown, not counted.</summary>
    public Traced Flat { get; }

    public Traced HoursValue { get; }

    public Traced ExternalProvider { get; }

    /// <summary>Borne by the ASD for cases that moved in.</summary>
    public Traced ExternalOffice { get; }

    /// <summary>The city's shares in conflicts.</summary>
    public Traced ExternalCity { get; }

    public Traced OneOff { get; }

    public Traced Total { get; }

    /// <summary>Value of hours by kind of work.</summary>
    public Breakdown ByKind => field ??= Hours(static f => f.Cell.Kind.Title(), static key => key);

    /// <summary>Value of hours by team.</summary>
    public Breakdown ByTeam => field ??= Hours(static f => f.Cell.Team, static key => key);

    /// <summary>Value of hours by month.</summary>
    public Breakdown ByMonth => field ??= Hours(static f => f.Cell.Month.Code, static key => Period.Parse(key).ToString());

    /// <summary>Value of hours by quarter.</summary>
    public Breakdown ByQuarter =>
        field ??= Hours(
            static f => Period.Containing(f.Cell.Month.First, PeriodKind.Quarter).Code,
            static key => Period.Parse(key).ToString()
        );

    /// <summary>External costs of the provider by reason; a reason whose days others bear stands with zero.</summary>
    public Breakdown ByReason => field ??= new(ExternalProvider, [.. Reasons()]);

    /// <summary>Cases with documented hours or costs, by case number.</summary>
    public IReadOnlyList<CaseCost> Cases => field ??= CaseCost.Of(hours, parts);

    /// <summary>Time that counts, by the rate of its days.</summary>
    public IReadOnlyList<(HourRate Rate, WorkTime Time)> ByRate =>
        field ??= [
            .. hours
                .Where(static h => !h.Cell.IsFlat)
                .GroupBy(static h => h.Cell.Rate!)
                .OrderBy(static g => g.Key.From)
                .Select(static g => (g.Key, WorkTime.Sum(g.Select(static h => h.Time)))),
        ];

    /// <summary>What the city paid in the period, by who bears it.</summary>
    public Reclaim Reclaim { get; }

    private IEnumerable<Traced> OneOffs => parts.Where(static p => p.Cost.Kind == ExternalCostKind.OneOff).Select(static p => p.Whole);

    /// <param name="hours">Sums of the hour rows, with the terms.</param>
    /// <param name="costs">Invoices and one-off costs of any days.</param>
    public static Consumption Of(HourSums hours, IReadOnlyList<ExternalCost> costs)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(costs);
        var terms = hours.Terms;
        InvoicePart[] parts = [.. costs.Select(c => InvoicePart.Inside(c, terms.Period, terms.Bearing)).OfType<InvoicePart>()];
        return new(terms, hours.Figures(), parts, Reclaim.Of(costs, terms));
    }

    /// <summary>Case-independent work against partial budget B.</summary>
    public CaseIndependentSpending CaseIndependent(Money partialBudgetB) =>
        new(HourTotals.Value("Fallunspezifische Arbeit", hours.Where(static h => h.Cell.Kind == WorkKind.CaseIndependent)), partialBudgetB);

    /// <summary>Value of case-specific hours by the setting of their case; the others stand under "ohne Fall".</summary>
    /// <param name="settingOf">Null for a case that is not known.</param>
    public Breakdown BySetting(Func<string, HelpSetting?> settingOf) =>
        Hours(
            f => f.Cell.CaseNumber is not { } number ? "ohne Fall" : settingOf(number)?.Title() ?? "Setting unbekannt",
            static key => key
        );

    /// <summary>What a month adds to the consumption, not rounded: what a trend is drawn through.</summary>
    public Traced Of(Period month) =>
        Traced.Sum(
            month.ToString(),
            "Wert der Stunden + externe Kosten des Trägers + einmalige Kosten",
            Spent(
                hours.Where(h => h.Cell.Month == month),
                parts
                    .Select(p => month.Days.Overlap(p.Days) is { } days ? InvoicePart.Inside(p.Cost, days, Terms.Bearing) : null)
                    .OfType<InvoicePart>()
            )
        );

    /// <summary>Every figure under one heading, the total first: each row and invoice is written once.</summary>
    public Traced Explained(CaseIndependentSpending spending)
    {
        ArgumentNullException.ThrowIfNull(spending);
        return Traced.Group(
            $"Verbrauch {Terms.Period}",
            [
                Total,
                HoursValue,
                ExternalProvider,
                ExternalOffice,
                ExternalCity,
                OneOff,
                Documentable,
                Flat,
                .. new[] { ByKind, ByTeam, ByMonth, ByReason }.SelectMany(static b => b.Parts).Select(static p => p.Value),
                .. Cases.Select(static c => c.Explained()),
                spending.Value,
                spending.Over,
                Reclaim.Reclaimed,
                Reclaim.BorneByOffice,
                Reclaim.BorneByCity,
            ]
        );
    }

    /// <summary>What the provider spent, not rounded: hours, external costs it bears, one-off costs.</summary>
    private static IReadOnlyList<Traced> Spent(IEnumerable<HourFigure> hours, IEnumerable<InvoicePart> parts)
    {
        var byKind = parts.ToLookup(static p => p.Cost.Kind);
        var external = byKind[ExternalCostKind.External].Select(static p => p.BorneBy(CostBearer.Provider)).OfType<Traced>();
        var oneOff = byKind[ExternalCostKind.OneOff].Select(static p => p.Whole);
        return
        [
            HourTotals.Exact("Wert der dokumentierten Stunden", hours),
            Traced.Sum("Externe Kosten des Trägers", "Summe der Tagesanteile", [.. external]),
            Traced.Sum("Einmalige Kosten", "Summe der einmaligen Kosten", [.. oneOff]),
        ];
    }

    private Breakdown Hours(Func<HourFigure, string?> key, Func<string, string> title) => Breakdown.OfHours(HoursValue, hours, key, title);

    private Traced External(string label, CostBearer bearer) => Borne(label, bearer, parts);

    private static Traced Borne(string label, CostBearer bearer, IEnumerable<InvoicePart> parts) =>
        Traced.RoundedSum(
            label,
            "gerundet(Summe der Tagesanteile)",
            [.. parts.Where(static p => p.Cost.Kind == ExternalCostKind.External).Select(p => p.BorneBy(bearer)).OfType<Traced>()]
        );

    private IEnumerable<BreakdownPart> Reasons() =>
        parts
            .Where(static p => p.Cost.Kind == ExternalCostKind.External)
            .GroupBy(static p => p.Cost.Reason.Title(), StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => new BreakdownPart(g.Key, Borne(g.Key, CostBearer.Provider, g)));
}
