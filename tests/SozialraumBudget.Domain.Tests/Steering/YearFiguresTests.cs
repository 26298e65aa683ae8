using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Tests.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Steering;

public sealed class YearFiguresTests
{
    private static readonly YearFigures Some = new()
    {
        AsOf = Period.Quarter(2026, 2),
        Consumed = new(50_000m),
        External = Money.Zero,
        CaseIndependent = new(7_000m),
        PartialBudgetB = new(6_000m),
        Trend = new(104_000m),
        Commitments = new(98_000m),
        Cases = CaseCounts.None,
    };

    [Fact]
    public void Excess_GoesByTheHigherForecast() => Assert.Equal(new Money(4_000m), Some.ExcessOver(new(100_000m)));

    [Fact]
    public void Excess_BelowTheBudget_IsZero() => Assert.Equal(Money.Zero, Some.ExcessOver(new(200_000m)));

    [Fact]
    public void Excess_WithoutForecast_IsUnknown() => Assert.Null((Some with { Trend = null, Commitments = null }).ExcessOver(new(1m)));

    /// <summary>What is allocated is granted, too: a forecast within both together is no warning.</summary>
    [Theory]
    [InlineData(0, 104_000, 0)]
    [InlineData(60_000, 40_000, 4_000)]
    [InlineData(100_000, null, 4_000)]
    public void Warning_OfTheForecast_IsHeldAgainstTotalAndAllocation(int total, int? allocated, int excess)
    {
        var budget = new BudgetInForce(Guid.NewGuid(), 1, new(total), new(total), Money.Zero, Money.Zero, [])
        {
            Allocated = allocated is { } sum ? new Money(sum) : null,
        };
        var warning = EarlyWarning
            .Of(Some, (OnRecord.Year(budget) with { Parts = [] }).On(1, 1), 0)
            .SingleOrDefault(static w => w.Kind == WarningKind.ForecastAboveBudget);
        Assert.Equal(new Money(excess), warning?.Amount ?? Money.Zero);
    }

    [Fact]
    public void OverPartialBudgetB_IsWhatIsTakenFromCaseWork() => Assert.Equal(new Money(1_000m), Some.OverPartialBudgetB);

    [Fact]
    public void OverPartialBudgetB_WithoutOne_IsZero() =>
        Assert.Equal(Money.Zero, (Some with { PartialBudgetB = null }).OverPartialBudgetB);

    [Fact]
    public void Reasons_OfSeveralAgreements_AreAddedUp_ThoseWithoutOneLast()
    {
        var sum = ReasonFigures.Sum([
            new(null, 1, Money.Zero),
            new(ExternalReason.NoCapacity, 2, new(10m)),
            new(ExternalReason.NoCapacity, 3, new(5m)),
        ]);
        Assert.Equal([new(ExternalReason.NoCapacity, 5, new(15m)), new(null, 1, Money.Zero)], sum);
        Assert.Equal(0.5m, sum[0].ShareOf(10));
        Assert.Null(sum[0].ShareOf(0));
    }
}
