using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Proofs of counter-performances: handed in, accepted (which books the release) or rejected.</summary>
public sealed class RetentionRelease(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string AlreadyAccepted = nameof(AlreadyAccepted);
    public const string ProofMustBeIn = nameof(ProofMustBeIn);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);

    /// <summary>Hands in a proof: a note, a stored file, or both.</summary>
    public Task<Refusal?> SubmitAsync(Guid partId, string note, Guid? fileId, CancellationToken cancellation = default) => ChangeAsync(partId, part =>
    {
        if (part.State == RetentionState.Accepted) return new(AlreadyAccepted, "Dieser Nachweis ist schon anerkannt.");
        if (string.IsNullOrWhiteSpace(note) && fileId is null) return new(ProofMustBeIn, "Bitte eine Datei oder eine Erläuterung angeben.");

        db.Add(new RetentionProof { PartId = part.Id, FileId = fileId, Note = note.Trim(), Submitted = user.Stamp(clock) });
        part.State = RetentionState.Submitted;
        return null;
    }, cancellation);

    /// <summary>Accepts the proof and books its part as released; it is paid with the next payout.</summary>
    public Task<Refusal?> AcceptAsync(Guid partId, string reason, CancellationToken cancellation = default) => ChangeAsync(partId, part =>
    {
        if (part.State == RetentionState.Accepted) return new(AlreadyAccepted, "Dieser Nachweis ist schon anerkannt.");
        if (part.State != RetentionState.Submitted) return new(ProofMustBeIn, "Anerkannt wird nur ein eingereichter Nachweis.");

        var stamp = user.Stamp(clock);
        part.State = RetentionState.Accepted;
        db.Add(new RetentionDecision { PartId = part.Id, Accepted = true, Reason = reason.Trim(), Decided = stamp });
        if (!part.Amount.IsZero)
        {
            db.Add(LedgerPosting.Record(
                LedgerBookings.RetentionReleased(part.Amount), part.AgreementId, part.BudgetYear, $"Einbehalt freigegeben: {part.Name}",
                $"retention:{part.Id}", Derive.Input(part.Name, part.Amount, $"Nachweis anerkannt am {LocalDay.Of(stamp.At):dd.MM.yyyy}"), stamp));
        }

        return null;
    }, cancellation);

    /// <summary>Rejects the proof; the part stays retained with the reason.</summary>
    public Task<Refusal?> RejectAsync(Guid partId, string reason, CancellationToken cancellation = default) => ChangeAsync(partId, part =>
    {
        if (part.State != RetentionState.Submitted) return new(ProofMustBeIn, "Zurückgewiesen wird nur ein eingereichter Nachweis.");
        if (string.IsNullOrWhiteSpace(reason)) return new(ReasonIsRequired, "Eine Zurückweisung braucht eine Begründung.");

        part.State = RetentionState.Rejected;
        db.Add(new RetentionDecision { PartId = part.Id, Accepted = false, Reason = reason.Trim(), Decided = user.Stamp(clock) });
        return null;
    }, cancellation);

    private async Task<Refusal?> ChangeAsync(Guid partId, Func<RetentionPart, Refusal?> change, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var agreementId = await db.RetentionParts.Where(p => p.Id == partId).Select(p => p.AgreementId).SingleAsync(cancellation);
        await AgreementLock.TakeAsync(db, agreementId, cancellation);
        var part = await db.RetentionParts.SingleAsync(p => p.Id == partId, cancellation);
        await db.Entry(part).ReloadAsync(cancellation);
        if (change(part) is { } refusal) return refusal;

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}
