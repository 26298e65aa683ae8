using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.RateCalculation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.RateCalculation;

public sealed class HourRateTests
{
    private static readonly HourRateFacts Usual = new(
        [new("Fachkraft", 4.5m, new(68_000m)), new("Leitung", 0.5m, new(82_000m))],
        39m,
        250m,
        [("Urlaub", 30m), ("Krankheit", 10m), ("Fortbildung", 5m)],
        new(0.75m),
        new(0.95m),
        new(0.15m),
        new(24_000m)
    );

    private static readonly Gen<HourRateFacts> Any =
        from posts in Gen.Choose(1, 400)
        from pay in Gen.Choose(3_000_000, 12_000_000)
        from week in Gen.Choose(20, 42)
        from leave in Gen.Choose(0, 60)
        from direct in Gen.Choose(1, 100)
        from occupancy in Gen.Choose(1, 100)
        from overhead in Gen.Choose(0, 60)
        from material in Gen.Choose(0, 50_000_000)
        select new HourRateFacts(
            [new("Fachkraft", posts / 10m, Money.FromCents(pay))],
            week,
            250m,
            [("Urlaub", leave)],
            new(direct / 100m),
            new(occupancy / 100m),
            new(overhead / 100m),
            Money.FromCents(material)
        );

    /// <summary>By hand: 205 days × 7.8 h × 5 posts × 0.75 × 0.95 = 5,696.4375 h; (306,000 + 41,000) × 1.15 + 24,000 = 423,050 €.</summary>
    [Fact]
    public void Of_ByHand()
    {
        var rate = HourRate.Of(Usual).Rate!;
        Assert.Equal(205m, rate.NetDays.Value);
        Assert.Equal(1599m, rate.NetHours.Value);
        Assert.Equal(5m, rate.Posts.Value);
        Assert.Equal(5696.4375m, rate.PayableHours.Value);
        Assert.Equal(347_000m, rate.Pay.Value);
        Assert.Equal(423_050m, rate.Costs.Value);
        Assert.Equal(74.27m, rate.Rate.Value);
        Assert.Empty(rate.Rate.Explain().Verify());
    }

    [Fact]
    public void Rate_CoversTheCosts_AndRisesWithCostsAndFallsWithHours() =>
        Prop.ForAll(
                Any.ToArbitrary(),
                static facts =>
                {
                    var rate = HourRate.Of(facts).Rate!;
                    var (hours, value) = (rate.PayableHours.Value, rate.Rate.Value);
                    return Math.Abs((value * hours) - rate.Costs.Value) <= (0.005m * hours) + 0.01m
                        && HourRate.Of(facts with { Overhead = new(facts.Overhead.Value + 0.1m) }).Rate!.Rate.Value >= value
                        && HourRate.Of(facts with { Direct = new(facts.Direct.Value / 2) }).Rate!.Rate.Value >= value
                        && HourRate.Of(facts with { WeeklyHours = facts.WeeklyHours + 1 }).Rate!.Rate.Value <= value
                        && rate.Rate.Explain().Verify().Count == 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Of_WhatGivesNoRate_SaysWhy()
    {
        Assert.Equal(HourRate.DaysMustBeLeft, Rule(Usual with { Absences = [("Urlaub", 250m)] }));
        Assert.Equal(HourRate.DaysMustBeLeft, Rule(Usual with { WorkingDays = 367m }));
        Assert.Equal(HourRate.HoursMustBeLeft, Rule(Usual with { WeeklyHours = 0m }));
        Assert.Equal(HourRate.HoursMustBeLeft, Rule(Usual with { WeeklyHours = 169m }));
        Assert.Equal(HourRate.HoursMustBeLeft, Rule(Usual with { Staff = [] }));
        Assert.Equal(HourRate.HoursMustBeLeft, Rule(Usual with { Direct = new(0) }));
        Assert.Equal(HourRate.SharesMustFit, Rule(Usual with { Occupancy = new(1.01m) }));
        Assert.Equal(HourRate.PayMustBeThere, Rule(Usual with { Staff = [new("Ehrenamt", 1m, Money.Zero)] }));
    }

    [Fact]
    public void Keep_IsForControllers_WithTheSource()
    {
        var rate = HourRate.Of(Usual).Rate!;
        Assert.Null(HourRateRules.Keep(new HashSet<Role> { Role.Controller }, rate, "Kalkulation vom 03.11."));
        Assert.Equal(
            HourRateRules.RoleMustBeAllowed,
            HourRateRules.Keep(new HashSet<Role> { Role.ProviderCoordinator, Role.Management }, rate, "x")?.Rule
        );
        Assert.Equal(HourRateRules.SourceIsRequired, HourRateRules.Keep(new HashSet<Role> { Role.Controller }, rate, " ")?.Rule);
    }

    private static string? Rule(HourRateFacts facts) => HourRate.Of(facts).Refusal?.Rule;
}
