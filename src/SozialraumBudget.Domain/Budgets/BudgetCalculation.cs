using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>Computes the budget of an area from its cases (rule 4.3 in docs/rules.md). The order of cases does not matter.</summary>
public static class BudgetCalculation
{
    public static AreaBudget Calculate(
        IReadOnlyList<BaseYearCase> cases, CostTypeLimits limits, BudgetTerms terms, IReadOnlyList<BudgetAdjustment>? adjustments = null)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentNullException.ThrowIfNull(terms);
        var steps = new NegotiatedSteps(adjustments ?? [], limits.Count);
        var counts = new int[limits.Count];
        var sums = new decimal[limits.Count];
        var placed = Place(cases, limits, steps, counts, sums);
        var used = steps.Increases is { } increases ? terms with { Increases = increases } : terms;
        var types = Enumerable.Range(0, limits.Count).Select(i => CostType(limits, i, counts[i], sums[i], steps.Agreed(i), used.Increases)).ToArray();
        return Assemble(used, types, placed, steps.WithoutEffect());
    }

    private static CaseCostType[] Place(
        IReadOnlyList<BaseYearCase> cases, CostTypeLimits limits, NegotiatedSteps steps, int[] counts, decimal[] sums)
    {
        var placed = new CaseCostType[cases.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            var item = cases[i];
            var byCosts = limits.Classify(item.AnnualCost);
            var (moved, excluded) = steps.Of(item.CaseNumber);
            var type = moved?.CostType ?? byCosts;
            placed[i] = new(item, byCosts, type, type == byCosts ? null : moved, excluded);
            if (excluded is null)
            {
                counts[type]++;
                sums[type] += item.AnnualCost.Amount;
            }
        }

        return placed;
    }

    private static CostTypeBudget CostType(
        CostTypeLimits limits, int index, int count, decimal sum, BudgetAdjustment? agreed, IReadOnlyList<Increase> increases)
    {
        var mean = count == 0 ? Money.Zero : Money.Round(sum / count);
        return new CostTypeBudget
        {
            Index = index,
            Name = CostTypeLimits.Name(index),
            From = limits.From[index],
            To = limits.To(index),
            Cases = count,
            BaseYearSum = new Money(sum),
            Mean = mean,
            Agreed = agreed,
            CarriedForward = Money.Round(increases.Aggregate((agreed?.Value ?? mean).Amount, static (v, i) => v * (1 + i.Share.Value))),
        };
    }

    private static AreaBudget Assemble(
        BudgetTerms terms, CostTypeBudget[] types, CaseCostType[] placed, IReadOnlyList<BudgetAdjustment> withoutEffect)
    {
        var a = Money.Sum(types.Select(static t => t.Sum));
        var b = Money.Round(a * terms.ShareB);
        return new AreaBudget
        {
            Terms = terms,
            CostTypes = types,
            Cases = placed,
            WithoutEffect = withoutEffect,
            PartialBudgetA = a,
            PartialBudgetB = b,
            BaseYearSum = Money.Sum(types.Select(static t => t.BaseYearSum)),
            Rounding = Money.Sum(types.Select(static t => (t.Cases * t.Mean) - t.BaseYearSum)),
            AgreedValueEffect = Money.Sum(types.Select(static t => t.Cases * (t.Value - t.Mean))),
            IncreaseEffect = Money.Sum(types.Select(static t => t.Cases * (t.CarriedForward - t.Value))),
            Payable = Money.Round((a + b) * terms.PaidShare),
            BonusMaximum = Money.Round((a + b) * terms.BonusShare),
        };
    }
}
