using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Payouts;

/// <summary>What preparers and approvers do every day: take back, compare, release several.</summary>
public sealed class DailyPayoutTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);
    private readonly FixedClock clock = new(new(2026, 4, 20, 9, 0, 0, TimeSpan.Zero));

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Withdraw_ByWhoPrepared_FreesDueAndRetention_AndIsPreparedAnew()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Release("Quartalsmeldung Q1 2026");
        var (payout, _) = await desk.Prepare(1);
        Assert.Equal(part.Amount, payout!.Released);
        Assert.Equal(
            PayoutApproval.OnlyPreparerWithdraws,
            (await desk.Decide(d => d.WithdrawAsync(payout.Id, "falsch"), TestData.User(Role.Controller)))!.Rule
        );
        Assert.Null(await desk.Decide(d => d.WithdrawAsync(payout.Id, " falsches Quartal "), desk.Controller));

        await using (var db = data.As())
        {
            var stored = await db.Payouts.SingleAsync(p => p.Id == payout.Id);
            Assert.Equal(
                (PayoutState.Withdrawn, "falsches Quartal", desk.Controller.UserId),
                (stored.State, stored.WithdrawalReason, stored.Withdrawn!.UserId)
            );
            var log = await db.AuditEntries.Where(e => e.EntityKey == payout.Id.ToString()).Select(e => e.Changes).ToListAsync();
            Assert.Contains(log, static changes => changes.Contains("falsches Quartal", StringComparison.Ordinal));
        }

        Assert.Equal(PayoutApproval.OnlyPreparedPayoutsCanBeApproved, (await desk.Approve(payout.Id))!.Rule);
        var (again, refusal) = await desk.Prepare(1);
        Assert.Null(refusal);
        Assert.Equal(payout.Amount, again!.Amount);
        Assert.Null(await desk.Approve(again.Id));
        await desk.AssertLedgerMatches();
    }

    /// <summary>Not even SQL withdraws in somebody else's name, or what is approved.</summary>
    [Theory]
    [InlineData("Prepared")]
    [InlineData("Approved")]
    public async Task Withdraw_PastTheProduct_IsRefusedByTheDatabase(string state)
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var (payout, _) = await desk.Prepare(1);
        if (state == "Approved")
            Assert.Null(await desk.Approve(payout!.Id));
        await using var db = data.As(state == "Approved" ? desk.Controller : TestData.User(Role.Controller));
        await Assert.ThrowsAsync<PostgresException>(() =>
            db.Database.ExecuteSqlAsync(
                $"""
                update payouts set state = 'Withdrawn', withdrawn_user_id = prepared_user_id, withdrawn_name = prepared_name,
                    withdrawn_at = now(), withdrawal_reason = 'x' where id = {payout!.Id}
                """
            )
        );
    }

    [Fact]
    public async Task Release_OfSeveral_OneRefused_LosesNoOther()
    {
        var (first, second, third) = (await PayoutDesk.OpenAsync(data), await PayoutDesk.OpenAsync(data), await PayoutDesk.OpenAsync(data));
        var (one, two, three) = ((await first.Prepare(1)).Payout!, (await second.Prepare(1)).Payout!, (await third.Prepare(1)).Payout!);
        await ChangeAccount(second);
        await using var db = data.As(first.Approver);
        var desk = Desk(db, first.Approver);
        var list = await desk.ListAsync();
        Assert.Equal(PayoutApproval.BankAccountMustBeCurrent, list.Single(q => q.Payout.Id == two.Id).Objection!.Rule);

        var results = await desk.ReleaseAsync([one.Id, two.Id, three.Id]);
        Assert.Equal([null, PayoutApproval.BankAccountMustBeCurrent, null], results.Select(static r => r.Refusal?.Rule));
        await using var after = data.As();
        Assert.Equal(
            [PayoutState.Approved, PayoutState.Prepared, PayoutState.Approved],
            new[] { one, two, three }.Select(p => after.Payouts.Single(x => x.Id == p.Id).State)
        );
        await first.AssertLedgerMatches();
        await third.AssertLedgerMatches();
    }

    [Fact]
    public async Task Compare_SecondQuarter_WithTheFirst_NamesRetentionAndTheOtherAccount()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var first = await desk.Paid(1);
        var part = await desk.Release("Quartalsmeldung Q1 2026");
        await ChangeAccount(desk);
        var (payout, refusal) = await desk.Prepare(2);
        Assert.Null(refusal);
        await using var db = data.As(desk.Approver);
        var compared = (await Desk(db, desk.Approver).CompareAsync(payout!.Id, desk.Scenario.Area.Id))!;
        Assert.Equal(first.Id, compared.Before.Id);
        Assert.True(compared.HasOtherAccount);
        Assert.Equal(part.Amount, compared.Figures.Single(static f => f.Figure == PayoutFigure.FromRetention).Difference);
        Assert.Equal(payout.Amount - first.Amount, compared.Difference);
    }

    [Fact]
    public async Task Next_LeadsThroughWhatWaits_NeverToTheOwn()
    {
        var (one, two) = (await PayoutDesk.OpenAsync(data), await PayoutDesk.OpenAsync(data));
        var (first, second) = ((await one.Prepare(1)).Payout!, (await two.Prepare(1)).Payout!);
        await using var db = data.As(one.Approver);
        var (count, next, _) = await Desk(db, one.Approver).NextAsync(first);
        Assert.True(count >= 1 && next is not null && next != first.Id);
        // Somebody with both roles prepared the second one.
        var both = new UserContext(two.Controller.UserId, "beides", new HashSet<Role> { Role.Controller, Role.Approver });
        await using var own = data.As(both);
        Assert.NotEqual(second.Id, (await Desk(own, both).NextAsync(first)).Next);
    }

    private ApprovalDesk Desk(AppDbContext db, UserContext user) => new(db, new Standings(db, clock), new FixedUser(user), clock);

    private async Task ChangeAccount(PayoutDesk desk)
    {
        var changed = new BankAccount
        {
            ProviderId = desk.Scenario.Provider.Id,
            Iban = "DE75512108001245126199",
            AccountHolder = desk.Scenario.Provider.Name,
            ValidFrom = new(2026, 2, 1),
            Proposed = TestData.Stamp(),
        };
        changed.Approve(TestData.Stamp());
        await data.Save(changed);
    }
}
