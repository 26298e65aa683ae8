using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
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

    public DueKey Quarter(int quarter, int sequence = 1) => new(Period.Quarter(scenario.Year, quarter), sequence);

    public Task<(Payout? Payout, Refusal? Refusal)> Prepare(int quarter, int sequence = 1, IReadOnlyCollection<Guid>? deductions = null) =>
        Prepare(new PayoutWish(Quarter(quarter, sequence), deductions));

    public Task<(Payout? Payout, Refusal? Refusal)> PrepareRetention() => Prepare(new PayoutWish(null));

    public async Task<(PayoutPlan? Plan, Refusal? Refusal)> Preview(PayoutWish wish)
    {
        await using var db = data.As(Controller);
        return await new PayoutPreparation(db, new FixedUser(Controller), clock).PreviewAsync(scenario.Agreement.Id, scenario.Year, wish);
    }

    /// <summary>How the agreement's year stands on the desk's day.</summary>
    public async Task<Standing> Year()
    {
        await using var db = data.As();
        return (await new Standings(db, clock).OfAsync(scenario.Agreement.Id, scenario.Year))!.Standing;
    }

    public async Task<(Payout? Payout, Refusal? Refusal)> Prepare(PayoutWish wish)
    {
        await using var db = data.As(Controller);
        return await new PayoutPreparation(db, new FixedUser(Controller), clock).PrepareAsync(scenario.Agreement.Id, scenario.Year, wish);
    }

    /// <summary>Enters a claim on the provider, as the controller if nobody else is named.</summary>
    public async Task<DeductionRecord> Deduct(decimal amount, UserContext? who = null, string reason = "Überzahlung Januar")
    {
        await using var db = data.As(who ?? Controller);
        var (deduction, refusal) = await new DeductionBook(db, new FixedUser(who ?? Controller), clock).RecordAsync(
            new(scenario.Agreement.Id, scenario.Year, new Money(amount), reason, "§ 5 Budgetvertrag", today)
        );
        Assert.Null(refusal);
        return deduction!;
    }

    public async Task<Refusal?> Withdraw(Guid id, string reason)
    {
        await using var db = data.As(Controller);
        return await new DeductionBook(db, new FixedUser(Controller), clock).WithdrawAsync(id, reason);
    }

    /// <summary>Money of the provider comes in on a claim.</summary>
    public async Task<Refusal?> Receive(Guid id, decimal amount)
    {
        await using var db = data.As(Controller);
        return await new DeductionBook(db, new FixedUser(Controller), clock).ReceiveAsync(
            id,
            new(new Money(amount), today, "Kassenzeichen 4711")
        );
    }

    public async Task<DeductionStanding> Standing(Guid id)
    {
        await using var db = data.As();
        return (await DeductionStanding.LoadAsync(db, db.Deductions.Where(d => d.Id == id)))[0];
    }

    public async Task<(CashExport? Export, Refusal? Refusal)> Export(params Guid[] ids)
    {
        await using var db = data.As(Controller);
        return await new CashExporting(db, new FixedUser(Controller), clock).ExportAsync(
            ids,
            today,
            new("Stadtkasse", Iban.Parse("DE89370400440532013000"), null)
        );
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
    public async Task<Data.Tables.RetentionPart> Release(string name)
    {
        var part = await Part(name);
        Assert.Null(await Retention(Coordinator, r => r.SubmitAsync(part.Id, "liegt bei", (Guid?)null)));
        Assert.Null(await Retention(Controller, r => r.AcceptAsync(part.Id, "vollständig")));
        return part;
    }

    public async Task<Data.Tables.RetentionPart> Part(string name)
    {
        await using var db = data.As();
        return await db
            .RetentionParts.Include(p => p.Decisions)
            .Include(p => p.Proofs)
            .SingleAsync(p => p.AgreementId == scenario.Agreement.Id && p.Name == name);
    }

    public async Task<Money> Balance(LedgerAccount account, int? year = null)
    {
        await using var db = data.As();
        var of = year ?? scenario.Year;
        return (
            await db
                .LedgerBalances.Where(b => b.AgreementId == scenario.Agreement.Id && b.Account == account && b.BudgetYear == of)
                .Select(b => b.Balance)
                .ToListAsync()
        ).SingleOrDefault();
    }

    /// <summary>What the ledger says is paid, kept back and retained follows from payouts and parts.</summary>
    public async Task AssertLedgerMatches()
    {
        await using var db = data.As();
        var payouts = await db.Payouts.Where(p => p.AgreementId == scenario.Agreement.Id && p.State == PayoutState.Approved).ToListAsync();
        var parts = await db.RetentionParts.Where(p => p.AgreementId == scenario.Agreement.Id).ToListAsync();
        var budget = await db
            .FixedBudgets.Where(b => b.AgreementId == scenario.Agreement.Id)
            .OrderByDescending(b => b.Version)
            .FirstAsync();
        var accepted = Money.Sum(parts.Where(p => p.State == RetentionState.Accepted).Select(p => p.Amount));
        Assert.Equal(Money.Sum(payouts.Select(p => p.Amount)), await Balance(LedgerAccount.Paid));
        var deductions = await DeductionStanding.LoadAsync(db, db.Deductions.Where(d => d.AgreementId == scenario.Agreement.Id));
        Money Claimed(DeductionSource source) =>
            Money.Sum(deductions.Where(d => d.Deduction.Source == source).Select(static d => d.Deduction.Amount));
        var (instalments, retention) = (Claimed(DeductionSource.RenegotiatedInstalments), Claimed(DeductionSource.RenegotiatedRetention));
        var settled = instalments + retention + await Balance(LedgerAccount.Claims);
        Assert.Equal(Money.Sum(payouts.Select(p => p.SetOff)) - settled, await Balance(LedgerAccount.Deductions));
        Assert.Equal(budget.Payable + instalments - Money.Sum(payouts.Select(p => p.Due)), await Balance(LedgerAccount.Instalments));
        Assert.Equal(budget.Retention - accepted, await Balance(LedgerAccount.Retention));
        Assert.Equal(accepted + retention - Money.Sum(payouts.Select(p => p.Released)), await Balance(LedgerAccount.ReleasedRetention));
        Assert.Equal(-budget.Total, await Balance(LedgerAccount.Commitment));
        await AssertFiguresMatch(
            await db
                .LedgerTransactions.Include(t => t.Entries)
                .Where(t => t.AgreementId == scenario.Agreement.Id && t.BudgetYear == scenario.Year)
                .OrderBy(t => t.Id)
                .ToListAsync()
        );
    }

    /// <summary>The columns of the budget account are the figures of the standing; "noch auszuzahlen" ends where the standing is.</summary>
    private async Task AssertFiguresMatch(List<LedgerTransactionRecord> booked)
    {
        var transactions = booked.ConvertAll(static t => new LedgerTransaction(
            t.Kind,
            t.Entries.Select(static e => new LedgerEntry(e.Account, e.Amount))
        ));
        Money Sum(LedgerFigure figure) => Money.Sum(transactions.Select(figure.Change));
        var year = await Year();
        Assert.Equal((year.Total, year.ToPay), (Sum(LedgerFigure.Promised), Sum(LedgerFigure.ToPay)));
        Assert.Equal((year.Retained, year.Released), (Sum(LedgerFigure.Retained), Sum(LedgerFigure.Released)));
        Assert.Equal(
            (year.Approved, year.SetOff, year.ClaimsOfYear),
            (Sum(LedgerFigure.Approved), Sum(LedgerFigure.SetOff), Sum(LedgerFigure.Claimed))
        );
    }
}
