using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>
/// Case work formed from a base year's cases, class limits and negotiated steps (rules 4.2 and 4.3 in docs/rules.md). The order of the
/// cases does not matter.
/// </summary>
public sealed class CaseBudget
{
    /// <summary>Unit of counted cases in a Rechenweg.</summary>
    public const string CaseUnit = "Fälle";

    private CaseBudget(
        CostTypeLimits limits,
        CostTypeBudget[] costTypes,
        CaseCostType[] cases,
        IReadOnlyList<Increase> increases,
        NegotiatedSteps steps
    )
    {
        (Limits, CostTypes, Cases, Increases) = (limits, costTypes, cases, increases);
        (WithoutCase, Undecided) = (steps.WithoutCase(), steps.Undecided);
        Amount = Traced.Sum(
            "Summe der Kostentypen",
            "Summe der Kostentypen (Fälle × fortgeschriebener Wert)",
            [.. costTypes.Select(static t => t.Sum)]
        );
    }

    public CostTypeLimits Limits { get; }

    public IReadOnlyList<CostTypeBudget> CostTypes { get; }

    /// <summary>Every case with its cost type, in the order given.</summary>
    public IReadOnlyList<CaseCostType> Cases { get; }

    /// <summary>The increases that were used.</summary>
    public IReadOnlyList<Increase> Increases { get; }

    /// <summary>Steps that name a case that does not exist; they changed nothing.</summary>
    public IReadOnlyList<BudgetAdjustment> WithoutCase { get; }

    /// <summary>Steps agreed for a class that the limits no longer have; they change nothing until somebody decides.</summary>
    public IReadOnlyList<BudgetAdjustment> Undecided { get; }

    /// <summary>Sum of n x v'.</summary>
    public Traced Amount { get; }

    /// <summary>Exact sum of the included cases' annual costs.</summary>
    public Money BaseYearSum => Money.Sum(CostTypes.Select(static t => t.BaseYearSum));

    /// <summary>Sum of n x (mean - exact mean): what rounding the means to cents adds to the base-year sum.</summary>
    public Money Rounding => Money.Sum(CostTypes.Select(static t => (t.Cases * t.Mean) - t.BaseYearSum));

    /// <summary>Sum of n x (v - mean): what agreed values add.</summary>
    public Money AgreedValueEffect => Money.Sum(CostTypes.Select(static t => t.Cases * (t.Value - t.Mean)));

    /// <summary>Sum of n x (v' - v): what the increases add.</summary>
    public Money IncreaseEffect => Money.Sum(CostTypes.Select(static t => t.Cases * (t.CarriedForward.Amount - t.Value)));

    /// <summary>Sum minus base-year sum = rounding + effect of agreed values + effect of increases.</summary>
    public Money Difference => Amount.Amount - BaseYearSum;

    /// <summary>Number of included cases.</summary>
    public int IncludedCases => CostTypes.Sum(static t => t.Cases);

    /// <param name="agreed">Increases of the terms; a negotiated step may replace them.</param>
    public static CaseBudget Form(
        IReadOnlyList<BaseYearCase> cases,
        CostTypeLimits limits,
        IReadOnlyList<BudgetAdjustment> steps,
        IReadOnlyList<Increase> agreed
    )
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(limits);
        var negotiated = new NegotiatedSteps(steps, limits);
        var increases = negotiated.Increases ?? agreed;
        var (counts, sums) = (new int[limits.Count], new Money[limits.Count]);
        var excluded = new List<CaseCostType>();
        var placed = new CaseCostType[cases.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            var byCosts = limits.Classify(cases[i].AnnualCost);
            var (moved, to, out_) = negotiated.Of(cases[i].CaseNumber);
            var type = to ?? byCosts;
            placed[i] = new(cases[i], byCosts, type, type == byCosts ? null : moved, out_);
            if (out_ is not null)
            {
                excluded.Add(placed[i]);
                continue;
            }

            counts[type]++;
            sums[type] += cases[i].AnnualCost;
        }

        var types = Enumerable
            .Range(0, limits.Count)
            .Select(i =>
            {
                var mean = CaseWords.Mean(sums[i], counts[i], () => placed.Where(c => c.IsIncluded && c.CostType == i));
                var count = CaseWords.Count(counts[i], [.. excluded.Where(c => c.CostType == i)]);
                return CostType(limits, i, sums[i], mean, count, negotiated.Agreed(i), increases);
            })
            .ToArray();
        return new(limits, types, placed, increases, negotiated);
    }

    private static CostTypeBudget CostType(
        CostTypeLimits limits,
        int index,
        Money baseYearSum,
        Traced mean,
        Traced count,
        BudgetAdjustment? agreed,
        IReadOnlyList<Increase> increases
    )
    {
        var value = agreed is null ? mean : CaseWords.Agreed(agreed);
        var carried = Traced.Increased("Fortgeschriebener Wert", CaseWords.Increases(increases), value, increases);
        var name = CostTypeLimits.Name(index);
        return new CostTypeBudget
        {
            Index = index,
            Name = name,
            Range = limits.Range(index),
            Cases = (int)count.Value,
            BaseYearSum = baseYearSum,
            Mean = mean.Amount,
            Agreed = agreed,
            CarriedForward = carried,
            Sum = Traced
                .Product($"Kostentyp {name}: {limits.RangeText(index)}", "Fälle × fortgeschriebener Wert", count, carried)
                .Named(BudgetSections.CostType + index),
        };
    }
}
