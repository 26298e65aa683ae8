using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.CashOffice;

/// <summary>
/// Hands approved payouts to the cash office, each in one file at a time and to the account that is approved: writes the files, keeps them
/// with their transfers, and marks the payouts in one transaction.
/// </summary>
public sealed class CashExporting(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public async Task<(CashExport? Export, Refusal? Refusal)> ExportAsync(
        IReadOnlyCollection<Guid> payoutIds,
        DateOnly executeOn,
        DebtorAccount debtor,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(debtor);
        var today = LocalDay.Today(clock);
        if (CashSelection.Objection(payoutIds.Count, executeOn, today) is { } refusal)
            return (null, refusal);

        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var ids = payoutIds.Distinct().ToArray();
        // Waits for anybody who decides on or exports one of them, then sees the result.
        await Turn.TakeAsync(db, ids, cancellation);
        var payouts = await db
            .Payouts.Where(p => ids.Contains(p.Id) && p.State == PayoutState.Approved && p.CashExportId == null && p.Amount > Money.Zero)
            .OrderBy(p => p.TransferReference)
            .ToListAsync(cancellation);
        if (CashSelection.Waiting(ids.Length, payouts.Count) is { } gone)
            return (null, gone);

        var changed = await PayeeAccounts.ChangedAsync(db, payouts, today, executeOn, cancellation);
        if (
            CashSelection.Accounts([.. payouts.Where(p => changed.Contains(p.Id)).Select(static p => p.TransferReference)]) is { } objection
        )
            return (null, objection);

        var stamp = user.Stamp(clock);
        var export = await WriteAsync(payouts, executeOn, debtor, stamp, cancellation);
        db.Add(export);
        payouts.ForEach(p => p.CashExportId = export.Id);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (export, null);
    }

    private async Task<CashExport> WriteAsync(
        List<Payout> payouts,
        DateOnly executeOn,
        DebtorAccount debtor,
        Stamp stamp,
        CancellationToken cancellation
    )
    {
        await Turn.TakeAsync(db, "cash export", cancellation);
        var day = LocalDay.Of(stamp.At).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var number = await db.CashExports.CountAsync(e => e.MessageId.StartsWith("SRB-" + day), cancellation) + 1;
        var messageId = string.Create(CultureInfo.InvariantCulture, $"SRB-{day}-{number:000}");
        var ids = payouts.ConvertAll(static p => p.Id);
        var before = await db
            .CashTransfers.Where(t => ids.Contains(t.PayoutId))
            .GroupBy(t => t.PayoutId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(static g => g.Key, static g => g.Count, cancellation);
        List<CreditTransfer> transfers = payouts.ConvertAll(p => new CreditTransfer(
            p.Id,
            p.TransferReference,
            p.AccountHolder,
            Iban.Parse(p.Iban),
            p.Amount,
            p.Title,
            p.SetOff,
            before.GetValueOrDefault(p.Id) + 1
        ));
        var export = new CashExport
        {
            MessageId = messageId,
            Count = payouts.Count,
            Sum = CashSelection.Sum(payouts.Select(static p => p.Amount)),
            ExecuteOn = executeOn,
            Xml = CreditTransferFile.Write(messageId, LocalDay.Time(stamp.At), executeOn, debtor, transfers),
            Csv = CreditTransferList.Write(messageId, executeOn, transfers),
            Created = stamp,
        };
        export.Transfers.AddRange(
            transfers.Select(t => new CashTransfer
            {
                CashExportId = export.Id,
                PayoutId = t.PayoutId,
                EndToEndId = CreditTransferFile.EndToEndId(t),
                Amount = t.Amount,
                HandedOverOn = LocalDay.Of(stamp.At),
                ExecuteOn = executeOn,
            })
        );
        return export;
    }
}
