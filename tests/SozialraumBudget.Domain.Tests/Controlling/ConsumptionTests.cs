using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Controlling;

/// <summary>Every figure is the exact sum, rounded once, for itself (rule 4.5).</summary>
public sealed class ConsumptionTests
{
    private static readonly Gen<HourRow> Row =
        from day in Gen.Choose(0, 120)
        from minutes in Gen.Choose(1, 600)
        from which in Gen.Choose(0, 3)
        from team in Gen.Choose(1, 3)
        from flat in Gen.Choose(0, 3)
        from number in Gen.Choose(2, 9_999)
        select new HourRow(
            number,
            Some.Day(2025, 12, 15).AddDays(day),
            $"Team {team}",
            "M-1",
            which == 0 ? WorkKind.CaseIndependent : WorkKind.CaseSpecific,
            which == 0 ? null : $"A-{which}",
            WorkTime.OfMinutes(minutes),
            flat == 0 ? "Dokumentation" : "Gespräch"
        );

    private static readonly Gen<ExternalCost> Cost =
        from day in Gen.Choose(-60, 120)
        from length in Gen.Choose(0, 90)
        from cents in Gen.Choose(0, 3_000_000)
        from which in Gen.Choose(1, 4)
        from oneOff in Gen.Choose(0, 4)
        from paid in Gen.Choose(0, 60)
        from number in Gen.Choose(2, 9_999)
        let first = Some.Day(2026, 1, 1).AddDays(day)
        select Some.Cost(first, first.AddDays(length), cents / 100m, $"A-{which}", first.AddDays(length + paid), number) with
        {
            Kind = oneOff == 0 ? ExternalCostKind.OneOff : ExternalCostKind.External,
        };

    private static readonly CostBearing Bearing = new(
        [new("A-2", Some.Day(2026, 2, 14))],
        [
            new("A-2", new(Some.Day(2026, 2, 1), Some.Day(2026, 2, 20)), new Share(0.3333m)),
            new("A-3", new(Some.Day(2026, 1, 20)), new Share(0.5m)),
        ]
    );

    private static readonly Arbitrary<(HourRow[] Rows, ExternalCost[] Costs)> Returns = (
        from rows in Row.ListOf(40)
        from costs in Cost.ListOf(12)
        select (rows.ToArray(), costs.Select(static (c, i) => c with { RowNumber = i + 2, InvoiceNumber = $"R-{i}" }).ToArray())
    ).ToArbitrary();

