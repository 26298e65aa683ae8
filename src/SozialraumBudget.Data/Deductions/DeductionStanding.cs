using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Deductions;

/// <summary>A deduction and what payouts that are prepared or approved have set off of it.</summary>
public sealed record DeductionStanding(DeductionRecord Deduction, Money Used)
{
    public Money Open => Deduction.Withdrawn is null ? Deduction.Amount - Used : Money.Zero;

    public DeductionState State => DeductionRules.State(Deduction.Amount, Used, Deduction.Withdrawn is not null);

    /// <summary>All deductions of the query, the oldest claim first.</summary>
    public static async Task<IReadOnlyList<DeductionStanding>> LoadAsync(AppDbContext db, IQueryable<DeductionRecord> deductions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await (from d in deductions
                          select new
                          {
                              Deduction = d,
                              Uses = (from s in db.SetOffs
                                      join p in db.Payouts on s.PayoutId equals p.Id
                                      where s.DeductionId == d.Id && (p.State == PayoutState.Prepared || p.State == PayoutState.Approved)
                                      select s.Amount).ToList(),
                          }).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.OrderBy(static r => r.Deduction.ClaimedOn).ThenBy(static r => r.Deduction.Id).Select(static r => new DeductionStanding(r.Deduction, Money.Sum(r.Uses)))];
    }

    /// <summary>What is open of an agreement, of all years.</summary>
    public static async Task<IReadOnlyList<DeductionStanding>> OpenAsync(AppDbContext db, Guid agreementId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var all = await LoadAsync(db, db.Deductions.Where(d => d.AgreementId == agreementId && d.Withdrawn == null), cancellation);
        return [.. all.Where(static d => d.Open > Money.Zero)];
    }
}
