using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Reads the newest version of each agreement's budget with its dues.</summary>
internal static class BudgetsInForce
{
    /// <param name="ids">Of which agreements; null: of all that the user sees.</param>
    public static async Task<Dictionary<(Guid AgreementId, int Year), BudgetInForce>> LoadAsync(
        AppDbContext db,
        Guid[]? ids,
        int? year,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .BudgetsInForce.AsNoTracking()
            .Where(b => (ids == null || ids.Contains(b.AgreementId)) && (year == null || b.BudgetYear == year))
            .Select(b => new
            {
                b.Id,
                b.AgreementId,
                b.BudgetYear,
                b.Version,
                b.Total,
                b.Payable,
                b.Retention,
                b.BonusMaximum,
                Allocated = b.Lines.Where(l => l.Kind == BudgetLineKind.Allocated).Select(l => l.Amount).ToList(),
                Dues = b
                    .Dues.Select(d => new
                    {
                        d.Period,
                        d.Sequence,
                        d.Purpose,
                        d.Amount,
                        d.DueOn,
                    })
                    .ToList(),
            })
            .ToListAsync(cancellation);
        return rows.ToDictionary(
            static b => (b.AgreementId, b.BudgetYear),
            static b => new BudgetInForce(
                b.Id,
                b.Version,
                b.Total,
                b.Payable,
                b.Retention,
                b.BonusMaximum,
                [
                    .. b
                        .Dues.Select(static d => new DueFact(new(d.Period, d.Sequence), d.Purpose, d.Amount, d.DueOn))
                        .OrderBy(static d => d.Key),
                ]
            )
            {
                Allocated = Grant.Of(b.Total, b.Allocated).Allocated,
            }
        );
    }
}
