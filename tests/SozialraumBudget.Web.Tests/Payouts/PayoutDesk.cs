using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Web.Tests.Payouts;

/// <summary>A scenario with a fixed budget and the three persons who work on its payouts; each act in a context of its own.</summary>
internal sealed class PayoutDesk(TestData data, BudgetScenario scenario, DateOnly today)
{
    private readonly FixedClock clock = new(new DateTimeOffset(today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.Zero));

    public UserContext Controller { get; } = TestData.User(Role.Controller);

    public UserContext Approver { get; } = TestData.User(Role.Approver);

    public UserContext Coordinator { get; } = TestData.User(Role.ProviderCoordinator, scenario.Provider.Id);

    public BudgetScenario Scenario => scenario;

    public static async Task<PayoutDesk> OpenAsync(TestData data, DateOnly? today = null) =>
        new(data, await data.CreateBudgetScenario(), today ?? new DateOnly(2026, 4, 20));

    public async Task<(Payout? Payout, Refusal? Refusal)> Prepare(int quarter, int sequence = 1, params Deduction[] deductions)
    {
        await using var db = data.As(Controller);
        return await new PayoutPreparation(db, new FixedUser(Controller), clock).PrepareAsync(scenario.Agreement.Id, scenario.Year, quarter, sequence, deductions);
    }

    public async Task<(Payout? Payout, Refusal? Refusal)> PrepareRetention()
    {
        await using var db = data.As(Controller);
        return await new PayoutPreparation(db, new FixedUser(Controller), clock).PrepareRetentionAsync(scenario.Agreement.Id, scenario.Year);
    }

    public async Task<Refusal?> Decide(Func<PayoutDecision, Task<Refusal?>> act, UserContext? who = null)
    {
        await using var db = data.As(who ?? Approver);
        return await act(new PayoutDecision(db, new FixedUser(who ?? Approver), clock));
    }

    public Task<Refusal?> Approve(Guid id, UserContext? who = null) => Decide(d => d.ApproveAsync(id), who);

    public async Task<Payout> Paid(int quarter)
    {
        var (payout, refusal) = await Prepare(quarter);
        Assert.Null(refusal);
        Assert.Null(await Approve(payout!.Id));
        return payout;
    }

    public async Task<Refusal?> Retention(UserContext who, Func<RetentionRelease, Task<Refusal?>> act)
    {
        await using var db = data.As(who);
        return await act(new RetentionRelease(db, new FixedUser(who), clock));
    }

    /// <summary>Hands the proof of a part in and accepts it.</summary>
    public async Task<Data.Payouts.RetentionPart> Release(string name)
    {
        var part = await Part(name);
        Assert.Null(await Retention(Coordinator, r => r.SubmitAsync(part.Id, "liegt bei", (Guid?)null)));
        Assert.Null(await Retention(Controller, r => r.AcceptAsync(part.Id, "vollständig")));
        return part;
    }

    public async Task<Data.Payouts.RetentionPart> Part(string name)
    {
        await using var db = data.As();
        return await db.RetentionParts.Include(p => p.Decisions).Include(p => p.Proofs).SingleAsync(p => p.AgreementId == scenario.Agreement.Id && p.Name == name);
    }

    public async Task<Money> Balance(LedgerAccount account)
    {
        await using var db = data.As();
        return (await db.LedgerBalances.Where(b => b.AgreementId == scenario.Agreement.Id && b.Account == account).Select(b => b.Balance).ToListAsync()).SingleOrDefault();
    }

    /// <summary>What the ledger says is paid, kept back and retained follows from payouts and parts.</summary>
    public async Task AssertLedgerMatches()
    {
        await using var db = data.As();
        var payouts = await db.Payouts.Where(p => p.AgreementId == scenario.Agreement.Id && p.State == PayoutState.Approved).ToListAsync();
        var parts = await db.RetentionParts.Where(p => p.AgreementId == scenario.Agreement.Id).ToListAsync();
        var budget = await db.FixedBudgets.Where(b => b.AgreementId == scenario.Agreement.Id).OrderByDescending(b => b.Version).FirstAsync();
        var accepted = Money.Sum(parts.Where(p => p.State == RetentionState.Accepted).Select(p => p.Amount));
        Assert.Equal(Money.Sum(payouts.Select(p => p.Amount)), await Balance(LedgerAccount.Paid));
        Assert.Equal(-Money.Sum(payouts.Select(p => p.Deductions)), await Balance(LedgerAccount.Deductions));
        Assert.Equal(budget.Payable - Money.Sum(payouts.Select(p => p.Instalment)), await Balance(LedgerAccount.Instalments));
        Assert.Equal(budget.Retention - accepted, await Balance(LedgerAccount.Retention));
        Assert.Equal(accepted - Money.Sum(payouts.Select(p => p.ReleasedRetention)), await Balance(LedgerAccount.ReleasedRetention));
        Assert.Equal(-budget.Total, await Balance(LedgerAccount.Commitment));
    }
}
