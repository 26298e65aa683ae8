using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Users;

/// <summary>Approvals by somebody whose access had changed shortly before: the others look twice. Under the user's row security.</summary>
public static class FreshApprovals
{
    /// <summary>What of the approver's access had just changed, latest first, for each of these approvals that has any.</summary>
    /// <param name="approvals">Who approved and when.</param>
    /// <param name="days">See <see cref="AccessPractice.FreshDays"/>.</param>
    public static async Task<IReadOnlyDictionary<Stamp, IReadOnlyList<AccessChange>>> FindAsync(
        AppDbContext db,
        IReadOnlyCollection<Stamp> approvals,
        int days,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(approvals);
        if (approvals.Count == 0)
            return new Dictionary<Stamp, IReadOnlyList<AccessChange>>();
        var approvers = approvals.Select(static a => a.UserId).Distinct().ToArray();
        var (from, to) = (approvals.Min(static a => a.At).AddDays(-days), approvals.Max(static a => a.At));
        var weighty = AccessChanges.Weighty.ToArray();
        var changes = (
            await db
                .AccessChanges.AsNoTracking()
                .Where(c => approvers.Contains(c.UserId) && weighty.Contains(c.Kind) && c.At >= from && c.At <= to)
                .OrderByDescending(c => c.At)
                .ToListAsync(cancellation)
        ).ToLookup(static c => c.UserId);
        return approvals
            .Distinct()
            .Select(a => (Stamp: a, Fresh: changes[a.UserId].Where(c => AccessChanges.IsFresh(c.At, a.At, days)).ToList()))
            .Where(static f => f.Fresh.Count > 0)
            .ToDictionary(static f => f.Stamp, static f => (IReadOnlyList<AccessChange>)f.Fresh);
    }
}
