using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Deductions;

/// <summary>What is used of deductions: set off by payouts that are prepared or approved, and paid back in money.</summary>
/// <param name="SetOff">By deduction.</param>
/// <param name="Repaid">By deduction.</param>
internal sealed record UsedDeductions(ILookup<Guid, Money> SetOff, ILookup<Guid, Money> Repaid)
{
    public Money SetOffOf(Guid deduction) => Money.Sum(SetOff[deduction]);

    public Money RepaidOf(Guid deduction) => Money.Sum(Repaid[deduction]);

    /// <param name="agreements">Whose; null: of all that the user sees.</param>
    public static async Task<UsedDeductions> LoadAsync(AppDbContext db, Guid[]? agreements, CancellationToken cancellation)
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
        var repaid = await db
            .Repayments.AsNoTracking()
            .Where(r => agreements == null || agreements.Contains(r.AgreementId))
            .Select(r => new { r.DeductionId, r.Amount })
            .ToListAsync(cancellation);
        return new(
            rows.ToLookup(static s => s.DeductionId, static s => s.Amount),
            repaid.ToLookup(static r => r.DeductionId, static r => r.Amount)
        );
    }
}
