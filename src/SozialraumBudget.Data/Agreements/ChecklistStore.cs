using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>Answers to the structural criteria and quality standards of an agreement: evidence or a stated reason.</summary>
public sealed class ChecklistStore(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string AnswerIsRequired = nameof(AnswerIsRequired);
    public const string AgreementMustNotBeEnded = nameof(AgreementMustNotBeEnded);
    public const string SomebodyElseAnswered = nameof(SomebodyElseAnswered);

    public static ChecklistItem ToDomain(ChecklistItemRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        // A file alone is evidence too.
        var evidence = string.IsNullOrWhiteSpace(record.Evidence) && record.EvidenceFileId is not null ? "Datei" : record.Evidence;
        return new(Enum.Parse<ChecklistCriterion>(record.Criterion), evidence, record.Reason, record.ExpiresOn);
    }

    /// <summary>Stores the answer to one criterion; a file that is not named keeps the stored one.</summary>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="criterion">What is answered.</param>
    /// <param name="evidence">What proves it, in words.</param>
    /// <param name="reason">Why there is no evidence.</param>
    /// <param name="expiresOn">Last day the answer holds.</param>
    /// <param name="fileId">A stored file that proves it.</param>
    /// <param name="seen">Row version of the answer the user saw; 0 when there was none, null when nobody looked.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task<Refusal?> AnswerAsync(
        Guid agreementId,
        ChecklistCriterion criterion,
        string? evidence,
        string? reason,
        DateOnly? expiresOn,
        Guid? fileId = null,
        uint? seen = null,
        CancellationToken cancellation = default
    )
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await AgreementLock.TakeAsync(db, agreementId, cancellation);
        var state = await db.Agreements.Where(a => a.Id == agreementId).Select(a => a.State).SingleAsync(cancellation);
        if (state == AgreementState.Ended)
            return new(AgreementMustNotBeEnded, state.LockText()!);

        var code = criterion.ToString();
        var record = await db.ChecklistItems.SingleOrDefaultAsync(i => i.AgreementId == agreementId && i.Criterion == code, cancellation);
        if (seen is not null && (record?.RowVersion ?? 0) != seen)
        {
            return new(
                SomebodyElseAnswered,
                $"„{criterion.Title()}“ wurde inzwischen von {record?.Answered.Name} geändert. Ihre Eingabe ist noch nicht gespeichert."
            );
        }

        if (Clean(evidence) is null && Clean(reason) is null && fileId is null && record?.EvidenceFileId is null)
        {
            return new(AnswerIsRequired, $"„{criterion.Title()}“: Bitte einen Nachweis oder eine Begründung angeben.");
        }

        var stamp = user.Stamp(clock);
        if (record is null)
        {
            record = new ChecklistItemRecord
            {
                AgreementId = agreementId,
                Criterion = code,
                Answered = stamp,
            };
            db.Add(record);
        }

        (record.Evidence, record.Reason, record.ExpiresOn, record.Answered) = (Clean(evidence), Clean(reason), expiresOn, stamp);
        record.EvidenceFileId = fileId ?? record.EvidenceFileId;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
