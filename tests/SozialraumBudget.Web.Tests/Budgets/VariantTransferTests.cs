using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Infrastructure;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Budgets;

/// <summary>Variants whose base year has newer data: they say so, and are carried over with limits and steps.</summary>
public sealed class VariantTransferTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Variant_OnNewestData_HasNothingToTransfer()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        await using var desk = new Desk(data, scenario.Controller);

        Assert.Equal(VariantTransfer.DataMustBeNewer, (await desk.Store.TransferAsync(scenario.Variant!.Id, "Neu")).Refusal!.Rule);
        var controller = await site.SignIn(Role.Controller);
        await controller.Open($"/varianten/{scenario.Variant.Id}/uebertragen");
        Assert.Contains("beruht schon auf dem neuesten Stand", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variant_AfterNewerData_WarnsOnEveryPage_IsTransferred_AndTheComparisonNamesTheData()
    {
        await using var data = new TestData(site.Database.App);
        var (scenario, newest) = await Superseded(data);
        var old = scenario.Variant!.Id;
        var controller = await site.SignIn(Role.Controller);
        foreach (var page in new[] { "", "/verhandlung", "/festsetzen" })
        {
            await controller.Open($"/varianten/{old}{page}");
            Assert.Contains("gibt es neuere Daten", controller.Text, StringComparison.Ordinal);
            Assert.Contains("basisjahr.csv", controller.Page.QuerySelector("[data-basis]")!.TextContent, StringComparison.Ordinal);
        }

        await controller.Open($"/varianten/{old}/uebertragen");
        Assert.Contains("bleibt zurück: Fall nicht mehr in den Daten", controller.Text, StringComparison.Ordinal);
        await controller.Submit(("Name", ""));
        Assert.NotNull(controller.Page.QuerySelector("[aria-invalid=true]"));
        await controller.Submit(("Name", "Neuer Stand"));

        Assert.StartsWith("Neuer Stand", controller.Heading, StringComparison.Ordinal);
        Assert.Contains("1 Schritt blieb zurück.", controller.Text, StringComparison.Ordinal);
        await using var db = data.As();
        var made = await db
            .BudgetVariants.Include(v => v.Adjustments)
            .SingleAsync(v => v.CopiedFromId == old, TestContext.Current.CancellationToken);
        Assert.Equal(newest, made.DatasetId);
        Assert.Equal(scenario.Variant.Limits, made.Limits);
        Assert.Equal([1], made.Adjustments.Select(a => a.Position));
        await controller.Open($"/varianten/vergleich?a={old}&b={made.Id}");
        Assert.Contains("A und B beruhen auf verschiedenen Daten", controller.Text, StringComparison.Ordinal);
        Assert.Contains("andere Daten: nur in A", controller.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "andere Grenzen",
            string.Concat(controller.Page.QuerySelectorAll("main tbody").Select(static t => t.TextContent)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Transfer_SeenAnOlderState_IsRefusedAndByApiSaysWhatStaysBehind()
    {
        await using var data = new TestData(site.Database.App);
        var (scenario, _) = await Superseded(data);
        await using var desk = new Desk(data, scenario.Controller);
        var old = scenario.Variant!.Id;

        var (_, refusal) = await desk.Store.TransferAsync(old, "Neu", scenario.Dataset.Id);
        Assert.Equal(VariantRules.SomebodyElseWasFaster, refusal!.Rule);

        var controller = await site.Call(Role.Controller);
        var made = (await controller.Post($"/api/v1/variants/{old}/transfer", """{"name":"Per API"}""")).Is(201).Json;
        Assert.Equal([2], made["left_behind"]!.AsArray().Select(static n => (int)n!));
        var comparison = (await controller.Get($"/api/v1/variants/{old}/comparison/{made["variant"]!["id"]}")).Is(200).Json;
        Assert.Equal(
            decimal.Parse((string)comparison["total"]!, System.Globalization.CultureInfo.InvariantCulture),
            comparison["reasons"]!
                .AsArray()
                .Sum(static r => decimal.Parse((string)r!["amount"]!, System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.Contains(comparison["reasons"]!.AsArray(), static r => (string)r!["reason"]! == "data" && (string)r["amount"]! != "0.00");
        (await (await site.Call(Role.AreaManager, areaId: scenario.Area.Id)).Post($"/api/v1/variants/{old}/transfer", "{}")).IsProblem(403);
    }

    /// <summary>A variant with one step more, and newer data without the case of that step and one more.</summary>
    private static async Task<(BudgetScenario Scenario, Guid Newest)> Superseded(TestData data)
    {
        var scenario = await data.CreateBudgetScenario(fix: false);
        await using var desk = new Desk(data, scenario.Controller);
        var cases = (await VariantBudget.LoadAsync(desk.Db, desk.Terms, scenario.Variant!.Id))!.Cases;
        var gone = cases.First(c => scenario.Variant.Adjustments.All(a => a.CaseNumber != c.CaseNumber));
        var other = cases.Last(c => scenario.Variant.Adjustments.All(a => a.CaseNumber != c.CaseNumber));
        Assert.Null(
            await desk.Steps.AddAsync(scenario.Variant.Id, 1, new NegotiationStep(AdjustmentKind.Exclude, gone.CaseNumber), "Grund")
        );
        await desk
            .Db.BaseYearDatasets.Where(d => d.Id == scenario.Dataset.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(d => d.SupersededAt, TestData.Now));
        var lines = cases.Where(c => c != gone && c != other).SelectMany(static c => c.Lines).Select(static l => l.Line).ToList();
        return (scenario, (await data.CreateDataset(scenario.Area.Id, lines, scenario.Provider.Name)).Id);
    }
}
