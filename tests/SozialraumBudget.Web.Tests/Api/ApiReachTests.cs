using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

/// <summary>What the pages can do for base year, budget, payouts and ledger, done by a program.</summary>
public sealed class ApiReachTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Cases_EveryFilter_LeavesWhatMatches()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        var caller = await site.Call(Role.AreaManager, areaId: scenario.Area.Id);
        var path = $"/api/v1/base-years/2024/areas/{scenario.Area.Code}/cases";
        var all = (await Items(caller, path)).ToList();
        Assert.Equal(scenario.Dataset.Cases, all.Count);
        foreach (
            var (query, holds) in new (string, Func<JsonNode, bool>)[]
            {
                ("external=true", static c => (bool)c["external"]!),
                ("stock=false", static c => !(bool)c["stock"]!),
                ($"help_type={all[0]["help_type"]}", c => (string)c["help_type"]! == (string)all[0]["help_type"]!),
                ($"setting={all[0]["setting"]}", c => (string)c["setting"]! == (string)all[0]["setting"]!),
                (
                    $"search={((string)all[0]["case_number"]!).ToLowerInvariant()}",
                    c => (string)c["case_number"]! == (string)all[0]["case_number"]!
                ),
            }
        )
        {
            var found = (await Items(caller, $"{path}?{query}")).ToList();
            Assert.Equal((query, all.Count(holds)), (query, found.Count));
            Assert.All(found, c => Assert.True(holds(c), query));
        }

        var provider = Uri.EscapeDataString(scenario.Provider.Name);
        Assert.InRange((await Items(caller, $"{path}?provider={provider}")).Count(), 1, all.Count);
        Assert.Empty(await Items(caller, $"{path}?provider=gibt-es-nicht"));
        Assert.Equal(all.Count, (await Items(caller, $"{path}?dataset={scenario.Dataset.Id}")).Count());
        foreach (var wrong in new[] { "help_type=99", "setting=Ambulant", "external=vielleicht" })
            (await caller.Get($"{path}?{wrong}")).IsProblem(400);
    }

    [Fact]
    public async Task Negotiation_ProposedTriedMadeAndTakenBack()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        var controller = await site.Call(Role.Controller);
        var path = $"/api/v1/variants/{scenario.Variant!.Id}";
        var proposals = (await controller.Get($"/api/v1/agreements/{scenario.Agreement.Id}/limit-proposals?year=2026"))
            .Is(200)
            .Json.AsArray();
        Assert.All(proposals, static p => Assert.Equal("0.00", (string)p!["limits"]![0]!));
        (await controller.Get($"/api/v1/agreements/{scenario.Agreement.Id}/limit-proposals?year=2027")).IsProblem(422);

        var before = (string)(await controller.Get(path + "/budget")).Is(200).Json["total"]!;
        Assert.Equal(
            2,
            (await controller.Post(path + "/budget", new { limits = new[] { "0", "9000" } })).Is(200).Json["cost_types"]!.AsArray().Count
        );
        (await controller.Post(path + "/budget", new { limits = new[] { "9000", "0" } })).IsProblem(422);
        var excluded = (await Items(controller, path + "/cases?included=false")).Select(static c => (string)c["case_number"]!).ToList();
        Assert.Equal(["NO-24-0003"], excluded);
        var other = (string)(await Items(controller, path + "/cases?included=true")).First()["case_number"]!;

        var trial = (await controller.Post(path + "/adjustments/trial", new { kind = "exclude", case_number = other })).Is(200).Json;
        Assert.Equal(before, (string)trial["total_before"]!);
        (await controller.Post(path + "/adjustments/trial", new { kind = "exclude", case_number = "gibt-es-nicht" })).IsProblem(422);
        Assert.Single((await controller.Get(path + "/adjustments")).Is(200).Json.AsArray());

        (
            await controller.Post(
                path + "/adjustments",
                new
                {
                    kind = "exclude",
                    case_number = other,
                    reason = "strittig",
                    seen_steps = 1,
                }
            )
        ).Is(200);
        Assert.Equal((string)trial["total_after"]!, (string)(await controller.Get(path + "/budget")).Is(200).Json["total"]!);
        (await controller.Post(path + "/adjustments/2/take-back", new { reason = "", seen_steps = 2 })).IsProblem(422);
        var steps = (await controller.Post(path + "/adjustments/2/take-back", new { reason = "geklärt", seen_steps = 2 }))
            .Is(200)
            .Json.AsArray();
        Assert.Equal(("include", before), ((string)steps[2]!["kind"]!, (string)steps[2]!["total_after"]!));
        Assert.Equal(3, (int)steps[1]!["superseded_by"]!);
        (await controller.Post(path + "/adjustments/2/take-back", new { reason = "noch einmal", seen_steps = 3 })).IsProblem(422);
        (await controller.Post(path + "/adjustments/9/take-back", new { reason = "x", seen_steps = 3 })).IsProblem(404);

        var plan = (await controller.Get(path + "/fixing")).Is(200).Json;
        Assert.True((bool)plan["possible"]!);
        var budget = (
            await controller.Post(
                path + "/fix",
                new
                {
                    reason = "Beschluss",
                    expected_version = (int)plan["version"]!,
                    expected_total = (string)plan["total"]!,
                },
                $"fix-{path}"
            )
        ).Is(200).Json;
        Assert.Equal(
            plan["dues"]!.AsArray().Select(static i => (string)i!["amount"]!),
            budget["dues"]!.AsArray().Select(static i => (string)i!["amount"]!)
        );
        var again = (await controller.Get(path + "/fixing")).Is(200).Json;
        Assert.Equal((false, "VariantIsLocked"), ((bool)again["possible"]!, (string)again["rule"]!));
        var due = (await controller.Get($"/api/v1/budgets/{budget["id"]}/dues/2026-Q1/1")).Is(200).Json;
        Assert.Equal((string)due["amount"]!, (string)due["derivation"]!["value"]!);
        (await controller.Get($"/api/v1/budgets/{budget["id"]}/dues/2026-Q9/1")).IsProblem(400);
        (await controller.Get($"/api/v1/budgets/{budget["id"]}/dues/2026-Q1/9")).IsProblem(404);
    }

    [Fact]
    public async Task Payout_LettersCashFileAndBooking()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var (controller, approver) = (await site.Call(Role.Controller), await site.Call(Role.Approver));
        var payout = (string)
            (
                await controller.Post(
                    $"/api/v1/agreements/{scenario.Agreement.Id}/payouts",
                    new { period = "2026-Q1" },
                    $"p-{scenario.Agreement.Id}"
                )
            )
                .Is(200)
                .Json["id"]!;
        (await controller.Get($"/api/v1/payouts/{payout}/notice")).IsProblem(404);
        (await approver.Post($"/api/v1/payouts/{payout}/approve", key: $"a-{payout}")).Is(200);

        var provider = await site.Call(Role.ProviderCoordinator, scenario.Provider.Id);
        foreach (var (caller, letter, status) in new[] { (provider, "notice", 200), (approver, "order", 200), (provider, "order", 403) })
        {
            var answer = await caller.Client.GetAsync($"/api/v1/payouts/{payout}/{letter}");
            Assert.Equal(status, (int)answer.StatusCode);
            if (status == 200)
                Assert.Equal("%PDF-", System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync())[..5]);
        }

        var stranger = await site.Call(Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        (await stranger.Get($"/api/v1/payouts/{payout}/notice")).IsProblem(404);

        var waiting = (await approver.Get("/api/v1/cash-exports/waiting")).Is(200).Json.AsArray();
        Assert.Equal("104948.03", (string)waiting.Single(w => (string)w!["id"]! == payout)!["amount"]!);
        var body = new
        {
            payout_ids = new[] { payout },
            execute_on = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date).AddDays(5),
        };
        (await approver.Post("/api/v1/cash-exports", body)).IsProblem(400);
        (await approver.Post("/api/v1/cash-exports", new { payout_ids = new[] { payout } }, $"c0-{payout}")).IsProblem(422);
        var first = (await approver.Post("/api/v1/cash-exports", body, $"c1-{payout}")).Is(201);
        var replayed = (await approver.Post("/api/v1/cash-exports", body, $"c1-{payout}")).Is(201);
        var export = first.Json;
        Assert.Equal($"/api/v1/cash-exports/{export["id"]}/xml", first.Response.Headers.Location!.ToString());
        Assert.True(replayed.Response.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal(first.Response.Headers.Location, replayed.Response.Headers.Location);
        Assert.Equal($"{first.Response.Content.Headers.ContentType}", $"{replayed.Response.Content.Headers.ContentType}");
        (await approver.Post("/api/v1/cash-exports", body, $"c2-{payout}")).IsProblem(422);
        Assert.Contains(
            (await approver.Get("/api/v1/cash-exports")).Is(200).Json.AsArray(),
            e => (string)e!["id"]! == (string)export["id"]!
        );
        Assert.Contains(
            "104948.03",
            (await approver.Get($"/api/v1/cash-exports/{export["id"]}/xml")).Is(200).Text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            scenario.Provider.Name,
            (await approver.Get($"/api/v1/cash-exports/{export["id"]}/csv")).Is(200).Text,
            StringComparison.Ordinal
        );
        (await provider.Get($"/api/v1/cash-exports/{export["id"]}/csv")).IsProblem(403);

        var ledger = (await provider.Get($"/api/v1/agreements/{scenario.Agreement.Id}/ledger")).Is(200).Json["bookings"]!.AsArray();
        var booking = (await provider.Get($"/api/v1/bookings/{ledger[^1]!["id"]}")).Is(200).Json;
        Assert.Equal("104948.03", (string)booking["derivation"]!["value"]!);
        (await stranger.Get($"/api/v1/bookings/{ledger[^1]!["id"]}")).IsProblem(404);
    }

    /// <summary>Whoever has no access to cases finds no cost type in payouts and bookings, so no cell can be too small.</summary>
    [Theory]
    [InlineData(Role.Management)]
    [InlineData(Role.Approver)]
    public async Task Derivations_OfPayoutsAndBookings_NameNoCostTypes(Role role)
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var (controller, reader) = (await site.Call(Role.Controller), await site.Call(role));
        var payout = (
            await controller.Post(
                $"/api/v1/agreements/{scenario.Agreement.Id}/payouts",
                new { period = "2026-Q1" },
                $"d-{scenario.Agreement.Id}"
            )
        )
            .Is(200)
            .Json["id"]!;
        foreach (
            var path in new[]
            {
                $"/api/v1/payouts/{payout}?derivation=true",
                $"/api/v1/agreements/{scenario.Agreement.Id}/ledger?derivation=true",
                $"/api/v1/budgets/{scenario.Fixed!.Id}/dues/2026-Q1/1",
            }
        )
        {
            var text = (await reader.Get(path)).Is(200).Text;
            Assert.Contains("derivation", text, StringComparison.Ordinal);
            foreach (var word in new[] { "Kostentyp", "Einbezogene Fälle", "Falljahreskosten", "NO-24-" })
                Assert.DoesNotContain(word, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Terms_EveryVersion_ReasonsForThePublicSideAlone()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false);
        var (management, provider) = (await site.Call(Role.Management), await site.Call(Role.ProviderCoordinator, scenario.Provider.Id));
        var path = $"/api/v1/agreements/{scenario.Agreement.Id}";
        Assert.All(
            (await management.Get(path + "/terms")).Is(200).Json.AsArray(),
            static t => Assert.Equal("Abschluss", (string)t!["reason"]!)
        );
        foreach (
            var terms in new[]
            {
                (await provider.Get(path + "/terms")).Is(200).Json.AsArray(),
                (await provider.Get(path)).Is(200).Json["terms"]!.AsArray(),
            }
        )
        {
            Assert.NotEmpty(terms);
            Assert.All(terms, static t => Assert.Null(t!["reason"]));
        }

        (await provider.Get($"/api/v1/agreements/{(await data.CreateAgreement()).Id}/terms")).IsProblem(404);
    }

    [Fact]
    public async Task Imports_ListAndTemplate()
    {
        await using var data = new TestData(site.Database.App);
        await data.CreateBudgetScenario(fix: false, variant: false);
        var controller = await site.Call(Role.Controller);
        Assert.NotEmpty(await Items(controller, "/api/v1/imports?state=completed"));
        Assert.Empty(await Items(controller, "/api/v1/imports?state=queued"));
        (await controller.Get("/api/v1/imports?state=fertig")).IsProblem(400);
        Assert.Equal("PK", (await (await controller.Client.GetAsync("/api/v1/base-years/template")).Content.ReadAsStringAsync())[..2]);
    }

    private static async Task<IEnumerable<JsonNode>> Items(ApiCaller caller, string path) =>
        (await caller.Get(path)).Is(200).Json["items"]!.AsArray().Select(static i => i!);
}
