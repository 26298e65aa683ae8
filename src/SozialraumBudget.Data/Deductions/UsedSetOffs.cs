using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Deductions;

/// <summary>What payouts that are prepared or approved set off, by deduction.</summary>
internal static class UsedSetOffs
{
    /// <param name="agreements">Whose; null: of all that the user sees.</param>
    public static async Task<ILookup<Guid, Money>> LoadAsync(AppDbContext db, Guid[]? agreements, CancellationToken cancellation)
    {
        var rows = await (
            from s in db.SetOffs
            join p in db.Payouts on s.PayoutId equals p.Id
            where
                (p.State == PayoutState.Prepared || p.State == PayoutState.Approved)
                && (agreements == null || agreements.Contains(p.AgreementId))
            select new { s.DeductionId, s.Amount }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.ToLookup(static s => s.DeductionId, static s => s.Amount);
    }
}
