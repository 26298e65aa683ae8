using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.BaseYears;

public sealed class CaseFiguresTests
{
    private static readonly BudgetExample Example = BudgetExample.Stuttgart;

    [Fact]
    public void Of_Cases_SumAndMeanRoundedToCents()
    {
        var figures = CaseFigures.Of(Example.Cases);
        Assert.Equal((Example.Cases.Count, Example.Cases.Sum(static c => c.AnnualCost.Amount)), (figures.Count, figures.Sum.Amount));
        Assert.Equal(33.34m, new CaseFigures(3, new(100.01m)).Mean!.Value.Amount);
        Assert.Null(CaseFigures.Of([]).Mean);
    }

    [Fact]
    public void CostElsewhere_AnyCase_DecidesWhetherItIsExternal()
    {
        var lead = new ProviderNames(Example.Lead);
        Assert.Contains(Example.Cases, static c => c.IsExternal);
        Assert.All(Example.Cases, c => Assert.Equal(c.IsExternal, 2 * c.CostElsewhere(lead) > c.AnnualCost));
        Assert.All(Example.Cases, static c => Assert.Equal(c.AnnualCost, c.CostElsewhere(ProviderNames.None)));
    }
}
