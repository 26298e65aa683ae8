using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Payouts;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.CashOffice;

/// <summary>
/// What the cash office has, one person alone does not reverse: neither in the page nor by the API nor in SQL. And whoever approves the
/// next payout of the due sees the first transfer.
/// </summary>
public sealed class ReversalTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 4, 20);
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Reverse_HandedOver_NeedsTheSecondPerson()
    {
        var (cash, id, _) = await HandedOver();
        var (controller, approver) = (cash.Payouts.Controller, cash.Payouts.Approver);
        Assert.Equal(PayoutReversal.HandedOverNeedsSecondPerson, (await Alone(cash, id))!.Rule);
        Assert.Equal(PayoutReversal.ReversalMustBeAskedFor, (await cash.Reverse(r => r.ConfirmAsync(id), approver))!.Rule);
        Assert.Null(await cash.Reverse(r => r.AskAsync(id, "doppelt"), controller));
        Assert.Equal(PayoutReversal.ReversalIsAskedFor, (await cash.Reverse(r => r.AskAsync(id, "doppelt"), controller))!.Rule);
        Assert.Equal(PayoutReversal.AskerMustNotConfirm, (await cash.Reverse(r => r.ConfirmAsync(id), controller))!.Rule);
        Assert.Null(await cash.Reverse(r => r.ConfirmAsync(id), approver));

        var payout = await cash.Payout(id);
        Assert.Equal((PayoutState.Reversed, "doppelt", approver.UserId), (payout.State, payout.ReversalReason, payout.Reversed!.UserId));
        await cash.Payouts.AssertLedgerMatches();
    }

    [Fact]
    public async Task Decline_ByTheOther_KeepsThePayout_AndItCanBeAskedForAgain()
    {
        var (cash, id, _) = await HandedOver();
        Assert.Null(await cash.Reverse(r => r.AskAsync(id, "doppelt"), cash.Payouts.Controller));
        var stranger = TestData.User(Role.Controller);
        Assert.Equal(PayoutReversal.OnlyReleaseDeclines, (await cash.Reverse(r => r.DeclineAsync(id, "nein"), stranger))!.Rule);
        Assert.Null(await cash.Reverse(r => r.DeclineAsync(id, "war richtig"), cash.Payouts.Approver));
        Assert.Equal(PayoutState.Approved, (await cash.Payout(id)).State);
        Assert.Null(await cash.Reverse(r => r.AskAsync(id, "doch doppelt"), cash.Payouts.Controller));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reverse_RejectedOrWithdrawnByHand_ByAnotherPerson(bool rejected)
    {
        var (cash, id, file) = await HandedOver();
        if (rejected)
            Assert.Null((await cash.Failed(file.Id)).Refusal);
        else
            Assert.Null(await cash.Withdraw(file.Id));
        Assert.Equal(PayoutReversal.HandedOverNeedsSecondPerson, (await Alone(cash, id))!.Rule);
        Assert.Equal("23001", (await Assert.ThrowsAsync<PostgresException>(() => AloneInSql(cash, id))).SqlState);
        Assert.Null(await cash.Payouts.Decide(d => d.ReverseAsync(id, "doppelt"), TestData.User(Role.Controller)));
        await cash.Payouts.AssertLedgerMatches();
    }

    [Fact]
    public async Task Reverse_RejectedByTheBanksMessage_OnePersonIsEnough()
    {
        var (cash, id, file) = await HandedOver();
        var transfer = Assert.Single(await cash.TransfersOf(id));
        Assert.Null((await cash.Take(CashDesk.Pain002(file.MessageId, transfer.EndToEndId))).Refusal);
        Assert.Null(await Alone(cash, id));
        await cash.Payouts.AssertLedgerMatches();
    }

    [Fact]
    public async Task Reverse_AfterTheOwnRejection_IsAskedForAndConfirmed()
    {
        var (cash, id, file) = await HandedOver();
        Assert.Null((await cash.Failed(file.Id)).Refusal);
        Assert.Null(await cash.Reverse(r => r.AskAsync(id, "falsch"), cash.Payouts.Controller));
        Assert.Null(await cash.Reverse(r => r.ConfirmAsync(id), cash.Payouts.Approver));
        Assert.Equal(PayoutState.Reversed, (await cash.Payout(id)).State);
    }

    private async Task AloneInSql(CashDesk cash, Guid id)
    {
        await using var db = data.As(cash.Payouts.Controller);
        await db.Database.ExecuteSqlAsync(
            $"""
            update payouts set state = 'Reversed', reversed_user_id = app_user_id(), reversed_name = 'x', reversed_at = now(),
                reversal_reason = 'x' where id = {id}
            """
        );
    }

    [Fact]
    public async Task Next_PayoutOfTheDue_ShowsTheFirstTransfer_OnThePageAndInTheApi()
    {
        var (cash, id, file) = await HandedOver();
        await cash.Executed(file.Id);
        Assert.Null(await cash.Reverse(r => r.AskAsync(id, "falscher Betrag"), cash.Payouts.Controller));
        Assert.Null(await cash.Reverse(r => r.ConfirmAsync(id), cash.Payouts.Approver));
        var (next, _) = await cash.Payouts.Prepare(1);

        var approver = await site.SignIn(Role.Approver);
        await approver.Open($"/auszahlungen/{next!.Id}");
        Assert.Contains("Für diese Rate ist schon Geld unterwegs oder angekommen.", approver.Text, StringComparison.Ordinal);
        Assert.Contains(file.MessageId, approver.Text, StringComparison.Ordinal);
        Assert.Contains("bezahlt am 20.04.2026", approver.Text, StringComparison.Ordinal);
        await approver.Open($"/auszahlungen/{id}");
        Assert.Contains("Storniert, aber die Überweisung ist ausgeführt.", approver.Text, StringComparison.Ordinal);

        var answer = (await (await site.Call(Role.Approver)).Get($"/api/v1/payouts/{next.Id}")).Is(200).Json;
        var earlier = answer["earlier_transfers"]!.AsArray().Single()!;
        Assert.Equal(($"{id}", "reversed"), ((string)earlier["payout_id"]!, (string)earlier["payout_state"]!));
        Assert.Equal(
            ("executed", "2026-04-20", file.MessageId),
            ((string)earlier["transfer"]!["state"]!, (string)earlier["transfer"]!["executed_on"]!, (string)earlier["transfer"]!["file"]!)
        );
    }

    [Fact]
    public async Task Pages_AskAndConfirm_OnlyWithTwoPersons()
    {
        var (cash, id, _) = await HandedOver();
        var controller = await site.SignIn(Role.Controller);
        await controller.Open($"/auszahlungen/{id}");
        await controller.Submit("AskReversal", ("Reason", ""));
        Assert.Contains("Ein Storno braucht eine Begründung.", controller.Text, StringComparison.Ordinal);
        await controller.Submit("AskReversal", ("Reason", "doppelt"));
        Assert.Contains("Storno beantragt von", controller.Text, StringComparison.Ordinal);
        Assert.Empty(controller.Page.QuerySelectorAll("form[action*='handler=ConfirmReversal'], form[action*='handler=Reverse']"));

        var approver = await site.SignIn(Role.Approver);
        await approver.Open("/");
        Assert.Contains("Storno bestätigen", approver.Text, StringComparison.Ordinal);
        await approver.Open($"/auszahlungen/{id}");
        await approver.Submit("ConfirmReversal");
        Assert.Contains("storniert, an die Kasse übergeben", approver.Text, StringComparison.Ordinal);
        Assert.Equal(PayoutState.Reversed, (await cash.Payout(id)).State);
    }

    [Fact]
    public async Task Api_AskAndConfirm_SayWhoMay()
    {
        var (_, id, _) = await HandedOver();
        var (controller, approver, admin) = (await site.Call(Role.Controller), await site.Call(Role.Approver), await site.Call(Role.Admin));
        var path = $"/api/v1/payouts/{id}";
        var refused = (await controller.Post(path + "/reverse", new { reason = "doppelt" }, "r1")).IsProblem(422);
        Assert.Equal(PayoutReversal.HandedOverNeedsSecondPerson, (string)refused.Json["rule"]!);
        (await approver.Post(path + "/reversal-request", new { reason = "doppelt" }, "r2")).IsProblem(403);
        (await admin.Post(path + "/reversal-request/confirm", key: "r3")).IsProblem(403);
        var asked = (await controller.Post(path + "/reversal-request", new { reason = "doppelt" }, "r4")).Is(200).Json;
        Assert.Equal("doppelt", (string)asked["reversal_request"]!["reason"]!);
        (await controller.Post(path + "/reversal-request/confirm", key: "r5")).IsProblem(403);
        var done = (await approver.Post(path + "/reversal-request/confirm", key: "r6")).Is(200).Json;
        Assert.Equal("reversed", (string)done["state"]!);
    }

    /// <summary>One person with both roles is still one person, whatever it tries in SQL.</summary>
    [Theory]
    [InlineData(
        "insert into reversal_requests (id, payout_id, reason, requested_user_id, requested_name, requested_at, confirmed_user_id, "
            + "confirmed_name, confirmed_at) values (gen_random_uuid(), '{id}', 'x', app_user_id(), 'x', now(), app_user_id(), 'x', now())"
    )]
    [InlineData(
        "insert into reversal_requests (id, payout_id, reason, requested_user_id, requested_name, requested_at) "
            + "values (gen_random_uuid(), '{id}', 'x', gen_random_uuid(), 'x', now())"
    )]
    [InlineData(
        "update reversal_requests set confirmed_user_id = app_user_id(), confirmed_name = 'x', confirmed_at = now() "
            + "where payout_id = '{id}'"
    )]
    [InlineData(
        "update payouts set state = 'Reversed', reversed_user_id = app_user_id(), reversed_name = 'x', reversed_at = now(), "
            + "reversal_reason = 'x' where id = '{id}'"
    )]
    public async Task Sql_OfOnePersonWithBothRoles_IsRefused(string sql)
    {
        var (cash, id, _) = await HandedOver();
        var both = cash.Payouts.Controller with
        {
            Roles = new HashSet<Role> { Role.Controller, Role.Approver },
        };
        if (sql.StartsWith("update reversal", StringComparison.Ordinal))
            Assert.Null(await cash.Reverse(r => r.AskAsync(id, "doppelt"), both));
        await using var db = data.As(both);
        var error = await Assert.ThrowsAsync<PostgresException>(() =>
            db.Database.ExecuteSqlRawAsync(sql.Replace("{id}", $"{id}", StringComparison.Ordinal))
        );
        Assert.Contains(error.SqlState, new[] { "23001", "23514", "42501" });
        Assert.Equal(PayoutState.Approved, (await cash.Payout(id)).State);
    }

    private Task<SozialraumBudget.Domain.Values.Refusal?> Alone(CashDesk cash, Guid id) =>
        cash.Payouts.Decide(d => d.ReverseAsync(id, "doppelt"), cash.Payouts.Controller);

    private async Task<(CashDesk Cash, Guid Payout, CashExport File)> HandedOver()
    {
        var cash = new CashDesk(data, await PayoutDesk.OpenAsync(data, Today), Today);
        var payout = await cash.Payouts.Paid(1);
        return (cash, payout.Id, await cash.HandOver(payout.Id));
    }
}
