using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>Answers to the structural criteria and quality standards of an agreement: evidence or a stated reason.</summary>
public sealed class ChecklistStore(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public static ChecklistItem ToDomain(ChecklistItemRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        // A file alone is evidence too.
        var evidence = string.IsNullOrWhiteSpace(record.Evidence) && record.EvidenceFileId is not null ? "Datei" : record.Evidence;
        return new(Enum.Parse<ChecklistCriterion>(record.Criterion), evidence, record.Reason, record.ExpiresOn);
    }

    /// <summary>What an earlier agreement answered in words and holds on a day, by criterion: proposals for the next one.</summary>
    public async Task<IReadOnlyDictionary<ChecklistCriterion, ChecklistAnswer>> OffersAsync(
        Guid previousId,
        DateOnly day,
        CancellationToken cancellation = default
    ) =>
        (
            await db
                .ChecklistItems.AsNoTracking()
                .Where(i => i.AgreementId == previousId && (i.Evidence != null || i.Reason != null))
                .Where(i => i.ExpiresOn == null || i.ExpiresOn >= day)
                .ToListAsync(cancellation)
        )
            .Select(static i => new ChecklistAnswer(Enum.Parse<ChecklistCriterion>(i.Criterion), i.Evidence, i.Reason, i.ExpiresOn))
            .ToDictionary(static a => a.Criterion);

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
    ) =>
        (await AnswerAllAsync(agreementId, [new(criterion, evidence, reason, expiresOn, fileId, seen)], cancellation)).GetValueOrDefault(
            criterion
        );

    /// <summary>Stores the answers to several criteria, all of them or none.</summary>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="answers">At most one to each criterion.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What is wrong, by criterion; empty when all are stored.</returns>
    public async Task<IReadOnlyDictionary<ChecklistCriterion, Refusal>> AnswerAllAsync(
        Guid agreementId,
        IReadOnlyCollection<ChecklistAnswer> answers,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Count == 0)
            return new Dictionary<ChecklistCriterion, Refusal>();

        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        var state = await db.Agreements.Where(a => a.Id == agreementId).Select(a => a.State).SingleAsync(cancellation);
        if (ChecklistRules.Objection(state) is { } ended)
            return answers.ToDictionary(static a => a.Criterion, _ => ended);

        var codes = answers.Select(static a => a.Criterion.ToString()).ToList();
        var records = await db
            .ChecklistItems.Where(i => i.AgreementId == agreementId && codes.Contains(i.Criterion))
            .ToDictionaryAsync(static i => i.Criterion, cancellation);
        var refused = answers
            .Select(a => (a.Criterion, Refusal: ChecklistRules.Objection(a, Stored(records.GetValueOrDefault(a.Criterion.ToString())))))
            .Where(static a => a.Refusal is not null)
            .ToDictionary(static a => a.Criterion, static a => a.Refusal!);
        if (refused.Count > 0)
            return refused;

        var stamp = user.Stamp(clock);
        foreach (var answer in answers)
            Write(agreementId, answer, records.GetValueOrDefault(answer.Criterion.ToString()), stamp);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return refused;
    }

    private static StoredAnswer? Stored(ChecklistItemRecord? record) =>
        record is null ? null : new(record.RowVersion, record.Answered.Name, record.EvidenceFileId is not null);

    private void Write(Guid agreementId, ChecklistAnswer answer, ChecklistItemRecord? record, Stamp stamp)
    {
        if (record is null)
        {
            record = new ChecklistItemRecord
            {
                AgreementId = agreementId,
                Criterion = answer.Criterion.ToString(),
                Answered = stamp,
            };
            db.Add(record);
        }

        (record.Evidence, record.Reason, record.ExpiresOn) = (Clean(answer.Evidence), Clean(answer.Reason), answer.ExpiresOn);
        (record.Answered, record.EvidenceFileId) = (stamp, answer.FileId ?? record.EvidenceFileId);
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
