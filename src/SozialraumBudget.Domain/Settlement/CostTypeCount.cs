using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

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
    ) => PlannedCostType.Against(plan, TypeActual.Of(cases, costs));
}
