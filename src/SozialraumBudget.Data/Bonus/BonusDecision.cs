using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Bonus;

/// <summary>
/// The year's end of a bonus: values are assessed, the provider answers, a controller prepares, another person approves. The approval
/// grants a due of its own in the same transaction.
/// </summary>
public sealed partial class BonusDecision(AppDbContext db, BonusDesk desk, AdditionalDues dues, ICurrentUser user, TimeProvider clock)
{
    public const string FileMustBelongToTheAgreement = nameof(FileMustBelongToTheAgreement);

    /// <summary>Days from the approval to the day on which the bonus is to be paid.</summary>
    public const int DueDays = 30;

    /// <summary>Name of what grants the bonus of a year.</summary>
    public static string Source(Guid agreementId, int year) => FormattableString.Invariant($"bonus:{agreementId}:{year}");

    /// <summary>Assesses an indicator; the newest value counts.</summary>
    /// <param name="file">Evidence as the file store made it, not saved yet; null where the reason says where it is.</param>
    public Task<Refusal?> AssessValueAsync(
        Guid agreementId,
        int year,
        string indicator,
        decimal? actual,
        string? reason,
        StoredFile? file,
        CancellationToken cancellation = default
    ) =>
        BonusChange.MakeAsync(
            db,
            desk,
            agreementId,
            year,
            dossier =>
            {
                var found = dossier.Bonus.Agreed?.Indicators.FirstOrDefault(i => i.Key == indicator);
                if (BonusMoves.AssessValue(dossier.State, user.Context.Roles, found, actual, reason) is { } refusal)
                    return Task.FromResult<Refusal?>(refusal);
                if (file is not null && file.AgreementId != agreementId)
                    throw new InvalidOperationException("The file belongs to another agreement.");

                if (file is not null)
                    db.Add(file);
                db.Add(
                    new BonusAssessment
                    {
                        BonusYearId = dossier.Record!.Id,
                        Indicator = indicator,
                        Actual = actual!.Value,
                        Reason = reason!.Trim(),
                        FileId = file?.Id,
                        Assessed = user.Stamp(clock),
                    }
                );
                return Task.FromResult<Refusal?>(null);
            },
            cancellation
        );

    /// <summary>Closes the assessment: the values are frozen.</summary>
    public Task<Refusal?> AssessAsync(Guid agreementId, int year, string? reason, CancellationToken cancellation = default) =>
        StepAsync(
            agreementId,
            year,
            BonusMove.Assess,
            reason,
            dossier =>
                BonusMoves.Assess(
                    dossier.State,
                    user.Context.Roles,
                    dossier.Agreed is not null,
                    dossier.Proposal is not null,
                    year,
                    LocalDay.Today(clock),
                    [.. dossier.Bonus.Measures.Where(static m => m.Actual is null).Select(static m => m.Indicator.Name)],
                    reason
                ),
            cancellation
        );

    /// <summary>Opens a closed assessment again.</summary>
    public Task<Refusal?> ReopenAsync(Guid agreementId, int year, string? reason, CancellationToken cancellation = default) =>
        StepAsync(
            agreementId,
            year,
            BonusMove.Reopen,
            reason,
            dossier => BonusMoves.Reopen(dossier.State, user.Context.Roles, reason),
            cancellation
        );

    /// <summary>The provider agrees or objects.</summary>
    public Task<Refusal?> AnswerAsync(Guid agreementId, int year, bool agrees, string? text, CancellationToken cancellation = default) =>
        StepAsync(
            agreementId,
            year,
            BonusMove.Answer,
            text,
            dossier => BonusMoves.Answer(dossier.State, user.Context.Roles, agrees, text),
            cancellation,
            agrees
        );

    /// <summary>Prepares the bonus for approval.</summary>
    public Task<Refusal?> PrepareAsync(Guid agreementId, int year, string? reason, CancellationToken cancellation = default) =>
        StepAsync(
            agreementId,
            year,
            BonusMove.Prepare,
            reason,
            dossier =>
                BonusMoves.Prepare(
                    dossier.State,
                    user.Context.Roles,
                    dossier.PaysBonus,
                    dossier.Answer is { Agrees: true },
                    dossier.Agreement.Standing.Facts.Budget is not null,
                    reason
                ),
            cancellation
        );

    /// <summary>Sends a prepared bonus back.</summary>
    public Task<Refusal?> RefuseAsync(Guid agreementId, int year, string? reason, CancellationToken cancellation = default) =>
        StepAsync(
            agreementId,
            year,
            BonusMove.Refuse,
            reason,
            dossier => BonusMoves.Refuse(dossier.State, user.Context.Roles, reason),
            cancellation
        );

    /// <summary>Approves what was prepared; above zero it becomes a due and is booked.</summary>
    public Task<Refusal?> ApproveAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        BonusChange.MakeAsync(
            db,
            desk,
            agreementId,
            year,
            async dossier =>
            {
                var stamp = user.Stamp(clock);
                if (BonusMoves.Approve(dossier.State, user.Context.Roles, dossier.Record?.Prepared?.UserId, stamp.UserId) is { } refusal)
                    return refusal;

                var prepared = dossier.Steps.Last(static s => s.Move == BonusMove.Prepare);
                var record = await db.BonusYears.SingleAsync(b => b.Id == dossier.Record!.Id, cancellation);
                (record.State, record.Approved) = (BonusMove.Approve.After(), stamp);
                db.Add(Step(dossier, BonusMove.Approve, "", null, prepared, stamp));
                if (prepared.Amount > Money.Zero)
                {
                    await dues.GrantAsync(
                        agreementId,
                        year,
                        DuePurpose.Bonus,
                        LocalDay.Of(stamp.At).AddDays(DueDays),
                        DerivationJson.Read(prepared.Derivation),
                        Source(agreementId, year),
                        cancellation
                    );
                }

                return null;
            },
            cancellation
        );
}
