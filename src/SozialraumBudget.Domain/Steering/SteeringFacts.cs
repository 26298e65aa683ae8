using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Steering;

/// <summary>What the key figures of an area, or of several together, are computed from (rule 6 in docs/rules.md).</summary>
public sealed record SteeringFacts
{
    private const string CaseUnit = "Fälle";
    private const int PerInhabitants = 1000;

    public Money Consumed { get; init; }

    public Money External { get; init; }

    public Money CaseIndependent { get; init; }

    public CaseCounts Cases { get; init; } = CaseCounts.None;

    /// <summary>Cases × months that the figures cover: makes areas comparable whose last accepted quarters differ.</summary>
    public int CaseMonths { get; init; }

    /// <summary>Inhabitants under 21; null where they are not known of every area.</summary>
    public decimal? Under21 { get; init; }

    /// <summary>Year of the inhabitants, for the Rechenweg.</summary>
    public int? Under21Year { get; init; }

    /// <param name="agreements">Of one area.</param>
    public static SteeringFacts Of(IEnumerable<YearFigures> agreements, decimal? under21, int? under21Year)
    {
        YearFigures[] all = [.. agreements];
        return new()
        {
            Consumed = Money.Sum(all.Select(static y => y.Consumed)),
            External = Money.Sum(all.Select(static y => y.External)),
            CaseIndependent = Money.Sum(all.Select(static y => y.CaseIndependent)),
            Cases = CaseCounts.Sum(all.Select(static y => y.Cases)),
            CaseMonths = all.Sum(static y => y.Cases.Cases * y.Months),
            Under21 = under21,
            Under21Year = under21Year,
        };
    }

    /// <summary>Several areas as one: numerators and denominators are added up, never shares.</summary>
    public static SteeringFacts Sum(IEnumerable<SteeringFacts> areas)
    {
        SteeringFacts[] all = [.. areas];
        return new()
        {
            Consumed = Money.Sum(all.Select(static f => f.Consumed)),
            External = Money.Sum(all.Select(static f => f.External)),
            CaseIndependent = Money.Sum(all.Select(static f => f.CaseIndependent)),
            Cases = CaseCounts.Sum(all.Select(static f => f.Cases)),
            CaseMonths = all.Sum(static f => f.CaseMonths),
            Under21 = all.Length > 0 && Array.TrueForAll(all, static f => f.Under21 is not null) ? all.Sum(static f => f.Under21) : null,
            Under21Year = all.Select(static f => f.Under21Year).Max(),
        };
    }

    /// <summary>
    /// The figure with its Rechenweg: costs in cents, shares as factor, all else not rounded. Null where there is nothing to divide by.
    /// </summary>
    public Traced? Of(SteeringIndicator indicator) =>
        indicator switch
        {
            SteeringIndicator.CostPerCase => CaseMonths == 0 ? null : CostPerCase(),
            SteeringIndicator.CasesPerThousand => Under21 is > 0 ? CasesPerThousand(Under21.Value) : null,
            SteeringIndicator.AmbulatoryShare => ShareOfCases(),
            SteeringIndicator.ExternalShare => ShareOfConsumption(indicator, "Externe Kosten des Trägers", External),
            SteeringIndicator.CaseIndependentShare => ShareOfConsumption(indicator, "Fallunspezifische Arbeit", CaseIndependent),
            SteeringIndicator.Duration => Cases.Ended == 0 ? null : Duration(),
            SteeringIndicator.GoalAttainment => Cases.GoalsTold == 0 ? null : Goals(),
            _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, null),
        };

    /// <summary>Numbers of people that the figure would tell of: small ones are not shown to whoever sees no cases.</summary>
    public IReadOnlyList<int> CellsOf(SteeringIndicator indicator) =>
        indicator switch
        {
            SteeringIndicator.CostPerCase or SteeringIndicator.CasesPerThousand => [Cases.Cases],
            SteeringIndicator.AmbulatoryShare => [Cases.Cases, Cases.Ambulatory, Cases.Cases - Cases.Ambulatory],
            SteeringIndicator.ExternalShare => [Cases.Cases, Cases.External, Cases.Cases - Cases.External],
            SteeringIndicator.Duration => [Cases.Ended],
            SteeringIndicator.GoalAttainment => [Cases.GoalsTold],
            _ => [],
        };

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
            Traced.Number("Einwohner unter 21", inhabitants, "Personen", Under21Year is { } year ? $"Sozialstruktur {year}" : null)
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

    private Traced CaseCount() => Traced.Count("Fälle", Cases.Cases, CaseUnit);
}
