using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.CashOffice;

/// <summary>What the standings call approved and not handed over, with account and reference as they were prepared.</summary>
public static class WaitingPayouts
{
    public static async Task<IReadOnlyList<WaitingRow>> LoadAsync(
        AppDbContext db,
        Standings standings,
        DateOnly today,
        DateOnly executeOn,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(standings);
        var waiting = (await standings.WaitingForCashOfficeAsync(cancel))
            .SelectMany(static a => a.Standing.WaitingForCashOffice, static (a, due) => (Agreement: a, Due: due))
            .ToList();
        var ids = waiting.Select(static w => w.Due.Payout!.Id).ToArray();
        var payouts = await db.Payouts.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(static p => p.Id, cancel);
        var changed = await PayeeAccounts.ChangedAsync(db, payouts.Values, today, executeOn < today ? today : executeOn, cancel);
        return
        [
            .. waiting
                .Select(w => (w.Agreement, w.Due, Payout: payouts[w.Due.Payout!.Id]))
                .Select(w => new WaitingRow(
                    w.Payout.Id,
                    w.Agreement.Area,
                    w.Payout.AccountHolder,
                    Iban.Parse(w.Payout.Iban).Formatted,
                    w.Payout.TransferReference,
                    w.Due.Gross,
                    w.Due.SetOff,
                    w.Due.Amount,
                    w.Due.DueOn,
                    w.Due.Payout!.Transfer?.Told,
                    w.Due.Payout.Transfer?.Code,
                    changed.Contains(w.Payout.Id)
                ))
                .OrderByDescending(static w => w.DueOn)
                .ThenBy(static w => w.Reference, StringComparer.Ordinal),
        ];
    }
}
