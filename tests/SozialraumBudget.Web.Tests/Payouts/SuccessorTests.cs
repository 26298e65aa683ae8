using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

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
        await using (var db = data.As())
        {
            var agreement = await db.Agreements.SingleAsync(a => a.Id == before.Agreement.Id);
            db.Add(agreement.MoveTo(AgreementState.Ended, "Trägerwechsel", TestData.Stamp(), new DateOnly(2026, 8, 15)));
            await db.SaveChangesAsync();
        }

        var second = new PayoutDesk(data, await data.CreateBudgetScenario(after: before, beginsOn: new DateOnly(2026, 8, 16)), Today);
        var (payout, refusal) = await second.Prepare(3);

        Assert.Null(refusal);
        Assert.Null(await second.Approve(payout!.Id));
        Assert.NotEqual(paid.TransferReference, payout.TransferReference);
        Assert.Equal((paid.Period, paid.Sequence), (payout.Period, payout.Sequence));
        await second.AssertLedgerMatches();
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
