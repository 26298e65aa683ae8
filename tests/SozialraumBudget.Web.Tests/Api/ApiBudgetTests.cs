using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class ApiBudgetTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Variant_DesignedNegotiatedComparedAndFixed_EveryFigureOfTheExample()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, variant: false);
        var controller = await site.Call(Role.Controller);
        var expected = SharedExamples.Expected(SharedExamples.Small);
        var agreement = $"/api/v1/agreements/{scenario.Agreement.Id}";
        var variant = (
            await controller.Post(
                agreement + "/variants",
                new
                {
                    year = 2026,
                    name = "Erste",
                    limits = new[] { "0", "1000.00" },
                }
            )
        ).Is(201);
        var path = variant.Response.Headers.Location!.ToString();
        var version = (uint)variant.Json["row_version"]!;
        var limited = (
            await controller.Send(
                HttpMethod.Put,
                path + "/limits",
                ApiCaller.JsonContent(new { limits = new[] { 0, 5000, 12000, 25000, 45000 }, row_version = version })
            )
        )
            .Is(200)
            .Json;
        Assert.Equal(5, limited["limits"]!.AsArray().Count);
        (
            await controller.Send(
                HttpMethod.Put,
                path + "/limits",
                ApiCaller.JsonContent(new { limits = new[] { 0, 1 }, row_version = version })
            )
        ).IsProblem(422);
        (
            await controller.Post(
                path + "/adjustments",
                new
                {
                    kind = "exclude",
                    case_number = "gibt-es-nicht",
                    reason = "x",
                    seen_steps = 0,
                }
            )
        ).IsProblem(422);
        (
            await controller.Post(
                path + "/adjustments",
                new
                {
                    kind = "exclude",
                    reason = "x",
                    seen_steps = 0,
                }
            )
        ).IsProblem(422);
        (
            await controller.Post(
                path + "/adjustments",
                new
                {
                    kind = "exclude",
                    case_number = "NO-24-0003",
                    reason = "Pflege außerhalb",
                    seen_steps = 0,
                }
            )
        ).Is(200);

        AssertFigures(expected, (await controller.Get(path + "/budget?derivation=true")).Is(200).Json);
        var copy = (
            await controller.Post(
                agreement + "/variants",
                new
                {
                    year = 2026,
                    name = "Zweite",
                    copy_of = (string)variant.Json["id"]!,
                }
            )
        ).Is(201).Json;
        var comparison = (await controller.Get($"{path}/comparison/{copy["id"]}")).Is(200).Json;
        Assert.Equal("0.00", (string)comparison["total"]!);
        (
            await controller.Post(
                path + "/fix",
                new
                {
                    reason = "Verhandlung",
                    expected_version = 1,
                    expected_total = "1.00",
                },
                "f0"
            )
        ).IsProblem(422);
        var fix = new
        {
            reason = "Verhandlung",
            expected_version = 1,
            expected_total = (string)expected["total"]!,
        };
        foreach (var blind in new object[] { new { reason = "x" }, new { reason = "x", expected_version = 1 } })
            Assert.NotEmpty((await controller.Post(path + "/fix", blind, Guid.NewGuid().ToString())).IsProblem(422).Errors);
        var done = (await controller.Post(path + "/fix", fix, "f1")).Is(200);
        Assert.Equal(done.Text, (await controller.Post(path + "/fix", fix, "f1")).Is(200).Text);
        (await controller.Post(path + "/fix", fix, "f2")).IsProblem(422);
        AssertFigures(expected, (await controller.Get($"/api/v1/budgets/{done.Json["id"]}")).Is(200).Json);
        Assert.Single((await controller.Get(agreement + "/budgets?year=2026")).Is(200).Json.AsArray());
    }

    [Fact]
    public async Task Provider_SeesOwnAgreementsOnly()
    {
        await using var data = new TestData(site.Database.App);
        var (own, other) = (await data.CreateBudgetScenario(), await data.CreateBudgetScenario());
        var provider = await site.Call(Role.ProviderCoordinator, own.Provider.Id);
        var list = (await provider.Get("/api/v1/agreements")).Is(200).Json;
        Assert.Equal([own.Agreement.Id.ToString()], list["items"]!.AsArray().Select(a => (string)a!["id"]!));
        Assert.Equal(1, (int)list["total"]!);
        (await provider.Get($"/api/v1/agreements/{own.Agreement.Id}")).Is(200);
        (await provider.Get($"/api/v1/budgets/{own.Fixed!.Id}")).Is(200);
        (await provider.Get($"/api/v1/agreements/{other.Agreement.Id}")).IsProblem(404);
        (await provider.Get($"/api/v1/agreements/{other.Agreement.Id}/budgets")).IsProblem(404);
        (await provider.Get($"/api/v1/budgets/{other.Fixed!.Id}")).IsProblem(404);
        (await provider.Get($"/api/v1/agreements/{own.Agreement.Id}/variants")).IsProblem(403);
    }

    [Fact]
    public async Task SmallCells_HiddenFromManagement()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var budget = (await (await site.Call(Role.Management)).Get($"/api/v1/budgets/{scenario.Fixed!.Id}?derivation=true")).Is(200).Json;
        Assert.Null(budget["cost_types"]![3]!["cases"]);
        Assert.DoesNotContain("NO-24-", budget.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreement_TermsAsOfADay()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var caller = await site.Call(Role.Management);
        var terms = (await caller.Get($"/api/v1/agreements/{scenario.Agreement.Id}?as_of=2026-06-01")).Is(200).Json["terms"]!.AsArray();
        Assert.Contains(terms, t => (string)t!["key"]! == "share_b" && (string)t["value"]! == "6 %" && (string)t["source"]! != "");
        (await caller.Get($"/api/v1/agreements/{scenario.Agreement.Id}?as_of=morgen")).IsProblem(400);
        (await caller.Get("/api/v1/agreements?page=0")).IsProblem(400);
    }

    [Fact]
    public async Task Step_NamesItsClass_AndIsSettledWhenTheLimitsLoseIt()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        var controller = await site.Call(Role.Controller);
        var path = $"/api/v1/variants/{scenario.Variant!.Id}";
        var agreed = (
            await controller.Post(
                path + "/adjustments",
                new
                {
                    kind = "agreed_value",
                    cost_type = 1,
                    value = "11000.00",
                    reason = "Angebot",
                    seen_steps = 1,
                }
            )
        ).Is(200).Json;
        var type = agreed["adjustments"]![1]!["cost_type"]!;
        Assert.Equal(
            (1, "II", "5000.00", "12000.00"),
            ((int)type["index"]!, (string)type["name"]!, (string)type["from"]!, (string)type["to"]!)
        );
        var falling = new
        {
            kind = "increases",
            increases = new[] { "-0.01" },
            reason = "Tarif sinkt",
            seen_steps = 2,
        };
        var increases = (await controller.Post(path + "/adjustments", falling)).Is(200).Json["adjustments"]![2]!["increases"]!.AsArray();
        Assert.Equal("-0.01", (string)Assert.Single(increases)!);
        var changed = new { limits = new[] { "0", "6000", "12000", "25000", "45000" }, row_version = (uint)agreed["row_version"]! };
        (await controller.Send(HttpMethod.Put, path + "/limits", ApiCaller.JsonContent(changed))).Is(200);

        Assert.Equal([2], (await controller.Get(path + "/budget")).Is(200).Json["undecided_steps"]!.AsArray().Select(static n => (int)n!));
        Assert.Equal("StepsMustBeDecided", (string)(await controller.Get(path + "/fixing")).Is(200).Json["rule"]!);
        Assert.Null((await controller.Get(path + "/adjustments")).Is(200).Json[1]!["cost_type"]!["index"]);
        (
            await controller.Post(
                path + "/adjustments/2/settle",
                new
                {
                    seen_steps = 3,
                    cost_type = 9,
                    reason = "x",
                }
            )
        ).IsProblem(422);
        (await controller.Post(path + "/adjustments/2/settle", new { seen_steps = 3, reason = "entfällt" })).Is(200);
        Assert.Empty((await controller.Get(path + "/budget")).Is(200).Json["undecided_steps"]!.AsArray());
        Assert.True((bool)(await controller.Get(path + "/fixing")).Is(200).Json["possible"]!);
    }

    [Fact]
    public async Task Due_ByPeriod_CarriesItsRechenweg()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var caller = await site.Call(Role.Management);
        var due = (await caller.Get($"/api/v1/budgets/{scenario.Fixed!.Id}/dues/2026-Q2/1")).Is(200).Json;
        Assert.Equal(("2026-Q2", (string)due["derivation"]!["value"]!), ((string)due["period"]!, (string)due["amount"]!));
        (await caller.Get($"/api/v1/budgets/{scenario.Fixed.Id}/dues/2026-Q2/2")).IsProblem(404);
        (await caller.Get($"/api/v1/budgets/{scenario.Fixed.Id}/dues/Fruehling/1")).IsProblem(400);
    }

    [Fact]
    public async Task UnknownField_400NamesIt()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        var reply = (
            await (await site.Call(Role.Controller)).Post(
                $"/api/v1/variants/{scenario.Variant!.Id}/adjustments",
                new { kind = "exclude", fall = "x" }
            )
        ).IsProblem(400);
        Assert.Equal("fall", (string)reply.Errors[0]!["column"]!);
    }

    private static void AssertFigures(JsonNode expected, JsonNode actual)
    {
        var lines = actual["lines"]!.AsArray().ToDictionary(static l => (string)l!["key"]!, static l => (string)l!["amount"]!);
        Assert.Equal((string)expected["partial_budget_a"]!, lines["A"]);
        Assert.Equal((string)expected["partial_budget_b"]!, lines["B"]);
        foreach (var name in new[] { "total", "base_year_sum", "payable", "retention", "bonus_maximum" })
            Assert.Equal((string)expected[name]!, (string)actual[name]!);
        var types = expected["cost_types"]!.AsArray();
        Assert.Equal(types.Count, actual["cost_types"]!.AsArray().Count);
        foreach (var (type, i) in types.Select((t, i) => (t!, i)))
        {
            var other = actual["cost_types"]![i]!;
            Assert.Equal((int)type["cases"]!, (int)other["cases"]!);
            foreach (var name in new[] { "value", "carried_forward", "sum" })
                Assert.Equal((string)type[name]!, (string)other[name]!);
        }

        var dues = actual["dues"]!.AsArray();
        Assert.Equal(expected["instalments"]!.AsArray().Select(static i => (string)i!), dues.Select(static d => (string)d!["amount"]!));
        Assert.Equal(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"], dues.Select(static d => (string)d!["period"]!));
        Assert.All(dues, static d => Assert.Equal((1, "instalment"), ((int)d!["sequence"]!, (string)d["purpose"]!)));
    }
}
