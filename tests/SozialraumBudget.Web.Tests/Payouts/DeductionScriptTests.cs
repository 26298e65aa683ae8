using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Payouts;

/// <summary>Deductions on the real database: entered, set off, carried on, reversed; and what the database itself refuses.</summary>
public sealed class DeductionScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Prepare_WithOpenDeduction_SetsItOffAndBooksIt()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var deduction = await desk.Deduct(100.10m);
        var payout = await desk.Paid(1);

        Assert.Equal((new Money(100.10m), payout.Gross - new Money(100.10m)), (payout.SetOff, payout.Amount));
        Assert.Equal(new Money(100.10m), await desk.Balance(LedgerAccount.Deductions));
        var derivation = DerivationJson.Read(payout.Derivation);
        Assert.Equal(payout.Amount.Amount, derivation.Replay());
        Assert.Equal(("Abzug: Überzahlung Januar", "§ 5 Budgetvertrag"), (derivation.Children[^1].Label, derivation.Children[^1].Source));
        Assert.Equal(DeductionState.SetOff, (await desk.Standing(deduction.Id)).State);
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Prepare_DeductionAboveThePayout_IsSettledWithoutATransferAndTheRestGoesOn()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var gross = (await desk.Prepare(1)).Payout!;
        Assert.Null(await desk.Decide(d => d.RefuseAsync(gross.Id, "erst der Abzug")));
        var deduction = await desk.Deduct(gross.Amount.Amount + 50m);
        var first = await desk.Paid(1);

        Assert.Equal((Money.Zero, false, new Money(50m)), (first.Amount, first.IsTransferred, (await desk.Standing(deduction.Id)).Open));
        Assert.Contains("bleiben 50,00 € offen", DerivationJson.Read(first.Derivation).Children[^1].Source!, StringComparison.Ordinal);
        Assert.Equal(Money.Zero, await desk.Balance(LedgerAccount.Paid));
        Assert.Equal(CashSelection.PayoutMustWaitForExport, (await desk.Export(first.Id)).Refusal!.Rule);
        Assert.Equal(new Money(50m), (await desk.Paid(2)).SetOff);
        Assert.Equal(Money.Zero, (await desk.Standing(deduction.Id)).Open);
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Receive_MoneyOfTheProvider_ClosesTheClaim_AndIsBookedOnce()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var deduction = await desk.Deduct(100m);
        Assert.Null(await desk.Receive(deduction.Id, 40m));
        Assert.Equal(
            (DeductionState.PartlyRepaid, 60m),
            ((await desk.Standing(deduction.Id)).State, (await desk.Standing(deduction.Id)).Open.Amount)
        );
        Assert.Equal(RepaymentRules.AmountMustBeOpen, (await desk.Receive(deduction.Id, 60.01m))!.Rule);
        Assert.Equal(DeductionRules.UsedDeductionsStay, (await desk.Withdraw(deduction.Id, "Irrtum"))!.Rule);
        // What came in is not set off again.
        Assert.Equal(60m, (await desk.Paid(1)).SetOff.Amount);
        Assert.Equal(DeductionState.Repaid, (await desk.Standing(deduction.Id)).State);
        Assert.Equal(
            (new Money(100m), new Money(-40m)),
            (await desk.Balance(LedgerAccount.Deductions), await desk.Balance(LedgerAccount.Repaid))
        );

        // Nobody takes in more than is open, nor for another agreement, not even past the rules.
        var second = await desk.Deduct(10m);
        var foreign = await PayoutDesk.OpenAsync(data);
        foreach (var (agreement, amount) in new[] { (desk.Scenario.Agreement.Id, 10.01m), (foreign.Scenario.Agreement.Id, 1m) })
        {
            await using var db = data.As(desk.Controller);
            db.Add(
                new Repayment
                {
                    AgreementId = agreement,
                    DeductionId = second.Id,
                    Amount = new(amount),
                    ReceivedOn = new(2026, 4, 20),
                    Reference = "x",
                    Recorded = new()
                    {
                        UserId = desk.Controller.UserId!.Value,
                        Name = "x",
                        At = TestData.Now,
                    },
                }
            );
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }

        await using var owner = new NpgsqlConnection(fixture.Database.Owner);
        await owner.OpenAsync();
        await using var command = new NpgsqlCommand("update repayments set amount = 1", owner);
        Assert.Equal(
            PostgresErrorCodes.RestrictViolation,
            (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState
        );
    }

    [Fact]
    public async Task Prepare_WithAChoice_SetsOffOnlyWhatWasChosen()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var (one, two) = (await desk.Deduct(10m), await desk.Deduct(20m));

        Assert.Equal(Money.Zero, (await desk.Prepare(1, deductions: [])).Payout!.SetOff);
        Assert.Equal(new Money(20m), (await desk.Prepare(2, deductions: [two.Id])).Payout!.SetOff);
        Assert.Equal(PayoutPlan.ClaimMustBeOpen, (await desk.Prepare(3, deductions: [one.Id, two.Id])).Refusal!.Rule);
        Assert.Equal(new Money(10m), (await desk.Prepare(3)).Payout!.SetOff);
    }

    [Fact]
    public async Task Prepare_TwoQuartersAtOnce_SetOffTheSameDeductionOnce()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var deduction = await desk.Deduct(500m);
        var results = await Task.WhenAll(desk.Prepare(1), desk.Prepare(2), desk.Prepare(3), desk.Prepare(4));

        Assert.Equal(new Money(500m), Money.Sum(results.Select(static r => r.Payout!.SetOff)));
        Assert.Equal(Money.Zero, (await desk.Standing(deduction.Id)).Open);
    }

    [Fact]
    public async Task Reverse_PayoutWithDeduction_OpensItAgain()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var deduction = await desk.Deduct(75m);
        var payout = await desk.Paid(1);
        Assert.Equal(DeductionRules.UsedDeductionsStay, (await desk.Withdraw(deduction.Id, "Irrtum"))!.Rule);
        Assert.Null(await desk.Decide(d => d.ReverseAsync(payout.Id, "Forderung bestritten"), desk.Controller));

        Assert.Equal(
            (new Money(75m), Money.Zero),
            ((await desk.Standing(deduction.Id)).Open, await desk.Balance(LedgerAccount.Deductions))
        );
        Assert.Null(await desk.Withdraw(deduction.Id, "Irrtum"));
        var standing = await desk.Standing(deduction.Id);
        Assert.Equal(
            (DeductionState.Withdrawn, Money.Zero, "Irrtum", desk.Controller.UserId),
            (standing.State, standing.Open, standing.Deduction.WithdrawalReason, standing.Deduction.Withdrawn!.UserId)
        );
        Assert.Equal(Money.Zero, (await desk.Paid(1)).SetOff);
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Approve_200TimesAtOnceWithDeduction_BooksOnce()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await desk.Deduct(33m);
        var (payout, _) = await desk.Prepare(1);
        var refusals = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => desk.Approve(payout!.Id)));

        Assert.Single(refusals, static r => r is null);
        Assert.Equal(new Money(33m), await desk.Balance(LedgerAccount.Deductions));
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Claim_OfAnEarlierYear_CountsThereAsPaidBack()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await data.Save(
            new DeductionRecord
            {
                AgreementId = desk.Scenario.Agreement.Id,
                BudgetYear = 2025,
                Source = DeductionSource.RenegotiatedInstalments,
                FixedBudgetId = desk.Scenario.Fixed!.Id,
                Amount = new(40m),
                Reason = "Nachverhandlung vom 18.05.2025",
                Basis = "Protokoll",
                ClaimedOn = new(2025, 5, 18),
                Recorded = TestData.Stamp(),
            }
        );
        var payout = await desk.Paid(1);

        Assert.Equal(new Money(40m), await desk.Balance(LedgerAccount.Deductions, 2026));
        Assert.Equal(
            (new Money(40m), new Money(-40m)),
            (await desk.Balance(LedgerAccount.Claims, 2025), await desk.Balance(LedgerAccount.Repaid, 2025))
        );
        Assert.Null(await desk.Decide(d => d.ReverseAsync(payout.Id, "falsch"), desk.Controller));
        Assert.Equal(
            (Money.Zero, Money.Zero),
            (await desk.Balance(LedgerAccount.Claims, 2025), await desk.Balance(LedgerAccount.Deductions, 2026))
        );
    }

    [Fact]
    public async Task Deductions_OfAnotherProvider_AreNotSeenAndNotMade()
    {
        var (desk, other) = (await PayoutDesk.OpenAsync(data), await PayoutDesk.OpenAsync(data));
        await desk.Deduct(10m);
        await using (var own = data.As(desk.Coordinator))
            Assert.Equal(1, await own.Deductions.CountAsync());
        await using (var foreign = data.As(other.Coordinator))
            Assert.Equal(0, await foreign.Deductions.CountAsync());

        await Assert.ThrowsAsync<DbUpdateException>(() => desk.Deduct(10m, desk.Coordinator));
        await Assert.ThrowsAsync<DbUpdateException>(() => desk.Deduct(10m, desk.Approver));
    }

    [Theory]
    [InlineData("update deductions set amount = 1 where id = '{0}'", "23001")]
    [InlineData(
        "update deductions set withdrawn_user_id = gen_random_uuid(), withdrawn_name = 'x', withdrawn_at = now(), "
            + "withdrawal_reason = 'x' where id = '{0}'",
        "23001"
    )]
    [InlineData("update set_offs set amount = 1 where deduction_id = '{0}'", "23001")]
    [InlineData("delete from set_offs where deduction_id = '{0}'", "23001")]
    [InlineData("insert into set_offs (payout_id, deduction_id, amount) values ('{1}', '{0}', 1)", "23514")]
    [InlineData("insert into set_offs (payout_id, deduction_id, amount) values ('{2}', '{0}', 1)", "23001")]
    public async Task UsedDeduction_ChangedInSqlByTheOwner_IsRefused(string sql, string error)
    {
        var (desk, other) = (await PayoutDesk.OpenAsync(data), await PayoutDesk.OpenAsync(data));
        var deduction = await desk.Deduct(10m);
        await desk.Paid(1);
        var (second, foreign) = ((await desk.Prepare(2)).Payout!, (await other.Prepare(1)).Payout!);
        await using var connection = new NpgsqlConnection(fixture.Database.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, deduction.Id, second.Id, foreign.Id),
            connection
        );

        Assert.Equal(error, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }

    [Fact]
    public async Task Payout_KeepingBackMoreThanItSetsOff_IsRefusedAtCommit()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var (payout, _) = await desk.Prepare(1);
        await using var connection = new NpgsqlConnection(fixture.Database.Superuser);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"""
            insert into payouts select (jsonb_populate_record(null::payouts, to_jsonb(p) || jsonb_build_object(
                'id', gen_random_uuid(), 'sequence', 9, 'transfer_reference', 'x', 'set_off', 1, 'amount', p.amount - 1))).*
            from payouts p where id = '{payout!.Id}'
            """,
            connection
        );

        Assert.Equal("23514", (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
    }
}
