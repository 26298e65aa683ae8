using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Budgets;

/// <summary>A budget that is allocated and not paid: lists, pages and the API name what was granted, never a total of zero.</summary>
public sealed class AllocatedBudgetTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Sum = "243.259,17 €";
    private const string Nothing = "0,00 €";

    [Fact]
    public async Task Fixed_IsNamedWhereTotalsStand()
    {
        await using var data = new TestData(site.Database.App);
        var (agreement, provider, variant) = await VariantAsync(data);
        var controller = await site.SignIn(Role.Controller);
        await controller.Open($"/varianten/{variant}/festsetzen");
        await controller.Press($"{Sum} festsetzen", ("Reason", "Haushaltsplan"));

        foreach (var list in new[] { "/vereinbarungen", "/uebersicht" })
        {
            await controller.Open($"{list}?jahr=2026");
            var row = Text(
                Assert.Single(controller.Page.QuerySelectorAll(".data-table tbody tr"), r => r.InnerHtml.Contains($"{agreement}"))
            );
            Assert.Contains(Sum, row, StringComparison.Ordinal);
            Assert.DoesNotContain(Nothing, row, StringComparison.Ordinal);
        }

        await controller.Open($"/vereinbarungen/{agreement}/budget/2026");
        Assert.Contains($"{Sum} zugewiesen", Text(controller.Page.QuerySelector("main")!), StringComparison.Ordinal);
        await controller.Open($"/vereinbarungen/{agreement}?jahr=2026");
        Assert.StartsWith(
            $"Zugewiesen, nicht gezahlt 2026 {Sum}",
            Text(controller.Page.QuerySelector(".figure")!),
            StringComparison.Ordinal
        );

        var coordinator = await site.SignIn(Role.ProviderCoordinator, provider);
        await coordinator.Open("/unser-budget?jahr=2026");
        Assert.Contains($"{Sum} zugewiesen", Text(coordinator.Page.QuerySelector("main")!), StringComparison.Ordinal);
        Assert.Contains("zugewiesen, nicht gezahlt", coordinator.Text, StringComparison.Ordinal);
    }

    /// <summary>The total is always zero, so it says nothing about what was seen.</summary>
    [Fact]
    public async Task Api_FixesOnlyTheAllocationThatWasSeen_AndNamesIt()
    {
        await using var data = new TestData(site.Database.App);
        var (agreement, _, variant) = await VariantAsync(data);
        var controller = await site.Call(Role.Controller);
        var path = $"/api/v1/variants/{variant}";
        var plan = (await controller.Get(path + "/fixing")).Is(200).Json;
        Assert.Equal(("0.00", "243259.17", "243259.17"), ((string)plan["total"]!, (string)plan["allocated"]!, (string)plan["target"]!));

        var blind = (await controller.Post(path + "/fix", Fix(null), "blind")).IsProblem(422);
        Assert.Contains("expected_allocated", blind.Text, StringComparison.Ordinal);
        var other = (await controller.Post(path + "/fix", Fix("243259.16"), "other")).IsProblem(422);
        Assert.Contains("ShownFiguresMustHold", other.Text, StringComparison.Ordinal);

        var budget = (await controller.Post(path + "/fix", Fix((string)plan["allocated"]!), "seen")).Is(200).Json;
        Assert.Equal(("243259.17", "243259.17"), ((string)budget["allocated"]!, (string)budget["target"]!));
        var versions = (await controller.Get($"/api/v1/agreements/{agreement}/budgets")).Is(200).Json.AsArray();
        Assert.True((bool)Assert.Single(versions)!["allocates"]!);
    }

    private static object Fix(string? allocated) =>
        new
        {
            reason = "Haushaltsplan",
            expected_version = 1,
            expected_total = "0.00",
            expected_allocated = allocated,
        };

    private async Task<(Guid Agreement, Guid Provider, string Variant)> VariantAsync(TestData data)
    {
        var agreement = await data.CreateRecordAgreement("steglitz-zehlendorf");
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/budget/2026/neu");
        await visitor.Press("Variante anlegen", [("Name", "Haushalt"), .. RecordModelPageTests.Steglitz("33")]);
        return (agreement.Id, agreement.LeadProviderId, visitor.Path.Split('/')[2]);
    }

    private static string Text(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Replace('\u00a0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
