using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;
using SozialraumBudget.Web.Tests.Settlement;

namespace SozialraumBudget.Web.Tests.Payouts;

/// <summary>Two agreements of one area in one year, one after the other: both are paid, and no two payouts share a reference.</summary>
public sealed class SuccessorTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2026, 9, 1);
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Prepare_SameQuarterOfASuccessor_GetsAReferenceOfItsOwn()
    {
        var before = await data.CreateBudgetScenario();
        var first = new PayoutDesk(data, before, Today);
        var paid = await first.Paid(3);
        await End(before);

        var second = new PayoutDesk(data, await data.CreateBudgetScenario(after: before, beginsOn: new DateOnly(2026, 8, 16)), Today);
        var (payout, refusal) = await second.Prepare(3);

        Assert.Null(refusal);
        Assert.Null(await second.Approve(payout!.Id));
        Assert.NotEqual(paid.TransferReference, payout.TransferReference);
        Assert.Equal((paid.Period, paid.Sequence), (payout.Period, payout.Sequence));
        await second.AssertLedgerMatches();
    }

    /// <summary>The last return comes in after the end: what hangs on it is paid; the instalment after the end is not.</summary>
    [Fact]
    public async Task EndedWithinTheYear_WhatIsProvedLaterIsPaid_AndTheSettlementCountsNoInstalmentThatRests()
    {
        var scenario = await data.CreateBudgetScenario();
        var desk = new PayoutDesk(data, scenario, Today);
        foreach (var quarter in Enumerable.Range(1, 3))
            await desk.Paid(quarter);
        await End(scenario);
        var part = await desk.Release("Quartalsmeldung Q3 2026");

        var (payout, refusal) = await desk.PrepareRetention();
        Assert.Null(refusal);
        Assert.Equal(part.Amount, payout!.Amount);
        Assert.Null(await desk.Approve(payout.Id));
        Assert.Equal(PayoutPlan.AgreementMustBeActive, (await desk.Prepare(4)).Refusal?.Rule);

        var year = await desk.Year();
        Assert.Equal((new DateOnly(2026, 8, 15), year.Due(desk.Quarter(4))!.Due), (year.Facts.LastDay, year.Resting));
        await desk.AssertLedgerMatches();
        await using var db = data.As(desk.Controller);
        var settled = await new SettlementTestYear.Desk(db, new FixedUser(desk.Controller)).Settlements.LoadAsync(
            scenario.Agreement.Id,
            2026
        );
        Assert.Equal(year.Resting, settled!.Preview!.Sources.Budget!.Resting);
        Assert.Equal(year.Resting, SettlementText.Read(SettlementText.Write(settled.Preview.Sources)).Budget!.Resting);
    }

    /// <summary>It is paid from the quarter on in which it begins, and its frozen terms give the same dues again.</summary>
    [Fact]
    public async Task Successor_IsPaidFromItsFirstQuarterOn()
    {
        var before = await data.CreateBudgetScenario();
        await End(before);
        var scenario = await data.CreateBudgetScenario(after: before, beginsOn: new DateOnly(2026, 8, 16));
        var dues = (await new PayoutDesk(data, scenario, Today).Year()).Dues.ToList();
        Assert.Equal([3, 4], dues.Select(static d => d.Key.Period.Number));
        Assert.Equal(scenario.Fixed!.Payable, Money.Sum(dues.Select(static d => d.Due)));
        Assert.True(dues[0].DueOn >= new DateOnly(2026, 8, 16));

        await using var db = data.As();
        var budget = await db.FixedBudgets.SingleAsync(b => b.Id == scenario.Fixed.Id);
        var current = new FixedUser(scenario.Controller);
        var loaded = await VariantBudget.LoadAsync(db, new AgreementTermStore(db, current, TimeProvider.System), budget.VariantId);
        Assert.Equal(
            dues.Select(static d => (d.Key, d.Due, d.DueOn)),
            loaded!.FormWith(FixedTerms.Read(budget.Terms)).Dues.Select(static d => (d.Key, d.Amount.Amount, d.DueOn))
        );
    }

    [Fact]
    public async Task Prepare_WhoseReferenceIsTaken_FailsAndIsNotCalledPrepared()
    {
        var desk = await PayoutDesk.OpenAsync(data, Today);
        var other = await (await PayoutDesk.OpenAsync(data, Today)).Paid(1);
        var wanted = (await desk.Prepare(1)).Payout!;
        Assert.Null(await desk.Decide(d => d.RefuseAsync(wanted.Id, "noch einmal")));
        await TakeReference(other.Id, wanted.TransferReference[..^1] + "2");

        var failed = await Assert.ThrowsAsync<DbUpdateException>(() => desk.Prepare(1));

        Assert.Equal(PostgresErrorCodes.UniqueViolation, Assert.IsType<PostgresException>(failed.InnerException).SqlState);
        Assert.True((await desk.Year()).Due(desk.Quarter(1))!.IsOpen);
    }

    private async Task End(BudgetScenario scenario)
    {
        await using var db = data.As();
        var agreement = await db.Agreements.SingleAsync(a => a.Id == scenario.Agreement.Id);
        db.Add(agreement.MoveTo(AgreementState.Ended, "Trägerwechsel", TestData.Stamp(), new DateOnly(2026, 8, 15)));
        await db.SaveChangesAsync();
    }

    /// <summary>Behind every wall: the reference of a payout is never changed by the product.</summary>
    private async Task TakeReference(Guid payout, string reference)
    {
        await using var source = NpgsqlDataSource.Create(fixture.Database.Superuser);
        await using var command = source.CreateCommand(
            $"""
            set session_replication_role = replica;
            update payouts set transfer_reference = '{reference}' where id = '{payout}'
            """
        );
        await command.ExecuteNonQueryAsync();
    }
}
