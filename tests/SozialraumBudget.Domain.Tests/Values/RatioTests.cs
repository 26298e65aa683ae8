using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Values;

public sealed class RatioTests
{
    [Fact]
    public void Of_PartAndWhole_IsTheFactor()
    {
        Assert.Equal(0.25m, Ratio.Of(new(25m), new(100m)));
        Assert.Equal(0m, Ratio.Of(Money.Zero, new(100m)));
        Assert.Null(Ratio.Of(new(25m), Money.Zero));
    }

    [Fact]
    public void Change_BeforeAndAfter_HasItsSign()
    {
        Assert.Equal(0.1m, Ratio.Change(new(200m), new(220m)));
        Assert.Equal(-0.1m, Ratio.Change(new(200m), new(180m)));
        Assert.Null(Ratio.Change(Money.Zero, new(180m)));
    }
}
