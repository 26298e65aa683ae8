using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>Heavy calls stand in line; what is too much is told when to come again, and light pages do not notice.</summary>
public sealed class HeavyCallTests(HeavyCallTests.NarrowSite site) : IClassFixture<HeavyCallTests.NarrowSite>
{
    private static readonly byte[] Large = Encoding.UTF8.GetBytes("Fallnummer;Bereich\n" + new string('x', 600_000));

    [Theory]
    [InlineData(2, 1152, 1)]
    [InlineData(8, 1152, 3)]
    [InlineData(64, 1152, 3)]
    [InlineData(64, 256, 1)]
    [InlineData(16, 65536, 8)]
    public void Places_FitProcessorsAndMemory(int processors, long megabytes, int places) =>
        Assert.Equal(places, LoadOptions.Fitting(processors, megabytes << 20));

    [Fact]
    public async Task Queue_OfAllFull_503WithRetryAfter_ForPagesAndApi_AndLightPagesGoOn()
    {
        var gate = site.Services.GetRequiredService<HeavyGate>();
        var person = await site.SignIn(Role.Controller);
        var program = await site.Call(Role.Controller);
        using var working = await gate.EnterAsync("other", TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var waiting = gate.EnterAsync("another", stop.Token);

        var page = await person.Client.GetAsync("/vereinbarungen?export=csv", TestContext.Current.CancellationToken);
        var text = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter);
        Assert.Contains("Gerade wird sehr viel gerechnet", text, StringComparison.Ordinal);
        using var form = ApiCaller.Trial(Large, "{}");
        var problem = (await program.Send(HttpMethod.Post, "/api/v1/trial/budget", form)).IsProblem(503);
        Assert.Contains("Warteschlange", (string)problem.Json["detail"]!, StringComparison.Ordinal);
        await person.Open("/vereinbarungen");
        Assert.Equal(HttpStatusCode.OK, person.Status);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        working.Dispose();
        using var again = ApiCaller.Trial(Large, "{}");
        (await program.Send(HttpMethod.Post, "/api/v1/trial/budget", again)).IsProblem(422);
    }

    [Fact]
    public async Task Calls_OfOneUser_AreBoundedBeforeThoseOfOthers()
    {
        var gate = site.Services.GetRequiredService<HeavyGate>();
        var user = await site.CreateUser(Role.Controller);
        var program = await site.Call(user);
        using (await gate.EnterAsync(user.Id.ToString(), TestContext.Current.CancellationToken))
        {
            using var second = new CancellationTokenSource();
            var waiting = gate.EnterAsync(user.Id.ToString(), second.Token);
            var refused = (await program.Get("/api/v1/budgets/" + Guid.NewGuid() + "?derivation=true")).IsProblem(429);
            Assert.NotNull(refused.Response.Headers.RetryAfter);
            await second.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        (await program.Get("/api/v1/budgets/" + Guid.NewGuid() + "?derivation=true")).IsProblem(404);
    }

    /// <summary>Two uploads that wait for their imports leave the place that the imports need.</summary>
    [Fact]
    public async Task Import_ThatIsWaitedFor_GetsThePlaceOfItsUpload()
    {
        var program = await site.Call(Role.Controller);
        var reply = await program.Send(
            HttpMethod.Post,
            "/api/v1/base-years/2024/imports?name=a.csv&wait=true",
            new ByteArrayContent(Large)
        );
        Assert.Equal("refused", (string)reply.Is(200).Json["state"]!);
    }

    public sealed class NarrowSite : WebSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            base.ConfigureWebHost(builder);
            builder.UseSetting("Load:AtOnce", "1");
            builder.UseSetting("Load:Waiting", "1");
            builder.UseSetting("Load:OfOneUser", "2");
        }
    }
}
