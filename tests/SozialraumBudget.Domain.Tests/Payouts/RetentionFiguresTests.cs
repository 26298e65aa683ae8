using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Payouts;

public sealed class RetentionFiguresTests
{
    [Fact]
    public void Of_PartsInEveryState_SortsTheirAmountsByWhatTheyWaitFor()
    {
        RetentionFact[] parts =
        [
            OnRecord.Part("A", 1m, RetentionState.Open),
            OnRecord.Part("B", 2m, RetentionState.Rejected),
            OnRecord.Part("C", 4m, RetentionState.Submitted),
            OnRecord.Part("D", 8m, RetentionState.Accepted),
            OnRecord.Part("E", 16m, RetentionState.Accepted, Guid.NewGuid()),
        ];
        var figures = RetentionFigures.Of(parts);
        Assert.Equal(new RetentionFigures(new(3m), 2, new(4m), new(24m)), figures);
        Assert.Equal((OnRecord.Year(OnRecord.Budget()) with { Parts = parts }).On(3, 1).Retained, figures.Retained);
    }

    [Fact]
    public void Of_NoParts_IsZero() => Assert.Equal(new RetentionFigures(Money.Zero, 0, Money.Zero, Money.Zero), RetentionFigures.Of([]));
}
