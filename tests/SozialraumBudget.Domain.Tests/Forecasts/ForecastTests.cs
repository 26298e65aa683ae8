using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Forecasts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Tests.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Forecasts;

/// <summary>Trend and commitments side by side, and how far they were off (rule 4.5).</summary>
public sealed class ForecastTests
{
    private static readonly BudgetYear Year = new(2026);
    private static readonly ProviderNames Lead = new("Jugendhilfe Nordost gGmbH");

    /// <summary>100 + 200 + 300 + 400, eight months at (200 + 300 + 400) ÷ 3.</summary>
    [Fact]
    public void Trend_FourMonths_TakesTheMeanOfTheLastThree() =>
        Assert.Equal(3400m, Forecast.Of(Basis(Some.Day(2026, 4, 30), 100, 200, 300, 400)).ByTrend!.Value);

    /// <summary>100 and eleven months at 100; February has only begun.</summary>
    [Fact]
    public void Trend_MonthThatHasOnlyBegun_DoesNotCount() =>
        Assert.Equal(1200m, Forecast.Of(Basis(Some.Day(2026, 2, 15), 100, 70)).ByTrend!.Value);

    [Fact]
    public void Trend_TwoMonths_TakesTheMeanOfBoth() =>
        Assert.Equal(1800m, Forecast.Of(Basis(Some.Day(2026, 2, 28), 100, 200)).ByTrend!.Value);

    [Fact]
    public void Trend_NoCompleteMonth_IsNone() => Assert.Null(Forecast.Of(Basis(Some.Day(2026, 1, 30), 100)).ByTrend);

    [Fact]
    public void Trend_WholeYear_IsTheYear() =>
        Assert.Equal(1200m, Forecast.Of(Basis(Some.Day(2026, 12, 31), [.. Enumerable.Repeat(100m, 12)])).ByTrend!.Value);

    /// <summary>5 hours a week; 28 days = 4 weeks: to the planned end, not beyond.</summary>
    [Theory]
    [InlineData("2026-10-28", 1320)]
    [InlineData("2026-09-30", 0)]
    [InlineData("2026-10-01", 47.14)]
    [InlineData(null, 4337.14)]
    public void Commitments_OpenCase_CountsWeeksToItsEndOrTheYears(string? end, double expected)
    {
        var basis = Basis(Some.Day(2026, 9, 30)) with { Cases = [Some.Case(end: Parse(end))] };
        Assert.Equal((decimal)expected, Forecast.Of(basis).ByCommitments.Value);
    }

    /// <summary>4 weeks at 66 and 2 at 70, the rate that begins in the rest of the year.</summary>
    [Fact]
    public void Commitments_RateThatChangesLater_CountsFromItsDay()
    {
        var basis = Basis(Some.Day(2026, 9, 30)) with
        {
            Cases = [Some.Case(end: Some.Day(2026, 11, 11))],
            Rates = new([new(Some.Day(2026, 1, 1), 66m), new(Some.Day(2026, 10, 29), 70m)]),
        };
        Assert.Equal(1320m + 700m, Forecast.Of(basis).ByCommitments.Value);
    }

    /// <summary>10 EUR a day since 1 September in place of 20 before; 31 + 30 days, from the day after the invoice on.</summary>
    [Fact]
    public void Commitments_RunningExternalHelp_GoesOnAtItsLastDailyCost()
    {
        var basis = Basis(Some.Day(2026, 10, 31), 500) with
        {
            Cases = [External(Some.Day(2026, 11, 30))],
            Costs =
            [
                Some.Cost(Some.Day(2026, 8, 1), Some.Day(2026, 8, 31), 620m),
                Some.Cost(Some.Day(2026, 9, 1), Some.Day(2026, 9, 30), 300m),
            ],
        };
        Assert.Equal(500m + 610m, Forecast.Of(basis).ByCommitments.Value);
    }

    /// <summary>The ASD bears November, the conflict halves the first ten days of December.</summary>
    [Fact]
    public void Commitments_DaysThatOthersBear_AreNotTheProviders()
    {
        var basis = Basis(Some.Day(2026, 10, 31)) with
        {
            Cases = [External(null)],
            Costs = [Some.Cost(Some.Day(2026, 10, 1), Some.Day(2026, 10, 31), 310m)],
            Bearing = new(
                [new("A-1", Some.Day(2026, 12, 1))],
                [new("A-1", new(Some.Day(2026, 12, 1), Some.Day(2026, 12, 10)), new Share(0.5m))]
            ),
        };
        Assert.Equal(50m + 210m, Forecast.Of(basis).ByCommitments.Value);
    }

