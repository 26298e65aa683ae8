using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Api;
using SozialraumBudget.Web.Infrastructure.Addresses;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class ApiAccessTests(WebSite site) : IClassFixture<WebSite>
{
    private const string C = "Controller",
        A = "Approver",
        P = "ProviderCoordinator",
        R = "AreaManager",
        M = "Management",
        X = "Admin";

    /// <summary>Says which models there are; not a call of its own, so not in the document.</summary>
    private const string AnyModel = "POST /trial/models/{model}";

    /// <summary>Written down a second time on purpose: a route or role that changes has to be changed here too.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["POST /trial/budget"] = [C, A, P, R, M, X],
        ["POST /trial/consumption"] = [C, A, P, R, M, X],
        ["POST /trial/reconciliation"] = [C, A, P, R, M, X],
        ["POST /trial/deviation"] = [C, A, P, R, M, X],
        ["POST /trial/bonus"] = [C, A, P, R, M, X],
        ["POST /trial/settlement"] = [C, A, P, R, M, X],
        ["POST /trial/distribution"] = [C, A, P, R, M, X],
        ["POST /trial/models/graz"] = [C, A, P, R, M, X],
        ["POST /trial/models/steglitz-zehlendorf"] = [C, A, P, R, M, X],
        ["POST /trial/models/fixed-staff"] = [C, A, P, R, M, X],
        ["POST /trial/models/hamburg-asp"] = [C, A, P, R, M, X],
        ["POST /trial/models/hamburg-provider"] = [C, A, P, R, M, X],
        ["POST /trial/models/siegen"] = [C, A, P, R, M, X],
        [AnyModel] = [C, A, P, R, M, X],
        ["GET /agreements"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}/bonus/{year:int:range(1990,2100)}"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}/annual-accounts/{year:int:range(1990,2100)}"] = [C, A, P, R, M],
        ["POST /agreements/{id:guid}/annual-accounts/{year:int:range(1990,2100)}/table"] = [P],
        ["GET /agreements/{id:guid}/terms"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}/budgets"] = [C, A, P, R, M],
        ["GET /budgets/{id:guid}"] = [C, A, P, R, M],
        ["GET /budgets/{id:guid}/dues/{period}/{sequence:int}"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}/limit-proposals"] = [C, R],
        ["POST /variants/{id:guid}/budget"] = [C, R],
        ["GET /variants/{id:guid}/cases"] = [C, R],
        ["GET /variants/{id:guid}/adjustments"] = [C, R],
        ["POST /variants/{id:guid}/adjustments/trial"] = [C],
        ["POST /variants/{id:guid}/adjustments/{position:int}/take-back"] = [C],
        ["POST /variants/{id:guid}/adjustments/{position:int}/settle"] = [C],
        ["GET /variants/{id:guid}/fixing"] = [C],
        ["GET /agreements/{id:guid}/variants"] = [C, R],
        ["GET /variants/{id:guid}"] = [C, R],
        ["GET /variants/{id:guid}/budget"] = [C, R],
        ["GET /variants/{id:guid}/comparison/{other:guid}"] = [C, R],
        ["POST /agreements/{id:guid}/variants"] = [C],
        ["PUT /variants/{id:guid}/limits"] = [C],
        ["POST /variants/{id:guid}/adjustments"] = [C],
        ["POST /variants/{id:guid}/fix"] = [C],
        ["POST /variants/{id:guid}/transfer"] = [C],
        ["GET /cash-exports"] = [C, A],
        ["GET /cash-exports/waiting"] = [C, A],
        ["POST /cash-exports"] = [C, A],
        ["GET /cash-exports/{id:guid}"] = [C, A],
        ["POST /cash-exports/{id:guid}/answers"] = [C, A],
        ["POST /cash-exports/{id:guid}/withdraw"] = [C, A],
        ["POST /cash-exports/messages"] = [C, A],
        ["GET /cash-exports/{id:guid}/{format:regex(^(xml|csv)$)}"] = [C, A],
        ["GET /payouts/{id:guid}/notice"] = [C, A, P, M],
        ["GET /payouts/{id:guid}/order"] = [C, A],
        ["GET /payouts"] = [C, A, P, R, M],
        ["GET /payouts/{id:guid}"] = [C, A, P, R, M],
        ["POST /agreements/{id:guid}/payouts"] = [C],
        ["POST /payouts/{id:guid}/approve"] = [A],
        ["POST /payouts/{id:guid}/refuse"] = [A],
        ["POST /payouts/{id:guid}/withdraw"] = [C],
        ["POST /payouts/{id:guid}/reverse"] = [C],
        ["POST /payouts/{id:guid}/reversal-request"] = [C],
        ["POST /payouts/{id:guid}/reversal-request/confirm"] = [A],
        ["POST /payouts/{id:guid}/reversal-request/decline"] = [C, A],
        ["GET /agreements/{id:guid}/deductions"] = [C, A, P, R, M],
        ["GET /deductions/{id:guid}"] = [C, A, P, R, M],
        ["POST /agreements/{id:guid}/deductions"] = [C],
        ["POST /deductions/{id:guid}/withdraw"] = [C],
        ["POST /retention/{id:guid}/take-back"] = [C],
        ["GET /agreements/{id:guid}/retention"] = [C, A, P, R, M],
        ["GET /retention/{id:guid}"] = [C, A, P, R, M],
        ["POST /retention/{id:guid}/proofs"] = [C, P],
        ["POST /retention/proofs/{id:guid}/withdraw"] = [C, P],
        ["GET /retention/proofs/{id:guid}/receipt"] = [C, A, P, R, M],
        ["POST /retention/{id:guid}/accept"] = [C],
        ["POST /retention/{id:guid}/reject"] = [C],
        ["GET /agreements/{id:guid}/ledger"] = [C, A, P, R, M],
        ["GET /bookings/{id:long}"] = [C, A, P, R, M],
        ["GET /base-years"] = [C, R],
        ["GET /base-years/template"] = [C],
        ["GET /imports"] = [C, P, R, X],
        ["GET /import-profiles"] = [C, P, R, X],
        ["GET /base-years/{year:int:range(1990,2100)}/areas/{areaCode}/cases"] = [C, R],
        ["GET /base-years/{year:int:range(1990,2100)}/areas/{areaCode}/cases/{number}"] = [C, R],
        ["POST /base-years/{year:int:range(1990,2100)}/imports"] = [C],
        ["POST /areas/imports"] = [C, X],
        ["POST /areas/outlines/imports"] = [C, X],
        ["POST /social-structure/imports"] = [C, X],
        ["GET /imports/{id:guid}"] = [C, P, R, X],
        ["POST /imports/{id:guid}/confirm"] = [C, P, R, X],
        ["POST /imports/{id:guid}/cancel"] = [C, P, R, X],
        ["POST /imports/{id:guid}/names"] = [C, P, R, X],
        ["GET /returns"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}/returns/{period}"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}/returns/{period}/check"] = [C, P, R],
        ["GET /agreements/{id:guid}/returns/{period}/consumption"] = [C, P, R],
        ["GET /agreements/{id:guid}/returns/{period}/statement"] = [C, P, R],
        ["GET /agreements/{id:guid}/returns/{period}/tables/{table}"] = [C, P, R],
        ["GET /agreements/{id:guid}/external-cases/{year:int:range(1990,2100)}"] = [C, P, R],
        ["POST /agreements/{id:guid}/external-cases/{year:int:range(1990,2100)}/plan"] = [C, R],
        ["POST /agreements/{id:guid}/external-cases/moved-in"] = [C, R],
        ["POST /agreements/{id:guid}/external-cases/moved-in/{bearing:guid}/enter"] = [C, R],
        ["POST /agreements/{id:guid}/external-cases/conflicts"] = [C, R],
        ["POST /agreements/{id:guid}/external-cases/conflicts/{conflict:guid}/steps"] = [C, R],
        ["GET /agreements/{id:guid}/case-costs/{caseNumber}"] = [C, P, R],
        ["GET /agreements/{id:guid}/case-costs/{caseNumber}/pdf"] = [C, P, R],
        ["POST /agreements/{id:guid}/returns/{period}/tables/{table}"] = [P],
        ["POST /agreements/{id:guid}/returns/{period}/answers"] = [P],
        ["POST /agreements/{id:guid}/returns/{period}/submit"] = [P],
        ["POST /agreements/{id:guid}/returns/{period}/amend"] = [P],
        ["POST /agreements/{id:guid}/returns/{period}/return"] = [C],
        ["POST /agreements/{id:guid}/returns/{period}/accept"] = [C],
        ["GET /agreements/{id:guid}/help-moves"] = [C, P, R],
        ["GET /workshops"] = [C, A, P, R, M],
        ["GET /distribution-scenarios"] = [C, A, R, M],
        ["GET /distribution-scenarios/{id:guid}"] = [C, A, R, M],
        ["POST /budgets/{id:guid}/what-if"] = [C, R],
        ["GET /hour-rates"] = [C, A, P, M],
        ["GET /hour-rates/{id:guid}"] = [C, A, P, M],
        ["POST /hour-rates/calculation"] = [C, A, P, M],
        ["GET /selections"] = [C, A, P, R, M],
        ["GET /selections/{id:guid}"] = [C, A, P, R, M],
        ["GET /supply/promises"] = [C, A, P, R, M],
        ["GET /supply/requests"] = [C, P, R],
        ["GET /supply/requests/{id:guid}"] = [C, P, R],
        ["POST /supply/requests"] = [C, R],
        ["POST /supply/requests/{id:guid}/answers"] = [P],
        ["POST /supply/requests/{id:guid}/replies"] = [C, R],
        ["POST /supply/requests/{id:guid}/closing"] = [C, R],
        ["GET /arbitrations"] = [C, A, P, R, M],
        ["GET /arbitrations/{id:guid}"] = [C, A, P, R, M],
        ["GET /renegotiations"] = [C, A, P, R, M],
        ["GET /renegotiations/{id:guid}"] = [C, A, P, R, M],
        ["GET /reports"] = [C, A, R, M],
        ["GET /reports/{id:guid}"] = [C, A, R, M],
        ["GET /reports/{id:guid}/versions/{version:int}"] = [C, A, R, M],
        ["GET /settlements"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}/settlements/{year:int:range(1990,2100)}"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}/settlements/{year:int:range(1990,2100)}/trial"] = [C, P, R],
        ["GET /earmarks"] = [C, A, P, R, M],
        ["GET /reconciliations"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}/reconciliations/{period}"] = [C, A, P, R, M],
        ["GET /agreements/{id:guid}/reconciliations/{period}/cases"] = [C, P, R],
        ["POST /agreements/{id:guid}/reconciliations/{period}/differences"] = [C, P, R],
        ["POST /agreements/{id:guid}/reconciliations/{period}/sign"] = [C, P, R],
        ["POST /agreements/{id:guid}/reconciliations/{period}/take-back"] = [C, P, R],
        ["POST /agreements/{id:guid}/reconciliations/{period}/list"] = [C, R],
        ["POST /agreements/{id:guid}/reconciliations/{period}/minutes"] = [C, R],
    };

    private static readonly HashSet<string> Money =
    [
        "POST /variants/{id:guid}/fix",
        "POST /agreements/{id:guid}/payouts",
        "POST /payouts/{id:guid}/approve",
        "POST /payouts/{id:guid}/refuse",
        "POST /payouts/{id:guid}/withdraw",
        "POST /payouts/{id:guid}/reverse",
        "POST /payouts/{id:guid}/reversal-request",
        "POST /payouts/{id:guid}/reversal-request/confirm",
        "POST /payouts/{id:guid}/reversal-request/decline",
        "POST /retention/{id:guid}/accept",
        "POST /agreements/{id:guid}/returns/{period}/accept",
        "POST /agreements/{id:guid}/external-cases/{year:int:range(1990,2100)}/plan",
        "POST /agreements/{id:guid}/external-cases/moved-in",
        "POST /agreements/{id:guid}/external-cases/moved-in/{bearing:guid}/enter",
        "POST /agreements/{id:guid}/external-cases/conflicts",
        "POST /agreements/{id:guid}/external-cases/conflicts/{conflict:guid}/steps",
        "POST /cash-exports",
        "POST /cash-exports/{id:guid}/answers",
        "POST /cash-exports/{id:guid}/withdraw",
        "POST /cash-exports/messages",
        "POST /retention/{id:guid}/take-back",
        "POST /agreements/{id:guid}/deductions",
        "POST /deductions/{id:guid}/withdraw",
        // No money: what is sent twice would stand twice in the exchange.
        "POST /supply/requests",
        "POST /supply/requests/{id:guid}/replies",
        "POST /supply/requests/{id:guid}/closing",
        "POST /supply/requests/{id:guid}/answers",
    ];

    [Fact]
    public void EveryRoute_HasItsRolesAndKeys()
    {
        var routes = Routes().ToList();
        Assert.Empty(routes.Select(r => r.Name).Except(Allowed.Keys));
        Assert.Empty(Allowed.Keys.Except(routes.Select(r => r.Name)));
        Assert.Equal(
            Money.Order(),
            routes.Where(r => r.Endpoint.Metadata.GetMetadata<HappensOnce>() is not null).Select(r => r.Name).Order()
        );
        Assert.All(routes, route => Assert.Equal(Allowed[route.Name].Order(), RolesOf(route.Endpoint).Order()));
    }

    [Fact]
    public async Task EveryRoute_EveryRole_AnswersOrRefuses()
    {
        await using var data = new TestData(site.Database.App);
        var (provider, area) = (await data.CreateProvider(), await data.CreateArea());
        var failures = new List<string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var caller = await site.Call(
                role,
                role == Role.ProviderCoordinator ? provider.Id : null,
                role == Role.AreaManager ? area.Id : null
            );
            foreach (var (name, endpoint) in Routes())
            {
                var path = ApiPaths.Prefix + Address(name.Split(' ')[1]);
                var reply = await caller.Send(
                    new HttpMethod(name.Split(' ')[0]),
                    path,
                    name.StartsWith("GET", StringComparison.Ordinal) ? null : ApiCaller.JsonContent("{}"),
                    "matrix"
                );
                var refused = reply.Status == 403;
                if (refused == Allowed[name].Contains(role.ToString()) || reply.Status >= 500)
                    failures.Add($"{role} {name}: {reply.Status}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public async Task EveryRoute_WithoutToken_401()
    {
        using var client = site.ManyStrangers();
        foreach (var (name, _) in Routes())
        {
            using var request = new HttpRequestMessage(new HttpMethod(name.Split(' ')[0]), ApiPaths.Prefix + Address(name.Split(' ')[1]));
            var reply = await ApiReply.Of(await client.SendAsync(request));
            reply.IsProblem(401);
        }
    }

    [Fact]
    public async Task Document_NamesEveryRouteWithGermanSummary()
    {
        var json = (await ApiReply.Of(await site.Bearer(null).GetAsync(ApiPaths.Document))).Is(200).Json;
        var operations = json["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => o.Value!)).ToList();
        Assert.Equal(Allowed.Keys.Except([AnyModel]).Count(), operations.Count);
        Assert.All(operations, o => Assert.NotEmpty((string)o["summary"]!));
        Assert.Equal("bearer", (string)json["components"]!["securitySchemes"]!["Bearer"]!["scheme"]!);
        Assert.Equal(
            Money.Count,
            operations.Count(o => o["parameters"]?.AsArray().Any(p => (string)p!["name"]! == HappensOnce.Header) == true)
        );
    }

    private IEnumerable<(string Name, RouteEndpoint Endpoint)> Routes()
    {
        site.CreateClient().Dispose();
        return site
            .Services.GetServices<EndpointDataSource>()
            .SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => ("/" + e.RoutePattern.RawText!.TrimStart('/')).StartsWith(ApiPaths.Prefix + "/", StringComparison.Ordinal))
            .Select(e =>
                (
                    $"{e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} "
                        + $"{("/" + e.RoutePattern.RawText!.TrimStart('/'))[ApiPaths.Prefix.Length..]}",
                    e
                )
            );
    }

    private static IEnumerable<string> RolesOf(RouteEndpoint endpoint) =>
        endpoint
            .Metadata.GetOrderedMetadata<AuthorizationPolicy>()
            .SelectMany(p => p.Requirements)
            .OfType<RolesAuthorizationRequirement>()
            .SelectMany(r => r.AllowedRoles);

    private static string Address(string pattern) =>
        string.Join(
            '/',
            pattern
                .Split('/')
                .Select(static part =>
                    part switch
                    {
                        "{areaCode}" => "B1",
                        "{number}" => "F-1",
                        "{id:long}" or "{quarter:int}" or "{sequence:int}" or "{position:int}" or "{version:int}" => "1",
                        _ when part.StartsWith("{format", StringComparison.Ordinal) => "csv",
                        _ when part.StartsWith("{year", StringComparison.Ordinal) => "2024",
                        _ when part.StartsWith('{') => "01980000-0000-7000-8000-000000000000",
                        _ => part,
                    }
                )
        );
}
