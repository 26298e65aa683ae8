using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Tests.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Tests.Models;

/// <summary>The models that rest on a typed record: what an agreement of theirs is worth, and when.</summary>
public sealed class RecordModelTests
{
    public static TheoryData<string> Keys => [.. BudgetModels.All.OfType<RecordModel>().Select(static m => m.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Form_Record_LinesDuesAndRechenwegHold(string model)
    {
        var record = Records.All.Single(r => r.Model == model).Record;
        Assert.Empty(record.Problems(BudgetModels.Of(model).Fields!));
        Assert.Null(BudgetModels.Of(model).Objection(record));
        var budget = Records.Form(model, record, increases: "3,5 %; -1 %");
        Assert.Equal(budget.Total.Value, budget.Lines.Where(static l => l.Counts).Sum(static l => l.Amount.Value));
        Assert.Equal(budget.Total.Value, budget.Dues.Sum(static d => d.Amount.Value));
        Assert.Equal((budget.Total.Value, 0m), (budget.Payable.Value, budget.Retention.Value));
        Assert.Equal(budget.Lines.Count, budget.Lines.Select(static l => l.Key).Distinct().Count());

        var tree = DerivationJson.Read(DerivationJson.Write(budget.Explain()));
        Assert.Empty(tree.Verify());
        Assert.All(budget.Lines, line => Assert.Equal(line.Amount.Value, BudgetSections.Of(tree, line.Key)!.Replay()));
    }

    /// <summary>Keys name a field in stored records and on the page, whatever table it is in.</summary>
    [Theory]
    [MemberData(nameof(Keys))]
    public void Fields_KeysAreDistinct_GroupsHaveARequiredColumn(string model)
    {
        var fields = BudgetModels.Of(model).Fields!;
        Assert.Equal(fields.Count, fields.Select(static f => f.Key).Distinct().Count());
        Assert.All(
            fields.Where(static f => f.Group is not null).GroupBy(static f => f.Group),
            static g => Assert.Contains(g, static f => f.Required)
        );
    }

    [Theory]
    [InlineData("clients", "12,5", "ganze Zahl")]
    [InlineData("clients", "-1", "ganze Zahl")]
    [InlineData("clients", "99.999.999", "zu groß")]
    [InlineData("flat_sum", "1.000.000.000,01", "zu groß")]
    public void Problems_AbsurdValue_IsNamed(string key, string value, string reason)
    {
        var record = Records.HamburgClients with
        {
            Values = new Dictionary<string, string>(Records.HamburgClients.Values) { [key] = value },
        };
        Assert.Contains(reason, Assert.Single(record.Problems(new HamburgClientModel().Fields)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Graz_ProvidersByPosts_OfficeBeside_Quarterly()
    {
        var budget = Records.Form("graz", Records.Graz, increases: "4,2 %; 4,2 %");
        Assert.Equal([2350674.55m, 2528755.96m, 17299799.06m], budget.Lines.Select(static l => l.Amount.Value));
        Assert.Equal([true, true, false], budget.Lines.Select(static l => l.Counts));
        Assert.Equal((4879430.51m, 4), (budget.Total.Value, budget.Dues.Count));
    }

    [Fact]
    public void Graz_NobodyHasPosts_IsObjectedTo()
    {
        var nobody = Records.Graz with
        {
            Tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
            {
                ["Träger"] = [new Dictionary<string, string> { ["name"] = "A", ["posts"] = "0" }],
            },
        };
        Assert.NotNull(new GrazModel().Objection(nobody));
    }

    [Fact]
    public void FixedStaff_PostsAndOverheadMonthly_StationaryBeside()
    {
        var budget = Records.Form("fixed-staff", Records.FixedStaff);
        Assert.Equal([532778.56m, 264159.88m, 92092.86m, 0m, 120000m], budget.Lines.Select(static l => l.Amount.Value));
        Assert.Equal(
            (889031.30m, 12, 74085.95m, 74085.94m),
            (budget.Total.Value, budget.Dues.Count, budget.Dues[1].Amount.Value, budget.Dues[2].Amount.Value)
        );
        Assert.False(budget.Lines[^1].Counts);
    }

    [Fact]
    public void HamburgClients_FlatSumForEachMonthly()
    {
        var budget = Records.Form("hamburg-asp", Records.HamburgClients);
        Assert.Equal((2446828.94m, 12, 203902.42m), (budget.Total.Value, budget.Dues.Count, budget.Dues[0].Amount.Value));
    }

    [Theory]
    [InlineData(2026, 696484.59)]
    [InlineData(2027, 720861.55)]
    [InlineData(2028, 713652.94)]
    [InlineData(2029, 752903.85)]
    [InlineData(2030, 779255.48)]
    [InlineData(2031, 779255.48)] // no increase agreed: it stays
    public void HamburgProvider_YearByYear_PartsApart(int year, decimal total)
    {
        var budget = Records.Form("hamburg-provider", Records.HamburgProvider, year, "3,5 %; -1 %; 5,5 %; 3,5 %");
        Assert.Equal((total, 3), (budget.Total.Value, budget.Lines.Count));
        if (year == 2026)
            Assert.Equal([360900.82m, 335583.77m, 34025.22m], budget.Lines.Select(static l => l.Amount.Value));
        // The earmark is inside both parts: shown, and not counted again.
        Assert.Equal(BudgetModels.Of("hamburg-provider").EarmarkedLine, budget.Lines.Single(static l => !l.Counts).Key);
    }

    [Fact]
    public void Siegen_FlexibleByConsortiumMonthly_StationaryAllocated_TargetIsBoth()
    {
        var budget = Records.Form("siegen", Records.Siegen);
        Assert.Equal([320493.13m, 480739.70m, 819016.28m], budget.Lines.Select(static l => l.Amount.Value));
        Assert.Equal([true, true, false], budget.Lines.Select(static l => l.Counts));
        Assert.Equal((801232.83m, 12, 0m), (budget.Total.Value, budget.Dues.Count, budget.Retention.Value));
        Assert.Equal((819016.28m, 1620249.11m), (budget.Allocated!.Value, budget.Target!.Value));
    }

    /// <summary>Who reads a Rechenweg need not be one who may see cases.</summary>
    [Fact]
    public void Siegen_Rechenweg_NamesNoCase()
    {
        var written = DerivationJson.Write(Records.Form("siegen", Records.Siegen).Explain());
        Assert.Contains("Verschiebung 4", written, StringComparison.Ordinal);
        Assert.DoesNotContain("SI-00", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Siegen_WhatNoFieldShows_IsObjectedTo()
    {
        var model = new SiegenModel();
        const string Moves = "Vermiedene oder zurückgeholte stationäre Hilfen";
        var move = Records.Siegen.Rows(Moves)[0];
        Assert.Contains("zweimal", model.Objection(Records.With(Records.Siegen, Moves, move, move)), StringComparison.Ordinal);
        var tooMuch = new Dictionary<string, string>(move) { ["share"] = "101 %" };
        Assert.Contains("100 %", model.Objection(Records.With(Records.Siegen, Moves, tooMuch)), StringComparison.Ordinal);
        var nobody = new Dictionary<string, string> { ["name"] = "A", ["weight"] = "0" };
        Assert.Contains("Gewicht", model.Objection(Records.With(Records.Siegen, "Trägerverbund", nobody)), StringComparison.Ordinal);
    }

    [Fact]
    public void Siegen_MoveWithoutASignature_IsNamed()
    {
        const string Moves = "Vermiedene oder zurückgeholte stationäre Hilfen";
        var unsigned = new Dictionary<string, string>(Records.Siegen.Rows(Moves)[0]) { ["signed_office"] = "" };
        var (key, row, _) = Assert.Single(Records.With(Records.Siegen, Moves, unsigned).Problems(new SiegenModel().Fields));
        Assert.Equal(("signed_office", 0), (key, row!.Value));
    }

    [Fact]
    public void Steglitz_EveryProductAllocated_NothingPaid_KnownActualsBeside()
    {
        var budget = Records.Form("steglitz-zehlendorf", Records.Steglitz);
        Assert.Equal([436934.78m, 901819.44m, 243259.17m, 40052.39m, 433486.20m], budget.Lines.Select(static l => l.Amount.Value));
        Assert.Equal((0m, 0m, 0), (budget.Total.Value, budget.Payable.Value, budget.Dues.Count));
        Assert.Equal((1582013.39m, 1582013.39m), (budget.Allocated!.Value, budget.Target!.Value));
        Assert.DoesNotContain(budget.Lines, static l => l.Counts);
        Assert.Null(new SteglitzZehlendorfModel().Term(TermKey.PayoutDueDays));
    }

    [Fact]
    public void Steglitz_ProductsAndUnitCostsThatDoNotFit_AreObjectedTo()
    {
        var model = new SteglitzZehlendorfModel();
        const string Costs = "Stückkosten der Bezirke";
        var product = Records.Steglitz.Rows("Produkte")[0];
        var cost = Records.Steglitz.Rows(Costs)[0];
        Assert.Null(model.Objection(Records.Steglitz));
        Assert.Contains("mindestens eines", model.Objection(FactRecord.Empty), StringComparison.Ordinal);
        Assert.Contains("zweimal", model.Objection(Records.With(Records.Steglitz, "Produkte", product, product)), StringComparison.Ordinal);
        Assert.Contains("es fehlen", model.Objection(Records.With(Records.Steglitz, Costs, cost)), StringComparison.Ordinal);
        Assert.Contains("steht nicht", model.Objection(Records.With(Records.Steglitz, "Produkte", product)), StringComparison.Ordinal);
    }

    /// <summary>Models that only pay have no target beside their total.</summary>
    [Fact]
    public void Allocated_WhereNothingIs_IsNone()
    {
        var budget = Records.Form("graz", Records.Graz);
        Assert.Null(budget.Allocated);
        Assert.Null(budget.Target);
    }

    /// <summary>Accounts 2019 to 2023: the line at 2025 is the published one, the estimate stands in the budget year only.</summary>
    [Fact]
    public void Graz_Trend_AccountsLineAndEstimate_ToTheBudgetYear()
    {
        var record = Accounts(
            (2023, "20.771.559,04"),
            (2019, "20.564.138,80"),
            (2020, "16.553.471,07"),
            (2021, "15.561.987,96"),
            (2022, "19.968.832,36"),
            (2026, "1,00")
        );
        var trend = Trend(record, 2025)!;
        Assert.Equal([2019, 2020, 2021, 2022, 2023, 2024, 2025], trend.Years.Select(static y => y.Year));
        Assert.Equal((19833058.38m, 20216078.55m), (trend.Years[5].Trend.Value, trend.Years[6].Trend.Value));
        Assert.Equal(20564138.80m, trend.Years[0].Actual!.Value.Amount);
        Assert.Null(trend.Years[0].Estimate);
        Assert.Null(trend.Years[5].Actual);
        Assert.Equal((22179229.57m, 1963151.02m), (trend.Years[^1].Estimate!.Value, trend.Against.Value));
        Assert.Empty(trend.Against.Explain().Verify());
    }

    [Fact]
    public void Graz_Trend_FewerThanTwoClosedYears_IsNone()
    {
        Assert.Null(Trend(Records.Graz, 2026));
        Assert.Null(Trend(Accounts((2024, "1,00"), (2026, "2,00")), 2026));
        Assert.NotNull(Trend(Accounts((2024, "1,00"), (2025, "2,00")), 2026));
    }

    [Fact]
    public void Graz_YearTwiceOrAbsurd_IsObjectedTo()
    {
        var model = new GrazModel();
        Assert.Contains("zweimal", model.Objection(Accounts((2024, "1"), (2024, "2"))), StringComparison.Ordinal);
        Assert.Contains("zwischen", model.Objection(Accounts((24, "1"))), StringComparison.Ordinal);
        Assert.Null(model.Objection(Accounts((2024, "1"))));
    }

    /// <summary>§ 34 has no actual: it counts on neither side.</summary>
    [Fact]
    public void Steglitz_Deviation_OfProductsWhoseActualIsKnown()
    {
        var deviation = SteglitzZehlendorfModel.Deviation(Records.Steglitz)!;
        Assert.Equal([396882.39m, 468333.24m], deviation.Products.Select(static p => p.Difference.Value));
        Assert.Equal(865215.63m, deviation.Difference.Value);
        Assert.Equal(["§ 34"], SteglitzZehlendorfModel.WithoutActual(Records.Steglitz));
        var without = Records.With(Records.Steglitz, "Produkte", Records.Steglitz.Rows("Produkte")[2]);
        Assert.Null(SteglitzZehlendorfModel.Deviation(without));
    }

    private static GrazTrend? Trend(FactRecord record, int year)
    {
        var budget = new BudgetYear(year);
        return GrazModel.Trend(record, new(budget, AgreedTerms.On(budget.First, (TermKey.Increases, "4,2 %; 4,2 %")), []));
    }

    private static FactRecord Accounts(params (int Year, string Amount)[] accounts) =>
        Records.With(
            Records.Graz,
            "Abschlüsse früherer Jahre",
            [.. accounts.Select(static a => new Dictionary<string, string> { ["accounts_year"] = $"{a.Year}", ["accounts"] = a.Amount })]
        );
}
