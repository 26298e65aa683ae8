using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Budgets;

public sealed class BudgetComparisonTests
{
    [Fact]
    public void Amounts_TwoVersions_NameEveryAmountWithItsDifference()
    {
        var (before, after) = (BudgetExample.Stuttgart.Form([]), BudgetExample.Stuttgart.Budget);
        var comparison = new BudgetComparison(before, after);
        var total = Assert.Single(comparison.Amounts, static a => a.Title == "Gesamtbudget");
        Assert.Equal((before.Total.Amount, after.Total.Amount, comparison.Total), (total.Before, total.After, total.Difference));
        Assert.Equal(comparison.Total, after.ChangeFrom(before.Total.Amount));
        Assert.Equal(comparison.Retention, Assert.Single(comparison.Amounts, static a => a.Title == "Einbehalt").Difference);
        Assert.Equal(
            comparison.Lines.Where(static l => l.Kind != BudgetLineKind.Beside).Select(static l => l.Difference),
            comparison.Amounts.TakeWhile(static a => a.Title != "Gesamtbudget").Select(static a => a.Difference)
        );
    }

    /// <summary>Without retention there is no line for it; help beside the budget comes last.</summary>
    [Fact]
    public void Amounts_ModelWithoutRetention_LeaveItOut()
    {
        var budget = BudgetExample.Hannover.Budget;
        var amounts = new BudgetComparison(budget, budget).Amounts;
        Assert.DoesNotContain(amounts, static a => a.Title == "Einbehalt");
        Assert.EndsWith(" (neben dem Budget)", amounts[^1].Title, StringComparison.Ordinal);
        Assert.All(amounts, static a => Assert.True(a.Difference.IsZero));
    }

    [Fact]
    public void Difference_OneSideWithout_CountsAsZero()
    {
        Assert.Equal(new Money(-5m), new AmountChange("x", new Money(5m), null).Difference);
        Assert.Equal(new Money(5m), new AmountChange("x", null, new Money(5m)).Difference);
    }
}
