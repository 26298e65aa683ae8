using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Budgets;

/// <summary>The second model through the same pages, calls and documents as the first: no page knows it.</summary>
public sealed class HannoverTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Model = "hannover";

    [Fact]
    public async Task Year_FixedPreparedAndApproved_PaysTwelveMonthsInFull()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(model: Model);
        var (controller, approver) = (await site.Call(Role.Controller), await site.Call(Role.Approver));
        var agreement = $"/api/v1/agreements/{scenario.Agreement.Id}";
        Assert.Equal(Model, (string)(await controller.Get(agreement)).Is(200).Json["agreement"]!["model"]!);
        var budget = (await controller.Get($"/api/v1/budgets/{scenario.Fixed!.Id}")).Is(200).Json;
        Assert.Equal((string)budget["total"]!, (string)budget["payable"]!);
        Assert.Equal(12, budget["dues"]!.AsArray().Count);
        Assert.Equal(scenario.Fixed.Total.Amount, budget["dues"]!.AsArray().Sum(Amount));
        Assert.Equal(["A", "B", BudgetSections.Beside], budget["lines"]!.AsArray().Select(static l => (string)l!["key"]!));

        var prepared = (await controller.Post(agreement + "/payouts", new { period = "2026-01" }, "h1")).Is(200).Json;
        Assert.Equal(Amount(budget["dues"]![0]), Amount(prepared));
        var path = $"/api/v1/payouts/{prepared["id"]}";
        Assert.Equal("approved", (string)(await approver.Post(path + "/approve", key: "h2")).Is(200).Json["state"]!);

        var visitor = await site.SignIn(Role.Controller);
        var letter = PdfText.Read(await visitor.Client.GetByteArrayAsync($"/auszahlungen/{prepared["id"]}/bescheid"));
        Assert.Contains("Januar 2026", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Einbehalt", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("Quartal", letter, StringComparison.Ordinal);
        await visitor.Open($"/budgets/{scenario.Fixed.Id}");
        Assert.Contains("Teilstationäre und stationäre Hilfen neben dem Budget", visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Einbehalt", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Three cases stand outside the budget: their cost would tell about one of them.</summary>
    [Theory]
    [InlineData(Role.Controller, true)]
    [InlineData(Role.Management, false)]
    [InlineData(Role.Approver, false)]
    public async Task LineBeside_OfFewCases_IsShownOnlyToReadersOfCases(Role role, bool seen)
    {
        await using var data = new TestData(site.Database.App);
        var outside = SharedExamples
            .Services(SharedExamples.Small)
            .Where(static l => l.Setting != HelpSetting.Ambulatory)
            .Select(static l => l.CaseNumber)
            .Distinct()
            .Take(3)
            .ToHashSet();
        var scenario = await data.CreateBudgetScenario(
            model: Model,
            only: l => l.Setting == HelpSetting.Ambulatory || outside.Contains(l.CaseNumber)
        );
        var line = scenario.Fixed!.Lines.Single(static l => !l.Counts);
        Assert.Equal(3, line.Cases);
        var amount = line.Amount.Amount.ToString("N2", CultureInfo.GetCultureInfo("de-DE"));

        var visitor = await site.SignIn(role);
        await visitor.Open($"/budgets/{scenario.Fixed.Id}");
        Assert.Equal(seen, visitor.Text.Contains(amount, StringComparison.Ordinal));
        Assert.Equal(!seen, visitor.Text.Contains("weniger als 5 Fälle", StringComparison.Ordinal));
        await visitor.Open($"/budgets/{scenario.Fixed.Id}/rechenweg");
        Assert.Equal(seen, visitor.Text.Contains(amount, StringComparison.Ordinal));

        var answer = (await (await site.Call(role)).Get($"/api/v1/budgets/{scenario.Fixed.Id}?derivation=true")).Is(200);
        Assert.Equal(seen, answer.Text.Contains($"\"{line.Amount}\"", StringComparison.Ordinal));
    }

    /// <summary>The model's own example, to the cent.</summary>
    [Fact]
    public async Task Trial_OfItsExample_EveryFigure()
    {
        var folder = Path.Combine(RepositoryRoot.Path, "tests", "SozialraumBudget.Domain.Tests", "Examples", Model);
        var services = await File.ReadAllBytesAsync(Path.Combine(folder, "basisjahr.csv"));
        var terms = await File.ReadAllTextAsync(Path.Combine(folder, "terms.json"));
        var caller = await site.Call(Role.Controller);
        var reply = await caller.Send(HttpMethod.Post, "/api/v1/trial/budget", ApiCaller.Trial(services, terms));
        var answer = reply.Is(200).Json;
        var expected = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected.json")))!;
        foreach (var name in new[] { "cases", "stock", "external", "annual_case_costs", "cost_types", "total", "base_year_sum", "payable" })
            Assert.Equal(expected[name]!.ToJsonString(), answer[name]!.ToJsonString());
        Assert.Equal(
            [(string)expected["partial_budget_a"]!, (string)expected["partial_budget_b"]!],
            answer["lines"]!.AsArray().Select(static l => (string)l!["amount"]!)
        );
        Assert.Equal(
            expected["instalments"]!.AsArray().Select(static a => (string)a!),
            answer["dues"]!.AsArray().Select(static d => (string)d!["amount"]!)
        );
        Assert.Equal((string)expected["beside"]!, (string)answer["beside"]![0]!["amount"]!);
    }

    private static decimal Amount(JsonNode? node) => decimal.Parse((string)node!["amount"]!, CultureInfo.InvariantCulture);
}
