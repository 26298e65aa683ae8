using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Reads payouts as facts, in the order they were prepared.</summary>
internal static class PayoutRows
{
    /// <param name="ids">Of which agreements; null: of all that the user sees.</param>
    public static async Task<IEnumerable<(Guid AgreementId, PayoutFact Fact)>> LoadAsync(
        AppDbContext db,
        Guid[]? ids,
        int? year,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Payouts.AsNoTracking()
            .Where(p => (ids == null || ids.Contains(p.AgreementId)) && (year == null || p.BudgetYear == year))
            .Select(p => new
            {
                p.Id,
                p.AgreementId,
                p.Period,
                p.Sequence,
                p.Purpose,
                p.State,
                p.Due,
                p.Released,
                p.SetOff,
                p.DueOn,
                PreparedAt = p.Prepared.At,
                PreparedBy = p.Prepared.UserId,
                PreparedName = p.Prepared.Name,
                ApprovedAt = (DateTimeOffset?)p.Approved!.At,
                RefusedAt = (DateTimeOffset?)p.Refused!.At,
                p.RefusalReason,
                WithdrawnAt = (DateTimeOffset?)p.Withdrawn!.At,
                p.WithdrawalReason,
                ReversedAt = (DateTimeOffset?)p.Reversed!.At,
                p.ReversalReason,
            })
            .ToListAsync(cancellation);
        var transfers = rows.Exists(static p => p.ApprovedAt is not null)
            ? await Transfers.OfAsync(
                db,
                p => (ids == null || ids.Contains(p.AgreementId)) && (year == null || p.BudgetYear == year),
                cancellation
            )
            : null;
        return rows.OrderBy(static p => p.PreparedAt)
            .Select(p =>
                (
                    p.AgreementId,
                    new PayoutFact
                    {
                        Id = p.Id,
                        Key = new(p.Period, p.Sequence),
                        Purpose = p.Purpose,
                        State = p.State,
                        Due = p.Due,
                        Released = p.Released,
                        SetOff = p.SetOff,
                        DueOn = p.DueOn,
                        PreparedAt = p.PreparedAt,
                        PreparedBy = p.PreparedBy,
                        PreparedName = p.PreparedName,
                        ApprovedAt = p.ApprovedAt,
                        EndedAt = p.RefusedAt ?? p.WithdrawnAt ?? p.ReversedAt,
                        EndReason = p.RefusalReason ?? p.WithdrawalReason ?? p.ReversalReason,
                        Transfers = transfers is null ? [] : [.. transfers[p.Id]],
                    }
                )
            );
    }
}
