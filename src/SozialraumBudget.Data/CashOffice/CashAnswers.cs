using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.CashOffice;

/// <summary>
/// Takes in what the cash office answers, by hand or as the bank's message, and withdraws files. Whole or not at all; what is known already
/// changes nothing. A transfer that came to nothing leaves its payout free for another file.
/// </summary>
public sealed class CashAnswers(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string FileMustExist = nameof(FileMustExist);
    public const string TransferMustBeChosen = nameof(TransferMustBeChosen);

    private readonly CashMessages messages = new(db, clock);

    /// <summary>Notes an execution for transfers of a file by hand.</summary>
    /// <param name="transfers">Which; null: all that are not answered.</param>
    public Task<(int Changed, Refusal? Refusal)> ExecutedAsync(
        Guid fileId,
        IReadOnlyCollection<Guid>? transfers,
        DateOnly day,
        CancellationToken cancellation = default
    ) => AnswerAsync(fileId, transfers, _ => TransferAnswer.Executed(day), cancellation);

    /// <summary>Notes by hand that transfers of a file came to nothing: rejected, or come back where they were carried out.</summary>
    public Task<(int Changed, Refusal? Refusal)> FailedAsync(
        Guid fileId,
        IReadOnlyCollection<Guid>? transfers,
        DateOnly day,
        string? code,
        string? text,
        CancellationToken cancellation = default
    ) => AnswerAsync(fileId, transfers, t => TransferAnswer.Failed(t, day, code, text), cancellation);

    /// <summary>
    /// Takes answers back that were typed by mistake: the transfers stand where they stood before, and their payouts are in the file again.
    /// </summary>
    public async Task<(int Changed, Refusal? Refusal)> TakeBackAsync(
        Guid fileId,
        IReadOnlyCollection<Guid> transfers,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(transfers);
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var file = db.CashTransfers.Where(t => t.CashExportId == fileId);
        await LockAsync(file, cancellation);
        var meant = (await Transfers.LoadAsync(db, file, cancellation)).Where(t => transfers.Contains(t.Id)).ToList();
        if (meant.Count == 0 || meant.Count < transfers.Distinct().Count())
            return (0, NotChosen);

        foreach (var fact in meant)
        {
            var payout = (await db.Payouts.FindAsync([fact.PayoutId], cancellation))!;
            if (TransferAnswer.TakingBackObjection(fact, payout.State == PayoutState.Approved, payout.CashExportId) is { } refusal)
                return (0, refusal);
            var transfer = await db.CashTransfers.FindAsync([fact.Id], cancellation);
            transfer!.TakeBack(fact.Before!.Value, user.Stamp(clock));
            payout.CashExportId = fileId;
        }

        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (meant.Count, null);
    }

    /// <summary>Takes a stored message of the bank in, as its preview showed it.</summary>
    public async Task<(AnswerPlan? Plan, Refusal? Refusal)> TakeAsync(Guid messageFileId, CancellationToken cancellation = default)
    {
        var (message, unreadable) = await messages.ReadAsync(messageFileId, cancellation);
        if (message is null)
            return (null, unreadable);

        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await LockAsync(CashMessages.Named(db, message), cancellation);
        var plan = await messages.PlanAsync(message, cancellation);
        if (plan.Refusal is { } refusal)
            return (plan, refusal);

        foreach (var row in plan.Taken)
            await ApplyAsync(row.Transfer!.Id, row.Answer!, messageFileId, cancellation);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (plan, null);
    }

    /// <summary>Takes a file back before anything was carried out; its payouts can go into another one.</summary>
    public async Task<Refusal?> WithdrawAsync(Guid fileId, string? reason, CancellationToken cancellation = default)
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await LockAsync(db.CashTransfers.Where(t => t.CashExportId == fileId), cancellation);
        if (await db.CashExports.Include(e => e.Transfers).SingleOrDefaultAsync(e => e.Id == fileId, cancellation) is not { } file)
            return Missing;
        var states = file.Transfers.ConvertAll(static t => t.State);
        if (CashFiles.Withdraw(states, file.ExecuteOn, LocalDay.Today(clock), reason) is { } refusal)
            return refusal;

        var stamp = user.Stamp(clock);
        file.Withdraw(stamp, reason!.Trim());
        foreach (var transfer in file.Transfers.Where(static t => t.State == TransferState.HandedOver))
        {
            transfer.Withdraw(stamp, reason.Trim());
            await FreeAsync(transfer, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static Refusal Missing => new(FileMustExist, "Diese Datei gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");

    private static Refusal NotChosen =>
        new(TransferMustBeChosen, "Gewählt ist eine Überweisung, die in dieser Datei nicht steht, oder es ist keine offen.");

    private async Task<(int Changed, Refusal? Refusal)> AnswerAsync(
        Guid fileId,
        IReadOnlyCollection<Guid>? chosen,
        Func<TransferFact, TransferAnswer> answerTo,
        CancellationToken cancellation
    )
    {
        if (chosen is { Count: 0 })
            return (0, new(TransferMustBeChosen, "Bitte mindestens eine Überweisung auswählen."));

        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var file = db.CashTransfers.Where(t => t.CashExportId == fileId);
        await LockAsync(file, cancellation);
        var all = await Transfers.LoadAsync(db, file, cancellation);
        if (all.Count == 0)
            return (0, Missing);

        var meant = all.Where(t => chosen?.Contains(t.Id) ?? t.IsOpen).ToList();
        if (meant.Count == 0 || meant.Count < (chosen?.Distinct().Count() ?? 0))
            return (0, NotChosen);

        var changed = 0;
        foreach (var transfer in meant)
        {
            var answer = answerTo(transfer);
            var effect = answer.On(transfer);
            if (effect is AnswerEffect.Contradicts or AnswerEffect.NamesAnotherDay)
                return (0, TransferAnswer.Contradiction(transfer, answer));
            if (answer.Objection(transfer, LocalDay.Today(clock)) is { } objection)
                return (0, objection);
            if (effect != AnswerEffect.Changes)
                continue;

            await ApplyAsync(transfer.Id, answer, null, cancellation);
            changed++;
        }

        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (changed, null);
    }

    private async Task ApplyAsync(Guid transferId, TransferAnswer answer, Guid? fileId, CancellationToken cancellation)
    {
        var transfer = await db.CashTransfers.FindAsync([transferId], cancellation);
        transfer!.Take(answer, user.Stamp(clock), fileId);
        if (!transfer.State.Holds())
            await FreeAsync(transfer, cancellation);
    }

    /// <summary>The payout can go into another file; a reversed one stays where it was.</summary>
    private async Task FreeAsync(CashTransfer transfer, CancellationToken cancellation)
    {
        var payout = await db.Payouts.FindAsync([transfer.PayoutId], cancellation);
        if (payout!.State == PayoutState.Approved)
            payout.CashExportId = null;
    }

    /// <summary>Waits for whoever decides on one of the payouts or hands one over, and keeps them out.</summary>
    private async Task LockAsync(IQueryable<CashTransfer> transfers, CancellationToken cancellation)
    {
        var ids = await transfers.Select(t => t.PayoutId).Distinct().ToArrayAsync(cancellation);
        await Turn.TakeAsync(db, ids, cancellation);
    }
}
