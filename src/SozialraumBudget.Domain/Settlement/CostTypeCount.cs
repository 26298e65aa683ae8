using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>A cost type of the budget in force.</summary>
/// <param name="Name">As the returns name it: "1", "2" …</param>
/// <param name="Cases">n.</param>
/// <param name="Value">v': carried forward, EUR a case and year.</param>
public sealed record PlannedCostType(string Name, int Cases, Money Value);

/// <summary>Planned and actual cases of a year by cost type (rules 4.8 and 4.9 in docs/rules.md).</summary>
public static class CostTypeCount
{
    /// <summary>
    /// A case counts once, with the type that its newest return names; a = round(mean of the type), zero where the type has no case.
    /// </summary>
    /// <param name="cases">Of all returns, those of the newest last.</param>
    /// <param name="costs">Of each case, see <see cref="CaseCost.Counted"/>; a case without one cost nothing.</param>
    public static IReadOnlyList<CostTypeFigures> Of(
        IReadOnlyList<PlannedCostType> plan,
        IReadOnlyList<ReturnCase> cases,
        IReadOnlyDictionary<string, Money> costs
    )
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(costs);
        var typeOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in cases.Where(static c => c.CostType is not null))
            typeOf[one.CaseNumber] = one.CostType!;
        var numbers = typeOf.ToLookup(static t => t.Value, static t => t.Key, StringComparer.Ordinal);
        return
        [
            .. plan.Select(type =>
            {
                var own = numbers[type.Name].ToList();
                var sum = Money.Sum(own.Select(n => costs.GetValueOrDefault(n)));
                var mean = own.Count == 0 ? Money.Zero : Money.Round(sum.Amount / own.Count);
                return new CostTypeFigures(type.Name, type.Cases, type.Value, own.Count, mean);
            }),
        ];
    }
}
