using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Budgets;

/// <summary>What is paid and what is only allocated (ADR 0052).</summary>
public sealed class GrantTests
{
    [Theory]
    [InlineData(100, null, false, null, 100, 100)] // paid alone
    [InlineData(100, 40, false, 140, 140, 100)] // both: versions are compared by what is paid
    [InlineData(0, 40, true, 40, 40, 40)] // allocated alone
    [InlineData(0, 0, false, 0, 0, 0)] // nothing at all is no allocation
    public void Grant_SaysWhatItIsHeldAgainstAndComparedBy(int total, int? allocated, bool only, int? target, int measure, int compared)
    {
        var grant = new Grant(new(total), allocated is { } amount ? new Money(amount) : null);

        Assert.Equal(only, grant.OnlyAllocates);
        Assert.Equal((decimal?)target, grant.Target?.Amount);
        Assert.Equal(measure, grant.Measure.Amount);
        Assert.Equal(compared, grant.Compared.Amount);
    }
}
