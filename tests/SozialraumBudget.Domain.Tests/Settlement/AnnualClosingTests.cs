using FsCheck;
using FsCheck.Fluent;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Tests.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Settlement;

/// <summary>A year that is closed by plan and actual: the models that move no money at its end.</summary>
public sealed class AnnualClosingTests
{
    private static readonly HashSet<Role> Controller = [Role.Controller];

    [Fact]
    public void Closing_ComparesEachPart_AndMovesNoMoneyWhateverTheAccountsSay()
    {
        var plan = SettlementPlan.Of(Sources(new("sozialräumlich", new(900m), new(1_000.40m)), new("zentral", new(100m), new(50m))));
        Assert.All(plan.Steps, static s => Assert.Equal(SettlementStepState.Ready, s.State));
        Assert.All(plan.Steps, static s => Assert.Empty(s.Figure!.Explain().Verify()));
        Assert.Equal(
            (1_000m, 1_050.40m, -50.40m),
            (plan.Closing!.Total.Plan.Value, plan.Closing.Total.Actual.Value, plan.Closing.Total.Left.Value)
        );
        Assert.Equal([-100.40m, 50m], plan.Closing.Parts.Select(static p => p.Compared!.Left.Value));
        Assert.Equal(SettlementBalance.None, plan.Balance);
        Assert.Equal((-77.10m, -50.40m), (plan.Accounts!.Value.Amount, plan.Compared!.Value.Amount));
        Assert.Null(SettlementRules.Prepare(plan, null, Controller, null, null));
        Assert.Empty(plan.Explain().Verify());
        // No tolerance, no points, no takeover: nothing of the two proofs is asked for.
        Assert.Null(plan.Settlement);
        Assert.False(plan.NeedsDecision);
    }

    [Fact]
    public void Part_WithoutActual_CountsOnNeitherSide_AndStandsInTheWay()
    {
        var plan = SettlementPlan.Of(Sources(new("§ 31", new(900m), new(850m)), new("§ 34", new(300m), null)));
        Assert.Equal((900m, 850m, 50m), (plan.Closing!.Total.Plan.Value, plan.Closing.Total.Actual.Value, plan.Closing.Total.Left.Value));
        Assert.Equal(["§ 34"], plan.Closing.Unknown);
        Assert.Contains("§ 34", SettlementRules.Prepare(plan, null, Controller, null, null)!.Text, StringComparison.Ordinal);
        // The plan itself is whole.
        Assert.Equal(1_200m, plan.Steps[0].Figure!.Value);
    }

    /// <summary>Siegen: what is paid and what is allocated are a target together, though only one of them is compared.</summary>
    [Fact]
    public void Target_IsBothParts_WhereTheReturnsReportOnOne()
    {
        var facts = new ClosingFacts("x", true, new(533_646.55m), [new("Flexibler Teil", new(533_646.55m), new(500_000m))]);
        Assert.Null(AnnualClosing.Of(facts).Target);
        var closing = AnnualClosing.Of(facts with { Unreported = [new("Stationärer Teil", new(582_482.50m))] });
        Assert.Equal(1_116_129.05m, closing.Target!.Value);
        Assert.Equal(533_646.55m, closing.Total.Plan.Value);
        Assert.Empty(closing.Target.Explain().Verify());
    }

