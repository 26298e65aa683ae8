using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Data.Api;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

/// <summary>What goes wrong outside the rules is told in German too, without anything of the inside.</summary>
public sealed class ApiProblemTests(ApiProblemTests.BrokenSite site) : IClassFixture<ApiProblemTests.BrokenSite>
{
    private const string Inside = "geheimes Innenleben";

    [Fact]
    public async Task Fault_500_WithReferenceAndNothingOfTheInside()
    {
        var reply = (await Fail(new InvalidOperationException(Inside))).IsProblem(500);
        Assert.Equal("Unerwarteter Fehler", (string)reply.Json["title"]!);
        Assert.NotEmpty((string)reply.Json["reference"]!);
        Assert.DoesNotContain(Inside, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LostUpdate_409_SaysThatSomebodyWasFaster()
    {
        var reply = (await Fail(new DbUpdateConcurrencyException(Inside))).IsProblem(409);
        Assert.Equal("Jemand war schneller", (string)reply.Json["title"]!);
        Assert.DoesNotContain(Inside, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BodyTooBig_413_SaysSo()
    {
        var reply = (await Fail(new BadHttpRequestException(Inside, StatusCodes.Status413PayloadTooLarge))).IsProblem(413);
        Assert.Equal("Zu groß", (string)reply.Json["title"]!);
        Assert.DoesNotContain(Inside, reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SameCallStillRunning_409_SaysToAskAgain()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var controller = await site.Call(Role.Controller);
        var path = $"/api/v1/agreements/{scenario.Agreement.Id}/payouts";
        var finish = new TaskCompletionSource<CallAnswer>();
        await using var db = data.As(TestData.User(Role.Controller) with { UserId = controller.User.Id });
        var running = new IdempotencyStore(db, TimeProvider.System).CarryOutAsync(
            controller.User.Id,
            "lauft",
            "hash",
            () => finish.Task,
            TestContext.Current.CancellationToken
        );

        var reply = (await controller.Post(path, new { period = "2026-Q1" }, "lauft")).IsProblem(409);
        finish.SetResult(new(StatusCodes.Status500InternalServerError, ""));
        await running;
        Assert.Contains("wird gerade ausgeführt", (string)reply.Json["detail"]!, StringComparison.Ordinal);
        Assert.Equal("5", reply.Response.Headers.RetryAfter!.ToString());
        (await controller.Post(path, new { period = "2026-Q1" }, "lauft")).Is(200);
    }

    [Fact]
    public async Task Token_TooManyCalls_429_AndAnotherTokenStillWorks()
    {
        var (greedy, modest) = (await site.Call(Role.Management), await site.Call(Role.Management));
        var refused = await UntilRefused(() => greedy.Client.GetAsync("/api/v1/imports"), 2000);
        var reply = (await ApiReply.Of(refused)).IsProblem(429);
        Assert.Equal("Zu viele Anfragen", (string)reply.Json["title"]!);
        Assert.NotNull(refused.Headers.RetryAfter);
        (await modest.Get("/api/v1/agreements")).Is(200);
    }

    [Fact]
    public async Task Strangers_TooManyCalls_429()
    {
        var nobody = site.Bearer(null);
        (await ApiReply.Of(await UntilRefused(() => nobody.GetAsync("/api/v1/agreements"), 150))).IsProblem(429);
    }

    [Fact]
    public async Task SignIn_TooManyAttempts_429_AsAGermanPage()
    {
        var visitor = site.Visit();
        await visitor.Open("/anmelden");
        var refused = await UntilRefused(() => visitor.Client.PostAsync("/anmelden", new FormUrlEncodedContent([])), 80);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Contains("lang=\"de\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Client.GetAsync("/anmelden")).StatusCode);
    }

    /// <summary>Calls, twenty at a time, until one answer is 429.</summary>
    private static async Task<HttpResponseMessage> UntilRefused(Func<Task<HttpResponseMessage>> call, int most)
    {
        for (var made = 0; made < most; made += 20)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => call()));
            if (answers.FirstOrDefault(static a => a.StatusCode == HttpStatusCode.TooManyRequests) is { } refused)
                return refused;
        }

        throw new InvalidOperationException($"{most} calls and none refused.");
    }

    /// <summary>Asks for a letter while the renderer throws this.</summary>
    private async Task<ApiReply> Fail(Exception exception)
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var approver = TestData.User(Role.Approver);
        await using var prepares = data.As(scenario.Controller);
        var (payout, _) = await new PayoutPreparation(prepares, new FixedUser(scenario.Controller), TimeProvider.System).PrepareAsync(
            scenario.Agreement.Id,
            2026,
            new PayoutWish(new(Period.Quarter(2026, 1), 1))
        );
        await using var approves = data.As(approver);
        Assert.Null(await new PayoutDecision(approves, new FixedUser(approver), TimeProvider.System).ApproveAsync(payout!.Id));
        site.Renderer.Exception = exception;
        return await (await site.Call(Role.Approver)).Get($"/api/v1/payouts/{payout.Id}/notice");
    }

    public sealed class BrokenSite : WebSite
    {
        public BrokenRenderer Renderer { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IDocumentRenderer>(Renderer));
        }
    }

    public sealed class BrokenRenderer : IDocumentRenderer
    {
        public Exception Exception { get; set; } = new InvalidOperationException();

        public Task<byte[]> RenderAsync(
            DocumentTemplate template,
            object data,
            PdfStandard standard = PdfStandard.Accessible,
            CancellationToken cancellation = default
        ) => Task.FromException<byte[]>(Exception);
    }
}
