using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Budgets;

public sealed class BudgetCalculationTests
{
    private static readonly StuttgartExample Example = StuttgartExample.Small;

    [Fact]
    public void Calculate_RowsInAnyOrder_SameBudgetAndCases()
    {
        Prop.ForAll(Gen.Shuffle(Example.Lines.ToArray()).ToArbitrary(), lines =>
        {
            var cases = AnnualCaseCosts.Condense(lines, Example.BaseYear, Example.Lead);
            var budget = BudgetCalculation.Calculate([.. cases.Reverse()], Example.Limits, Example.Terms, Example.Adjustments);
            return budget.CostTypes.SequenceEqual(Example.Budget.CostTypes) && budget.Total == Example.Budget.Total
                && cases.Select(Key).SequenceEqual(Example.Cases.Select(Key));
        }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void Calculate_CaseMoved_ChangesOnlyItsTwoTypes()
    {
        var moves = Gen.Choose(0, Example.Cases.Count - 1).SelectMany(_ => Gen.Choose(0, 4), (index, target) => (index, target));
        Prop.ForAll(moves.ToArbitrary(), m =>
        {
            var moved = Example.Budget.Cases[m.index];
            var move = BudgetAdjustment.Move(moved.Case.CaseNumber, m.target, "Bedarf", "Test", DateTimeOffset.UnixEpoch);
            var after = Calculate([.. Example.Adjustments, move]);
            var changed = new BudgetComparison(Example.Budget, after).CostTypes.Where(t => t.HasChanged).Select(t => t.Index);
            int[] expected = moved.IsIncluded && moved.CostType != m.target ? [moved.CostType, m.target] : [];
            return changed.Order().SequenceEqual(expected.Order()) && after.Cases[m.index].IsMoved == (moved.ByCosts != m.target);
        }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void Calculate_LaterStep_WinsOverEarlier()
    {
        var number = Example.Cases[0].CaseNumber;
        var budget = Calculate(
        [
            BudgetAdjustment.Exclude(number, "strittig", "Test", DateTimeOffset.UnixEpoch),
            BudgetAdjustment.AgreedValue(1, new Money(9000m), "Angebot", "Test", DateTimeOffset.UnixEpoch),
            BudgetAdjustment.Include(number, "geklärt", "Test", DateTimeOffset.UnixEpoch),
            BudgetAdjustment.AgreedValue(1, new Money(9500m), "Einigung", "Test", DateTimeOffset.UnixEpoch),
            BudgetAdjustment.AgreedValue(2, new Money(1m), "Angebot", "Test", DateTimeOffset.UnixEpoch),
            BudgetAdjustment.MeanValue(2, "zurück zum Mittel", "Test", DateTimeOffset.UnixEpoch),
            BudgetAdjustment.SetIncreases([], "keine Steigerung", "Test", DateTimeOffset.UnixEpoch),
        ]);
        Assert.True(budget.Cases[0].IsIncluded);
        Assert.Equal(new Money(9500m), budget.CostTypes[1].CarriedForward);
        Assert.Equal(budget.CostTypes[2].Mean, budget.CostTypes[2].CarriedForward);
        Assert.Equal(Money.Zero, budget.IncreaseEffect);
        Assert.Equal(budget.Difference, budget.Rounding + budget.AgreedValueEffect);
        Assert.Empty(BudgetDerivation.Full(budget).Verify());
    }

    [Fact]
    public void Calculate_UnknownCaseOrType_NamedAsWithoutEffect()
    {
        var unknownCase = BudgetAdjustment.Exclude("gibt es nicht", "?", "Test", DateTimeOffset.UnixEpoch);
        var unknownType = BudgetAdjustment.AgreedValue(9, new Money(1m), "?", "Test", DateTimeOffset.UnixEpoch);
        var budget = Calculate([.. Example.Adjustments, unknownCase, unknownType]);
        Assert.Equal([unknownCase, unknownType], budget.WithoutEffect);
        Assert.Equal(Example.Budget.Total, budget.Total);
    }

    [Fact]
    public void Calculate_EmptyTypeWithAgreedValue_KeepsValueAndSumsToZero()
    {
        var limits = new CostTypeLimits(Money.Zero, new Money(1_000_000m));
        var agreed = BudgetAdjustment.AgreedValue(1, new Money(100m), "Vorhaltung", "Test", DateTimeOffset.UnixEpoch);
        var budget = BudgetCalculation.Calculate(Example.Cases, limits, Example.Terms, [agreed]);
        Assert.Equal((0, new Money(100m), Money.Zero), (budget.CostTypes[1].Cases, budget.CostTypes[1].Value, budget.CostTypes[1].Sum));
        Assert.Equal(Money.Zero, BudgetCalculation.Calculate([], limits, Example.Terms).Total);
        Assert.Empty(BudgetDerivation.Full(BudgetCalculation.Calculate([], limits, Example.Terms)).Verify());
    }

    [Fact]
    public void Verify_OneStoredAmountChanged_NamesExactlyThatNode()
    {
        var total = BudgetDerivation.Total(Example.Budget);
        var b = total.Children[1];
        var tampered = total with { Children = [total.Children[0], b with { Value = b.Value + 0.01m }], Value = total.Value + 0.01m };
        var mismatch = Assert.Single(tampered.Verify());
        Assert.Equal(("Gesamtbudget › Teilbudget B", b.Value), (mismatch.Path, mismatch.Recomputed));
    }

    private static AreaBudget Calculate(IReadOnlyList<BudgetAdjustment> steps) =>
        BudgetCalculation.Calculate(Example.Cases, Example.Limits, Example.Terms, steps);

    private static object Key(BaseYearCase c) => (c.CaseNumber, c.AnnualCost, c.IsExternal, c.IsStock, c.HelpType, c.Setting, c.Provider);
}
