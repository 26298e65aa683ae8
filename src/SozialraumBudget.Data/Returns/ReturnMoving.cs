using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>
/// Handing in, sending back, accepting, amending. What happens to the proof behind the return happens in the same transaction, by the
/// retention's own rules.
/// </summary>
public sealed class ReturnMoving(
    AppDbContext db,
    ReturnDesk desk,
    ReturnChecking checking,
    ReturnFigures figures,
    RetentionRelease release,
    ICurrentUser user,
    TimeProvider clock,
    IEnumerable<IYearFollower> followers
)
{
    private readonly ReturnRemarks remarks = new(db, user, clock);
    private readonly ReturnClaims claims = new(db);

    /// <summary>Hands the return in; errors block, warnings need an answer.</summary>
    public Task<Refusal?> SubmitAsync(Guid agreementId, Period period, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            period,
            async dossier =>
            {
                var check = await checking.CheckAsync(dossier, cancellation);
                if (ReturnMoves.Submit(dossier.State, user.Context.Roles, period, LocalDay.Today(clock), check.Readiness) is { } refusal)
                    return refusal;
                await StepAsync(dossier, ReturnMove.Submit, "", check.Consumption.Total.Amount, cancellation);
                return dossier.Part is { State: not RetentionState.Accepted } part
                    ? await release.SubmitReturnAsync(part.Id, Note(dossier), cancellation)
                    : null;
            },
            cancellation
        );

    /// <summary>Sends the return back with what is open and further points; each stays open until it is settled.</summary>
    public Task<Refusal?> ReturnAsync(
        Guid agreementId,
        Period period,
        IReadOnlyList<string> points,
        CancellationToken cancellation = default
    ) =>
        ChangeAsync(
            agreementId,
            period,
            async dossier =>
            {
                string[] wanted = [.. points.Select(static p => p.Trim()).Where(static p => p.Length > 0)];
                string[] all = [.. dossier.OpenPoints.Select(static o => o.Text), .. wanted];
                if (ReturnMoves.Return(dossier.State, user.Context.Roles, all) is { } refusal)
                    return refusal;
                await StepAsync(dossier, ReturnMove.Return, "", await TotalAsync(dossier, cancellation), cancellation);
                await remarks.AddAsync(dossier, wanted, cancellation);
                return dossier.Part is { State: RetentionState.Submitted } part
                    ? await release.RejectReturnAsync(part.Id, ReturnRemarks.Joined(all), cancellation)
                    : null;
            },
            cancellation
        );

    /// <summary>
    /// Accepts the return, claims what the provider bears of paid invoices, and releases the part behind it by the retention's own
    /// decision.
    /// </summary>
    public Task<Refusal?> AcceptAsync(Guid agreementId, Period period, string? reason, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            period,
            async dossier =>
            {
                var isOwn = dossier.Submission?.Made.UserId == user.Context.UserId;
                if (
                    ReturnMoves.Accept(dossier.State, user.Context.Roles, dossier.SubmittedLast, dossier.DueOn, reason, isOwn) is
                    { } refusal
                )
                    return refusal;
                var figured = await figures.ConsumptionAsync(dossier, dossier.Version, cancellation: cancellation);
                var step = await StepAsync(dossier, ReturnMove.Accept, reason ?? "", figured.Total, cancellation);
                await claims.RecordAsync(dossier, step, figured.Reclaim.Reclaimed, cancellation);
                await remarks.SettleAllAsync(dossier, cancellation);
                if (
                    dossier.Part is { State: not RetentionState.Accepted } part
                    && await ReleaseAsync(dossier, part, reason, cancellation) is { } held
                )
                    return held;
                foreach (var follower in followers)
                    await follower.ChangedAsync(agreementId, period.Year, cancellation);
                return null;
            },
            cancellation
        );

    /// <summary>Opens an accepted return again as a further version; the accepted one holds until this is accepted, too.</summary>
    public Task<Refusal?> AmendAsync(Guid agreementId, Period period, string? reason, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            period,
            async dossier =>
            {
                if (ReturnMoves.Amend(dossier.State, user.Context.Roles, reason) is { } refusal)
                    return refusal;
                await StepAsync(dossier, ReturnMove.Amend, reason!, await TotalAsync(dossier, cancellation), cancellation);
                return null;
            },
            cancellation
        );

    /// <summary>Answers the warnings of a check.</summary>
    public Task<Refusal?> AnswerAsync(
        Guid agreementId,
        Period period,
        ReturnCheck check,
        string? text,
        CancellationToken cancellation = default
    ) => ChangeAsync(agreementId, period, dossier => remarks.AnswerAsync(dossier, check, text, cancellation), cancellation);

    /// <summary>Remarks on a place of the return.</summary>
    public Task<Refusal?> RemarkAsync(Guid agreementId, Period period, ReturnRemark remark, CancellationToken cancellation = default) =>
        ChangeAsync(agreementId, period, dossier => remarks.RemarkAsync(dossier, remark, cancellation), cancellation);

    /// <summary>Notes that a point is done with.</summary>
    public Task<Refusal?> SettleAsync(Guid agreementId, Period period, Guid commentId, CancellationToken cancellation = default) =>
        ChangeAsync(agreementId, period, dossier => remarks.SettleAsync(dossier, commentId, cancellation), cancellation);

    private async Task<Refusal?> ReleaseAsync(ReturnDossier dossier, RetentionPart part, string? reason, CancellationToken cancellation)
    {
        // Handed in before the budget, and with it the part, was fixed: it is a proof all the same.
        if (part.State != RetentionState.Submitted && await release.SubmitReturnAsync(part.Id, Note(dossier), cancellation) is { } refusal)
            return refusal;
        return await release.AcceptReturnAsync(
            part.Id,
            string.IsNullOrWhiteSpace(reason) ? $"{ReturnProof.NameOf(dossier.Period)} angenommen" : reason,
            cancellation
        );
    }

    private async Task<Money> TotalAsync(ReturnDossier dossier, CancellationToken cancellation) =>
        (await figures.ConsumptionAsync(dossier, dossier.Version, cancellation: cancellation)).Total.Amount;

    private async Task<ReturnStep> StepAsync(
        ReturnDossier dossier,
        ReturnMove move,
        string reason,
        Money total,
        CancellationToken cancellation
    )
    {
        var terms = await figures.TermsAsync(dossier, dossier.Version, cancellation);
        var row = await db.ProviderReturns.SingleAsync(r => r.Id == dossier.Return!.Id, cancellation);
        row.State = move.After();
        if (move == ReturnMove.Amend)
            row.Version++;
        var step = new ReturnStep
        {
            ReturnId = row.Id,
            Version = row.Version,
            Move = move,
            Reason = reason.Trim(),
            Total = total,
            Terms = ReturnTermsText.Write(terms),
            Made = user.Stamp(clock),
        };
        db.Add(step);
        await db.SaveChangesAsync(cancellation);
        return step;
    }

    private async Task<Refusal?> ChangeAsync(
        Guid agreementId,
        Period period,
        Func<ReturnDossier, Task<Refusal?>> change,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.LoadAsync(agreementId, period, cancellation) is not { Return: not null } dossier)
            return new(ReturnIntake.ReturnMustExist, "Zu dieser Meldung ist noch nichts eingelesen.");
        if (await change(dossier) is { } refusal)
            return refusal;
        await unit.CommitAsync();
        return null;
    }

    private static string Note(ReturnDossier dossier) => $"{ReturnProof.NameOf(dossier.Period)}, Fassung {dossier.Version}";
}
