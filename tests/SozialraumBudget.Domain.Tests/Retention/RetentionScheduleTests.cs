using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Retention;

public sealed class RetentionScheduleTests
{
    [Fact]
    public void Shares_Weights_AreTheirPartsOfTheWhole()
    {
        Assert.Equal([0.25m, 0.75m], RetentionSchedule.Shares([1m, 3m]));
        Assert.Empty(RetentionSchedule.Shares([]));
        Assert.Throws<ArgumentException>(static () => RetentionSchedule.Shares([1m, 0m]));
    }

    /// <summary>What is shown as a share is what is split.</summary>
    [Fact]
    public void Shares_OfConditions_AreTheSplitToTheCent()
    {
        RetentionCondition[] conditions = [Condition("a", 1m), Condition("b", 2.5m), Condition("c", 0.01m)];
        var parts = RetentionSchedule.ByCondition(Traced.Input("Einbehalt", new Money(1000m)), conditions);
        var shares = RetentionSchedule.Shares([.. conditions.Select(static c => c.Weight)]);
        Assert.All(parts.Zip(shares), static x => Assert.InRange(x.First.Amount.Amount - (1000m * x.Second), -0.01m, 0.01m));
    }

    private static RetentionCondition Condition(string name, decimal weight) => new(name, weight);
}
