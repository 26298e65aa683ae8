using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;

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
        Assert.Equal((total, 2), (budget.Total.Value, budget.Lines.Count));
        if (year == 2026)
            Assert.Equal([360900.82m, 335583.77m], budget.Lines.Select(static l => l.Amount.Value));
    }
}
