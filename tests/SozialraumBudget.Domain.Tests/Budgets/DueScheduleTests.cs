using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Budgets;

public sealed class DueScheduleTests
{
    private static readonly BudgetYear Year = new(2026);

    [Fact]
    public void Equal_AnyAmountByMonthAndQuarter_AddsUpWithinACentEarlierPartsFirst()
    {
        var cases =
            from cents in Gen.Choose(0, 2_000_000_00)
            from kind in Gen.Elements(Enum.GetValues<PeriodKind>())
            from days in Gen.Choose(0, 40)
            select (Payable: Money.FromCents(cents), kind, days);
        Prop.ForAll(
                cases.ToArbitrary(),
                c =>
                {
                    var dues = DueSchedule.Equal(Traced.Input("Summe", c.Payable), Period.Of(Year, c.kind), c.days);
                    var amounts = dues.Select(static d => d.Amount.Value).ToList();
                    return amounts.Sum() == c.Payable.Amount
                        && amounts.Max() - amounts.Min() <= 0.01m
                        && amounts.SequenceEqual(amounts.OrderDescending())
                        && dues.Select(static d => d.Key).SequenceEqual(Period.Of(Year, c.kind).Select(static p => new DueKey(p, 1)))
                        && dues.All(d => d.Purpose == DuePurpose.Instalment && d.DueOn == d.Period.First.AddDays(c.days))
                        && dues.All(static d => d.Amount.Explain().Verify().Count == 0 && d.Amount.Explain().Replay() == d.Amount.Value);
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Equal_AgreementThatBeginsWithinTheYear_PaysAllFromThatPeriodOn()
    {
        var dues = DueSchedule.Equal(Traced.Input("Summe", new Money(100.01m)), Year.Quarters, 15, new(2026, 8, 16));
        Assert.Equal(
            [(3, 50.01m, new DateOnly(2026, 8, 31)), (4, 50m, new DateOnly(2026, 10, 16))],
            dues.Select(static d => (d.Period.Number, d.Amount.Value, d.DueOn))
        );
        Assert.All(dues, static d => Assert.Empty(d.Amount.Explain().Verify()));
        Assert.Equal(4, DueSchedule.Equal(Traced.Input("Summe", new Money(1m)), Year.Quarters, 0, new(2026, 3, 31)).Count);
    }

    [Fact]
    public void Equal_LeftoverCents_GoToTheFirstPeriods()
    {
        var dues = DueSchedule.Equal(Traced.Input("Summe", new Money(0.05m)), Year.Months, 0);
        Assert.Equal([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], dues.Select(static d => (int)d.Amount.Amount.ToCents()));
        Assert.Equal("Rate Januar 2026", dues[0].Amount.Explain().Label);
        Assert.Contains("Teil 1 von 12", dues[0].Amount.Explain().Formula, StringComparison.Ordinal);
    }

    [Fact]
    public void DueKey_Text_ReadsBackAndSortsByPeriodThenSequence()
    {
        DueKey[] keys =
        [
            new(Period.Month(2026, 1), 1),
            new(Period.Quarter(2026, 1), 1),
            new(Period.Quarter(2026, 1), 2),
            new(Period.Quarter(2026, 4), 1),
        ];
        Assert.Equal(keys, keys.Reverse().Order());
        Assert.All(keys, static key => Assert.True(DueKey.TryParse(key.ToString(), out var read) && read == key));
        Assert.Equal("2026-Q4.1", keys[^1].ToString());
        Assert.All(["2026-Q4", "2026-Q4.x", "Q5 2026.1", "", null], static text => Assert.False(DueKey.TryParse(text, out _)));
    }
}
