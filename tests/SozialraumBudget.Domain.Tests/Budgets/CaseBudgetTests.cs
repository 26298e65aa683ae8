using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Tests.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Budgets;

public sealed class CaseBudgetTests
{
    private static readonly BudgetExample Example = BudgetExample.Stuttgart;

    [Fact]
    public void Form_RowsInAnyOrder_SameBudgetAndCases()
    {
        Prop.ForAll(
                Gen.Shuffle(Example.Lines.ToArray()).ToArbitrary(),
                lines =>
                {
                    var cases = AnnualCaseCosts.Condense(lines, Example.BaseYear, new(Example.Lead));
                    var budget = Example.Form(Example.Steps, [.. cases.Reverse()], Example.Limits);
                    return budget.Cases!.CostTypes.Select(Figures).SequenceEqual(Example.CaseWork.CostTypes.Select(Figures))
                        && budget.Total.Value == Example.Budget.Total.Value
                        && cases.Select(Key).SequenceEqual(Example.Cases.Select(Key));
                }
            )
            .Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void Form_CaseMoved_ChangesOnlyItsTwoTypes()
    {
        var moves = Gen.Choose(0, Example.Cases.Count - 1).SelectMany(_ => Gen.Choose(0, 4), (index, target) => (index, target));
        Prop.ForAll(
                moves.ToArbitrary(),
                m =>
                {
                    var moved = Example.CaseWork.Cases[m.index];
                    var after = Example.Form([.. Example.Steps, Step.Move(moved.Case.CaseNumber, Example.Limits.Range(m.target))]);
                    var changed = new BudgetComparison(Example.Budget, after)
                        .CostTypes.Where(static t => t.HasChanged)
                        .Select(static t => t.Index);
                    int[] expected = moved.IsIncluded && moved.CostType != m.target ? [moved.CostType, m.target] : [];
                    return changed.Order().SequenceEqual(expected.Order())
                        && after.Cases!.Cases[m.index].IsMoved == (moved.ByCosts != m.target);
                }
            )
            .Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void Form_LaterStep_WinsOverEarlier()
    {
        var number = Example.Cases[0].CaseNumber;
        var (second, third) = (Example.Limits.Range(1), Example.Limits.Range(2));
        var budget = Example.Form([
            Step.Exclude(number),
            Step.Agree(second, 9000m),
            Step.Include(number),
            Step.Agree(second, 9500m),
            Step.Agree(third, 1m),
            Step.Mean(third),
            Step.Increases(),
        ]);
        var work = budget.Cases!;
        Assert.True(work.Cases[0].IsIncluded);
        Assert.Equal(new Money(9500m), work.CostTypes[1].CarriedForward.Amount);
        Assert.Equal(work.CostTypes[2].Mean, work.CostTypes[2].CarriedForward.Amount);
        Assert.Equal(Money.Zero, work.IncreaseEffect);
        Assert.Equal(work.Difference, work.Rounding + work.AgreedValueEffect);
        Assert.Empty(budget.Explain().Verify());
    }

    /// <summary>Steps that name no case of the base year, and those whose class the limits do not have, change nothing and are
    /// named.</summary>
    [Fact]
    public void Form_UnknownCaseOrType_NamedAndWithoutEffect()
    {
        var unknownCase = Step.Exclude("gibt es nicht");
        var unknownType = Step.Agree(new(new Money(1m), new Money(2m)), 1m);
        var budget = Example.Form([.. Example.Steps, unknownCase, unknownType]);
        Assert.Equal([unknownCase], budget.Cases!.WithoutCase);
        Assert.Equal([unknownType], budget.Cases.Undecided);
        Assert.Equal(Example.Budget.Total.Value, budget.Total.Value);
    }

    [Fact]
    public void Form_EmptyTypeWithAgreedValue_KeepsValueAndSumsToZero()
    {
        var limits = new CostTypeLimits(Money.Zero, new Money(1_000_000m));
        var type = Example.Form([Step.Agree(limits.Range(1), 100m)], Example.Cases, limits).Cases!.CostTypes[1];
        Assert.Equal((0, new Money(100m), 0m), (type.Cases, type.Value, type.Sum.Value));
        var empty = Example.Form([], [], limits);
        Assert.Equal(0m, empty.Total.Value);
        Assert.Empty(empty.Explain().Verify());
    }

    /// <summary>All increases together are rounded once, and they may lower the value.</summary>
    [Theory]
    [InlineData("0.1 0.1", "121.00")]
    [InlineData("-0.5", "50.00")]
    [InlineData("0.00333 0.00333", "100.67")]
    [InlineData("", "100.00")]
    public void Form_Increases_RoundedOnceAtTheEnd(string rates, string expected)
    {
        var limits = new CostTypeLimits(Money.Zero, new Money(1_000_000m));
        var parsed = rates
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static r => decimal.Parse(r, System.Globalization.CultureInfo.InvariantCulture))
            .ToArray();
        var budget = Example.Form([Step.Agree(limits.Range(0), 100m), Step.Increases(parsed)], Example.Cases, limits);
        Assert.Equal(expected, budget.Cases!.CostTypes[0].CarriedForward.Amount.ToString());
        Assert.Equal(parsed, budget.Terms.Increases.Select(static i => i.Rate));
        Assert.Empty(budget.Explain().Verify());
    }

    [Fact]
    public void Verify_OneStoredAmountChanged_NamesExactlyThatNode()
    {
        var total = Example.Budget.Total.Explain();
        var b = total.Children[1];
        var tampered = total with { Children = [total.Children[0], b with { Value = b.Value + 0.01m }], Value = total.Value + 0.01m };
        var mismatch = Assert.Single(tampered.Verify());
        Assert.Equal(("Gesamtbudget › Teilbudget B", b.Value), (mismatch.Path, mismatch.Recomputed));
    }

    private static object Figures(CostTypeBudget t) =>
        (t.Index, t.Range, t.Cases, t.BaseYearSum, t.Mean, t.Value, t.CarriedForward.Value, t.Sum.Value);

    private static object Key(BaseYearCase c) => (c.CaseNumber, c.AnnualCost, c.IsExternal, c.IsStock, c.HelpType, c.Setting, c.Provider);
}
