using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Domain.Tests.Supply;

public sealed class SupplyYearTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    /// <summary>Whatever was declined has one of the listed reasons, and money is none of them.</summary>
    [Fact]
    public void Reasons_AddUpToWhatWasDeclined()
    {
        var year = SupplyYear.Of(
            [
                Request(new(2026, 2, 2), Declines(DeclineReason.NoCapacity), Declines(DeclineReason.Conflict)),
                Request(new(2026, 8, 3), Declines(DeclineReason.NoCapacity), Takes()),
            ],
            Today
        );
        Assert.Equal((2, 3), (year.Requests, year.Declined));
        Assert.Equal([2, 0, 0, 0, 1], year.Reasons);
        Assert.Equal(year.Declined, year.Reasons.Sum());
    }

    /// <summary>Six in one quarter are shown there, two of another are not: their sum would tell of the two.</summary>
    [Fact]
    public void Sum_ThatTellsOfAHiddenQuarter_IsNotTold()
    {
        SupplyRequest[] six = [.. Enumerable.Range(0, 6).Select(static _ => Request(new(2026, 2, 2), Takes()))];
        Assert.True(SupplyYear.Of(six, Today).IsTold);
        Assert.False(SupplyYear.Of([.. six, Request(new(2026, 5, 4), Takes()), Request(new(2026, 6, 4), Takes())], Today).IsTold);
    }

    private static SupplyRequest Request(DateOnly day, params SupplyAsk[] asks) =>
        new(Guid.NewGuid(), day, SupplyState.Open, null, null, [.. asks.Select(a => a with { AskedOn = day, AnsweredOn = day })]);

    private static SupplyAsk Takes() => new(Guid.NewGuid(), default, 3, null, SupplyAnswerKind.Takes, SupplyAnswerKind.Takes, null);

    private static SupplyAsk Declines(DeclineReason reason) =>
        new(Guid.NewGuid(), default, 3, null, SupplyAnswerKind.Declines, SupplyAnswerKind.Declines, null) { Reason = reason };
}
