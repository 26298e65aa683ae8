using System.Globalization;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

/// <summary>Distribution scenarios, what-if and hour rates by API, as the pages have them.</summary>
public sealed class PlanningApiTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private TestData data = null!;
    private BudgetScenario small = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        small = await data.CreateBudgetScenario(area: "Api " + Guid.NewGuid().ToString("N")[..6]);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task WhatIf_WithoutAssumptions_IsTheFixedBudget_AndSaysWhatMovesIt()
    {
        var caller = await Caller(Role.Controller);
        var path = $"/api/v1/budgets/{small.Fixed!.Id}/what-if";
        var same = await caller.Post(path, new { });
        Assert.Equal(200, same.Status);
        var total = small.Fixed.Total.Amount.ToString("0.00", CultureInfo.InvariantCulture);
        Assert.Equal(total, (string)same.Json["now"]!["total"]!);
        Assert.Equal(total, (string)same.Json["then"]!["total"]!);
        Assert.Equal("0.00", (string)same.Json["then"]!["extra"]!);
        Assert.NotEmpty(same.Json["sensitivity"]!.AsArray());

        var more = await caller.Post(
            path + "?derivation=true",
            new
            {
                cases = new[] { 2 },
                tariff = "0.03",
                figure = "Total",
            }
        );
        Assert.Equal(200, more.Status);
        Assert.NotEqual(total, (string)more.Json["then"]!["total"]!);
        Assert.Equal(total, (string)more.Json["now"]!["total"]!);
        Assert.NotNull(more.Json["derivation"]);
        (await caller.Post(path, new { cases = new[] { -9999 } })).IsProblem(422);
        (await caller.Post(path, new { lag = 99 })).IsProblem(422);
        (await caller.Post($"/api/v1/budgets/{Guid.NewGuid()}/what-if", new { })).IsProblem(404);
        (await (await Caller(Role.Management)).Post(path, new { })).IsProblem(403);
    }

    /// <summary>The worked example of the rule: two posts, 60,000 € each, 1,000 hours.</summary>
    [Fact]
    public async Task HourRate_IsCalculated_AndComparedWithThoseKept()
    {
        var caller = await Caller(Role.Management);
        var body = new
        {
            staff = new[]
            {
                new
                {
                    name = "Fachkräfte",
                    posts = "2",
                    pay = "60000.00",
                },
            },
            weekly_hours = "40",
            working_days = "250",
            absences = new
            {
                Urlaub = "30",
                Krankheit = "10",
                Fortbildung = "10",
            },
            direct = "0.75",
            occupancy = "1",
            overhead = "0.10",
            material = "0.00",
        };
        var rate = await caller.Post("/api/v1/hour-rates/calculation?derivation=true", body);
        Assert.Equal(200, rate.Status);
        // 132,000 € ÷ (2 posts × 200 days × 8 hours × 75 %) = 55 €.
        Assert.Equal("55.00", (string)rate.Json["rate"]!);
        Assert.NotNull(rate.Json["derivation"]);
        (await caller.Post("/api/v1/hour-rates/calculation", body with { direct = "1.2" })).IsProblem(422);
        var none = await caller.Post("/api/v1/hour-rates/calculation", body with { occupancy = "0" });
        none.IsProblem(422);
        Assert.Contains("abrechenbare Stunde", none.Text, StringComparison.Ordinal);
        var kept = await caller.Get("/api/v1/hour-rates?year=2026");
        Assert.Equal(200, kept.Status);
        (await caller.Get($"/api/v1/hour-rates/{Guid.NewGuid()}")).IsProblem(404);
    }

    private Task<ApiCaller> Caller(Role role) => site.Call(role);
}

/// <summary>The demo city's scenarios and rates by API.</summary>
public sealed class PlanningDemoApiTests(DemoSite site) : IClassFixture<DemoSite>
{
    [Fact]
    public async Task Scenarios_AreListed_AndOneSaysWhatEachAreaGets_ToTheCent()
    {
        var caller = await site.Call(Role.Management);
        var all = await caller.Get("/api/v1/distribution-scenarios");
        Assert.Equal(200, all.Status);
        var draft = all.Json.AsArray().First(static s => string.Equals((string)s!["state"]!, "draft", StringComparison.OrdinalIgnoreCase))!;
        var one = await caller.Get($"/api/v1/distribution-scenarios/{draft["id"]}?derivation=true");
        Assert.Equal(200, one.Status);
        var amounts = one.Json["amounts"]!.AsArray();
        Assert.NotEmpty(amounts);
        Assert.Equal(Number(one.Json["scenario"]!["areas"]), amounts.Sum(static a => Number(a!["amount"])));
        Assert.NotNull(one.Json["derivation"]);
        (await caller.Get($"/api/v1/distribution-scenarios/{Guid.NewGuid()}")).IsProblem(404);

        // Who does not work on drafts gets what is decided.
        var approver = await (await site.Call(Role.Approver)).Get("/api/v1/distribution-scenarios");
        Assert.All(approver.Json.AsArray(), static s => Assert.NotEqual("draft", ((string)s!["state"]!).ToLowerInvariant()));
    }

    [Fact]
    public async Task Rates_StandBesideEachOther_TheHighestFirst()
    {
        var rates = (await (await site.Call(Role.Controller)).Get("/api/v1/hour-rates?year=2026")).Json.AsArray();
        var values = rates.Select(static r => Number(r!["result"]!["rate"])).ToList();
        Assert.True(values.Count > 1);
        Assert.Equal(values.OrderDescending(), values);
    }

    private static decimal Number(System.Text.Json.Nodes.JsonNode? value) => decimal.Parse((string)value!, CultureInfo.InvariantCulture);
}
