using System.Globalization;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Reports;

/// <summary>What a report may show, and that what was frozen stays what it is (guard rails 5 and 7).</summary>
public sealed class ReportTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Fact]
    public void Committee_WithForecastsOrMissingReturns_IsRefused()
    {
        var facts = Facts(Agreement("Mitte", Figures(open: 1)), Agreement("Süd", null));

        var rules = Rules(ReportKind.Committee, facts, ReportBlockKind.Standing, ReportBlockKind.Consumption, ReportBlockKind.Warnings);

        Assert.Equal(["report-forecast-as-result", "report-forecast-as-result", "report-not-accepted", "report-not-accepted"], rules);
        Assert.Empty(Rules(ReportKind.Quarter, facts, ReportBlockKind.Standing, ReportBlockKind.Consumption, ReportBlockKind.Warnings));
        Assert.Empty(
            Rules(ReportKind.Committee, Facts(Agreement("Mitte", Figures())), ReportBlockKind.Standing, ReportBlockKind.KeyFigures)
        );
    }

    [Fact]
    public void Objections_OfOneRule_AreOneRemedy_ThatSaysWhatToDo()
    {
        var facts = Facts(Agreement("Mitte", Figures(open: 1)), Agreement("Süd", null));
        var blocks = new[] { ReportBlockKind.Consumption, ReportBlockKind.Warnings, ReportBlockKind.YearBefore };
        facts = facts with { Areas = [facts.Areas[0] with { IsWhole = false }, facts.Areas[1]] };
        var remedies = ReportRemedies.Of(
            ReportRules.Objections(ReportKind.Committee, [.. blocks.Select(static b => new ReportBlock(b))], facts),
            2026
        );

        Assert.Equal(
            [
                (ReportRules.SavingAlone, 1, null),
                (ReportRules.ForecastAsResult, 2, null),
                (ReportRules.NotAccepted, 2, (int?)2025),
                (ReportRules.PartOfAYear, 1, null),
            ],
            remedies.Select(static r => (r.Rule, r.Findings.Count, r.OtherYear))
        );
        Assert.Contains("Süd: in 2026", remedies[2].Findings[1], StringComparison.Ordinal);
        var missing = Facts(Agreement("Mitte", null), Agreement("Süd", null));
        Assert.Equal(
            "Mitte, Süd: in 2026 ist noch keine Meldung angenommen.",
            ReportRules.Objections(ReportKind.Committee, [new(ReportBlockKind.Standing)], missing).Single().Text
        );
        foreach (var rule in new[] { ReportRules.Empty, ReportRules.Twice, ReportRules.WithoutAgreement })
            Assert.NotEmpty(ReportRemedies.Of([new(rule, "x")], 2026).Single().ToDo);
    }

    [Fact]
    public void DifferenceToTheYearBefore_StandsBesideOtherAreas()
    {
        var facts = Facts(Agreement("Mitte", Figures()), Agreement("Süd", Figures()));

        Assert.Equal(["report-saving-alone"], Rules(ReportKind.Quarter, facts, ReportBlockKind.YearBefore));
        Assert.Empty(Rules(ReportKind.Quarter, facts, ReportBlockKind.YearBefore, ReportBlockKind.KeyFigures));
        // The only area with both years has nothing beside it, whatever else stands in the report.
        var alone = facts with
        {
            Areas = [Area("Mitte", 50), Area("Süd", 50) with { Before = null }],
        };
        Assert.Empty(ReportTables.Of(ReportBlockKind.YearBefore, alone).Rows);
        Assert.NotEmpty(ReportTables.Of(ReportBlockKind.YearBefore, facts).Rows);
    }

    /// <summary>Narrowed to one area, the table itself still says what became of its region and of the city.</summary>
    [Fact]
    public void YearBefore_OfOneArea_StandsBesideItsRegionAndTheCity()
    {
        var facts = Facts(Agreement("Mitte", Figures())) with
        {
            Areas =
            [
                Area("Mitte", 50) with
                {
                    Region = "Nord",
                },
                Area("Süd", 60) with
                {
                    Region = "Nord",
                    IsShown = false,
                },
                Area("West", 70) with
                {
                    IsShown = false,
                },
            ],
        };
        var rows = ReportTables.Of(ReportBlockKind.YearBefore, facts).Rows;
        Assert.Equal(["Mitte", "Region Nord", "Stadt"], rows.Take(3).Select(static r => r[0].Text));
        Assert.All(rows.Take(3), static r => Assert.NotNull(r[2].Value));

        var beside = ReportTables.Of(ReportBlockKind.KeyFigures, facts);
        Assert.Equal(["Mitte"], beside.Rows.Select(static r => r[0].Text));
        Assert.Equal(["Mitte", "Region Nord", "Stadt"], beside.Lines.Select(static r => r[0].Text));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Committee_BesideAYearThatIsNotWhole_IsRefused(bool isWhole, bool wasWhole)
    {
        var facts = Facts(Agreement("Mitte", Figures()), Agreement("Süd", Figures()));
        facts = facts with { Areas = [facts.Areas[0] with { IsWhole = isWhole, WasWhole = wasWhole }, facts.Areas[1]] };

        ReportBlockKind[] blocks = [ReportBlockKind.YearBefore, ReportBlockKind.KeyFigures];
        Assert.Equal(["report-part-of-a-year"], Rules(ReportKind.Committee, facts, blocks));
        Assert.Empty(Rules(ReportKind.Committee, facts, ReportBlockKind.KeyFigures));
        Assert.Empty(Rules(ReportKind.Controlling, facts, blocks));
    }

    [Fact]
    public void Filter_ChoosesWholeAreas_AndAgreementsOfItsModel()
    {
        var (mitte, nord) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.True(ReportFilter.None.ShowsArea(mitte, null, []));
        var filter = new ReportFilter("graz", "Nord", [mitte]);
        Assert.True(filter.ShowsArea(mitte, "Nord", ["stuttgart", "graz"]));
        Assert.False(filter.ShowsArea(nord, "Nord", ["graz"]));
        Assert.False(filter.ShowsArea(mitte, "Süd", ["graz"]));
        Assert.False(filter.ShowsArea(mitte, null, ["graz"]));
        Assert.False(filter.ShowsArea(mitte, "Nord", ["stuttgart"]));
        Assert.False(filter.ShowsModel("stuttgart"));
        Assert.Equal("Grazer Modell · Region Nord · Mitte, Nord", filter.InWords(["Mitte", "Nord"]));
        Assert.Equal("", ReportFilter.None.InWords([]));
        Assert.True(filter.IsSame(new("graz", "Nord", [mitte])));
        Assert.False(filter.IsSame(new("graz", "Nord", [])));
        var title = ReportKind.Quarter.TitleBefore(new(2026, 10, 1), new string('x', 200));
        Assert.Equal(
            (ReportRules.LongestTitle, true),
            (title.Length, title.StartsWith("Quartalsbericht Q3 2026 · x", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void EmptyOrDoubledBlocks_AreRefused()
    {
        Assert.Equal(["report-empty"], Rules(ReportKind.Status, Facts(Agreement("Mitte", Figures()))));
        Assert.Equal(
            ["report-twice"],
            Rules(ReportKind.Status, Facts(Agreement("Mitte", Figures())), ReportBlockKind.Standing, ReportBlockKind.Standing)
        );
        Assert.Equal(["report-without-agreement"], Rules(ReportKind.Status, Facts(), ReportBlockKind.Standing));
    }

    /// <summary>A row of few requests is not shown, nor what would tell of it beside the city.</summary>
    [Fact]
    public void Supply_StandsBesideTheCity_WithoutSmallRows()
    {
        var facts = Facts(Agreement("Mitte", Figures())) with
        {
            Supply = [new("Hafen", Requests(8)) { IsShown = false }, new("Mitte", Requests(9)), new("Nord", Requests(2)), new("Süd", [])],
        };
        var table = ReportTables.Of(ReportBlockKind.Supply, facts);
        Assert.Equal(["Mitte", "Nord"], table.Rows.Select(static r => r[0].Text));
        Assert.Equal([9m, 9m, 0m, 0m, 1m, 2m, 5m], table.Rows[0].Skip(1).Select(static c => c.Value));
        Assert.All(table.Rows[1].Skip(1), static c => Assert.True(c.IsHidden));
        // Two are hidden, so that the city less what is shown tells of nobody; Hafen is the other.
        Assert.Equal(19m, table.Foot![1].Value);
        var shown = facts with { Supply = [.. facts.Supply.Select(static a => a with { IsShown = true })] };
        Assert.True(ReportTables.Of(ReportBlockKind.Supply, shown).Rows.Single(static r => r[0].Text == "Hafen")[1].IsHidden);
        Assert.Null(ReportTables.Of(ReportBlockKind.Supply, facts with { Supply = [] }).Foot);
    }

    /// <summary>Each answered in two days and begun in five.</summary>
    private static SupplyRequest[] Requests(int count)
    {
        var (asked, provider) = (new DateOnly(2026, 3, 2), Guid.NewGuid());
        var ask = new SupplyAsk(
            provider,
            asked,
            AnswerDays: 3,
            asked.AddDays(2),
            SupplyAnswerKind.Takes,
            SupplyAnswerKind.Takes,
            asked.AddDays(4)
        );
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => new SupplyRequest(Guid.NewGuid(), asked, SupplyState.Supplied, provider, asked.AddDays(5), [ask])),
        ];
    }

    [Fact]
    public void UsualBlocks_OfEveryKind_MayBeFrozen()
    {
        var facts = Facts(Agreement("Mitte", Figures()), Agreement("Süd", Figures()));
        foreach (var kind in ReportKinds.All)
            Assert.Empty(Rules(kind, facts, [.. kind.Usual()]));
    }

    [Fact]
    public void Consumption_IsSummed_AndUnknownStaysUnknown()
    {
        var table = ReportTables.Of(
            ReportBlockKind.Consumption,
            Facts(Agreement("Mitte", Figures(consumed: 100.10m)), Agreement("Süd", null), Agreement("West", Figures(consumed: 0.05m)))
        );

        Assert.Equal("Q2 2026", table.AsOf);
        Assert.Equal([100.10m, null, 0.05m], table.Rows.Select(static r => r[3].Value));
        Assert.Equal(100.15m, table.Foot![3].Value);
        Assert.Equal(3, table.Columns.Count(static c => c.IsForecast));
    }

    [Fact]
    public void SmallCells_AreHiddenFromEverybody()
    {
        var facts = Facts(Agreement("Mitte", Figures())) with { Areas = [Area("Mitte", 40), Area("Süd", 3), Area("West", 60)] };

        var table = ReportTables.Of(ReportBlockKind.KeyFigures, facts);

        Assert.Equal([true, true, false], table.Rows.Select(static r => r[1].IsHidden));
        Assert.NotNull(table.Foot![1].Value);
    }

    /// <summary>Mitte is hidden only to protect Süd; nothing that shows a part, or another table, gives it away.</summary>
    [Fact]
    public void Narrowed_OrBesideTheYearBefore_HidesWhatTheWholeCityHides()
    {
        ReportArea[] all = [Area("Mitte", 40), Area("Süd", 3) with { Before = null }, Area("West", 60)];
        var whole = ReportTables.Of(ReportBlockKind.KeyFigures, Facts(Agreement("Mitte", Figures())) with { Areas = all });
        var part = Facts(Agreement("Mitte", Figures())) with { Areas = [all[0], all[1] with { IsShown = false }, all[2]] };

        var narrowed = ReportTables.Of(ReportBlockKind.KeyFigures, part);
        Assert.Equal(["Mitte", "West"], narrowed.Rows.Select(static r => r[0].Text));
        Assert.Equal([true, false], narrowed.Rows.Select(static r => r[1].IsHidden));
        Assert.Equal(whole.Foot![1], narrowed.Foot![1]);
        Assert.NotNull(narrowed.Foot[1].Value);

        var before = ReportTables.Of(ReportBlockKind.YearBefore, part);
        Assert.Equal([(false, true), (false, false)], before.Rows.Take(2).Select(static r => (r[2].IsHidden, r[3].IsHidden)));
        Assert.Equal("Stadt", before.Rows[2][0].Text);
    }

    [Fact]
    public void Reasons_OfAPart_HideWhatWouldTellOfTheRest()
    {
        var shown = Figures() with { Reasons = [new(ExternalReason.Choice, 12, new(120m)), new(ExternalReason.NoCapacity, 20, new(20m))] };
        var rest = Figures() with { Reasons = [new(ExternalReason.Choice, 2, new(9m)), new(ExternalReason.NoCapacity, 30, new(9m))] };

        Assert.DoesNotContain(ReportTables.Of(ReportBlockKind.Reasons, Facts(Agreement("Mitte", shown))).Rows, static r => r[1].IsHidden);
        var part = Facts(Agreement("Mitte", shown), Agreement("Süd", rest) with { IsShown = false });
        Assert.True(ReportTables.Of(ReportBlockKind.Reasons, part).Rows[0][1].IsHidden);
    }

    [Fact]
    public void Committee_NarrowedBesideACityWithOpenReturns_IsRefused()
    {
        var facts = Facts(Agreement("Mitte", Figures()), Agreement("Süd", Figures(open: 1)) with { IsShown = false });

        Assert.Equal(["report-not-accepted"], Rules(ReportKind.Committee, facts, ReportBlockKind.KeyFigures));
        Assert.Single(ReportTables.Of(ReportBlockKind.Standing, facts).Rows);
    }

    [Fact]
    public void Content_WrittenAndRead_HasTheSameFingerprint()
    {
        var content = ReportContent.Of(
            ReportKind.Controlling,
            "Controllingbericht Oktober",
            "",
            [.. ReportKind.Controlling.Usual().Select(static b => new ReportBlock(b, "Stand „vor“ der Runde"))],
            Facts(Agreement("Mitte", Figures()), Agreement("Süd", null))
        );

        var text = content.Write();
        var again = ReportContent.Read(text).Write();

        Assert.Equal(text, again);
        Assert.Equal(64, ReportContent.Fingerprint(text).Length);
        Assert.NotEqual(
            ReportContent.Fingerprint(text),
            ReportContent.Fingerprint(text.Replace("Mitte", "Mitta", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData(ReportKind.Status, "2026-12-01", "Statusbericht November 2026")]
    [InlineData(ReportKind.Status, "2027-01-31", "Statusbericht Dezember 2026")]
    [InlineData(ReportKind.Controlling, "2026-12-24", "Controllingbericht September und Oktober 2026")]
    [InlineData(ReportKind.Controlling, "2027-01-01", "Controllingbericht November und Dezember 2026")]
    [InlineData(ReportKind.Quarter, "2026-11-27", "Quartalsbericht Q3 2026")]
    [InlineData(ReportKind.Quarter, "2027-01-01", "Quartalsbericht Q4 2026")]
    [InlineData(ReportKind.Committee, "2026-11-27", "Jahresbericht 2025")]
    [InlineData(ReportKind.District, "2027-01-01", "Sozialraumbericht 2026")]
    public void Plan_KnowsTheTimeOfEveryKind(ReportKind kind, string today, string title) =>
        Assert.Equal(title, kind.TitleBefore(kind.After(DateOnly.Parse(today, CultureInfo.InvariantCulture))));

    [Fact]
    public void Release_NeedsASecondPerson_AndHappensOnce()
    {
        var (author, other) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Equal("report-four-eyes", ReportRelease.Decide(ReportState.Frozen, author, author)?.Rule);
        Assert.Null(ReportRelease.Decide(ReportState.Frozen, author, other));
        Assert.Equal("report-decided", ReportRelease.Decide(ReportState.Released, author, other)?.Rule);
        Assert.Equal("report-decided", ReportRelease.Decide(ReportState.Returned, author, other)?.Rule);
    }

    [Fact]
    public void Withdrawal_NeedsASecondPersonAndAReason_AndHappensOnce()
    {
        var (author, other) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Null(ReportRelease.Withdraw(ReportState.Released, author, other, "Hafen ist doppelt gezählt"));
        Assert.Equal("report-four-eyes", ReportRelease.Withdraw(ReportState.Released, author, author, "Grund")?.Rule);
        Assert.Equal("report-four-eyes", ReportRelease.Withdraw(ReportState.Released, author, null, "Grund")?.Rule);
        Assert.Equal("report-reason", ReportRelease.Withdraw(ReportState.Released, author, other, " ")?.Rule);
        Assert.Equal("report-reason", ReportRelease.Withdraw(ReportState.Released, author, other, new('x', 1_001))?.Rule);
        Assert.Equal("report-withdrawn", ReportRelease.Withdraw(ReportState.Withdrawn, author, other, "Grund")?.Rule);
        Assert.Equal("report-not-released", ReportRelease.Withdraw(ReportState.Frozen, author, other, "Grund")?.Rule);
        Assert.Equal("report-not-released", ReportRelease.Withdraw(ReportState.Returned, author, other, "Grund")?.Rule);
        Assert.Equal("report-decided", ReportRelease.Decide(ReportState.Withdrawn, author, other)?.Rule);
        Assert.Equal("Berichtigt Fassung 2, zurückgezogen am 27.11.2026: „doppelt“", new ReportCorrection(2, Today, "doppelt").InWords());
    }

    [Fact]
    public void TakingBack_IsItsAuthorsAlone_BeforeAnybodyDecided_AndNeedsAReason()
    {
        var (author, other) = (Guid.NewGuid(), Guid.NewGuid());

        Assert.Null(ReportRelease.TakeBack(ReportState.Frozen, author, author, "Anmerkung fehlt"));
        Assert.Equal("report-author", ReportRelease.TakeBack(ReportState.Frozen, author, other, "Grund")?.Rule);
        Assert.Equal("report-author", ReportRelease.TakeBack(ReportState.Frozen, author, null, "Grund")?.Rule);
        Assert.Equal("report-reason", ReportRelease.TakeBack(ReportState.Frozen, author, author, " ")?.Rule);
        Assert.Equal("report-reason", ReportRelease.TakeBack(ReportState.Frozen, author, author, new('x', 1_001))?.Rule);
        foreach (var state in Enum.GetValues<ReportState>().Where(static s => s != ReportState.Frozen))
            Assert.Equal("report-decided", ReportRelease.TakeBack(state, author, author, "Grund")?.Rule);
        Assert.Equal("report-decided", ReportRelease.Decide(ReportState.TakenBack, author, other)?.Rule);
        Assert.Equal("report-withdrawn", ReportRelease.Withdraw(ReportState.TakenBack, author, other, "Grund")?.Rule);
    }

    private static IEnumerable<string> Rules(ReportKind kind, ReportFacts facts, params ReportBlockKind[] blocks) =>
        ReportRules.Objections(kind, [.. blocks.Select(static b => new ReportBlock(b))], facts).Select(static r => r.Rule);

    private static ReportFacts Facts(params ReportAgreement[] agreements) =>
        new(
            2026,
            Today,
            agreements,
            [.. agreements.Select(static a => Area(a.Area, 50) with { IsShown = a.IsShown, Reasons = a.Figures?.Reasons ?? [] })]
        );

    private static ReportArea Area(string name, int cases) =>
        new(
            name,
            new()
            {
                Consumed = new(1_000m),
                Cases = new() { Cases = cases, Ambulatory = cases },
                CaseMonths = cases * 6,
            },
            new()
            {
                Consumed = new(900m),
                Cases = new() { Cases = cases, Ambulatory = cases },
                CaseMonths = cases * 6,
            }
        );

    private static ReportAgreement Agreement(string area, YearFigures? figures) =>
        new(
            area,
            "Lotsen gGmbH",
            "Stuttgarter Modell",
            new Standing(
                new()
                {
                    AgreementId = Guid.NewGuid(),
                    Year = 2026,
                    State = AgreementState.Active,
                },
                Today
            ),
            figures,
            []
        );

    private static YearFigures Figures(int open = 0, decimal consumed = 500m) =>
        new()
        {
            AsOf = Period.Quarter(2026, 2),
            Open = open,
            Consumed = new(consumed),
            External = Money.Zero,
            CaseIndependent = Money.Zero,
            Cases = new() { Cases = 50, Ambulatory = 40 },
            Reasons = [new(ExternalReason.Choice, 12, new(120m)), new(ExternalReason.NoCapacity, 2, new(20m))],
        };
}
