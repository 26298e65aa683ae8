using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Infrastructure.Addresses;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Security;

/// <summary>Who a visitor is and where the application stands is said by the operator's proxy and settings, never by the visitor.</summary>
public sealed class SiteAddressTests(SiteAddressTests.ProxiedSite site) : IClassFixture<SiteAddressTests.ProxiedSite>
{
    private const string Proxy = "10.9.8.7";
    private const string Stranger = "203.0.113.9";

    [Theory]
    [InlineData(Stranger, "198.51.100.1", Stranger)]
    [InlineData(Proxy, "198.51.100.1", "198.51.100.1")]
    // What the visitor wrote stands left of what the proxy saw.
    [InlineData(Proxy, "192.0.2.66, 198.51.100.1", "198.51.100.1")]
    [InlineData(Proxy, "192.0.2.66, 10.9.8.7", Proxy)]
    public async Task Address_IsTheOneTheBelievedProxySaw(string from, string header, string seen)
    {
        await SendAsync("/anmelden", from, header);
        Assert.Equal(seen, site.Seen);
    }

    [Fact]
    public async Task SignIn_ForgedAddresses_DoNotEscapeTheLimit()
    {
        for (var made = 0; made < 80; made++)
        {
            var answer = await SendAsync("/anmelden", "203.0.113.77", $"198.51.100.{made}", HttpMethod.Post);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                return;
        }

        Assert.Fail("80 attempts and none refused.");
    }

    [Theory]
    [InlineData("budget.stadt.example", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("boese.example", HttpStatusCode.BadRequest)]
    [InlineData("budget.stadt.example.boese.example", HttpStatusCode.BadRequest)]
    public async Task Host_Unknown_400(string host, HttpStatusCode status)
    {
        var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/anmelden") { Headers = { Host = host } };
        Assert.Equal(status, (await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Links_ThatLeaveTheApplication_UseTheConfiguredAddress()
    {
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/benutzer/neu");
        await admin.Submit(
            ("Input.UserName", "neu@stadt.example"),
            ("Input.DisplayName", "Neue Person"),
            ("Input.Roles", nameof(Role.Controller))
        );
        Assert.Contains("https://budget.stadt.example/einladung/", admin.Page.Body!.InnerHtml, StringComparison.Ordinal);

        await admin.Open("/api");
        Assert.Contains("https://budget.stadt.example/api/v1/agreements", admin.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://budget.stadt.de", true)]
    [InlineData("http://10.0.0.5:8080", true)]
    [InlineData("budget.stadt.de", false)]
    [InlineData("https://budget.stadt.de/app", false)]
    [InlineData("ftp://budget.stadt.de", false)]
    public void Address_Configured_IsAnOriginOrNone(string text, bool valid) =>
        Assert.Equal(valid, new SiteOptions { Address = text }.Root is not null);

    [Fact]
    public void Proxies_Unreadable_Throw() =>
        Assert.Throws<FormatException>(static () => new SiteOptions { Proxies = "10.0.0.1, proxy.local" }.ProxyNetworks.ToList());

    private async Task<HttpResponseMessage> SendAsync(string path, string from, string forwarded, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path)
        {
            Headers = { { ProxiedSite.From, from }, { "X-Forwarded-For", forwarded } },
        };
        if (method == HttpMethod.Post)
            request.Content = new FormUrlEncodedContent([]);
        return await site.CreateClient(new() { AllowAutoRedirect = false }).SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A configured address and proxy; the framework's own switch for proxies is on, as many set it.</summary>
    public sealed class ProxiedSite : WebSite
    {
        public const string From = "Test-From";

        /// <summary>The address that delays and records saw last.</summary>
        public string? Seen { get; private set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            base.ConfigureWebHost(builder);
            builder.UseSetting("FORWARDEDHEADERS_ENABLED", "true");
            builder.UseSetting("AllowedHosts", "");
            builder.UseSetting("Site:Address", "https://budget.stadt.example");
            builder.UseSetting("Site:Proxies", $"{Proxy}, 192.168.55.0/24");
            builder.ConfigureTestServices(services => services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(new Sockets(this))));
        }

        /// <summary>Gives the connection an address before anything else, and reads what the application made of it.</summary>
        private sealed class Sockets(ProxiedSite site) : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
                app =>
                {
                    app.Use(
                        async (context, rest) =>
                        {
                            if (IPAddress.TryParse(context.Request.Headers[From], out var address))
                                context.Connection.RemoteIpAddress = address;
                            await rest(context);
                            site.Seen = context.Connection.RemoteIpAddress?.ToString();
                        }
                    );
                    next(app);
                };
        }
    }
}
