using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Payouts;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.CashOffice;

/// <summary>What the cash office answers, on the real database: states, the way back, messages, and walls against SQL.</summary>
public sealed class CashAnswerTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 4, 20);
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Executed_All_IsPaidEverywhere_AndAgainChangesNothing()
    {
        var (cash, one, two, file) = await TwoHandedOver();
        Assert.Equal((2, (Refusal?)null), await cash.Executed(file.Id));
        Assert.Equal((0, (Refusal?)null), await cash.Executed(file.Id, null, [.. (await cash.TransfersOf(one)).Select(static t => t.Id)]));

        var year = await cash.Payouts.Year();
        Assert.Equal((year.Approved, year.Approved), (year.HandedOver, year.Paid));
        Assert.All(year.Dues.Where(static d => d.Payout is not null), static d => Assert.Equal("bezahlt am 20.04.2026", d.Told));
        Assert.Equal(
            TransferAnswer.AnswerContradicts,
            (await cash.Executed(file.Id, Today.AddDays(-1), [.. (await cash.TransfersOf(two)).Select(static t => t.Id)])).Refusal!.Rule
        );
        await cash.Payouts.AssertLedgerMatches();
    }

    [Fact]
    public async Task Rejected_Payout_GoesIntoANewFileWithAnIdOfItsOwn_AndTheFirstStaysVisible()
    {
        var (cash, one, _, file) = await TwoHandedOver();
        var first = Assert.Single(await cash.TransfersOf(one));
        Assert.Equal(TransferAnswer.ReasonIsRequired, (await cash.Failed(file.Id, null, null, first.Id)).Refusal!.Rule);
        Assert.Equal((1, (Refusal?)null), await cash.Failed(file.Id, "AC04", "Konto erloschen", first.Id));
        Assert.Equal((PayoutState.Approved, (Guid?)null), await StateOf(cash, one));
        Assert.Equal([one], (await cash.Payouts.Year()).WaitingForCashOffice.Select(static d => d.Payout!.Id));

        var second = await cash.HandOver(one);
        var transfers = await cash.TransfersOf(one);
        Assert.Equal(
            [(TransferState.Rejected, file.MessageId), (TransferState.HandedOver, second.MessageId)],
            transfers.Select(static t => (t.State, t.File))
        );
        Assert.Equal($"{first.EndToEndId}-U2", transfers[1].EndToEndId);
        Assert.Contains($"<EndToEndId>{transfers[1].EndToEndId}<", second.Xml, StringComparison.Ordinal);
        Assert.Equal(TransferAnswer.AnswerContradicts, (await cash.Executed(file.Id, null, first.Id)).Refusal!.Rule);
    }

    [Fact]
    public async Task TypedAnswer_ByMistake_IsTakenBack_UntilSomethingHasFollowed()
    {
        var (cash, one, two, file) = await TwoHandedOver();
        var (first, second) = ((await cash.TransfersOf(one))[0].Id, (await cash.TransfersOf(two))[0].Id);
        Assert.Equal(TransferAnswer.AnswerMustBeTyped, (await cash.TakeBack(file.Id, first)).Refusal!.Rule);
        await cash.Failed(file.Id, "AC04", null, first);
        Assert.Equal((1, (Refusal?)null), await cash.TakeBack(file.Id, first));
        Assert.Equal((PayoutState.Approved, (Guid?)file.Id), await StateOf(cash, one));
        await cash.Executed(file.Id);
        await cash.Failed(file.Id, "AC04", null, second);
        Assert.Equal(TransferState.Returned, (await cash.TransfersOf(two))[0].State);
        Assert.Equal((1, (Refusal?)null), await cash.TakeBack(file.Id, second));
        Assert.Equal(
            (TransferState.Executed, (DateOnly?)Today),
            (await cash.TransfersOf(two)) is [var t] ? (t.State, t.ExecutedOn) : default
        );
        Assert.Equal((2, (Refusal?)null), await cash.TakeBack(file.Id, first, second));
        Assert.Equal(Money.Zero, (await cash.Payouts.Year()).Paid);

        await cash.Failed(file.Id, "AC04", null, first);
        await cash.HandOver(one);
        Assert.Equal(TransferAnswer.AnswerHasFollowers, (await cash.TakeBack(file.Id, first)).Refusal!.Rule);
        await cash.Payouts.AssertLedgerMatches();
    }

    [Fact]
    public async Task Withdrawn_File_FreesItsPayouts_OnceAndBeforeTheDay()
    {
        var (cash, one, two, file) = await TwoHandedOver();
        Assert.Equal(CashFiles.ReasonIsRequired, (await cash.Withdraw(file.Id, " "))!.Rule);
        Assert.Equal(CashFiles.ExecutionDayHasPassed, (await new CashDesk(data, cash.Payouts, Today.AddDays(1)).Withdraw(file.Id))!.Rule);
        Assert.Null(await cash.Withdraw(file.Id));
        Assert.Equal(CashFiles.FileIsWithdrawn, (await cash.Withdraw(file.Id))!.Rule);
        Assert.Equal((PayoutState.Approved, (Guid?)null), await StateOf(cash, one));
        Assert.Equal(TransferState.Withdrawn, Assert.Single(await cash.TransfersOf(two)).State);

        var again = await cash.HandOver(one, two);
        await cash.Executed(again.Id);
        Assert.Equal(CashFiles.FileIsAnswered, (await cash.Withdraw(again.Id))!.Rule);
    }

    [Fact]
    public async Task Message_OfTheBank_IsTakenWholeOrNotAtAll()
    {
        var (cash, one, two, file) = await TwoHandedOver();
        var (first, second) = ((await cash.TransfersOf(one))[0], (await cash.TransfersOf(two))[0]);
        var wrong = CashDesk.Camt054(
            file.MessageId,
            Today,
            (first.EndToEndId, first.Amount),
            (second.EndToEndId, second.Amount + new Money(0.01m))
        );
        Assert.Equal(AnswerPlan.AnswerMustFit, (await cash.Take(wrong)).Refusal!.Rule);
        Assert.Equal(TransferState.HandedOver, (await cash.TransfersOf(one))[0].State);

        var right = CashDesk.Camt054(file.MessageId, Today, (first.EndToEndId, first.Amount), (second.EndToEndId, second.Amount));
        var (plan, refusal) = await cash.Take(right);
        Assert.Null(refusal);
        Assert.Equal(2, plan!.Taken.Count());
        Assert.Equal((await cash.Payouts.Year()).Approved, (await cash.Payouts.Year()).Paid);
        Assert.Equal(AnswerPlan.NothingToTake, (await cash.Take(right)).Refusal!.Rule);
    }

    /// <summary>The bank carried out what was withdrawn: nobody overlooks it.</summary>
    [Fact]
    public async Task Message_ExecutesAWithdrawnTransfer_IsRefusedWithItsReason()
    {
        var (cash, one, _, file) = await TwoHandedOver();
        var first = (await cash.TransfersOf(one))[0];
        Assert.Null(await cash.Withdraw(file.Id));
        var refusal = (await cash.Take(CashDesk.Camt054(file.MessageId, Today, (first.EndToEndId, first.Amount)))).Refusal!;
        Assert.Equal(AnswerPlan.AnswerMustFit, refusal.Rule);
        Assert.Contains("ist schon zurückgezogen", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_TwentyAtOnce_TakenOnce()
    {
        var (cash, one, _, file) = await TwoHandedOver();
        var results = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(async n => n % 2 == 0 ? (await cash.Executed(file.Id)).Refusal : await cash.Withdraw(file.Id))
        );
        var states = await cash.TransfersOf(one);
        Assert.Contains(Assert.Single(states).State, new[] { TransferState.Executed, TransferState.Withdrawn });
        Assert.Equal(states[0].State == TransferState.Withdrawn ? 1 : 0, results.Where(static (r, n) => n % 2 == 1 && r is null).Count());
    }

    [Fact]
    public async Task Home_UnansweredFileAndFailedTransfer_AreTasks()
    {
        var (cash, one, _, file) = await TwoHandedOver();
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/?alle=true");
        var task = visitor.Page.QuerySelectorAll(".task").Single(t => t.TextContent.Contains(file.MessageId, StringComparison.Ordinal));
        Assert.Contains("Antwort der Kasse fehlt", task.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/auszahlungen/kasse/{file.Id}", task.QuerySelector("a")!.GetAttribute("href")!.Split('?')[0]);

        Assert.Null((await cash.Failed(file.Id)).Refusal);
        await visitor.Open("/?alle=true");
        Assert.DoesNotContain(file.MessageId, visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var failed = visitor.Page.QuerySelectorAll(".task").Single(t => t.QuerySelector($"a[href*='{one}']") is not null);
        Assert.Contains("Überweisung nicht ausgeführt", failed.TextContent, StringComparison.Ordinal);
        Assert.Contains("Konto aufgelöst (AC04)", failed.TextContent, StringComparison.Ordinal);
    }

    /// <summary>SQL of the app's own role cannot lose or double a transfer.</summary>
    [Theory]
    [InlineData("update payouts set cash_export_id = null where id = '{one}'")]
    [InlineData(
        "update cash_transfers set state = 'Rejected', failed_on = now(), reason = 'x', answered_user_id = app_user_id(), "
            + "answered_name = 'x', answered_at = now() where payout_id = '{one}'"
    )]
    [InlineData("update cash_transfers set amount = 1 where payout_id = '{one}'")]
    [InlineData("update cash_transfers set state = 'Withdrawn' where payout_id = '{one}'")]
    [InlineData("delete from cash_transfers where payout_id = '{one}'")]
    [InlineData("update cash_exports set xml = 'x'")]
    [InlineData(
        "update payouts set state = 'Reversed', reversed_user_id = app_user_id(), reversed_name = 'x', reversed_at = now(), "
            + "reversal_reason = 'x' where id = '{one}'"
    )]
    public async Task Sql_OfAController_IsRefused(string sql)
    {
        var (cash, one, _, _) = await TwoHandedOver();
        await using var db = data.As(cash.Payouts.Controller);
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            db.Database.ExecuteSqlRawAsync(sql.Replace("{one}", $"{one}", StringComparison.Ordinal))
        );
        Assert.Contains(error.SqlState, new[] { "23001", "23514", "42501" });
        Assert.Equal(TransferState.HandedOver, Assert.Single(await cash.TransfersOf(one)).State);
    }

    [Fact]
    public async Task Coordinator_SeesTheOwnTransfers_WithoutTheFile()
    {
        var (cash, one, _, file) = await TwoHandedOver();
        await cash.Executed(file.Id);
        await using var db = data.As(cash.Payouts.Coordinator);
        var transfer = Assert.Single(await Data.CashOffice.Transfers.OfAsync(db, one));
        Assert.Equal(("", "bezahlt am 20.04.2026"), (transfer.File, transfer.Told));
        Assert.Empty(await db.CashExports.ToListAsync());
        await using var stranger = data.As(TestData.User(Role.ProviderCoordinator, (await data.CreateProvider()).Id));
        Assert.Empty(await Data.CashOffice.Transfers.OfAsync(stranger, one));
    }

    private async Task<(CashDesk Cash, Guid One, Guid Two, CashExport File)> TwoHandedOver()
    {
        var cash = new CashDesk(data, await PayoutDesk.OpenAsync(data, Today), Today);
        var (one, two) = ((await cash.Payouts.Paid(1)).Id, (await cash.Payouts.Paid(2)).Id);
        return (cash, one, two, await cash.HandOver(one, two));
    }

    private static async Task<(PayoutState, Guid?)> StateOf(CashDesk cash, Guid id) =>
        await cash.Payout(id) is var payout ? (payout.State, payout.CashExportId) : default;
}
