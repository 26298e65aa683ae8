using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Domain.Tests.Supply;

public sealed class SupplyFiguresTests
{
    private static readonly DateOnly AskedOn = new(2026, 11, 2);
    private static readonly Guid First = new("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Second = new("00000000-0000-7000-8000-000000000002");

    /// <summary>Asked on the 2nd with three days: the 5th is the last day, in time and out of it.</summary>
    [Theory]
    [InlineData(null, null, 5, AskStanding.Waiting)]
    [InlineData(null, null, 6, AskStanding.Overdue)]
    [InlineData(5, null, 20, AskStanding.OnTime)]
    [InlineData(2, null, 2, AskStanding.OnTime)]
    [InlineData(6, null, 20, AskStanding.Late)]
    [InlineData(null, 5, 20, AskStanding.Spared)]
    [InlineData(null, 6, 20, AskStanding.Late)]
    [InlineData(5, 6, 20, AskStanding.OnTime)]
    public void Standing_ByThePromisedDay(int? answered, int? closed, int today, AskStanding standing) =>
        Assert.Equal(standing, Ask(First, Day(answered), SupplyAnswerKind.Takes, Day(closed)).StandingOn(new(2026, 11, today)));

    [Fact]
    public void Stage_ByWhoIsNext()
    {
        var today = new DateOnly(2026, 11, 20);
        Assert.Equal(SupplyStage.Waits, Request(Ask(First, null)).StageOn(AskedOn));
        Assert.Equal(SupplyStage.Overdue, Request(Ask(First, null), Declined(Second)).StageOn(today));
        Assert.Equal(SupplyStage.AllDeclined, Request(Declined(First), Declined(Second)).StageOn(today));
        Assert.Equal(SupplyStage.Taken, Request(Ask(First, null), Ask(Second, AskedOn, SupplyAnswerKind.Takes)).StageOn(today));
        var asksBack = Ask(First, null) with { Last = SupplyAnswerKind.AsksBack };
        Assert.Equal(SupplyStage.AskedBack, Request(asksBack, Declined(Second)).StageOn(today));
        Assert.Equal(SupplyStage.Closed, (Request(asksBack) with { State = SupplyState.Withdrawn }).StageOn(today));
    }

    /// <summary>By hand: four requests, five asked; answered after 1, 2 and 6 days with three promised.</summary>
    [Fact]
    public void Figures_ByHand()
    {
        var today = new DateOnly(2026, 11, 20);
        SupplyRequest[] requests =
        [
            Request(Ask(First, Day(3), SupplyAnswerKind.Takes, Day(4))) with
            {
                State = SupplyState.Supplied,
                SuppliedBy = First,
                SuppliedFrom = AskedOn.AddDays(10),
            },
            Request(Ask(First, Day(4), SupplyAnswerKind.Declines, Day(9)), Ask(Second, Day(8), SupplyAnswerKind.Declines, Day(9))) with
            {
                State = SupplyState.SuppliedOutside,
                SuppliedFrom = AskedOn.AddDays(21),
            },
            Request(Ask(Second, null, null, Day(3))) with
            {
                State = SupplyState.Withdrawn,
            },
            Request(Ask(Second, null)),
        ];
        var figures = SupplyFigures.Of(requests, today);
        Assert.Equal((4, 1, 1, 1, 1), (figures.Requests, figures.Open, figures.Within, figures.Outside, figures.Withdrawn));
        var a = figures.Answers;
        Assert.Equal((2, 1, 1, 0, 1), (a.OnTime, a.Late, a.Overdue, a.Waiting, a.Spared));
        Assert.Equal((5, 1, 2), (a.Asked, a.Taken, a.Declined));
        Assert.Equal(0.5m, a.Fulfilment);
        Assert.Equal(2, a.MedianDays);
        Assert.Equal(15.5m, figures.MedianStart);
        var (first, second) = (figures.Providers[0], figures.Providers[1]);
        Assert.Equal((First, 1m, 1.5m, 1), (first.ProviderId, first.Answers.Fulfilment, first.Answers.MedianDays, first.Supplied));
        Assert.Equal((Second, 0m, 6m, 0), (second.ProviderId, second.Answers.Fulfilment, second.Answers.MedianDays, second.Supplied));
    }

    [Fact]
    public void Figures_OfNothing_AreUnknownAndNotZero()
    {
        var figures = SupplyFigures.Of([], AskedOn);
        Assert.Equal(0, figures.Requests);
        Assert.Null(figures.Answers.Fulfilment);
        Assert.Null(figures.Answers.MedianDays);
        Assert.Null(figures.MedianStart);
    }

    /// <summary>Half of the values lie on each side; parts add up; every request is in one state.</summary>
    [Fact]
    public void Figures_AddUp_AndWhoSeesNoCasesLearnsOfNoFew()
    {
        Prop.ForAll(
                Requests().ToArbitrary(),
                requests =>
                {
                    var today = AskedOn.AddDays(9);
                    var figures = SupplyFigures.Of(requests, today);
                    var median = figures.Answers.MedianDays;
                    var (all, shown) = (ShownSupply.Of(figures, true), ShownSupply.Of(figures, false));
                    return figures.Requests == requests.Count
                        && figures.Answers.Asked == requests.Sum(static r => r.Asks.Count)
                        && figures.Providers.Sum(static p => p.Answers.Asked) == figures.Answers.Asked
                        && figures.Providers.Sum(static p => p.Answers.OnTime) == figures.Answers.OnTime
                        && figures.Providers.Sum(static p => p.Supplied) == figures.Within
                        && figures.Answers.Days.Count(d => d < median) * 2 <= figures.Answers.Days.Count
                        && figures.Answers.Days.Count(d => d > median) * 2 <= figures.Answers.Days.Count
                        && all is { Hides: false, Requests: not null, Open: not null, OnTime: not null }
                        && IsSafe(shown.Requests, [shown.Open, shown.Within, shown.Outside, shown.Withdrawn])
                        && new[] { shown.OnTime, shown.Late, shown.Overdue }.All(static n => n is null || !SmallCells.IsSmall(n.Value));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Providers_WithFew_AreHidden_UnlessTheCasesAreSeen()
    {
        var answered = Enumerable.Range(0, 6).Select(static _ => Request(Ask(First, AskedOn, SupplyAnswerKind.Takes)));
        var figures = SupplyFigures.Of([.. answered, Request(Ask(Second, null))], AskedOn);
        Assert.Equal([false, false], ShownSupply.HiddenProviders(figures, true));
        Assert.Equal([true, true], ShownSupply.HiddenProviders(figures, false));
        Assert.Equal([false], ShownSupply.HiddenProviders(SupplyFigures.Of([.. answered], AskedOn), false));
    }

    /// <summary>No part rests on few requests, and neither does what is left when the shown parts are taken away.</summary>
    private static bool IsSafe(int? whole, int?[] parts) =>
        whole is null
            ? parts.All(static p => p is null)
            : parts.All(static p => p is null || !SmallCells.IsSmall(p.Value))
                && !SmallCells.IsSmall(whole.Value - parts.Sum(static p => p ?? 0));

    private static Gen<List<SupplyRequest>> Requests() =>
        from count in Gen.Choose(0, 25)
        from facts in Gen.Choose(0, 9).ArrayOf(count * 4)
        select Enumerable
            .Range(0, count)
            .Select(i =>
            {
                var (state, one, other, begin) = (facts[4 * i] % 4, facts[(4 * i) + 1], facts[(4 * i) + 2], facts[(4 * i) + 3]);
                DateOnly? closed = state == 0 ? null : AskedOn.AddDays(begin);
                return Request(
                    Ask(First, state == 1 || one < 7 ? AskedOn.AddDays(one) : null, SupplyAnswerKind.Takes, closed),
                    Ask(Second, other < 5 ? AskedOn.AddDays(other) : null, SupplyAnswerKind.Declines, closed)
                ) with
                {
                    State = (SupplyState)state,
                    SuppliedBy = state == 1 ? First : null,
                    SuppliedFrom = state is 1 or 2 ? AskedOn.AddDays(begin) : null,
                };
            })
            .ToList();

    private static DateOnly? Day(int? day) => day is { } known ? new(2026, 11, known) : null;

    private static SupplyAsk Declined(Guid provider) => Ask(provider, AskedOn, SupplyAnswerKind.Declines);

    private static SupplyAsk Ask(Guid provider, DateOnly? answered, SupplyAnswerKind? kind = null, DateOnly? closed = null) =>
        new(provider, AskedOn, 3, answered, answered is null ? null : kind, answered is null ? null : kind, closed);

    private static SupplyRequest Request(params SupplyAsk[] asks) => new(Guid.NewGuid(), AskedOn, SupplyState.Open, null, null, asks);
}
