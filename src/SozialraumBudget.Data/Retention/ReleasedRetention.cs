using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Retention;

/// <summary>
/// What waits to be paid with the next payout: accepted parts that no payout has taken yet, and what a renegotiation
/// changed on parts already paid. Together they are the ledger's balance less what prepared payouts have taken.
/// </summary>
internal static class ReleasedRetention
{
    public static async Task<(List<RetentionPart> Parts, IReadOnlyList<ReleasedPart> Released)> WaitingAsync(
        AppDbContext db, Guid agreementId, int year, CancellationToken cancellation)
    {
        var parts = await db.RetentionParts
            .Where(p => p.AgreementId == agreementId && p.BudgetYear == year && p.State == RetentionState.Accepted && p.PayoutId == null)
            .OrderBy(p => p.DueOn).ThenBy(p => p.Name).ToListAsync(cancellation);
        var released = parts.ConvertAll(static p => new ReleasedPart(p.Condition, p.Name, p.Amount));
        var difference = await BalanceAsync(db, agreementId, year, cancellation) - Money.Sum(released.Select(static r => r.Amount));
        if (!difference.IsZero) released.Add(new ReleasedPart("Nachverhandlung", "Ausgleich bereits ausgezahlter Teile", difference));

        return (parts, released);
    }

    /// <summary>What waits without a part: the change that renegotiations made to parts already paid.</summary>
    public static async Task<Money> CorrectionAsync(AppDbContext db, Guid agreementId, int year, CancellationToken cancellation)
    {
        var parts = await db.RetentionParts.Where(p => p.AgreementId == agreementId && p.BudgetYear == year && p.State == RetentionState.Accepted && p.PayoutId == null)
            .Select(p => p.Amount).ToListAsync(cancellation);
        return await BalanceAsync(db, agreementId, year, cancellation) - Money.Sum(parts);
    }

    /// <summary>The ledger's balance less what prepared payouts have taken.</summary>
    private static async Task<Money> BalanceAsync(AppDbContext db, Guid agreementId, int year, CancellationToken cancellation)
    {
        var balance = (await db.LedgerBalances
            .Where(b => b.AgreementId == agreementId && b.BudgetYear == year && b.Account == LedgerAccount.ReleasedRetention)
            .Select(b => b.Balance).ToListAsync(cancellation)).SingleOrDefault();
        var taken = Money.Sum(await db.Payouts
            .Where(p => p.AgreementId == agreementId && p.BudgetYear == year && p.State == PayoutState.Prepared)
            .Select(p => p.ReleasedRetention).ToListAsync(cancellation));
        return balance - taken;
    }
}
