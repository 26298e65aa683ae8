using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>A payout that waits for approval, with what its approver looks at.</summary>
/// <param name="Compared">Against the last approved payout; null for the first of an area.</param>
/// <param name="Objection">Why this user cannot approve it; null when it can be ticked.</param>
public sealed record QueuedPayout(
    WaitingApproval Waiting,
    Payout Payout,
    string Area,
    string Name,
    bool IsOverdue,
    PayoutComparison? Compared,
    Refusal? Objection
);

/// <summary>What waits for approval: the list, the next one, and the release of several.</summary>
public sealed class ApprovalDesk(AppDbContext db, Standings standings, ICurrentUser user, TimeProvider clock)
{
    private readonly PayoutDecision decision = new(db, user, clock);

    private Guid Me => user.Context.UserId ?? Guid.Empty;

    /// <summary>Everything that waits, also what the user prepared, the longest due first.</summary>
    public async Task<IReadOnlyList<QueuedPayout>> ListAsync(CancellationToken cancellation = default)
    {
        var prepared = await PreparedAsync(cancellation);
        var ids = prepared.ConvertAll(static p => p.Due.Payout!.Id);
        var payouts = await db.Payouts.AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(static p => p.Id, cancellation);
        var today = LocalDay.Today(clock);
        var changed = await PayeeAccounts.ChangedAsync(db, payouts.Values, today, today, cancellation);
        var areas = prepared.Select(static p => p.Year.AreaId).Distinct().ToArray();
        var compared = await ComparablePayouts.LoadAsync(db, areas, ids, cancellation);
        return
        [
            .. prepared
                .Select(p =>
                {
                    var (payout, id) = (payouts[p.Due.Payout!.Id], p.Due.Payout.Id);
                    var waiting = new WaitingApproval(
                        id,
                        payout.Prepared.UserId,
                        payout.DueOn,
                        payout.Amount,
                        !changed.Contains(id),
                        EarlierTransfer.Before(id, p.Year.Standing.Facts.Payouts).Any(static e => e.IsOut)
                    );
                    return new QueuedPayout(
                        waiting,
                        payout,
                        p.Year.Area,
                        $"{p.Due.Name} {p.Year.Year}",
                        p.Due.IsOverdue,
                        compared.Of(id, p.Year.AreaId),
                        ApprovalQueue.Objection(waiting, Me)
                    );
                })
                .OrderBy(static q => q.Payout.DueOn)
                .ThenBy(static q => q.Payout.Id),
        ];
    }

    /// <summary>How many payouts wait for this user beside the one that is looked at, and the next of them.</summary>
    public async Task<(int Count, Guid? Next, string Name)> NextAsync(Payout current, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(current);
        var waiting = await db
            .Payouts.AsNoTracking()
            .Where(p => p.State == PayoutState.Prepared)
            .Select(p => new WaitingApproval(p.Id, p.Prepared.UserId, p.DueOn, p.Amount, true, false))
            .ToListAsync(cancellation);
        var queue = ApprovalQueue.Of(waiting, Me);
        var next = ApprovalQueue.Next(queue, new(current.Id, current.Prepared.UserId, current.DueOn, current.Amount));
        return (queue.Count(w => w.Id != current.Id), next?.Id, next is null ? "" : await NameAsync(next.Id, cancellation));
    }

    /// <summary>From the payout itself: somebody may decide on it while this page is made.</summary>
    private async Task<string> NameAsync(Guid payoutId, CancellationToken cancellation)
    {
        var payout = await db.Payouts.AsNoTracking().SingleAsync(p => p.Id == payoutId, cancellation);
        var area = await (
            from agreement in db.Agreements
            join place in db.Areas on agreement.AreaId equals place.Id
            where agreement.Id == payout.AgreementId
            select place.Name
        ).SingleAsync(cancellation);
        return $"{area} · {DueNames.Of(payout.Key, payout.Purpose)} {payout.BudgetYear}";
    }

    /// <summary>A payout against the last approved one; null for the first of an area.</summary>
    public async Task<PayoutComparison?> CompareAsync(Guid payoutId, Guid areaId, CancellationToken cancellation = default) =>
        (await ComparablePayouts.LoadAsync(db, [areaId], [payoutId], cancellation)).Of(payoutId, areaId);

    /// <summary>
    /// Approves several, each by itself under four eyes: one that is refused loses no other.
    /// </summary>
    /// <returns>In the order given; null for those that are approved and booked.</returns>
    public async Task<IReadOnlyList<(Guid Id, Refusal? Refusal)>> ReleaseAsync(
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        var results = new List<(Guid, Refusal?)>();
        foreach (var id in ids.Distinct())
            results.Add((id, await decision.ApproveAsync(id, cancellation)));
        standings.Forget();
        return results;
    }

    private async Task<List<(AgreementStanding Year, DueStanding Due)>> PreparedAsync(CancellationToken cancellation) =>
        [
            .. (await standings.RunningAsync(cancellation)).SelectMany(
                static year => year.Standing.Dues.Where(static d => d.Step == PayoutStep.Prepared),
                static (year, due) => (year, due)
            ),
        ];
}
