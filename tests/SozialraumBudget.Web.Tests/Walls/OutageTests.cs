using System.Net;
using Microsoft.AspNetCore.Hosting;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>
/// While the database does not answer, the application says so; when it answers again, everything goes on without a restart.
/// </summary>
public sealed class OutageTests(OutageTests.CutSite site) : IClassFixture<OutageTests.CutSite>
{
    [Fact]
    public async Task Database_Away_503InGerman_AndGoesOnWhenItIsBack()
    {
        var cancel = TestContext.Current.CancellationToken;
        var person = await site.SignIn(Role.Controller);
        var program = await site.Call(Role.Controller);
        await person.Open("/vereinbarungen");
        (await program.Get("/api/v1/agreements")).Is(200);

        site.Line.Cut();
        foreach (var path in new[] { "/vereinbarungen", "/", "/auszahlungen" })
        {
            var page = await person.Client.GetAsync(path, cancel);
            var text = await page.Content.ReadAsStringAsync(cancel);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
            Assert.NotNull(page.Headers.RetryAfter);
            Assert.Contains("lang=\"de\"", text, StringComparison.Ordinal);
            Assert.Contains("Die Datenbank antwortet gerade nicht", text, StringComparison.Ordinal);
            Assert.True(page.Headers.Contains("Content-Security-Policy"));
        }

        var post = await person.Client.PostAsync("/anmelden", new FormUrlEncodedContent([]), cancel);
        Assert.True((int)post.StatusCode is 503 or 400, $"{post.StatusCode}");
        var problem = (await program.Get("/api/v1/agreements")).IsProblem(503);
        Assert.Contains("Datenbank", (string)problem.Json["detail"]!, StringComparison.Ordinal);
        (await program.Post($"/api/v1/payouts/{Guid.NewGuid()}/approve", null, "ausfall")).IsProblem(503);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await person.Client.GetAsync("/health", cancel)).StatusCode);

        site.Line.Mend();
        await person.Open("/vereinbarungen");
        Assert.Equal(HttpStatusCode.OK, person.Status);
        (await program.Get("/api/v1/agreements")).Is(200);
        Assert.Equal(HttpStatusCode.OK, (await person.Client.GetAsync("/health", cancel)).StatusCode);
    }

    public sealed class CutSite : WebSite
    {
        internal CuttableLine Line { get; private set; } = null!;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            base.ConfigureWebHost(builder);
            Line = new CuttableLine(Database.App);
            builder.UseSetting("ConnectionStrings:App", Line.Through(Database.App));
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing)
                Line?.Dispose();
        }
    }
}
