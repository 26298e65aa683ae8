using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Deductions;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Earmarks;

/// <summary>What a coordinator reports as spent.</summary>
public sealed record NewSpending(Money? Amount, string? Text, DateOnly? SpentOn);

/// <summary>Reports of spending, decisions on them, and claiming back what is left after the deadline.</summary>
public sealed class EarmarkActs(AppDbContext db, EarmarkDesk desk, ICurrentUser user, TimeProvider clock)
{
    public const string AccountMustExist = nameof(AccountMustExist);

    /// <param name="file">The receipt as the file store added it to the context, for the agreement; saved together with the report.</param>
    public async Task<Refusal?> ReportAsync(Guid accountId, NewSpending wanted, StoredFile? file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (await LockedAsync(accountId, cancellation) is not { } dossier)
            return Missing();
        if (
            EarmarkRules.Report(
                dossier.Standing,
                user.Context.Roles,
                wanted.Amount,
                wanted.Text,
                wanted.SpentOn,
                file is not null,
                EarmarkRules.FirstDay(dossier.Account.Purpose, new BudgetYear(dossier.Account.BudgetYear)),
                LocalDay.Today(clock)
            ) is
            { } refusal
        )
            return refusal;
        db.Add(
            new SpendingReport
            {
                AccountId = accountId,
                Amount = wanted.Amount!.Value,
                Text = wanted.Text!.Trim(),
                SpentOn = wanted.SpentOn!.Value,
                FileId = file!.Id,
                Reported = user.Stamp(clock),
            }
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    public Task<Refusal?> AcceptAsync(Guid accountId, Guid reportId, CancellationToken cancellation = default) =>
        DecideAsync(accountId, reportId, SpendingState.Accepted, null, cancellation);

    public Task<Refusal?> RefuseAsync(Guid accountId, Guid reportId, string? reason, CancellationToken cancellation = default) =>
        DecideAsync(accountId, reportId, SpendingState.Refused, reason, cancellation);

    public Task<Refusal?> WithdrawAsync(Guid accountId, Guid reportId, string? reason, CancellationToken cancellation = default) =>
        DecideAsync(accountId, reportId, SpendingState.Withdrawn, reason, cancellation);

    /// <summary>What is left becomes a deduction like any other.</summary>
    public async Task<Refusal?> ReclaimAsync(Guid accountId, CancellationToken cancellation = default)
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (await LockedAsync(accountId, cancellation) is not { } dossier)
            return Missing();
        if (EarmarkRules.Reclaim(dossier.Standing, user.Context.Roles) is { } refusal)
            return refusal;
        var (account, stamp) = (dossier.Account, user.Stamp(clock));
        var deduction = new DeductionRecord
        {
            AgreementId = account.AgreementId,
            BudgetYear = account.BudgetYear,
            Source = DeductionSource.Earmark,
            EarmarkAccountId = account.Id,
            Amount = dossier.Standing.Left,
            Reason = $"Nicht verwendeter Überschuss {account.BudgetYear} ({account.Purpose.Title()})",
            Basis = $"Zweckbindung bis {account.Deadline:dd.MM.yyyy}",
            ClaimedOn = LocalDay.Of(stamp.At),
            Recorded = stamp,
        };
        db.Add(deduction);
        db.Add(
            new EarmarkEntry
            {
                AccountId = account.Id,
                Amount = -deduction.Amount,
                Text = "Zurückgefordert nach der Frist",
                DeductionId = deduction.Id,
                Booked = stamp,
            }
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private async Task<Refusal?> DecideAsync(
        Guid accountId,
        Guid reportId,
        SpendingState to,
        string? reason,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (
            await LockedAsync(accountId, cancellation) is null
            || await db.SpendingReports.SingleOrDefaultAsync(r => r.Id == reportId && r.AccountId == accountId, cancellation)
                is not { } report
        )
            return Missing();
        var refusal = to switch
        {
            SpendingState.Accepted => EarmarkRules.Accept(report.State, user.Context.Roles),
            SpendingState.Withdrawn => EarmarkRules.Withdraw(report.State, user.Context.Roles, reason),
            _ => EarmarkRules.Refuse(report.State, user.Context.Roles, reason),
        };
        if (refusal is not null)
            return refusal;
        report.Decide(to, user.Stamp(clock), to == SpendingState.Accepted ? null : reason!.Trim());
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>The account under its agreement's lock; null where there is none for this user.</summary>
    private async Task<EarmarkDossier?> LockedAsync(Guid accountId, CancellationToken cancellation)
    {
        var agreement = await db
            .EarmarkAccounts.Where(a => a.Id == accountId)
            .Select(a => (Guid?)a.AgreementId)
            .SingleOrDefaultAsync(cancellation);
        if (agreement is null)
            return null;
        await Turn.TakeAsync(db, agreement.Value, cancellation);
        return await desk.LoadAsync(accountId, cancellation);
    }

    private static Refusal Missing() => new(AccountMustExist, "Dieses Konto gibt es nicht.");
}
