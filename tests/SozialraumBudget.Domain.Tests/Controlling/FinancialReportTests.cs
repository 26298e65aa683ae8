using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Tests.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Controlling;

/// <summary>Plan and actual by kind of spending, with residential help beside it (rule 6).</summary>
public sealed class FinancialReportTests
{
    private static readonly Period February = Period.Month(2026, 2);

    private static readonly PlannedSpending[] Plan =
    [
        new("Fachkräfte", SpendingKind.SocialSpace, new(480_000.01m)),
        new("Koordination", SpendingKind.CaseIndependent, new(60_000m)),
        new("Gemeinkosten", SpendingKind.Central, new(54_000m)),
    ];

    /// <summary>A plan of one kind compares no other with nothing.</summary>
    [Fact]
    public void Compared_PlanOfOneKind_IsTheTotalAlone()
    {
        HourRow[] hours = [Some.Hours(Some.Day(2026, 2, 5), 10m), Some.Hours(Some.Day(2026, 2, 6), 2m, caseNumber: null, row: 4)];
        var used = Some.Consumption(Some.Terms(period: February.Days), hours);
        Assert.Equal(["gesamt"], FinancialReport.Of(February, Plan[..1], used, used).Compared.Select(static r => r.Title));
        Assert.Equal(
            ["fallunspezifisch", "zentral", "sozialräumlich"],
            FinancialReport.Of(February, Plan, used, used).Compared.Select(static r => r.Title)
        );
    }

    /// <summary>February: 10 h of a case and 2 h of none at 66 EUR, an invoice of 28 EUR; January: 5 h of a case at 60 EUR.</summary>
    [Fact]
    public void Of_Month_ComparesEachKindWithItsTwelfth_AndTheYearSoFar()
    {
        HourRow[] hours =
        [
            Some.Hours(Some.Day(2026, 1, 5), 5m),
            Some.Hours(Some.Day(2026, 2, 5), 10m, row: 3),
            Some.Hours(Some.Day(2026, 2, 6), 2m, caseNumber: null, row: 4),
        ];
        var invoice = Some.Cost(Some.Day(2026, 2, 1), Some.Day(2026, 2, 28), 28m);
        var own = Some.Consumption(Some.Terms(period: February.Days), hours, invoice);
        var year = Some.Consumption(Some.Terms(period: new(Some.Day(2026, 1, 1), February.Last)), hours, invoice);
        var report = FinancialReport.Of(February, Plan, own, year);
        Assert.Equal(["fallunspezifisch", "zentral", "sozialräumlich", "gesamt"], report.Rows.Select(static r => r.Title));
        Assert.Equal([5_000m, 4_500m, 40_000m, 49_500m], report.Rows.Select(static r => r.Period.Plan.Value));
        Assert.Equal([132m, 79.2m, 688m, 899.2m], report.Rows.Select(static r => r.Period.Actual.Value));
        Assert.Equal([10_000m, 9_000m, 80_000.01m, 99_000.01m], report.Rows.Select(static r => r.Year.Plan.Value));
        Assert.Equal([132m, 109.2m, 988m, 1_229.2m], report.Rows.Select(static r => r.Year.Actual.Value));
        Assert.Equal(48_600.8m, report.Rows[^1].Period.Left.Value);
        Assert.Equal(own.Total.Amount, report.Rows[0].Period.Actual.Amount + report.Rows[2].Period.Actual.Amount);
        Assert.Equal("gerundet(Wert der Stunden × Gemeinkosten ÷ Stellen)", report.Rows[1].Period.Actual.Explain().Formula);
    }

