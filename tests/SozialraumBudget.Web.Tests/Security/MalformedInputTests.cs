using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Security;

/// <summary>Input that nobody types is refused with 400, and never logged as an error of the application.</summary>
public sealed class MalformedInputTests(WebSite site) : IClassFixture<WebSite>
{
    [Theory]
    [InlineData("/vereinbarungen?suche=%00")]
    [InlineData("/traeger?suche=a%00b")]
    [InlineData("/benutzer?suche=%00&seite=1")]
    [InlineData("/anmelden?zurueck=%00")]
    [InlineData("/api/v1/payouts?period=%00")]
    public async Task Nul_InAddress_400(string path)
    {
        var before = site.Errors.Last;
        var visitor = await site.SignIn(path.StartsWith("/benutzer", StringComparison.Ordinal) ? Role.Admin : Role.Controller);
        var answer = path.StartsWith("/api", StringComparison.Ordinal)
            ? (await (await site.Call(Role.Controller)).Get(path)).Response
            : await visitor.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        Assert.Same(before, site.Errors.Last);
    }

    [Fact]
    public async Task Nul_InForm_400_ForEverybody()
    {
        var before = site.Errors.Last;
        var stranger = site.Visit();
        await stranger.Open("/anmelden");
        await stranger.Submit(("Input.UserName", "a\0b"), ("Input.Password", "c\0d"));
        Assert.Equal(HttpStatusCode.BadRequest, stranger.Status);
        Assert.Contains("Zeichen", stranger.Text, StringComparison.Ordinal);

        var controller = await site.SignIn(Role.Controller);
        await controller.Open("/traeger/neu");
        await controller.Submit(("Input.Name", "Träger\0"));
        Assert.Equal(HttpStatusCode.BadRequest, controller.Status);
        Assert.Same(before, site.Errors.Last);
    }

    [Fact]
    public async Task Nul_InJson_400_NamesTheField()
    {
        var before = site.Errors.Last;
        await using var data = new TestData(site.Database.App);
        var agreement = (await data.CreateBudgetScenario()).Agreement.Id;
        var controller = await site.Call(Role.Controller);
        var reply = await controller.Post(
            $"/api/v1/agreements/{agreement}/deductions",
            new
            {
                year = 2026,
                amount = "1.00",
                reason = "a\0b",
                basis = "c",
            },
            "nul"
        );
        reply.IsProblem(400);
        Assert.Equal("reason", (string)reply.Errors[0]!["column"]!);
        Assert.Same(before, site.Errors.Last);
    }

    [Theory]
    [InlineData("{", "application/json")]
    [InlineData("[[[[", "application/json")]
    [InlineData("{\"year\":\"\\ud800\"}", "application/json")]
    [InlineData("x", "multipart/form-data; boundary=y")]
    [InlineData("--y\r\nContent-Disposition: form-data; name=\"a\"\r\n", "multipart/form-data; boundary=y")]
    [InlineData("{}", "application/json; charset=utf-7")]
    [InlineData("{}", "application/json; charset=\"klingon\"")]
    [InlineData("a=%ZZ&b=%", "application/x-www-form-urlencoded")]
    public async Task Body_Unreadable_IsNoErrorOfOurs(string body, string type)
    {
        var before = site.Errors.Last;
        var controller = await site.Call(Role.Controller);
        var person = await site.SignIn(Role.Controller);
        foreach (
            var (client, path) in new[]
            {
                (controller.Client, $"/api/v1/agreements/{Guid.NewGuid()}/deductions"),
                (controller.Client, "/api/v1/trial/budget"),
                (controller.Client, $"/api/v1/retention/{Guid.NewGuid()}/proofs"),
                (controller.Client, "/api/v1/base-years/2024/imports?name=a.csv"),
                (person.Client, "/anmelden"),
                (person.Client, "/traeger/neu"),
                (person.Client, "/basisjahre/importieren"),
            }
        )
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
            };
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
            var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is >= 400 and < 500 or 202, $"{path}: {answer.StatusCode}");
            Assert.True(ReferenceEquals(before, site.Errors.Last), $"{path}: {site.Errors.Last}");
        }
    }
}
