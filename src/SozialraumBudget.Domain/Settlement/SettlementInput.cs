using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>Facts and terms of a settlement from what is on record; where the year is not complete, from what is expected.</summary>
internal static class SettlementInput
{
    /// <summary>More points than anybody agrees on.</summary>
    private const decimal OutOfReach = 100_000m;

    /// <summary>Null without a budget or without anything documented: then there is nothing to settle by.</summary>
    public static SettlementFacts? FactsOf(SettlementSources sources)
    {
        if (sources is not { Budget: { } budget, Documented: { } documented })
            return null;
        var source = $"Budget {sources.Year}, Fassung {budget.Version}";
        var facts = new SettlementFacts
        {
            Total = Traced.Input("Gesamtbudget", budget.Total, source),
            PartialBudgetA = Traced.Input("Teilbudget A", budget.PartialBudgetA, source),
            Entitlement = EntitlementOf(sources, budget),
            AccountsResult = sources.Accounts?.Result ?? Traced.Input("noch kein Jahresabschluss", Money.Zero),
            Work = documented.Work,
            ExternalCosts = ExternalOf(documented),
            Points = sources.Bonus?.Points ?? Traced.Number("Punkte", 0, BonusIndicator.PointUnit, "kein Leistungsbonus vereinbart"),
            Indicators = IndicatorsOf(sources),
            CostTypes = TypesOf(sources),
        };
        // Without accounts the plausibility stands for them, so that the year can be looked at before they are in.
        return sources.Accounts is null
            ? facts with
            {
                AccountsResult = TwoProofs
                    .Of(facts, TermsOf(sources))
                    .Plausibility.Because("Jahresabschluss fehlt: das Ergebnis nach Plausibilität steht für ihn"),
            }
            : facts;
    }

    /// <summary>What is not agreed earns nothing and allows nothing; <see cref="SettlementSteps"/> names it.</summary>
    public static SettlementTerms TermsOf(SettlementSources sources)
    {
        var agreed = sources.Agreed;
        return new(
            agreed.Tolerance ?? new Share(0),
            agreed.Threshold ?? OutOfReach,
            agreed.YouthWelfareLimit ?? Money.Zero,
            agreed.OutsideShare ?? new Share(0),
            sources.Bonus?.Terms ?? new BonusTerms(new Share(0), new BonusScale([new(0, new Share(0))]))
        );
    }

    /// <summary>
    /// Payable + released retention, less instalments that an ended agreement does not pay any more; in a running year the parts still to
    /// come are expected to be released.
    /// </summary>
    private static Traced EntitlementOf(SettlementSources sources, SettledBudget budget)
    {
        var counted = budget.Retention.Where(r => r.IsReleased || !sources.IsYearOver);
        return Traced.Sum(
            "Anspruch",
            budget.Resting.IsZero
                ? "auszuzahlen in Raten + freigegebener Einbehalt"
                : "auszuzahlen in Raten − Raten, die seit dem Ende ruhen + freigegebener Einbehalt",
            [
                Traced.Input("auszuzahlen in Raten", budget.Payable, $"Budget {sources.Year}, Fassung {budget.Version}"),
                .. budget.Resting.IsZero
                    ? Array.Empty<Traced>()
                    : [Traced.Input("Raten, die seit dem Ende der Vereinbarung ruhen", -budget.Resting, "werden nicht mehr gezahlt")],
                .. counted.Select(static r =>
                    Traced.Input(r.Name, r.Amount, r.IsReleased ? "freigegebener Einbehalt" : "Einbehalt, Freigabe erwartet")
                ),
            ]
        );
    }

    private static Traced ExternalOf(DocumentedWork documented)
    {
        var external = Traced.Input("externe Kosten des Trägers", documented.External, "Meldungen");
        return documented.Expected is { } expected
            ? Traced.Sum(
                "externe Kosten und Prognose",
                "externe Kosten bisher + erwartete Kosten bis Jahresende",
                [external, Traced.Input("erwartete Kosten bis Jahresende", expected, "Prognose nach Trend")]
            )
            : external;
    }

    private static IReadOnlyList<StructureIndicator> IndicatorsOf(SettlementSources sources) =>
        sources.Agreed is { BaseYear: { } start, Lag: { } lag } ? StructureWith(sources, start, lag) : [];

    /// <summary>The indicators as another lag would take them; those without figures are left out.</summary>
    public static IReadOnlyList<StructureIndicator> StructureWith(SettlementSources sources, BudgetYear start, int lag) =>
        [
            .. sources
                .Agreed.Weights.Select(w =>
                    StructureIndicator.Of(
                        w.Indicator,
                        w.Weight,
                        sources
                            .Structure.Where(v => v.Indicator == w.Indicator)
                            .ToDictionary(static v => new BudgetYear(v.Year), static v => v.Value),
                        start,
                        sources.Year,
                        lag
                    )
                )
                .OfType<StructureIndicator>(),
        ];

    /// <summary>Where no corridor or no quality is agreed for a type, nothing of its increase counts.</summary>
    private static IReadOnlyList<CostTypeYear> TypesOf(SettlementSources sources) =>
        [
            .. sources.CostTypes.Select(
                (t, i) =>
                    new CostTypeYear(
                        CostTypeNames.Title(t.Name),
                        t.Planned,
                        t.Actual,
                        t.PlannedCost,
                        At(sources.Agreed.CorridorEnds, i, t.Planned),
                        At(sources.Agreed.QualityShares, i, new Share(0))
                    )
            ),
        ];

    private static T At<T>(IReadOnlyList<T> list, int index, T missing) => index < list.Count ? list[index] : missing;
}
