using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.CashOffice;

namespace SozialraumBudget.Data.CashOffice;

/// <summary>
/// The one loader of <see cref="TransferFact"/>, under the user's row security. Who does not see files (providers) sees transfers without
/// their file's name.
/// </summary>
public static class Transfers
{
    /// <summary>Transfers of all payouts that the condition chooses, each payout's in the order they were handed over.</summary>
    public static async Task<ILookup<Guid, TransferFact>> OfAsync(
        AppDbContext db,
        Expression<Func<Payout, bool>> payouts,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var chosen = db.Payouts.Where(payouts);
        return (await LoadAsync(db, db.CashTransfers.Where(t => chosen.Any(p => p.Id == t.PayoutId)), cancellation)).ToLookup(static t =>
            t.PayoutId
        );
    }

    public static async Task<IReadOnlyList<TransferFact>> OfAsync(AppDbContext db, Guid payout, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await LoadAsync(db, db.CashTransfers.Where(t => t.PayoutId == payout), cancellation);
    }

    /// <summary>The newest transfer of a payout; null while no file has contained it.</summary>
    public static async Task<TransferFact?> NewestAsync(AppDbContext db, Guid payout, CancellationToken cancellation = default) =>
        await OfAsync(db, payout, cancellation) is [.., var newest] ? newest : null;

    public static async Task<IReadOnlyList<TransferFact>> LoadAsync(
        AppDbContext db,
        IQueryable<CashTransfer> transfers,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = await (
            from t in transfers
            join e in db.CashExports on t.CashExportId equals e.Id into files
            from e in files.DefaultIfEmpty()
            select new { Transfer = t, File = (string?)e.MessageId }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(static r => r.Transfer.Id)
                .Select(static r => new TransferFact
                {
                    Id = r.Transfer.Id,
                    PayoutId = r.Transfer.PayoutId,
                    FileId = r.Transfer.CashExportId,
                    File = r.File ?? "",
                    EndToEndId = r.Transfer.EndToEndId,
                    Amount = r.Transfer.Amount,
                    HandedOverOn = r.Transfer.HandedOverOn,
                    ExecuteOn = r.Transfer.ExecuteOn,
                    State = r.Transfer.State,
                    ExecutedOn = r.Transfer.ExecutedOn,
                    EndedOn = r.Transfer.FailedOn,
                    Code = r.Transfer.ReasonCode,
                    Reason = r.Transfer.Reason,
                    IsTyped = r.Transfer.State is not (TransferState.HandedOver or TransferState.Withdrawn) && r.Transfer.FileId is null,
                    EndedBy = r.Transfer.State.Holds() || r.Transfer.FileId is not null ? null : r.Transfer.Answered?.UserId,
                }),
        ];
    }
}