    [Fact]
    public void WhatIsMissing_IsNamed()
    {
        var sources = Sources(new ComparedLine("Pauschalen", new(10m), new(10m)));
        foreach (
            var (one, word) in new[]
            {
                (sources with { Budget = null }, "kein Budget festgesetzt"),
                (sources with { Today = new(2025, 6, 1) }, "endet am 31.12.2025"),
                (sources with { Accounts = null }, "Jahresabschluss"),
                (sources with { Documented = null }, "Noch keine Meldung"),
                (sources with { Documented = sources.Documented! with { NotAccepted = ["Dezember 2025"] } }, "Dezember 2025"),
            }
        )
        {
            var plan = SettlementPlan.Of(one);
            Assert.True(plan.IsPreview, word);
            Assert.Contains(word, SettlementRules.Prepare(plan, null, Controller, null, null)!.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>What is paid for networking may be spent in its own year; what a settlement left once that year is over.</summary>
    [Fact]
    public void Networking_IsEarmarked_FromItsOwnYearOn()
    {
        var sources = Sources(new ComparedLine("Teile", new(10m), new(10m)));
        var plan = SettlementPlan.Of(sources with { Closing = sources.Closing! with { Networking = new(3m) } });
        Assert.Equal((3m, SettlementBalance.None), (plan.Networking.Amount, plan.Balance));
        Assert.Equal(0m, SettlementPlan.Of(sources).Networking.Amount);
        Assert.Equal(new(2025, 1, 1), EarmarkRules.FirstDay(EarmarkPurpose.Networking, SettlementYears.Year));
        Assert.Equal(new(2026, 1, 1), EarmarkRules.FirstDay(EarmarkPurpose.YouthWelfare, SettlementYears.Year));
    }

    /// <summary>Before the first return nothing is compared, and the plan is the whole year's all the same.</summary>
    [Fact]
    public void Plan_IsTheWholeYears_HoweverFarTheReturnsAre()
    {
        var sources = Sources();
        var plan = SettlementPlan.Of(sources with { Documented = null, Closing = sources.Closing! with { Plan = new(1_200m) } });
        Assert.Equal(1_200m, plan.Steps[0].Figure!.Value);
        Assert.Equal(SettlementStepState.Missing, plan.Steps.Single(static s => s.Kind == SettlementStepKind.Gap).State);
    }

    /// <summary>Where the provider gets no money, it has no accounts to hand in.</summary>
    [Fact]
    public void Allocation_NeedsNoAccounts()
    {
        var sources = Sources(new ComparedLine("§ 31", new(10m), new(12m)));
        var plan = SettlementPlan.Of(sources with { Accounts = null, Closing = sources.Closing! with { NeedsAccounts = false } });
        Assert.False(plan.IsPreview);
        Assert.Equal(0m, plan.Accounts!.Value.Amount);
    }

    [Fact]
    public void SameFigures_AreNotClosedTwice()
    {
        var plan = SettlementPlan.Of(Sources(new ComparedLine("Pauschalen", new(10m), new(10m))));
        var past = new PastSettlement(1, SettlementState.Approved, plan.Balance!, plan.Accounts!.Value, plan.Compared!.Value);
        Assert.Equal(SettlementRules.NothingChanged, SettlementRules.Prepare(plan, past, Controller, null, "Nachtrag")!.Rule);
        var other = SettlementPlan.Of(Sources(new ComparedLine("Pauschalen", new(10m), new(11m))));
        Assert.Null(SettlementRules.Prepare(other, past, Controller, null, "Nachtrag"));
        Assert.Null(SettlementRules.Prepare(plan, past with { Networking = new(1m) }, Controller, null, "Nachtrag"));
    }

    [Fact]
    public void Sums_AddUpThePartsThatAreKnown() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(int Plan, int? Actual)[]>(),
                static parts =>
                {
                    var closing = AnnualClosing.Of(
                        new(
                            "",
                            true,
                            Money.Zero,
                            [
                                .. parts.Select(
                                    static (p, i) =>
                                        new ComparedLine($"{i}", new(p.Plan / 100m), p.Actual is { } a ? new Money(a / 100m) : null)
                                ),
                            ]
                        )
                    );
                    return closing.Total.Left.Value == closing.Parts.Sum(static p => p.Compared?.Left.Value ?? 0)
                        && closing.Unknown.Count == parts.Count(static p => p.Actual is null)
                        && closing.Explain().Verify().Count == 0;
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>A model is settled by two proofs and can agree on their terms, or it says what becomes of plan and actual.</summary>
    [Fact]
    public void EveryModel_CanBeClosed_AndReportHours()
    {
        foreach (var model in BudgetModels.All)
        {
            Assert.True(model.Term(TermKey.HourRate) is not null, $"{model.Key}: hours are reported, and no rate can be agreed");
            if (model.Closing is null)
                Assert.True(model.Term(TermKey.SettlementTolerance) is not null, $"{model.Key}: two proofs without a tolerance");
            else
                Assert.EndsWith(".", model.Closing, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Steglitz_ActualsAreThoseOfTheRecord()
    {
        var model = (RecordModel)BudgetModels.Of("steglitz-zehlendorf");
        var actuals = model.Actuals(Records.Steglitz)!;
        Assert.Equal([("§ 30", 40_052.39m), ("§ 31", 433_486.20m)], actuals.Select(static a => (a.Key, a.Value.Amount)));
        Assert.All(
            BudgetModels.All.OfType<RecordModel>().Where(static m => m.Key != "steglitz-zehlendorf"),
            static m => Assert.Null(m.Actuals(Records.All.Single(r => r.Model == m.Key).Record))
        );
    }

    private static SettlementSources Sources(params IReadOnlyList<ComparedLine> lines) =>
        SettlementYears.Of(-77.10m) with
        {
            Agreed = new(),
            Closing = new("Nichts wird nachgezahlt.", true, Money.Sum(lines.Select(static l => l.Plan)), lines),
        };
}
