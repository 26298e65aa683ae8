using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Steering;

/// <summary>Consumption of an agreement from January to the end of a period, of which the rest is work on cases.</summary>
public sealed record CaseWork(Period AsOf, Money Consumed, Money CaseIndependent);

/// <summary>What the key figures of an area, or of several together, are computed from (rule 6 in docs/rules.md).</summary>
public sealed partial record SteeringFacts
{
    public Money Consumed { get; init; }

    public Money External { get; init; }

    public Money CaseIndependent { get; init; }

    public CaseCounts Cases { get; init; } = CaseCounts.None;

    /// <summary>Cases × months that the figures cover: makes areas comparable whose last accepted quarters differ.</summary>
    public int CaseMonths { get; init; }

    /// <summary>Partial budgets B of the year, of the agreements that have one; null where none has.</summary>
    public Money? PartialBudgetB { get; init; }

    /// <summary>Case-independent work of the agreements that have a partial budget B.</summary>
    public Money AgainstPartialBudgetB { get; init; }

    /// <summary>Work on cases of each agreement: consumption without case-independent work.</summary>
    public IReadOnlyList<CaseWork> CaseWork { get; init; } = [];

    /// <summary>
    /// What the budgets give for the months that the figures cover: budget × months ÷ 12, of each agreement. Null where it is not known
    /// of every one.
    /// </summary>
    public Traced? BudgetSoFar { get; init; }

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
            PartialBudgetB = SumOf(all.Select(static y => y.PartialBudgetB)),
            AgainstPartialBudgetB = Money.Sum(all.Where(static y => y.PartialBudgetB is not null).Select(static y => y.CaseIndependent)),
            CaseWork = [.. all.Select(static y => new CaseWork(y.AsOf, y.Consumed, y.CaseIndependent))],
            Under21 = under21,
            Under21Year = under21Year,
        };
    }

    /// <summary>The same held against what the budgets give for these months.</summary>
    /// <param name="agreements">Those that the figures are of, each with its budget of the year; null: none is fixed.</param>
    public SteeringFacts Against(IReadOnlyList<(YearFigures Figures, Money? Budget)> agreements)
    {
        ArgumentNullException.ThrowIfNull(agreements);
        return this with
        {
            BudgetSoFar =
                agreements.Count > 0 && agreements.All(static a => a.Budget is not null)
                    ? SoFar([.. agreements.Select(static a => SoFar(a.Budget!.Value, a.Figures))])
                    : null,
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
            PartialBudgetB = SumOf(all.Select(static f => f.PartialBudgetB)),
            AgainstPartialBudgetB = Money.Sum(all.Select(static f => f.AgainstPartialBudgetB)),
            CaseWork = [.. all.SelectMany(static f => f.CaseWork)],
            BudgetSoFar =
                all.Length > 0 && Array.TrueForAll(all, static f => f.BudgetSoFar is not null)
                    ? SoFar([.. all.Select(static f => f.BudgetSoFar!)])
                    : null,
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
            SteeringIndicator.ResidentialShare => ResidentialShare(),
            SteeringIndicator.RunningPerThousand => Under21 is > 0 ? RunningPerThousand(Under21.Value) : null,
            SteeringIndicator.PartialBudgetBShare => PartialBudgetBShare(),
            SteeringIndicator.BudgetUse => BudgetUse(),
            SteeringIndicator.CaseWorkPerMonth => CaseWork.Count == 0 ? null : CaseWorkPerMonth(),
            _ => throw new ArgumentOutOfRangeException(nameof(indicator), indicator, null),
        };

    /// <summary>Numbers of people that the figure would tell of: small ones are not shown to whoever sees no cases.</summary>
    public IReadOnlyList<int> CellsOf(SteeringIndicator indicator) =>
        indicator switch
        {
            SteeringIndicator.CostPerCase or SteeringIndicator.CasesPerThousand => [Cases.Cases],
            SteeringIndicator.AmbulatoryShare => [Cases.Cases, Cases.Ambulatory, Cases.Cases - Cases.Ambulatory],
            SteeringIndicator.ExternalShare => [Cases.Cases, Cases.External, Cases.Cases - Cases.External],
            SteeringIndicator.ResidentialShare => Cases.Residential is { } residential
                ? [Cases.Cases, residential, Cases.Cases - residential, Cases.Cases - Cases.Ambulatory - residential]
                : [Cases.Cases, 0, 0, 0],
            SteeringIndicator.RunningPerThousand => [Cases.Running, Cases.Cases, Cases.Ended],
            SteeringIndicator.Duration => [Cases.Ended],
            SteeringIndicator.GoalAttainment => [Cases.GoalsTold],
            _ => [],
        };
}