    [Fact]
    public void Commitments_ExternalCaseThatEnded_OrWithoutInvoice_AddsNothing()
    {
        var basis = Basis(Some.Day(2026, 10, 31), 500) with
        {
            Cases = [External(Some.Day(2026, 10, 31)), External(null) with { CaseNumber = "A-2" }],
            Costs =
            [
                Some.Cost(Some.Day(2026, 9, 1), Some.Day(2026, 9, 30), 300m),
                Some.Cost(Some.Day(2026, 11, 1), Some.Day(2026, 11, 2), 9m, "A-2"),
            ],
        };
        Assert.Equal(500m, Forecast.Of(basis).ByCommitments.Value);
    }

    [Fact]
    public void Explain_BothForecasts_Replay()
    {
        var basis = Basis(Some.Day(2026, 4, 30), 100.01m, 200, 300, 400.02m) with
        {
            Cases = [Some.Case(perWeek: 3.25m), External(null) with { CaseNumber = "A-2" }],
            Costs = [Some.Cost(Some.Day(2026, 4, 1), Some.Day(2026, 4, 17), 1000m, "A-2")],
        };
        var forecast = Forecast.Of(basis);
        Assert.Empty(forecast.ByTrend!.Explain().Verify());
        Assert.Empty(forecast.ByCommitments.Explain().Verify());
    }

    [Fact]
    public void Exceeds_AForecastAboveTheBudget_ProposesARenegotiation()
    {
        var forecast = Forecast.Of(Basis(Some.Day(2026, 4, 30), 100, 200, 300, 400));
        Assert.True(forecast.Exceeds(new(3399.99m)));
        Assert.False(forecast.Exceeds(new(3400m)));
        Assert.Equal((0.01m, 0m), (forecast.Excess(new(3399.99m)).Amount, forecast.Excess(new(3400m)).Amount));
    }

    /// <summary>At the end of March the year was seen as 12 × 100, of June as 600 + 6 × 100; it came to 1 500.</summary>
    [Fact]
    public void Hindsight_ClosedYear_ComparesEachQuarterWithTheYear()
    {
        var seen = Hindsight.Of(Basis(Some.Day(2026, 12, 31), [.. Enumerable.Repeat(100m, 9), 200, 200, 200]));
        Assert.Equal([Period.Quarter(2026, 1), Period.Quarter(2026, 2), Period.Quarter(2026, 3)], seen.Select(static s => s.Period));
        Assert.All(seen, static s => Assert.Equal((-300m, 1500m), (s.TrendOff!.Value.Amount, s.Actual.Value)));
        Assert.Equal([-1200m, -900m, -600m], seen.Select(static s => s.CommitmentsOff.Amount));
        Assert.Equal(-0.2m, seen[0].TrendOffRatio);
    }

    /// <summary>In July the forecast of March is measured at the end of June: 300 + 3 × 100 against 450 + 300.</summary>
    [Fact]
    public void Hindsight_RunningYear_MeasuresAtTheLastCompleteMonth()
    {
        var seen = Assert.Single(Hindsight.Of(Basis(Some.Day(2026, 7, 15), 100, 100, 100, 150, 150, 150, 70)));
        Assert.Equal((Some.Day(2026, 6, 30), 750m, -150m), (seen.Until, seen.Actual.Value, seen.TrendOff!.Value.Amount));
    }

    private static DateOnly? Parse(string? day) =>
        day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static ReturnCase External(DateOnly? end) => Some.Case(end: end) with { Provider = "Lotsen gGmbH" };

    private static ForecastBasis Basis(DateOnly asOf, params decimal[] months) =>
        new()
        {
            Year = Year,
            AsOf = asOf,
            Months =
            [
                .. months.Concat(Enumerable.Repeat(0m, asOf.Month - months.Length)).Select(static m => Traced.Input("Monat", new Money(m))),
            ],
            Cases = [],
            Costs = [],
            Rates = Some.Rates,
            Lead = Lead,
        };
}
