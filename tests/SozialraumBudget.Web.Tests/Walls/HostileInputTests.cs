using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>Generated hostile requests to every route: no 500, and nothing logged as an error of ours. Thousands more: Attacks.</summary>
public sealed class HostileInputTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const int Many = 300;

    [Theory, InlineData(Role.Controller), InlineData(Role.Approver), InlineData(Role.Admin)]
    public async Task HostileRequests_ToEveryRoute_AreNoErrorOfOurs(Role role)
    {
        var user = RowWallTests.UserOf(role);
        var doors = (await RouteMap.DoorsAsync(site)).Where(static d => d.Roles is not null && d.Pattern != "/abmelden").ToList();
        var values = await RouteValues.ReadAsync(site.Database);
        List<string> known =
        [
            .. doors.Select(d => values.Fill(d)).SelectMany(static p => p.Split('/')).Where(static s => s.Length > 20).Distinct(),
        ];
        var requests = new HostileRequests([.. doors.Select(static d => (d.Method, d.Pattern))], 7 + (int)role, known);
        using var browser = (await site.SignIn(user)).Client;
        using var program = site.Call(user);
        var (before, wrong) = (site.Errors.Last, new List<string>());
        for (var n = 0; n < Many; n++)
        {
            using var request = requests.Next();
            var address = request.RequestUri!.OriginalString;
            // The test server does not take it; Kestrel answers 400 (Attacks).
            if (address.Split('?')[0].Contains("%00", StringComparison.Ordinal))
                continue;
            var client = address.StartsWith("/api/", StringComparison.Ordinal) ? program : browser;
            using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            if ((int)answer.StatusCode >= 500 || !ReferenceEquals(before, site.Errors.Last))
                wrong.Add($"{request.Method} {address} {(int)answer.StatusCode} {site.Errors.Last?.Message}");
            before = site.Errors.Last;
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
