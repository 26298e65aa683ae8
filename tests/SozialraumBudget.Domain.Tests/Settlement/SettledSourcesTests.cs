using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Settlement;

/// <summary>What a settlement is computed from: lines of the budget, cases by cost type, and whether it must be settled again.</summary>
public sealed class SettledSourcesTests
{
    [Fact]
    public void Budget_LeavesOutOfAWhatMayNotBeCompensatedLater()
    {
        var budget = SettledBudget.Of(
            2,
            new(1_000m),
            new(950m),
            [
                new("Ambulant", "§ 77 SGB VIII", BudgetLineKind.CaseRelated, new(500m)),
                new("Stationär", "§ 78b SGB VIII", BudgetLineKind.CaseRelated, new(300m)),
                new("Gemischt", "§ 77 SGB VIII, § 78b SGB VIII", BudgetLineKind.CaseRelated, new(140m)),
                new("Fallunspezifisch", null, BudgetLineKind.CaseIndependent, new(60m)),
            ],
            []
        );
        Assert.Equal((640m, 60m), (budget.PartialBudgetA.Amount, budget.PartialBudgetB.Amount));
        Assert.Equal([("Stationär", true), ("Gemischt", false)], budget.Apart.Select(static l => (l.Title, l.IsOnlyBasis)));
    }

    [Fact]
    public void Cases_CountOnce_WithTheTypeOfTheNewestReturn_AtTheirMean()
    {
        ReturnCase[] cases = [Case("A", "1"), Case("B", "1"), Case("C", null), Case("B", "2"), Case("D", "1")];
        var types = CostTypeCount.Of(
            [new("1", 3, new(100m)), new("2", 1, new(200m)), new("3", 1, new(300m))],
            cases,
            new Dictionary<string, Money>
            {
                ["A"] = new(10.01m),
                ["B"] = new(7m),
                ["D"] = new(10.02m),
                ["C"] = new(99m),
            }
        );
        // (10,01 + 10,02) ÷ 2 = 10,015: rounded half away from zero.
        Assert.Equal(
            [("1", 3, 2, 10.02m), ("2", 1, 1, 7m), ("3", 1, 0, 0m)],
            types.Select(static t => (t.Name, t.Planned, t.Actual, t.ActualCost.Amount))
        );
    }

    [Theory]
    [InlineData(100, 100, 10, 10, false)]
    [InlineData(100, 99, 10, 10, true)] // other accounts
    [InlineData(100, 100, 10, 11, true)] // an amended return
    public void Amendment_IsDue_OnceAcceptedFiguresDiffer(int settled, int accepted, int before, int after, bool isDue)
    {
        var frozen = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero);
        var quarter = Period.Parse("2025-Q1");
        AcceptedTotal[] returns = [new(quarter, frozen.AddDays(9), new(after)), new(quarter, frozen.AddDays(-9), new(before))];
        Assert.Equal(isDue, AmendmentDue.Of(frozen, new(settled), new Money(accepted), returns));
        Assert.False(AmendmentDue.Of(frozen, new(settled), new Money(settled), [returns[1]]));
    }

    [Fact]
    public void Consortium_SharesAddUpToTheCent_AndMustFitTheProviders()
    {
        var sources = SettlementYears.Of(100.01m) with
        {
            Members = ["Lead", "B", "C"],
            Agreed = SettlementYears.Agreed with { ConsortiumShares = [new(0.5m), new(0.25m), new(0.25m)] },
        };
        var plan = SettlementPlan.Of(sources);
        Assert.Equal([50.01m, 25m, 25m], plan.Shares.Select(static s => s.Balance.YouthWelfare.Amount));
        Assert.Equal(plan.Balance, SettlementBalance.Sum(plan.Shares.Select(static s => s.Balance)));
        foreach (var wrong in new[] { sources with { Members = ["Lead", "B"] }, sources with { Members = [] } })
        {
            var held = SettlementPlan.Of(wrong);
            Assert.Empty(held.Shares);
            Assert.Contains(held.Steps[^1].Missing, static m => m.StartsWith("Verbund", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Years_OfTheAgreement_RunOn()
    {
        var plan = SettlementPlan.Of(
            SettlementYears.Of(30m) with
            {
                Carried = [new(2023, new(-100m), SettlementBalance.None), new(2024, new(20m), SettlementBalance.None)],
            }
        );
        Assert.Equal([-100m, -80m, -50m], plan.Years.Select(static y => y.Running.Amount));
        Assert.Empty(SettlementPlan.Of(SettlementYears.Of(30m)).Years);
    }

    [Fact]
    public void Year_OfAnAgreementThatEndedInIt_IsOverOnceItHasEnded()
    {
        var sources = SettlementYears.Of(0m) with { Today = new(2025, 7, 1) };
        Assert.False(sources.IsYearOver);
        Assert.True((sources with { EndedOn = new(2025, 6, 30) }).IsYearOver);
        Assert.False((sources with { EndedOn = new(2027, 6, 30) }).IsYearOver);
    }

    private static ReturnCase Case(string number, string? type) =>
        new()
        {
            CaseNumber = number,
            CostType = type,
            Area = "NO",
            HelpType = HelpType.FamilySupport,
            Setting = HelpSetting.Ambulatory,
            Begin = new(2025, 1, 1),
            Provider = "Träger",
        };
}
