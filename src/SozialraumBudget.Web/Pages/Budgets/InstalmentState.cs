using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Web.Pages.Budgets;

/// <summary>An instalment of a fixed budget and what became of it.</summary>
/// <param name="Instalment">As this version has it.</param>
/// <param name="PayoutId">The payout that counts, else the last one that came to nothing.</param>
/// <param name="State">State of that payout.</param>
/// <param name="Booking">Number of its ledger transaction.</param>
public sealed record InstalmentState(Instalment Instalment, Guid? PayoutId, PayoutState? State, long? Booking)
{
    public string StateText => State?.Title() ?? (Instalment.Amount.IsZero ? "nichts zu zahlen" : "nicht vorbereitet");

    /// <summary>
    /// A version that is superseded shows the payouts too: they belong to the quarter, whatever version they were prepared from.
    /// </summary>
    public static async Task<IReadOnlyList<InstalmentState>> LoadAsync(AppDbContext db, FixedBudget budget, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(budget);
        var payouts = await db.Payouts.AsNoTracking().Where(p => p.AgreementId == budget.AgreementId && p.BudgetYear == budget.BudgetYear)
            .ToListAsync(cancellation);
        var keys = payouts.ConvertAll(PayoutDecision.SourceKey);
        var bookings = await db.LedgerTransactions.Where(t => keys.Contains(t.SourceKey)).Select(t => new { t.SourceKey, t.Id })
            .ToDictionaryAsync(static t => t.SourceKey, static t => t.Id, cancellation);
        return
        [
            .. budget.Instalments.OrderBy(static i => i.Quarter).ThenBy(static i => i.Sequence).Select(i => payouts
                .Where(p => p.Quarter == i.Quarter && p.Sequence == i.Sequence)
                .OrderBy(static p => p.State is PayoutState.Prepared or PayoutState.Approved).ThenBy(static p => p.Prepared.At)
                .LastOrDefault() is { } payout
                    ? new InstalmentState(i, payout.Id, payout.State,
                        bookings.TryGetValue(PayoutDecision.SourceKey(payout), out var booking) ? booking : null)
                    : new InstalmentState(i, null, null, null)),
        ];
    }
}