    /// <summary>Whatever the amount: the months of a year add up to its plan.</summary>
    [Theory]
    [InlineData(0.01)]
    [InlineData(100_000.07)]
    public void Plan_OverAllMonths_LosesNoCent(decimal amount)
    {
        PlannedSpending[] plan = [new("Fachkräfte", SpendingKind.SocialSpace, new(amount))];
        var none = Some.Consumption(Some.Terms(), []);
        var months = new BudgetYear(2026).Months.Select(m => FinancialReport.Of(m, plan, none, none).Rows[^1]).ToList();
        Assert.Equal(amount, months.Sum(static m => m.Period.Plan.Value));
        Assert.Equal(amount, months[^1].Year.Plan.Value);
        Assert.Equal(amount, new BudgetYear(2026).Quarters.Sum(q => FinancialReport.Of(q, plan, none, none).Rows[^1].Period.Plan.Value));
    }

    [Fact]
    public void FixedStaff_PostsCoordinationAndOverhead_AreThreeKinds()
    {
        var model = BudgetModels.Of("fixed-staff");
        Assert.Equal(
            [SpendingKind.SocialSpace, SpendingKind.CaseIndependent, SpendingKind.Central, null],
            new[]
            {
                model.SpendingOf("S1", BudgetLineKind.CaseRelated),
                model.SpendingOf("S2", BudgetLineKind.CaseIndependent),
                model.SpendingOf("G", BudgetLineKind.CaseRelated),
                model.SpendingOf("H", BudgetLineKind.Beside),
            }
        );
        var record = Records.FixedStaff with
        {
            Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                ["Stellen"] =
                [
                    .. Records
                        .FixedStaff.Rows("Stellen")
                        .Select(static r => new Dictionary<string, string>(r)
                        {
                            ["kind"] = r["name"] == "Koordination" ? "fallunspezifisch" : "",
                        }),
                ],
            },
        };
        var lines = Records.Form("fixed-staff", record).Lines;
        Assert.Equal(["S2"], lines.Where(static l => l.Kind == BudgetLineKind.CaseIndependent).Select(static l => l.Key));
        Assert.Equal(Records.Form("fixed-staff", Records.FixedStaff).Total.Amount, Records.Form("fixed-staff", record).Total.Amount);
    }

    [Fact]
    public void Once_AnInvoiceInTwoReturns_CountsOnce_TwoOfOneReturnTwice()
    {
        var (longer, twice) = (
            Some.Cost(Some.Day(2026, 2, 1), Some.Day(2026, 4, 30), 59m),
            Some.Cost(Some.Day(2026, 2, 1), Some.Day(2026, 2, 28), 10m)
        );
        var all = StationaryMonth.Once([
            [longer with { RowNumber = 2 }, twice with { RowNumber = 3 }, twice with { RowNumber = 4 }],
            [longer with { RowNumber = 9 }],
        ]);
        Assert.Equal([10m, 10m, 59m], all.Select(static c => c.Amount.Amount).Order());
    }

    [Fact]
    public void Stationary_CountsCasesDaysAndChanges_OfResidentialHelpAlone()
    {
        ReturnCase[] cases =
        [
            Some.Case("A-1") with
            {
                Setting = HelpSetting.Residential,
                Begin = Some.Day(2026, 1, 10),
                End = Some.Day(2026, 2, 14),
            },
            Some.Case("A-2") with
            {
                Setting = HelpSetting.Residential,
                Begin = Some.Day(2026, 2, 15),
                End = null,
            },
            Some.Case("A-3") with
            {
                Setting = HelpSetting.Ambulatory,
                Begin = Some.Day(2026, 2, 1),
                End = null,
            },
        ];
        ExternalCost[] costs =
        [
            Some.Cost(Some.Day(2026, 2, 1), Some.Day(2026, 3, 31), 59m),
            Some.Cost(Some.Day(2026, 2, 1), Some.Day(2026, 2, 28), 500m, caseNumber: "A-3", row: 3),
        ];
        var month = StationaryMonth.Of(February.Days, cases, costs);
        Assert.Equal((2, 28, 1, 1, 28m), (month.Cases, month.Days, month.Begun, month.Ended, month.Cost.Value));
        var before = StationaryMonth.Of(Period.Month(2026, 1).Days, cases, costs);
        Assert.Equal((1, 22, 1, 0, 0m), (before.Cases, before.Days, before.Begun, before.Ended, before.Cost.Value));
    }
}
