using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>The repository's own worked examples, to the cent.</summary>
public sealed class ExampleTests
{
    [Theory]
    [InlineData("stuttgart")]
    [InlineData("hannover")]
    public void Form_Example_EveryFigureOfExpected(string name) =>
        Assert.Equal(BudgetExample.Own(name).Expected.ToJsonString(), ExampleAnswer.Of(BudgetExample.Own(name)).ToJsonString());

    [Theory]
    [InlineData("stuttgart")]
    [InlineData("hannover")]
    public void Explain_Example_SurvivesStorageAndReplaysToTheCent(string name)
    {
        var budget = BudgetExample.Own(name).Budget;
        var json = DerivationJson.Write(budget.Explain());
        var read = DerivationJson.Read(json);
        Assert.Empty(read.Verify());
        Assert.Equal(budget.Total.Value, read.Replay());
        Assert.Equal(json, DerivationJson.Write(read));
    }

    [Theory]
    [InlineData("stuttgart")]
    [InlineData("hannover")]
    public void Form_Example_ExplainsTheDifferenceToTheBaseYear(string name)
    {
        var work = BudgetExample.Own(name).CaseWork;
        Assert.Equal(work.Amount.Amount, work.BaseYearSum + work.Rounding + work.AgreedValueEffect + work.IncreaseEffect);
        Assert.Equal(work.Difference, work.Amount.Amount - work.BaseYearSum);
    }

    [Fact]
    public void Form_Hannover_AmbulatoryCasesMonthlyWithoutRetentionTheOthersBeside()
    {
        var (budget, cases) = (BudgetExample.Hannover.Budget, BudgetExample.Hannover.Cases);
        Assert.All(budget.Cases!.Cases, static c => Assert.Equal(HelpSetting.Ambulatory, c.Case.Setting));
        Assert.Equal(
            cases.Where(static c => c.Setting != HelpSetting.Ambulatory).Select(static c => c.AnnualCost.Amount).Sum(),
            budget.Line(BudgetSections.Beside)!.Amount.Value
        );
        Assert.Equal([BudgetSections.A, BudgetSections.B, BudgetSections.Beside], budget.Lines.Select(static l => l.Key));
        Assert.Equal([true, true, false], budget.Lines.Select(static l => l.Counts));
        Assert.Equal(budget.Terms.Year.Months, budget.Dues.Select(static d => d.Period));
        Assert.Equal((budget.Total.Value, 0m, 0), (budget.Payable.Value, budget.Retention.Value, budget.RetentionParts.Count));
        Assert.Equal(new DateOnly(2026, 1, 11), budget.Dues[0].DueOn);
        Assert.Null(budget.BonusMaximum);
    }

    /// <summary>A line beside the budget is worth what it is: it moves neither total nor dues.</summary>
    [Fact]
    public void Form_CasesOutsideTheBudget_DoNotMoveIt()
    {
        var example = BudgetExample.Hannover;
        var without = example.Form(example.Steps, example.Model.Taken(example.Cases), example.Limits);
        Assert.Null(without.Line(BudgetSections.Beside));
        Assert.Equal(example.Budget.Total.Value, without.Total.Value);
        Assert.Equal(example.Budget.Dues.Select(static d => d.Amount.Value), without.Dues.Select(static d => d.Amount.Value));
        Assert.Equal(Money.Zero, new BudgetComparison(without, example.Budget).Total);
        Assert.Equal(
            [Money.Zero, Money.Zero, example.Budget.Lines[2].Amount.Amount],
            new BudgetComparison(without, example.Budget).Lines.Select(static l => l.Difference)
        );
    }
}
