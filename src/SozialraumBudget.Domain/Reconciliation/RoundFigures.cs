using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>One cost type of a round: both sides' counts, the agreed one, and plan and actual cost of the period.</summary>
/// <param name="Name">"1", "2" …; "" for cases without one.</param>
/// <param name="Provider">Cases in the provider's list.</param>
/// <param name="Office">Cases in the office's list.</param>
/// <param name="Agreed">Cases that both agree on.</param>
/// <param name="Planned">Cases of the budget in force.</param>
/// <param name="PlannedCost">The period's share of a case's value in the budget.</param>
/// <param name="ActualCost">Mean cost of the agreed cases in the period, rounded to cents.</param>
public sealed record RoundType(string Name, int Provider, int Office, int Agreed, int Planned, Money PlannedCost, Money ActualCost);

/// <summary>A cost type as the budget in force plans it.</summary>
/// <param name="Name">"1", "2" …</param>
/// <param name="Cases">Planned cases.</param>
/// <param name="YearlyValue">Value of a case in the budget year.</param>
public sealed record PlannedType(string Name, int Cases, Money YearlyValue);

/// <summary>
/// What a round comes to: counts per cost type, and why the period's case costs differ from the plan (rules 4.7 and 4.9 in docs/rules.md).
/// Planned cost of a period: the yearly value split over the periods of the year. Actual cost of a case: as in the table of cases, external
/// costs whole. Costs of cases that do not count stand beside.
/// </summary>
/// <param name="Types">By name, the planned ones first.</param>
/// <param name="NotCounted">Cost of cases that both agreed not to count, or that stand in neither list.</param>
public sealed record RoundFigures(IReadOnlyList<RoundType> Types, Money NotCounted)
{
    /// <summary>Null where the budget has no cost types.</summary>
    public CostDeviation? Deviation =>
        Types.Any(static t => t.Planned > 0)
            ? CostDeviation.Of([
                .. Types.Select(static t => new CostTypeFigures(
                    t.Name.Length == 0 ? "ohne" : t.Name,
                    t.Planned,
                    t.PlannedCost,
                    t.Agreed,
                    t.ActualCost
                )),
            ])
            : null;

    /// <summary>
    /// Cost types that a reader without access to the cases does not see, in their order: too few cases in any of the counts.
    /// </summary>
    public IReadOnlyList<bool> Hidden
    {
        get
        {
            Func<RoundType, int>[] counts = [static t => t.Provider, static t => t.Office, static t => t.Agreed, static t => t.Planned];
            var hidden = counts.Select(count => SmallCells.Hidden([.. Types.Select(count)])).ToList();
            return [.. Types.Select((_, i) => hidden.Exists(h => h[i]))];
        }
    }

    /// <param name="reconciliation">Both lists.</param>
    /// <param name="agreed">Case number to cost type, see <see cref="AgreedCases"/>.</param>
    /// <param name="plan">Cost types of the budget in force; empty where the model has none.</param>
    /// <param name="period">Quarter or month that both lists are about.</param>
    /// <param name="costs">Case number to the case's cost in the period.</param>
    public static RoundFigures Of(
        CaseReconciliation reconciliation,
        IReadOnlyDictionary<string, string> agreed,
        IReadOnlyList<PlannedType> plan,
        Period period,
        IReadOnlyDictionary<string, Money> costs
    )
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        ArgumentNullException.ThrowIfNull(agreed);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(costs);
        var planned = plan.ToDictionary(static p => p.Name, StringComparer.Ordinal);
        var byType = agreed.ToLookup(static a => a.Value, static a => a.Key, StringComparer.Ordinal);
        var names = plan.Select(static p => p.Name)
            .Union(reconciliation.CostTypes.Union(agreed.Values, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return new(
            [
                .. names.Select(name =>
                {
                    var one = planned.GetValueOrDefault(name);
                    var cases = byType[name].ToList();
                    return new RoundType(
                        name,
                        reconciliation.ProviderCounts.GetValueOrDefault(name),
                        reconciliation.OfficeCounts.GetValueOrDefault(name),
                        cases.Count,
                        one?.Cases ?? 0,
                        one is null ? Money.Zero : Split.Equally(one.YearlyValue, Period.CountOf(period.Kind))[period.Number - 1],
                        Mean(cases, costs)
                    );
                }),
            ],
            Money.Sum(costs.Where(c => !agreed.ContainsKey(c.Key)).Select(static c => c.Value))
        );
    }

    private static Money Mean(List<string> cases, IReadOnlyDictionary<string, Money> costs) =>
        cases.Count == 0
            ? Money.Zero
            : Money.Round(Money.Sum(cases.Select(number => costs.GetValueOrDefault(number))).Amount / cases.Count);
}
