using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Steering;

/// <summary>How each key figure comes about.</summary>
public sealed partial record SteeringFacts
{
    private const string CaseUnit = "Fälle";
    private const int PerInhabitants = 1000;
    private const int MonthsOfAYear = 12;

    private Traced CostPerCase() =>
        Traced.RoundedSum(
            SteeringIndicator.CostPerCase.Title(),
            "gerundet(Verbrauch ÷ Summe aus Fällen × Monaten)",
            [
                Traced
                    .Quotient(
                        "Verbrauch je Fall und Monat, nicht gerundet",
                        "Verbrauch ÷ Summe aus Fällen × Monaten",
                        Traced.Input("Verbrauch", Consumed),
                        Traced.Count("Fälle × Monate bis zum Stand", CaseMonths, "Monate")
                    )
                    .As(Derivation.Euro),
            ]
        );

    private Traced CasesPerThousand(decimal inhabitants) =>
        Traced.Quotient(
            SteeringIndicator.CasesPerThousand.Title(),
            "Fälle × 1.000 ÷ Einwohner unter 21",
            Traced.Product("Fälle × 1.000", "Fälle × 1.000", CaseCount(), Traced.Count("je", PerInhabitants, "Einwohner")).As(""),
            Inhabitants(inhabitants)
        );

    private Traced? ShareOfCases() =>
        Cases.Cases == 0
            ? null
            : Traced
                .Quotient(
                    SteeringIndicator.AmbulatoryShare.Title(),
                    "ambulante Fälle ÷ Fälle",
                    Traced.Count("Ambulante Fälle", Cases.Ambulatory, CaseUnit),
                    CaseCount()
                )
                .As("%");

    private Traced? ShareOfConsumption(SteeringIndicator indicator, string label, Money part) =>
        Consumed.IsZero
            ? null
            : Traced
                .Quotient(indicator.Title(), "Teil ÷ Verbrauch", Traced.Input(label, part), Traced.Input("Verbrauch", Consumed))
                .As("%");

    private Traced Duration() =>
        Traced
            .Quotient(
                SteeringIndicator.Duration.Title(),
                "Tage × 12 ÷ (365 × beendete Hilfen)",
                Traced
                    .Product("Tage × 12", "Tage × 12", Traced.Count("Tage", Cases.EndedDays, "Tage"), Traced.Count("Monate", 12, "Monate"))
                    .As(""),
                Traced
                    .Product(
                        "365 × beendete Hilfen",
                        "365 × beendete Hilfen",
                        Traced.Count("Tage eines Jahres", 365, "Tage"),
                        Traced.Count("Beendete Hilfen", Cases.Ended, CaseUnit)
                    )
                    .As("")
            )
            .As("Monate");

    private Traced Goals() =>
        Traced
            .Quotient(
                SteeringIndicator.GoalAttainment.Title(),
                "Summe der Zielerreichung ÷ Hilfen",
                Traced.Number("Summe der Zielerreichung", Cases.GoalSum, ""),
                Traced.Count("Beendete Hilfen mit Angabe", Cases.GoalsTold, CaseUnit)
            )
            .As("%");

    private Traced? ResidentialShare() =>
        Cases.Residential is not { } residential || Cases.Cases == 0
            ? null
            : Traced
                .Quotient(
                    SteeringIndicator.ResidentialShare.Title(),
                    "stationäre Fälle ÷ Fälle",
                    Traced.Count("Stationäre Fälle", residential, CaseUnit),
                    CaseCount()
                )
                .As("%");

    private Traced RunningPerThousand(decimal inhabitants) =>
        Traced.Quotient(
            SteeringIndicator.RunningPerThousand.Title(),
            "laufende Fälle × 1.000 ÷ Einwohner unter 21",
            Traced
                .Product(
                    "Laufende Fälle × 1.000",
                    "laufende Fälle × 1.000",
                    Traced
                        .Difference(
                            "Laufende Fälle",
                            "Fälle − beendete Hilfen",
                            CaseCount(),
                            Traced.Count("Beendete Hilfen", Cases.Ended, CaseUnit)
                        )
                        .As(CaseUnit),
                    Traced.Count("je", PerInhabitants, "Einwohner")
                )
                .As(""),
            Inhabitants(inhabitants)
        );

    private Traced? PartialBudgetBShare() =>
        PartialBudgetB is not { IsZero: false } b
            ? null
            : Traced
                .Quotient(
                    SteeringIndicator.PartialBudgetBShare.Title(),
                    "fallunspezifisch ÷ Teilbudget B",
                    Traced.Input("Fallunspezifische Arbeit bis zum Stand", AgainstPartialBudgetB, "angenommene Meldungen"),
                    Traced.Input("Teilbudget B des Jahres", b, "geltende Budgets")
                )
                .As("%");

    private Traced? BudgetUse() =>
        BudgetSoFar is not { Value: not 0 } soFar
            ? null
            : Traced
                .Quotient(
                    SteeringIndicator.BudgetUse.Title(),
                    "Verbrauch ÷ anteiliges Budget",
                    Traced.Input("Verbrauch bis zum Stand", Consumed, "angenommene Meldungen"),
                    soFar
                )
                .As("%");

    private Traced CaseWorkPerMonth() =>
        Traced.RoundedSum(
            SteeringIndicator.CaseWorkPerMonth.Title(),
            "gerundet(Summe aus Fallarbeit ÷ Monaten)",
            [
                .. CaseWork.Select(static w =>
                    Traced
                        .Quotient(
                            $"Fallarbeit je Monat bis {w.AsOf}",
                            "Fallarbeit ÷ Monate bis zum Stand",
                            Traced.Difference(
                                "Fallarbeit",
                                "Verbrauch − fallunspezifische Arbeit",
                                Traced.Input("Verbrauch bis zum Stand", w.Consumed, "angenommene Meldungen"),
                                Traced.Input("Fallunspezifische Arbeit", w.CaseIndependent, "angenommene Meldungen")
                            ),
                            Traced.Count("Monate bis zum Stand", w.AsOf.Last.Month, "Monate")
                        )
                        .As(Derivation.Euro)
                ),
            ]
        );

    /// <summary>An agreement's budget for the months of its figures.</summary>
    private static Traced SoFar(Money budget, YearFigures figures) =>
        Traced.RoundedProduct(
            $"Anteiliges Budget bis {figures.AsOf}",
            "gerundet(Budget × (Monate ÷ 12))",
            Traced.Input("Budget des Jahres", budget, "geltendes Budget"),
            Traced.Quotient(
                "Teil des Jahres",
                "Monate ÷ 12",
                Traced.Count("Monate bis zum Stand", figures.Months, "Monate"),
                Traced.Count("Monate des Jahres", MonthsOfAYear, "Monate")
            )
        );

    private static Traced SoFar(IReadOnlyList<Traced> parts) =>
        parts.Count == 1 ? parts[0] : Traced.Sum("Anteiliges Budget", "Summe der Vereinbarungen", parts);

    private static Money? SumOf(IEnumerable<Money?> amounts) =>
        amounts.OfType<Money>().ToList() is { Count: > 0 } known ? Money.Sum(known) : null;

    private Traced Inhabitants(decimal inhabitants) =>
        Traced.Number("Einwohner unter 21", inhabitants, "Personen", Under21Year is { } year ? $"Sozialstruktur {year}" : null);

    private Traced CaseCount() => Traced.Count("Fälle", Cases.Cases, CaseUnit);
}
