using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Tests.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>What holds for every registered model.</summary>
public sealed class BudgetModelsTests
{
    private static readonly DateOnly Day = new(2027, 1, 1);

    public static TheoryData<string> Keys => [.. BudgetModels.All.Select(static m => m.Key)];

    [Fact]
    public void All_KeysAndTitles_AreDistinct()
    {
        Assert.Equal(BudgetModels.All.Count, BudgetModels.All.Select(static m => m.Key).Distinct().Count());
        Assert.Equal(BudgetModels.All.Count, BudgetModels.All.Select(static m => m.Title).Distinct().Count());
        Assert.Null(BudgetModels.Find("gibt es nicht"));
        Assert.Throws<ArgumentException>(static () => BudgetModels.Of("gibt es nicht"));
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Terms_EachOnceWithAReadableDefaultAndItsSource(string key)
    {
        var terms = BudgetModels.Of(key).Terms;
        Assert.Equal(terms.Count, terms.Select(static t => t.Key).Distinct().Count());
        Assert.All(terms, static t => Assert.Equal(t.Default is null, t.DefaultSource is null));
        Assert.All(terms.Where(static t => t.Default is not null), static t => Assert.Null(TermValue.Problem(t.Key, t.Default)));
    }

    /// <summary>What two models over cost types both have is the same term, but for who offers its value.</summary>
    [Fact]
    public void Terms_OfModelsOverCostTypes_AreTheSameInTheSameOrder()
    {
        var models = BudgetModels.All.OfType<CostTypeModel>().ToList();
        Assert.True(models.Count > 1);
        var shared = models.Select(static m => m.Terms.Select(static t => t.Key)).Aggregate(static (a, b) => a.Intersect(b)).ToList();
        Assert.True(shared.Count > 10);
        Assert.All(models, model => Assert.Equal(model.Terms.Select(static t => t.Key).Order(), model.Terms.Select(static t => t.Key)));
        Assert.Single(
            models
                .Select(model =>
                    string.Join(
                        '|',
                        shared
                            .Where(static key => key != TermKey.PayoutDueDays)
                            .Select(key => model.Term(key)! with { DefaultSource = null })
                    )
                )
                .Distinct()
        );
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void NeededToForm_IsRequiredForActivation(string key)
    {
        var model = BudgetModels.Of(key);
        Assert.All(model.NeededToForm, needed => Assert.True(model.Term(needed)?.RequiredForActivation));
        Assert.Equal(model.Pays, model.Term(TermKey.PayoutDueDays) is not null);
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Missing_RequiredTermsThatAreNotAgreed(string key)
    {
        var model = BudgetModels.Of(key);
        Assert.Equal(model.Terms.Where(static t => t.RequiredForActivation), model.Missing(AgreedTerms.On(Day)));
        Assert.DoesNotContain(
            model.Missing(AgreedTerms.On(Day, (TermKey.PayoutDueDays, "10"))),
            static t => t.Key == TermKey.PayoutDueDays
        );
    }

    [Fact]
    public void Stuttgart_OffersWhatIsUsual()
    {
        var model = BudgetModels.Of("stuttgart");
        Assert.Equal(
            ("6 %", "95 %", "1 %"),
            (model.Term(TermKey.ShareB)!.Default, model.Term(TermKey.PaidShare)!.Default, model.Term(TermKey.BonusMaximum)!.Default)
        );
        Assert.True(TermValue.TryMoney(model.Term(TermKey.YouthWelfareLimit)!.Default, out var limit) && limit == new Money(51129.19m));
        Assert.True(model.Retains);
    }
}
