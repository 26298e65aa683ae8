using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Budgets;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Payouts;

/// <summary>A renegotiation below what is paid: the difference becomes a claim and is set off.</summary>
public sealed class RenegotiationClaimTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncDisposable
{
    private readonly TestData data = new(fixture.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Renegotiate_BelowWhatIsPaid_MakesAClaimThatTheNextPayoutSetsOff()
    {
        var desk = await PayoutDesk.OpenAsync(data, new DateOnly(2027, 3, 1));
        await desk.Release("Quartalsmeldung Q1 2026");
        for (var quarter = 1; quarter <= 4; quarter++)
            await desk.Paid(quarter);
        var before = desk.Scenario.Fixed!;
        var budget = await Renegotiate(desk);

        Assert.True(budget.Payable < before.Payable);
        await using var db = data.As();
        var claims = await db.Deductions.Where(d => d.AgreementId == desk.Scenario.Agreement.Id).OrderBy(d => d.Source).ToListAsync();
        Assert.Equal([DeductionSource.RenegotiatedInstalments, DeductionSource.RenegotiatedRetention], claims.Select(static c => c.Source));
        Assert.Equal(before.Payable - budget.Payable, claims[0].Amount);
        Assert.Equal(-Money.Sum(claims.Select(static c => c.Amount)), await desk.Balance(LedgerAccount.Claims));
        Assert.StartsWith("Nachverhandlung vom ", claims[0].Reason, StringComparison.Ordinal);
        Assert.Equal(DeductionRules.ClaimsOfRenegotiationsStay, (await desk.Withdraw(claims[0].Id, "Erlass"))!.Rule);

        foreach (
            var part in await db
                .RetentionParts.Where(p => p.AgreementId == desk.Scenario.Agreement.Id && p.State == RetentionState.Open)
                .Select(p => p.Name)
                .ToListAsync()
        )
        {
            await desk.Release(part);
        }

        var (last, refusal) = await desk.PrepareRetention();
        Assert.Null(refusal);
        Assert.Null(await desk.Approve(last!.Id));
        var owed = -await desk.Balance(LedgerAccount.Claims);
        Assert.Equal(budget.Payable + budget.Retention, await desk.Balance(LedgerAccount.Paid) - owed);
        Assert.Equal(Money.Zero, await desk.Balance(LedgerAccount.ReleasedRetention));
        await desk.AssertLedgerMatches();
    }

    [Fact]
    public async Task Preview_BelowWhatIsPaid_NamesTheClaimAndStoresNothing()
    {
        var desk = await PayoutDesk.OpenAsync(data, new DateOnly(2027, 3, 1));
        for (var quarter = 1; quarter <= 4; quarter++)
            await desk.Paid(quarter);
        await using var budgets = new Desk(data, desk.Controller);
        var preview = await budgets.Fixing.PreviewAsync(await Copy(budgets, desk));

        Assert.Equal(desk.Scenario.Fixed!.Payable - preview.Plan!.Budget.Payable, preview.Plan.Reclaimed);
        Assert.Equal(preview.Plan.Reclaimed, preview.Plan.Claim);
        Assert.Equal(0, await budgets.Db.Deductions.CountAsync(d => d.AgreementId == desk.Scenario.Agreement.Id));
    }

    private async Task<FixedBudget> Renegotiate(PayoutDesk desk)
    {
        await using var budgets = new Desk(data, desk.Controller);
        var (budget, refusal) = await budgets.Fixing.FixAsync(await Copy(budgets, desk), "Nachverhandlung Februar");
        Assert.Null(refusal);
        return budget!;
    }

    /// <summary>The variant again with one case less.</summary>
    private static async Task<Guid> Copy(Desk budgets, PayoutDesk desk)
    {
        var (copy, _) = await budgets.Store.CopyAsync(desk.Scenario.Variant!.Id, "Nachverhandlung");
        Assert.Null(await budgets.Steps.AddAsync(copy!.Id, 1, new(AdjustmentKind.Exclude, "NO-24-0001"), "Umzug"));
        return copy.Id;
    }
}
