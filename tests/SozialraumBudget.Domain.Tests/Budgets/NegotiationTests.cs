using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Tests.Examples;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Budgets;

public sealed class NegotiationTests
{
    private static readonly StuttgartExample Example = StuttgartExample.Small;

    private static readonly Gen<NegotiationStep> Step = Gen.Choose(0, 5).SelectMany(_ => Gen.Choose(0, Example.Cases.Count - 1), static (kind, index) => (kind, index))
        .SelectMany(static _ => Gen.Choose(0, 4), static (pair, type) => (pair.kind, Number: Example.Cases[pair.index].CaseNumber, type))
        .SelectMany(static _ => Gen.Choose(0, 9_000_000), static (x, cents) => (AdjustmentKind)x.kind switch
        {
            AdjustmentKind.Exclude or AdjustmentKind.Include => new NegotiationStep((AdjustmentKind)x.kind, x.Number),
            AdjustmentKind.Move => new(AdjustmentKind.Move, x.Number, x.type),
            AdjustmentKind.AgreedValue => new(AdjustmentKind.AgreedValue, CostType: x.type, Value: Money.FromCents(cents)),
            AdjustmentKind.MeanValue => new(AdjustmentKind.MeanValue, CostType: x.type),
            _ => new(AdjustmentKind.Increases, Increases: [Share.Percent(cents % 1000 / 100m)]),
        });

    [Fact]
    public void Counter_OfTheNewestStep_RestoresTheBudget()
    {
        Prop.ForAll(Gen.NonEmptyListOf(Step).ToArbitrary(), steps =>
        {
            var made = Made(steps);
            var counter = NegotiationRules.Counter(made, made.Count - 1, Example.Cases, Example.Limits, Example.Terms);
            var before = Calculate([.. made.SkipLast(1)]);
            var after = Calculate([.. made, counter.ToAdjustment("zurück", "Test", DateTimeOffset.UnixEpoch)]);
            // An Include of a case that was never out, taken back, leaves it out: the counter step is the opposite act, not an undo of nothing.
            var idle = steps[^1].Kind is AdjustmentKind.Exclude or AdjustmentKind.Include && NegotiationHistory.Of(Example.Cases, Example.Limits, Example.Terms, made)[^1].ChangedNothing;
            return idle || before.CostTypes.Select(static t => (t.Cases, t.Value, t.CarriedForward)).SequenceEqual(after.CostTypes.Select(static t => (t.Cases, t.Value, t.CarriedForward)));
        }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void History_TotalsFollowOneAnother_AndEndInTheBudget()
    {
        Prop.ForAll(Gen.NonEmptyListOf(Step).ToArbitrary(), steps =>
        {
            var made = Made(steps);
            var history = NegotiationHistory.Of(Example.Cases, Example.Limits, Example.Terms, made);
            return history[^1].After == Calculate(made).Total
                && history.Zip(history.Skip(1)).All(static pair => pair.First.After == pair.Second.Before)
                && history.All(static h => !h.ChangedNothing || h.Difference.IsZero);
        }).Check(Config.QuickThrowOnFailure);
    }

    [Fact]
    public void StoredDerivation_OfAnyNegotiation_VerifiesWithEachOfItsSections()
    {
        Prop.ForAll(Gen.ListOf(Step).ToArbitrary(), steps =>
        {
            var budget = Calculate(Made(steps));
            var stored = DerivationJson.Read(DerivationJson.Write(BudgetDerivation.Full(budget)));
            string[] names = ["", BudgetSections.Total, BudgetSections.A, BudgetSections.PartialBudgetB, BudgetSections.Payable, BudgetSections.Retention, BudgetSections.Bonus, BudgetSections.CostType + "4"];
            decimal[] values =
            [
                budget.Total.Amount, budget.Total.Amount, budget.PartialBudgetA.Amount, budget.PartialBudgetB.Amount, budget.Payable.Amount, budget.Retention.Amount,
                budget.BonusMaximum.Amount, budget.CostTypes[4].Sum.Amount,
            ];
            return stored.Verify().Count == 0 && names.Zip(values).All(pair =>
                BudgetSections.Of(stored, pair.First) is { } section && section.Verify().Count == 0 && section.Replay() == pair.Second);
        }).Check(Config.QuickThrowOnFailure);
    }

    [Theory]
    [InlineData("8 5 5 2 3", "0 0 0 1 1")]
    [InlineData("8 5 6 7 3", "0 1 0 0 1")]
    [InlineData("8 5 6 7 0", "0 0 0 0 0")]
    [InlineData("1", "1")]
    public void SmallCells_AreHiddenNeverAlone(string cases, string hidden) => Assert.Equal(
        hidden.Split(' ').Select(static h => h == "1"), SmallCells.Hidden([.. cases.Split(' ').Select(static c => int.Parse(c, System.Globalization.CultureInfo.InvariantCulture))]));

    [Fact]
    public void SuppressedDerivation_NamesNoSmallCostType_AndStillReplays()
    {
        var suppressed = SmallCells.Suppress(CaseFreeDerivation.Of(BudgetDerivation.Full(Example.Budget)), SmallCells.Hidden([.. Example.Budget.CostTypes.Select(static t => t.Cases)]));

        Assert.Empty(suppressed.Verify());
        var labels = BudgetSections.Of(suppressed, BudgetSections.A)!.Children.Select(static c => c.Label).ToList();
        Assert.Equal(["Kostentyp I", "Kostentyp II", "Kostentyp III", "Kostentypen mit kleinen Fallzahlen"], labels);
    }

    [Fact]
    public void Section_OfAnUnknownName_IsNull() => Assert.Null(BudgetSections.Of(BudgetDerivation.Full(Example.Budget), "Typ-17"));

    private static List<BudgetAdjustment> Made(IEnumerable<NegotiationStep> steps) => [.. steps.Select(static s => s.ToAdjustment("Grund", "Test", DateTimeOffset.UnixEpoch))];

    private static AreaBudget Calculate(IReadOnlyList<BudgetAdjustment> steps) => BudgetCalculation.Calculate(Example.Cases, Example.Limits, Example.Terms, steps);
}