    [Fact]
    public void Figures_AnyReturn_ReplayToTheCent() =>
        Prop.ForAll(
                Returns,
                static input =>
                {
                    var consumption = Some.Consumption(Some.Terms(Bearing), input.Rows, input.Costs);
                    var explained = consumption.Explained(consumption.CaseIndependent(new Money(100m))).Explain();
                    return explained.Verify().Count == 0 && explained.Replay() == consumption.Total.Value;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Figures_RowsInAnyOrder_AreTheSame() =>
        Prop.ForAll(
                Returns,
                static input =>
                {
                    var there = Some.Consumption(Some.Terms(Bearing), input.Rows, input.Costs);
                    var back = Some.Consumption(Some.Terms(Bearing), input.Rows.Reverse(), [.. input.Costs.Reverse()]);
                    return Texts(there).SequenceEqual(Texts(back));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    /// <summary>Rounding moves each figure by at most half a cent; the bearers of a day bear it whole.</summary>
    [Fact]
    public void Parts_AnyReturn_LackAtMostTheirRounding() =>
        Prop.ForAll(
                Returns,
                static input =>
                {
                    var c = Some.Consumption(Some.Terms(Bearing), input.Rows, input.Costs);
                    var whole = c.Cases.Sum(static one => one.External.Value);
                    var borne = c.ExternalProvider.Value + c.ExternalOffice.Value + c.ExternalCity.Value;
                    return new[] { c.ByKind, c.ByTeam, c.ByMonth, c.ByQuarter, c.ByReason }.All(static b =>
                            Math.Abs(b.Rounding.Amount) <= 0.005m * (b.Parts.Count + 1)
                        )
                        && Math.Abs(whole - borne) <= 0.005m * (c.Cases.Count + 3)
                        && Math.Abs(
                            c.Reclaim.Prefinanced.Value
                                - c.Reclaim.Reclaimed.Value
                                - c.Reclaim.BorneByOffice.Value
                                - c.Reclaim.BorneByCity.Value
                        ) <= 0.02m;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Of_MonthsOfAPeriod_AddUpToItsTotal() =>
        Prop.ForAll(
                Returns,
                static input =>
                {
                    var c = Some.Consumption(Some.Terms(Bearing), input.Rows, input.Costs);
                    var months = Domain.Derivations.Traced.RoundedSum(
                        "Monate",
                        "Summe",
                        [.. Enumerable.Range(1, 3).Select(m => c.Of(Period.Month(2026, m)))]
                    );
                    return months.Value == c.Total.Value;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void Value_RateChangesInsideThePeriod_CountsTheRateOfTheDay()
    {
        var c = Some.Consumption(
            Some.Terms(),
            [Some.Hours(Some.Day(2026, 1, 31), 2), Some.Hours(Some.Day(2026, 2, 1), 2), Some.Hours(Some.Day(2026, 4, 1), 8)]
        );
        Assert.Equal((252m, 4m), (c.HoursValue.Value, c.Documentable.Value));
    }

    [Fact]
    public void Flat_Activities_AreShownAndNotCounted()
    {
        var day = Some.Day(2026, 1, 5);
        var c = Some.Consumption(
            Some.Terms(),
            [Some.Hours(day, 1), Some.Hours(day, 3, activity: " dokumentation "), Some.Hours(day, 1, "A-9", "Dokumentation")]
        );
        Assert.Equal((1m, 4m, 60m), (c.Documentable.Value, c.Flat.Value, c.Total.Value));
        Assert.Equal(["A-1"], c.Cases.Select(static one => one.CaseNumber));
        Assert.Equal(3m, c.ByTeam.Parts[0].Flat!.Value - 1m);
    }

    /// <summary>13 days, 11 of them in the quarter: 13,00 EUR give 11,00; the same for a one-off cost.</summary>
    [Fact]
    public void Invoice_OverTheBorderOfThePeriod_CountsTheDaysInside()
    {
        var cost = Some.Cost(Some.Day(2025, 12, 30), Some.Day(2026, 1, 11), 13m);
        var c = Some.Consumption(Some.Terms(), [], cost, cost with { Kind = ExternalCostKind.OneOff, RowNumber = 3 });
        Assert.Equal((11m, 11m, 22m), (c.ExternalProvider.Value, c.OneOff.Value, c.Total.Value));
        Assert.Equal(13m, c.Reclaim.Reclaimed.Value);
    }

    /// <summary>Three thirds of a cent and a half: rounded one by one they would vanish or double.</summary>
    [Fact]
    public void Sum_OfThirds_IsRoundedOnceOnTheExactSum()
    {
        var costs = Enumerable
            .Range(1, 3)
            .Select(static i => Some.Cost(Some.Day(2025, 12, 31), Some.Day(2026, 1, 2), 0.01m, $"A-{i}", row: i))
            .ToArray();
        var c = Some.Consumption(Some.Terms(period: new(Some.Day(2026, 1, 1), Some.Day(2026, 1, 1))), [], costs);
        Assert.Equal(0.01m, c.ExternalProvider.Value);
        Assert.All(c.Cases, static one => Assert.Equal(0m, one.External.Value));
    }

    [Fact]
    public void CaseIndependent_AboveB_IsTakenFromCaseWorkLoudly()
    {
        var c = Some.Consumption(Some.Terms(), [Some.Hours(Some.Day(2026, 1, 5), 10, caseNumber: null)]);
        Assert.Equal((true, 100m), (c.CaseIndependent(new(500m)).IsExceeded, c.CaseIndependent(new(500m)).Over.Value));
        Assert.Equal((false, 0m), (c.CaseIndependent(new(600m)).IsExceeded, c.CaseIndependent(new(600m)).Over.Value));
    }

    [Fact]
    public void BySetting_OfTheCasesOfTheList_NamesWhatIsUnknown()
    {
        var day = Some.Day(2026, 1, 5);
        var c = Some.Consumption(Some.Terms(), [Some.Hours(day, 1), Some.Hours(day, 2, "A-2"), Some.Hours(day, 3, null)]);
        var parts = c.BySetting(static number => number == "A-1" ? HelpSetting.Residential : null).Parts;
        Assert.Equal(["Setting unbekannt", "ohne Fall", "stationär"], parts.Select(static p => p.Key));
        Assert.Equal([120m, 180m, 60m], parts.Select(static p => p.Value.Value));
    }

    [Fact]
    public void Add_RowWithoutAValue_IsSaidAndNotCounted()
    {
        var sums = new HourSums(Some.Terms(period: new(Some.Day(2024, 1, 1), Some.Day(2026, 12, 31))));
        Assert.Equal(HourPlace.WithoutRate, sums.Add(Some.Hours(Some.Day(2024, 12, 31), 1)));
        Assert.Equal(HourPlace.OutsidePeriod, sums.Add(Some.Hours(Some.Day(2027, 1, 1), 1)));
        Assert.Equal(HourPlace.Flat, sums.Add(Some.Hours(Some.Day(2024, 12, 31), 1, activity: "Dokumentation")));
        Assert.Equal(HourPlace.Documentable, sums.Add(Some.Hours(Some.Day(2025, 1, 1), 1)));
        Assert.Equal(60m, Consumption.Of(sums, []).Total.Value);
    }

    private static IEnumerable<string> Texts(Consumption c) =>
        new[] { c.ByKind, c.ByTeam, c.ByMonth, c.ByReason }
            .SelectMany(static b => b.Parts.Select(static p => $"{p.Key} {p.Value.Value}"))
            .Concat(c.Cases.Select(static one => $"{one.CaseNumber} {one.Total.Value} {one.Hours.Value}"))
            .Append($"{c.Total.Value} {c.ExternalOffice.Value} {c.ExternalCity.Value} {c.Reclaim.Reclaimed.Value}");

    [Fact]
    public void ManyHours_AreExplainedByMonthAndTeam()
    {
        var sums = new HourSums(new() { Period = Some.Quarter, Rates = Some.Rates });
        for (var number = 0; number < 40; number++)
            sums.Add(Some.Hours(Some.Day(2026, 1 + (number % 2), 5), 1.25m, $"A-{number}", team: $"Team {number % 4}", row: number + 2));

        var value = Consumption.Of(sums, []).HoursValue.Explain();

        Assert.Equal(["Januar 2026", "Februar 2026"], value.Children.Select(static m => m.Label));
        Assert.Equal(["Januar 2026, Team 0", "Januar 2026, Team 2"], value.Children[0].Children.Select(static t => t.Label));
        Assert.Equal([1_500m, 1_650m], value.Children.Select(static m => m.Value));
        Assert.Equal(10, value.Children[0].Children[0].Children.Count);
        Assert.Equal(3_150m, value.Replay());
    }
}
