using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class ApiMoneyTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task FiftyApprovals_OfDifferentKeys_OneBooking()
    {
        var (id, approver) = await Prepared();
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(i => approver.Post($"/api/v1/payouts/{id}/approve", key: $"k{i}-{id}"))
        );
        Assert.Single(replies, r => r.Status == 200);
        Assert.All(replies.Where(r => r.Status != 200), r => r.IsProblem(422));
        Assert.Equal(1, await Bookings(id));
    }

    [Fact]
    public async Task FiftyApprovals_OfTheSameKey_OneBookingAndOneAnswer()
    {
        var (id, approver) = await Prepared();
        var replies = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => UntilAnswered(() => approver.Post($"/api/v1/payouts/{id}/approve", key: $"same-{id}")))
        );
        Assert.All(replies, r => r.Is(200));
        Assert.Single(replies.Select(r => r.Text).Distinct());
        Assert.Equal(49, replies.Count(r => r.Response.Headers.Contains("Idempotent-Replayed")));
        Assert.Equal(1, await Bookings(id));
    }

    /// <summary>As a client does that is told to ask again: on a loaded machine not all of fifty get a connection in time.</summary>
    private static async Task<ApiReply> UntilAnswered(Func<Task<ApiReply>> call)
    {
        for (var tries = 0; ; tries++)
        {
            var reply = await call();
            if (reply.Status != 503 || tries == 5)
                return reply;
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Key_OfAnotherRequest_422_AndNothingHappens()
    {
        var (first, approver) = await Prepared();
        var (second, _) = await Prepared();
        var key = $"shared-{first}";
        (await approver.Post($"/api/v1/payouts/{first}/approve", key: key)).Is(200);
        (await approver.Post($"/api/v1/payouts/{second}/approve", key: key)).IsProblem(422);
        Assert.Equal(0, await Bookings(second));
        (await approver.Post($"/api/v1/payouts/{first}/refuse", new { reason = "anders" }, key)).IsProblem(422);
    }

    [Fact]
    public async Task Key_OfAnotherUser_IsAnotherKey()
    {
        var (id, approver) = await Prepared();
        (await approver.Post($"/api/v1/payouts/{id}/approve", key: "gleich")).Is(200);
        var other = await site.Call(Role.Approver);
        (await other.Post($"/api/v1/payouts/{id}/approve", key: "gleich")).IsProblem(422);
    }

    [Fact]
    public async Task Key_MissingOrUnusable_400()
    {
        var (id, approver) = await Prepared();
        (await approver.Post($"/api/v1/payouts/{id}/approve")).IsProblem(400);
        (await approver.Post($"/api/v1/payouts/{id}/approve", key: new string('x', 121))).IsProblem(400);
        Assert.Equal(0, await Bookings(id));
    }

    [Fact]
    public async Task Key_AfterUnreadableRequest_IsFreeAgain()
    {
        var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var controller = await site.Call(Role.Controller);
        var key = $"frei-{scenario.Agreement.Id}";
        (await controller.Post($"/api/v1/agreements/{scenario.Agreement.Id}/payouts", "{\"year\": \"bald\"}", key)).IsProblem(400);
        (await controller.Post($"/api/v1/agreements/{scenario.Agreement.Id}/payouts", new { period = "2026-Q1" }, key)).Is(200);
    }

    [Fact]
    public async Task Payout_WholeLife_ThroughTheApi()
    {
        var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var (controller, approver) = (await site.Call(Role.Controller), await site.Call(Role.Approver));
        var agreement = $"/api/v1/agreements/{scenario.Agreement.Id}";
        var prepared = (await controller.Post(agreement + "/payouts", new { period = "2026-Q1" }, "p1")).Is(200).Json;
        Assert.Equal("104948.03", (string)prepared["amount"]!);
        Assert.Equal(
            ("2026-Q1", 1, "instalment", "prepared"),
            ((string)prepared["period"]!, (int)prepared["sequence"]!, (string)prepared["purpose"]!, (string)prepared["step"]!)
        );
        Assert.Equal(
            ("104948.03", "0.00", "0.00"),
            ((string)prepared["due"]!, (string)prepared["from_retention"]!, (string)prepared["set_off"]!)
        );
        var path = $"/api/v1/payouts/{prepared["id"]}";
        var again = (await controller.Post(agreement + "/payouts", new { period = "2026-Q1" }, "p2")).IsProblem(422);
        Assert.Equal("AlreadyPrepared", (string)again.Json["rule"]!);
        (await controller.Post(agreement + "/payouts", new { period = "Q1" }, "p3")).IsProblem(422);
        (await controller.Post(agreement + "/payouts", new { year = 2025, period = "2026-Q2" }, "p4")).IsProblem(422);
        (await controller.Post(path + "/approve", key: "a0")).IsProblem(403);
        (await approver.Post(path + "/refuse", new { reason = "" }, "r0")).IsProblem(422);
        Assert.Equal("approved", (string)(await approver.Post(path + "/approve", key: "a1")).Is(200).Json["state"]!);
        Assert.Equal(
            "reversed",
            (string)(await controller.Post(path + "/reverse", new { reason = "doppelt" }, "s1")).Is(200).Json["state"]!
        );
        var ledger = (await controller.Get(agreement + "/ledger?year=2026&derivation=true")).Is(200).Json;
        Assert.All(ledger["bookings"]!.AsArray(), static b => Assert.Equal(0m, b!["entries"]!.AsArray().Sum(Amount)));
        var standing = ledger["standing"]!.AsArray().Single()!;
        Assert.Equal(("0.00", "0.00"), ((string)standing["approved"]!, (string)standing["set_off"]!));
        Assert.Equal((string)standing["total"]!, $"{scenario.Fixed!.Total}");
        Assert.Equal(3, ledger["bookings"]!.AsArray().Count);
        Assert.Equal("104948.03", (string)(await controller.Get(path + "?derivation=true")).Is(200).Json["derivation"]!["value"]!);
        (await controller.Post($"/api/v1/payouts/{Guid.NewGuid()}/reverse", new { reason = "x" }, "s2")).IsProblem(404);
    }

    [Fact]
    public async Task PreparerWithBothRoles_CannotApprove()
    {
        var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var user = await site.CreateUser(Role.Controller);
        await using (var db = data.As())
        {
            var role = await db.Roles.SingleAsync(r => r.Name == nameof(Role.Approver));
            db.UserRoles.Add(new() { UserId = user.Id, RoleId = role.Id });
            await db.SaveChangesAsync();
        }

        var both = await site.Call(user);
        var payout = (await both.Post($"/api/v1/agreements/{scenario.Agreement.Id}/payouts", new { period = "2026-Q1" }, "b1"))
            .Is(200)
            .Json;
        (await both.Post($"/api/v1/payouts/{payout["id"]}/approve", key: "b2")).IsProblem(422);
        Assert.Equal(0, await Bookings(Guid.Parse((string)payout["id"]!)));
    }

    [Fact]
    public async Task Retention_ProofHandedInByProviderAcceptedByController()
    {
        var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var provider = await site.Call(Role.ProviderCoordinator, scenario.Provider.Id);
        var controller = await site.Call(Role.Controller);
        var parts = (await provider.Get($"/api/v1/agreements/{scenario.Agreement.Id}/retention?year=2026")).Is(200).Json.AsArray();
        var path = $"/api/v1/retention/{parts[0]!["id"]}";
        using var bad = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "files", "virus.exe" } };
        (await provider.Send(HttpMethod.Post, path + "/proofs", bad)).IsProblem(422);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("Meldung liegt bei"), "note" },
            { new ByteArrayContent("%PDF-1.7\n1 0 obj\n"u8.ToArray()), "files", "meldung.pdf" },
        };
        var sent = (await provider.Send(HttpMethod.Post, path + "/proofs", form)).Is(200).Json;
        Assert.Equal("submitted", (string)sent["state"]!);
        Assert.NotNull(sent["proofs"]![0]!["file_id"]);
        (await provider.Post(path + "/accept", new { reason = "selbst" }, "x")).IsProblem(403);
        Assert.Equal(
            "accepted",
            (string)(await controller.Post(path + "/accept", new { reason = "vollständig" }, "acc")).Is(200).Json["state"]!
        );
        Assert.Equal(
            "accepted",
            (string)(await controller.Post(path + "/accept", new { reason = "vollständig" }, "acc")).Is(200).Json["state"]!
        );
        (await controller.Post(path + "/reject", new { reason = "doch nicht" })).IsProblem(422);
    }

    [Fact]
    public async Task Dues_OfTheYear_AreTheRowsOfTheStanding()
    {
        var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var controller = await site.Call(Role.Controller);
        var id = (await controller.Post($"/api/v1/agreements/{scenario.Agreement.Id}/payouts", new { period = "2026-Q2" }, Key()))
            .Is(200)
            .Json["id"]!;
        var rows = (await controller.Get("/api/v1/payouts?year=2026"))
            .Is(200)
            .Json.AsArray()
            .Where(r => (string)r!["agreement_id"]! == $"{scenario.Agreement.Id}")
            .ToList();

        Assert.Equal(["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"], rows.Select(static r => (string)r!["period"]!));
        Assert.Equal((string)id!, (string)rows[1]!["payout_id"]!);
        Assert.Equal("prepared", (string)rows[1]!["step"]!);
        Assert.Equal(scenario.Fixed!.Payable.Amount, rows.Sum(static r => decimal.Parse((string)r!["due"]!, CultureInfo.InvariantCulture)));
        Assert.Single(
            (await controller.Get("/api/v1/payouts?year=2026&period=2026-Q2")).Is(200).Json.AsArray(),
            r => (string)r!["agreement_id"]! == $"{scenario.Agreement.Id}"
        );
        (await controller.Get("/api/v1/payouts?period=Q2")).IsProblem(400);
    }

    private static string Key() => Guid.NewGuid().ToString();

    private static decimal Amount(JsonNode? entry) => decimal.Parse((string)entry!["amount"]!, CultureInfo.InvariantCulture);

    private async Task<(Guid Id, ApiCaller Approver)> Prepared()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var controller = await site.Call(Role.Controller);
        var reply = (await controller.Post($"/api/v1/agreements/{scenario.Agreement.Id}/payouts", new { period = "2026-Q1" }, Key())).Is(
            200
        );
        return (Guid.Parse((string)reply.Json["id"]!), await site.Call(Role.Approver));
    }

    private async Task<int> Bookings(Guid payout)
    {
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        return await db.LedgerTransactions.CountAsync(t => t.SourceKey == $"payout:{payout}");
    }
}
