using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.YearAccounts;

namespace SozialraumBudget.Data.YearAccounts;

/// <summary>
/// Handing in, sending back, accepting, amending annual accounts. What happens to the proof behind them happens in the same transaction, by
/// the retention's own rules.
/// </summary>
public sealed partial class AccountsMoving(
    AppDbContext db,
    AccountsDesk desk,
    AccountsChecking checking,
    RetentionRelease release,
    ICurrentUser user,
    TimeProvider clock,
    IEnumerable<IYearFollower> followers
)
{
    public const string AccountsMustExist = nameof(AccountsMustExist);

    /// <summary>Hands the accounts in; errors block, warnings need an answer.</summary>
    public Task<Refusal?> SubmitAsync(Guid agreementId, int year, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            year,
            async dossier =>
            {
                var findings = await checking.CheckAsync(dossier, cancellation);
                if (
                    AccountsMoves.Submit(dossier.State, user.Context.Roles, year, LocalDay.Today(clock), findings, dossier.Answered) is
                    { } refusal
                )
                    return refusal;
                await StepAsync(dossier, ReturnMove.Submit, "", cancellation);
                return dossier.Part is { State: not RetentionState.Accepted } part
                    ? await release.SubmitReturnAsync(part.Id, Note(dossier), cancellation)
                    : null;
            },
            cancellation
        );

    /// <summary>Sends the accounts back with what is open and further points.</summary>
    public Task<Refusal?> ReturnAsync(Guid agreementId, int year, IReadOnlyList<string> points, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            year,
            async dossier =>
            {
                string[] wanted = [.. points.Select(static p => p.Trim()).Where(static p => p.Length > 0)];
                string[] all = [.. dossier.OpenPoints.Select(static o => o.Text), .. wanted];
                if (AccountsMoves.Return(dossier.State, user.Context.Roles, all) is { } refusal)
                    return refusal;
                await StepAsync(dossier, ReturnMove.Return, "", cancellation);
                db.AddRange(wanted.Select(text => Comment(dossier, null, text)));
                await db.SaveChangesAsync(cancellation);
                return dossier.Part is { State: RetentionState.Submitted } part
                    ? await release.RejectReturnAsync(part.Id, ReturnRemarks.Joined(all), cancellation)
                    : null;
            },
            cancellation
        );

    /// <summary>Accepts the accounts and releases the part behind them.</summary>
    public Task<Refusal?> AcceptAsync(Guid agreementId, int year, string? reason, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            year,
            async dossier =>
            {
                var isOwn = dossier.Submission?.Made.UserId == user.Context.UserId;
                if (
                    AccountsMoves.Accept(dossier.State, user.Context.Roles, dossier.SubmittedLast, dossier.DueOn, reason, isOwn) is
                    { } refusal
                )
                    return refusal;
                await StepAsync(dossier, ReturnMove.Accept, reason ?? "", cancellation);
                await SettleAsync(dossier.OpenPoints.Select(static p => p.Id), cancellation);
                if (
                    dossier.Part is { State: not RetentionState.Accepted } part
                    && await ReleaseAsync(dossier, part, reason, cancellation) is { } held
                )
                    return held;
                await db.SaveChangesAsync(cancellation);
                foreach (var follower in followers)
                    await follower.ChangedAsync(agreementId, year, cancellation);
                return null;
            },
            cancellation
        );

    /// <summary>Opens accepted accounts again as a further version; the accepted one holds until this is accepted, too.</summary>
    public Task<Refusal?> AmendAsync(Guid agreementId, int year, string? reason, CancellationToken cancellation = default) =>
        ChangeAsync(
            agreementId,
            year,
            async dossier =>
            {
                if (AccountsMoves.Amend(dossier.State, user.Context.Roles, reason) is { } refusal)
                    return refusal;
                await StepAsync(dossier, ReturnMove.Amend, reason!, cancellation);
                return null;
            },
            cancellation
        );

    private async Task<Refusal?> ReleaseAsync(AccountsDossier dossier, RetentionFact part, string? reason, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        // Handed in before the budget, and with it the part, was fixed: they are a proof all the same.
        if (part.State != RetentionState.Submitted && await release.SubmitReturnAsync(part.Id, Note(dossier), cancellation) is { } refusal)
            return refusal;
        return await release.AcceptReturnAsync(
            part.Id,
            string.IsNullOrWhiteSpace(reason) ? $"{AccountsProof.NameOf(dossier.Year)} angenommen" : reason,
            cancellation
        );
    }

    private async Task StepAsync(AccountsDossier dossier, ReturnMove move, string reason, CancellationToken cancellation)
    {
        var row = await db.AnnualAccounts.SingleAsync(a => a.Id == dossier.Accounts!.Id, cancellation);
        row.State = move.After();
        if (move == ReturnMove.Amend)
            row.Version++;
        db.Add(
            new AccountsStep
            {
                AccountsId = row.Id,
                Version = row.Version,
                Move = move,
                Reason = reason.Trim(),
                Result = dossier.Book.Result.Amount,
                Made = user.Stamp(clock),
            }
        );
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Refusal?> ChangeAsync(
        Guid agreementId,
        int year,
        Func<AccountsDossier, Task<Refusal?>> change,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.LoadAsync(agreementId, year, cancellation) is not { Accounts: not null } dossier)
            return new(AccountsMustExist, "Zu diesem Jahresabschluss ist noch nichts eingegeben.");
        if (await change(dossier) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static string Note(AccountsDossier dossier) => $"{AccountsProof.NameOf(dossier.Year)}, Fassung {dossier.Version}";
}
