using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Deductions;

/// <summary>A deduction and what payouts that are prepared or approved have set off of it.</summary>
public sealed record DeductionStanding(DeductionRecord Deduction, Money Used)
{
    public Money Open => DeductionRules.Open(Deduction.Amount, Used, Deduction.Withdrawn is not null);

    public DeductionState State => DeductionRules.State(Deduction.Amount, Used, Deduction.Withdrawn is not null);

    /// <summary>All deductions of the query, the oldest claim first.</summary>
    public static async Task<IReadOnlyList<DeductionStanding>> LoadAsync(
        AppDbContext db,
        IQueryable<DeductionRecord> deductions,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await deductions.AsNoTracking().ToListAsync(cancellation);
        if (rows.Count == 0)
            return [];

        var agreements = rows.Select(static d => d.AgreementId).Distinct().ToArray();
        var used = await UsedSetOffs.LoadAsync(db, agreements.Length == 1 ? agreements : null, cancellation);
        return
        [
            .. rows.OrderBy(static d => d.ClaimedOn).ThenBy(static d => d.Id).Select(d => new DeductionStanding(d, Money.Sum(used[d.Id]))),
        ];
    }
}
