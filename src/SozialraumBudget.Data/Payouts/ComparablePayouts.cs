using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Payouts of some areas as they are compared: the approved ones, and those that are looked at.</summary>
internal sealed class ComparablePayouts
{
    private readonly ILookup<Guid, (bool IsApproved, ComparablePayout Payout)> byArea;

    private ComparablePayouts(ILookup<Guid, (bool IsApproved, ComparablePayout Payout)> byArea) => this.byArea = byArea;

    public static async Task<ComparablePayouts> LoadAsync(
        AppDbContext db,
        Guid[] areas,
        IReadOnlyCollection<Guid> looked,
        CancellationToken cancellation
    )
    {
        var rows = await (
            from p in db.Payouts
            join a in db.Agreements on p.AgreementId equals a.Id
            join b in db.FixedBudgets on p.FixedBudgetId equals b.Id
            where areas.Contains(a.AreaId) && (p.State == PayoutState.Approved || looked.Contains(p.Id))
            select new
            {
                a.AreaId,
                b.Version,
                p.Id,
                p.State,
                p.Period,
                p.Sequence,
                p.Purpose,
                p.DueOn,
                p.Due,
                p.Released,
                p.SetOff,
                p.PayeeName,
                p.Iban,
                p.AccountHolder,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return new(
            rows.ToLookup(
                static r => r.AreaId,
                static r =>
                    (
                        r.State == PayoutState.Approved,
                        new ComparablePayout(
                            r.Id,
                            new(r.Period, r.Sequence),
                            r.Purpose,
                            r.DueOn,
                            r.Due,
                            r.Released,
                            r.SetOff,
                            r.Version,
                            r.PayeeName,
                            new PayeeAccount(r.Iban, r.AccountHolder)
                        )
                    )
            )
        );
    }

    /// <summary>Null for the first payout of an area.</summary>
    public PayoutComparison? Of(Guid payoutId, Guid areaId)
    {
        var all = byArea[areaId].ToList();
        return all.Find(p => p.Payout.Id == payoutId).Payout is { } now
            ? PayoutComparison.Of(now, all.Where(static p => p.IsApproved).Select(static p => p.Payout))
            : null;
    }
}
