using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Deductions;

/// <summary>A deduction and what is used of it.</summary>
/// <param name="Used">Set off by payouts that are prepared or approved.</param>
/// <param name="Repaid">Received in money.</param>
public sealed record DeductionStanding(DeductionRecord Deduction, Money Used, Money Repaid = default)
{
    public Money Open => DeductionRules.Open(Deduction.Amount, Used + Repaid, Deduction.Withdrawn is not null);

    public DeductionState State => DeductionRules.State(Deduction.Amount, Used, Repaid, Deduction.Withdrawn is not null);

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
        var used = await UsedDeductions.LoadAsync(db, agreements.Length == 1 ? agreements : null, cancellation);
        return
        [
            .. rows.OrderBy(static d => d.ClaimedOn)
                .ThenBy(static d => d.Id)
                .Select(d => new DeductionStanding(d, used.SetOffOf(d.Id), used.RepaidOf(d.Id))),
        ];
    }
}
