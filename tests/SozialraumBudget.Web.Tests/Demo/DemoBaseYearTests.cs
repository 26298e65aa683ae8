using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Tests.Demo;

public sealed class DemoBaseYearTests(DemoFixture demo) : IClassFixture<DemoFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BaseYear2024_HasThreeThousandCasesInTenAreas()
    {
        await using var db = demo.Open();
        var datasets = await db.BaseYearDatasets.Where(d => d.Year == 2024).ToListAsync(Cancel);

        Assert.Equal(10, datasets.Count);
        Assert.Equal(3_000, datasets.Sum(d => d.Cases));
        Assert.InRange(datasets.Sum(d => d.Services), 4_700, 5_400);
        Assert.InRange(Money.Sum(datasets.Select(d => d.Sum)).Amount, 40_000_000m, 70_000_000m);
        var run = await db.ImportRuns.SingleAsync(r => r.Target == "2024", Cancel);
        Assert.Equal(ImportState.Completed, run.State);
        Assert.Equal("[]", run.Issues);
    }

    /// <summary>The dice give the same city on every machine: a change of this figure changes every budget of the demo city.</summary>
    [Fact]
    public async Task Northeast_CostsTheSameInEveryDemoCity()
    {
        await using var db = demo.Open();
        var area = await db.Areas.SingleAsync(a => a.Code == "NO", Cancel);
        var dataset = await db.BaseYearDatasets.SingleAsync(d => d.Year == 2024 && d.AreaId == area.Id, Cancel);

        Assert.Equal(380, dataset.Cases);
        Assert.Equal(6_811_022.66m, dataset.Sum.Amount);
    }

    [Fact]
    public async Task Cases_AreAPlausibleMix()
    {
        await using var db = demo.Open();
        var shares = new List<(decimal External, decimal Stock)>();
        foreach (var area in DemoAreas.All)
        {
            var dataset = await db.BaseYearDatasets.SingleAsync(d => d.Year == 2024 && d.AreaId == area.Id, Cancel);
            var cases = await BaseYearCases.LoadAsync(db, dataset, new ProviderNames(area.LeadProvider), Cancel);
            shares.Add((cases.Count(c => c.IsExternal) / (decimal)cases.Count, cases.Count(c => c.IsStock) / (decimal)cases.Count));
            Assert.True(cases.Select(c => c.HelpType).Distinct().Count() >= 9);
        }

        Assert.All(shares, s => Assert.InRange(s.External, 0.15m, 0.4m));
        Assert.All(shares, s => Assert.InRange(s.Stock, 0.45m, 0.7m));
    }
}
