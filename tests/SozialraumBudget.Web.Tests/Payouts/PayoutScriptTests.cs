using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Payouts;

/// <summary>Preparing, approving and reversing on the real database, each as the person who may.</summary>
public sealed class PayoutScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Approve_200TimesAtOnce_BooksOnce()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var (payout, _) = await desk.Prepare(1);
        var refusals = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => desk.Approve(payout!.Id)));

        Assert.Single(refusals, static r => r is null);
        Assert.All(refusals.OfType<Refusal>(), static r => Assert.Equal(PayoutApproval.OnlyPreparedPayoutsCanBeApproved, r.Rule));
        await using var db = data.As();
        Assert.Equal(1, await db.LedgerTransactions.CountAsync(t => t.SourceKey == $"payout:{payout!.Id}"));
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Prepare_TwiceAtOnce_MakesOnePayout()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var results = await Task.WhenAll(desk.Prepare(1), desk.Prepare(1), desk.Prepare(1));

        Assert.Single(results, static r => r.Payout is not null);
        Assert.All(results.Where(static r => r.Payout is null), static r => Assert.Equal(PayoutPlan.AlreadyPrepared, r.Refusal!.Rule));
    }

    [Fact]
    public async Task Prepare_EarlierThanAgreed_IsRefusedWithTheDay()
    {
        var desk = await PayoutDesk.OpenAsync(data, new DateOnly(2026, 3, 1));
        await using (var db = data.As())
        {
            db.Add(
                new AgreementTermRecord
                {
                    AgreementId = desk.Scenario.Agreement.Id,
                    Key = nameof(TermKey.PreparationDays),
                    Value = "45",
                    ValidFrom = new(2026, 1, 1),
                    Version = 1,
                    Source = "§ 4 Abs. 2",
                    Reason = "Abschluss",
                    Created = TestData.Stamp(),
                }
            );
            await db.SaveChangesAsync();
        }

        // The second quarter's is due on 15 April: 45 days before is 1 March.
        Assert.NotNull((await desk.Prepare(2)).Payout);
        var (none, refusal) = await desk.Prepare(3);
        Assert.Null(none);
        Assert.Equal(PayoutPlan.TooEarlyToPrepare, refusal!.Rule);
        Assert.EndsWith("ab dem 31.05.2026 vorbereitet.", refusal.Text, StringComparison.Ordinal);
        Assert.Equal(refusal, (await desk.Preview(new(desk.Quarter(3)))).Refusal);
    }

    [Fact]
    public async Task Approve_ByThePreparer_IsRefused()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var (payout, _) = await desk.Prepare(1);

        Assert.Equal(PayoutApproval.PreparerMustNotApprove, (await desk.Approve(payout!.Id, desk.Controller))!.Rule);
        Assert.Equal(Money.Zero, await desk.Balance(LedgerAccount.Paid));
    }

    [Fact]
    public async Task Approve_AfterTheBankAccountChanged_IsRefused()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var (payout, _) = await desk.Prepare(1);
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

        Assert.Equal(PayoutApproval.BankAccountMustBeCurrent, (await desk.Approve(payout!.Id))!.Rule);
        Assert.Null(await desk.Decide(d => d.RefuseAsync(payout.Id, "Bankverbindung neu")));
        Assert.Equal("DE75512108001245126199", (await desk.Prepare(1)).Payout!.Iban);
    }

    [Fact]
    public async Task Reverse_ApprovedPayout_FreesRetentionAndTheQuarter()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Release("Quartalsmeldung Q1 2026");
        var payout = await desk.Paid(2);
        Assert.Equal(part.Amount, payout.Released);
        await desk.AssertLedgerMatches();

        Assert.Null(await desk.Decide(d => d.ReverseAsync(payout.Id, "Falsches Quartal"), desk.Controller));
        Assert.Null((await desk.Part(part.Name)).PayoutId);
        await desk.AssertLedgerMatches();

        var again = await desk.Paid(2);
        Assert.Equal((payout.Amount, payout.TransferReference[..^1] + "2"), (again.Amount, again.TransferReference));
        Assert.Equal(
            PayoutApproval.OnlyApprovedPayoutsCanBeReversed,
            (await desk.Decide(d => d.ReverseAsync(payout.Id, "noch einmal"), desk.Controller))!.Rule
        );
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Refuse_PreparedPayout_LetsItsRetentionGoToTheNext()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Release("Quartalsmeldung Q1 2026");
        var (payout, _) = await desk.Prepare(1);
        Assert.Equal(Money.Zero, (await desk.Prepare(2)).Payout!.Released);

        Assert.Equal(PayoutApproval.ReasonIsRequired, (await desk.Decide(d => d.RefuseAsync(payout!.Id, " ")))!.Rule);
        Assert.Null(await desk.Decide(d => d.RefuseAsync(payout!.Id, "Bitte zuerst Q2")));
        Assert.Equal(part.Amount, (await desk.Prepare(3)).Payout!.Released);
    }

    [Fact]
    public async Task PrepareRetention_AfterTheLastInstalment_PaysWhatWasReleasedSince()
    {
        var desk = await PayoutDesk.OpenAsync(data, new DateOnly(2027, 3, 1));
        for (var quarter = 1; quarter <= 3; quarter++)
            await desk.Paid(quarter);
        Assert.Equal(PayoutPlan.DuesComeFirst, (await desk.PrepareRetention()).Refusal!.Rule);
        await desk.Paid(4);
        Assert.Equal(PayoutPlan.AmountMustBePositive, (await desk.PrepareRetention()).Refusal!.Rule);

        var part = await desk.Release("Jahresabschluss");
        var (payout, refusal) = await desk.PrepareRetention();
        Assert.Null(refusal);
        Assert.Equal((part.Amount, "Auszahlung Einbehalt 2026"), (payout!.Amount, payout.Title));
        Assert.Null(await desk.Approve(payout.Id));
        await desk.AssertLedgerMatches();
    }

    [Theory]
    [InlineData("update payouts set amount = amount + 1, due = due + 1")]
    [InlineData("update payouts set iban = 'DE75512108001245126199'")]
    [InlineData("update payouts set state = 'Prepared', approved_user_id = null, approved_name = null, approved_at = null")]
    public async Task ApprovedPayout_ChangedInSqlByTheOwner_IsRefused(string sql)
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var payout = await desk.Paid(1);
        await using var connection = new NpgsqlConnection(fixture.Database.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"{sql} where id = '{payout.Id}'", connection);

        Assert.Equal("23001", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }
}
