using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Values;

/// <summary>"-0,00" is nothing: its sign is read by nobody.</summary>
public sealed class NotNegativeTests
{
    private static readonly decimal SignedZero = decimal.Negate(0.00m);

    [Fact]
    public void Of_ZeroWithASign_IsZeroWithoutOne()
    {
        Assert.True(decimal.IsNegative(SignedZero));
        Assert.False(decimal.IsNegative(NotNegative.Of(SignedZero)));
        Assert.Equal(0.5m, NotNegative.Of(0.5m));
        Assert.Throws<ArgumentOutOfRangeException>(static () => NotNegative.Of(-0.01m));
    }

    [Fact]
    public void Values_TakeNothingWithASign()
    {
        Assert.Equal(default, new Share(SignedZero));
        Assert.True(new WorkTime(SignedZero).IsZero);
        Assert.Equal(0, new CostTypeLimits(Money.Zero, new Money(5_000m)).Classify(-Money.Zero));
    }
}
