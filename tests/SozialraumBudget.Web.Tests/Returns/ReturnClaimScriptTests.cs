using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;
using SozialraumBudget.Web.Tests.Payouts;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>From an accepted return to the payout that sets its reclaim off, and back through an amendment.</summary>
public sealed class ReturnClaimScriptTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private static readonly Money Reclaimed = new(54_642.61m);
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Acceptance_ClaimsTheReclaimOnce_AndTheNextPayoutSetsItOff()
    {
        var desk = await AcceptedAsync();
        var claim = Assert.Single(await Claims(desk));
        Assert.Equal((Reclaimed, Reclaimed), (claim.Standing.Deduction.Amount, claim.Standing.Open));
        Assert.Equal((DeductionSource.AcceptedReturn, 1), (claim.Standing.Deduction.Source, claim.Version));
        Assert.Equal(Reclaimed.Amount, claim.Explained.Replay());
        var statement = await desk.As(desk.Controller, async s => await s.Statements.OfAsync(await s.Load()));
        Assert.Equal(Reclaimed, statement.Debits[0].Amount);

        var payouts = new PayoutDesk(data, desk.Scenario, new DateOnly(2026, 10, 20));
        Assert.Equal(DeductionRules.ClaimsOfReturnsStay, (await payouts.Withdraw(claim.Standing.Deduction.Id, "Irrtum"))!.Rule);
        var payout = await payouts.Paid(1);
        Assert.Equal(payout.Gross - payout.Amount, payout.SetOff);
        Assert.Equal(payout.SetOff, await payouts.Balance(LedgerAccount.Deductions));
        var explained = DerivationJson.Read(payout.Derivation);
        Assert.Equal((payout.Amount.Amount, "Abzug: Externe Kosten Q1 2026"), (explained.Replay(), explained.Children[^1].Label));
        Assert.Equal(payout.Title, Assert.Single(Assert.Single(await Claims(desk)).Uses).Title);
        await payouts.AssertLedgerMatches();
    }

    [Fact]
    public async Task Amendment_ClaimsTheDifference_ACreditRaisesTheNextPayout()
    {
        var desk = await AcceptedAsync();
        var payouts = new PayoutDesk(data, desk.Scenario, new DateOnly(2026, 10, 20));
        var first = await payouts.Paid(1);
        Assert.True(first.SetOff > Money.Zero);

        // Without any invoice everything that was claimed comes back.
        Assert.Null(
            await desk.As(desk.Coordinator, s => s.Moving.AmendAsync(desk.Agreement, desk.Period, "Rechnungen gehörten nicht hierher"))
        );
        var head = File.ReadLines(SharedExamples.File(ReturnTestDesk.Example, "externe-kosten.csv")).First();
        Assert.True((await desk.Take(ReturnUploadKind.ExternalCosts, Encoding.UTF8.GetBytes(head + "\n"))).IsStored);
        await desk.Answer();
        Assert.Null(await desk.Submit());
        Assert.Null(await desk.Accept("Nachtrag geprüft"));

        var claims = await Claims(desk);
        Assert.Equal([Reclaimed, -Reclaimed], claims.Select(static c => c.Standing.Deduction.Amount));
        Assert.All(claims, static c => Assert.Equal(c.Standing.Deduction.Amount.Amount, c.Explained.Replay()));
        Assert.Equal(DeductionState.Open, claims[1].Standing.State);

        var second = await payouts.Paid(2);
        Assert.Equal(-first.SetOff, second.SetOff);
        Assert.Equal(second.Gross + first.SetOff, second.Amount);
        Assert.Equal(Money.Zero, await payouts.Balance(LedgerAccount.Deductions));
        Assert.Equal(second.Amount.Amount, DerivationJson.Read(second.Derivation).Replay());
        Assert.All(await Claims(desk), static c => Assert.Equal((DeductionState.SetOff, Money.Zero), (c.Standing.State, c.Standing.Open)));
        await payouts.AssertLedgerMatches();
    }

    [Fact]
    public async Task Database_RefusesASecondClaimOfAnAcceptance_AndACreditWithoutOne()
    {
        var desk = await AcceptedAsync();
        var claim = (await Claims(desk))[0].Standing.Deduction;
        foreach (
            var (source, step, amount) in new[]
            {
                (DeductionSource.AcceptedReturn, claim.ReturnStepId, 1m),
                (DeductionSource.Recorded, null, -1m),
            }
        )
        {
            await using var db = data.As(desk.Controller);
            db.Add(
                new DeductionRecord
                {
                    AgreementId = desk.Agreement,
                    BudgetYear = desk.Scenario.Year,
                    Source = source,
                    ReturnStepId = step,
                    Amount = new Money(amount),
                    Reason = "Noch einmal",
                    Basis = "§ 5",
                    ClaimedOn = claim.ClaimedOn,
                    Recorded = new()
                    {
                        UserId = desk.Controller.UserId!.Value,
                        Name = "Controller",
                        At = TestData.Now,
                    },
                }
            );
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        }
    }

    private async Task<ReturnTestDesk> AcceptedAsync()
    {
        var desk = await ReturnTestDesk.OpenAsync(data);
        await desk.FillIn();
        await desk.Answer();
        Assert.Null(await desk.Submit());
        Assert.Null(await desk.Accept("Frist verlängert"));
        return desk;
    }

    private static Task<IReadOnlyList<Data.Returns.ReturnClaimStanding>> Claims(ReturnTestDesk desk) =>
        desk.As(desk.Controller, async s => await s.Claims.OfReturnAsync((await s.Load()).Return!.Id));
}
