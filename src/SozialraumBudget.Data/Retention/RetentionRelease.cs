using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Retention;

/// <summary>
/// Proofs of counter-performances: handed in, accepted (which books the release), rejected, or the acceptance taken back. Withdrawn:
/// <see cref="ProofTakingBack"/>.
/// </summary>
public sealed partial class RetentionRelease(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    private readonly Standings standings = new(db, clock);

    public const string PartMustExist = nameof(PartMustExist);
    public const string FileMustBelongToTheAgreement = nameof(FileMustBelongToTheAgreement);

    /// <summary>Hands in a proof: a note, a stored file, or both.</summary>
    public Task<Refusal?> SubmitAsync(Guid partId, string note, Guid? fileId, CancellationToken cancellation = default) =>
        ChangeAsync(
            partId,
            async part =>
                await ReturnObjectionAsync(part, cancellation) is { } led ? led
                : fileId is not null && !await db.Files.AnyAsync(f => f.Id == fileId && f.AgreementId == part.AgreementId, cancellation)
                    ? new(FileMustBelongToTheAgreement, "Diese Datei gehört nicht zur Vereinbarung.")
                : Submit(part, note, fileId is null ? [] : [fileId.Value]),
            cancellation
        );

    /// <summary>Hands in a proof together with new files, which are stored in the same transaction.</summary>
    /// <param name="files">As the file store made them, for the agreement of the part, not saved yet.</param>
    public Task<Refusal?> SubmitAsync(
        Guid partId,
        string note,
        IReadOnlyList<StoredFile> files,
        CancellationToken cancellation = default
    ) =>
        ChangeAsync(
            partId,
            async part =>
            {
                if (files.Any(f => f.AgreementId != part.AgreementId))
                    throw new InvalidOperationException("A file belongs to another agreement.");
                if (await ReturnObjectionAsync(part, cancellation) is { } led)
                    return led;

                db.AddRange(files);
                return Submit(part, note, [.. files.Select(static f => f.Id)]);
            },
            cancellation
        );

    /// <summary>Accepts the proof and books its part as released; it is paid with the next payout.</summary>
    public Task<Refusal?> AcceptAsync(Guid partId, string reason, CancellationToken cancellation = default) =>
        ChangeAsync(
            partId,
            async part => await ReturnObjectionAsync(part, cancellation) ?? await AcceptAsync(part, reason, cancellation),
            cancellation
        );

    /// <summary>Rejects the proof; the part stays retained with the reason.</summary>
    public Task<Refusal?> RejectAsync(Guid partId, string reason, CancellationToken cancellation = default) =>
        ChangeAsync(partId, async part => await ReturnObjectionAsync(part, cancellation) ?? Reject(part, reason), cancellation);

    /// <summary>
    /// Takes an acceptance back, as long as no payout contains the part; it is retained again and its proof is to be checked.
    /// </summary>
    public Task<Refusal?> TakeBackAsync(Guid partId, string reason, CancellationToken cancellation = default) =>
        ChangeAsync(
            partId,
            async part =>
            {
                var standing = (await standings.OfAsync(part.AgreementId, part.BudgetYear, cancellation))!.Standing;
                var payout = standing.Facts.Payouts.FirstOrDefault(p => p.Id == part.PayoutId);
                if (
                    RetentionReview.TakeBack(
                        part.State,
                        payout?.State == PayoutState.Approved,
                        payout?.State == PayoutState.Prepared,
                        part.Amount,
                        standing.ReleasedWaiting,
                        reason
                    ) is
                    { } refusal
                )
                    return refusal;

                var stamp = user.Stamp(clock);
                Decide(part, accepted: false, reason, stamp, takenBack: true);
                Carry(
                    part,
                    RetentionDecisionPlan.TakenBack(part.Name, part.Amount, DerivationJson.Read(part.Derivation), reason.Trim()),
                    $"{SourceKey(part, await AcceptedBeforeAsync(part, cancellation))}:back",
                    stamp
                );
                return null;
            },
            cancellation
        );

    private async Task<Refusal?> AcceptAsync(RetentionPart part, string reason, CancellationToken cancellation)
    {
        var last = (
            await db
                .RetentionProofs.Where(p => p.PartId == part.Id && p.Withdrawal == null)
                .Select(p => p.Submitted)
                .ToListAsync(cancellation)
        ).MaxBy(static s => s.At);
        var stamp = user.Stamp(clock);
        var handedIn = last is null ? (DateOnly?)null : LocalDay.Of(last.At);
        if (RetentionReview.Accept(part.State, handedIn, part.DueOn, reason, last?.UserId == stamp.UserId) is { } refusal)
            return refusal;

        var key = SourceKey(part, await AcceptedBeforeAsync(part, cancellation) + 1);
        Decide(part, accepted: true, reason, stamp);
        Carry(
            part,
            RetentionDecisionPlan.Accepted(part.Name, part.Amount, DerivationJson.Read(part.Derivation), LocalDay.Of(stamp.At)),
            key,
            stamp
        );
        return null;
    }

    private Refusal? Reject(RetentionPart part, string reason)
    {
        if (RetentionReview.Reject(part.State, reason) is { } refusal)
            return refusal;

        part.State = RetentionState.Rejected;
        Decide(part, accepted: false, reason, user.Stamp(clock));
        return null;
    }

    private void Decide(RetentionPart part, bool accepted, string reason, Stamp stamp, bool takenBack = false) =>
        db.Add(
            new RetentionDecision
            {
                PartId = part.Id,
                Accepted = accepted,
                TakenBack = takenBack,
                Reason = reason.Trim(),
                Decided = stamp,
            }
        );

    private void Carry(RetentionPart part, RetentionDecisionPlan plan, string key, Stamp stamp)
    {
        part.State = plan.State;
        if (plan.Booking is { } booking)
        {
            db.Add(LedgerPosting.Record(booking, part.AgreementId, part.BudgetYear, plan.Text, key, plan.Explained, stamp));
        }
    }

    /// <summary>Booking of the n-th acceptance.</summary>
    private static string SourceKey(RetentionPart part, int acceptance) =>
        $"retention:{part.Id}" + (acceptance == 1 ? "" : $":{acceptance}");

    private Task<int> AcceptedBeforeAsync(RetentionPart part, CancellationToken cancellation) =>
        db.RetentionDecisions.CountAsync(d => d.PartId == part.Id && d.Accepted, cancellation);

    private Refusal? Submit(RetentionPart part, string note, IReadOnlyList<Guid> fileIds)
    {
        if (RetentionReview.Submit(part.State, note, fileIds.Count > 0) is { } refusal)
            return refusal;

        db.AddRange(ProofRows.Of(part.Id, note.Trim(), fileIds, user.Stamp(clock)));
        part.State = RetentionState.Submitted;
        return null;
    }

    internal async Task<Refusal?> ChangeAsync(Guid partId, Func<RetentionPart, Task<Refusal?>> change, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var agreementId = await db
            .RetentionParts.Where(p => p.Id == partId)
            .Select(p => (Guid?)p.AgreementId)
            .SingleOrDefaultAsync(cancellation);
        if (agreementId is null)
            return new(PartMustExist, "Diese Gegenleistung gibt es nicht.");

        await Turn.TakeAsync(db, agreementId.Value, cancellation);
        var part = await db.RetentionParts.SingleAsync(p => p.Id == partId, cancellation);
        if (await change(part) is { } refusal)
            return refusal;

        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }
}
