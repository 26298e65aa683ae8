using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SozialraumBudget.Web.Infrastructure.Addresses;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Security;

/// <summary>In production over plain HTTP: a page that says what is wrong, in place of an error.</summary>
public sealed class TlsOnlyTests(TlsOnlyTests.ProductionSite site) : IClassFixture<TlsOnlyTests.ProductionSite>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/anmelden")]
    [InlineData("/css/app.css")]
    public async Task Page_OverPlainHttp_SaysSo_AndLeadsToTheAddress(string path)
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        var answer = await client.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(TlsOnly.Title, text, StringComparison.Ordinal);
        Assert.Contains("https://budget.stadt.example", text, StringComparison.Ordinal);
        Assert.Contains("Site__Proxies", text, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Call_OverPlainHttp_IsAProblem_AndHealthAnswers()
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false });
        var answer = await client.GetAsync("/api/v1/payouts");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task Page_OverTls_Opens_AndNoCityIsNamedThatNobodySaid()
    {
        using var client = site.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/anmelden")).StatusCode);
        Assert.Equal("", site.Services.GetRequiredService<IOptionsMonitor<CityOptions>>().CurrentValue.Name);
    }

    public sealed class ProductionSite : WebSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
            builder.UseSetting("Site:Address", "https://budget.stadt.example");
        }
    }
}
