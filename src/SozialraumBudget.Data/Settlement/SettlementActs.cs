using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Settlement;

/// <summary>
/// Prepares a settlement, approves, refuses, takes it back; each whole or not at all, one at a time for an agreement. The approval books
/// the difference to what held before.
/// </summary>
public sealed partial class SettlementActs(AppDbContext db, SettlementDesk desk, AdditionalDues dues, ICurrentUser user, TimeProvider clock)
{
    public const string SettlementMustExist = nameof(SettlementMustExist);

    /// <summary>Freezes the year as it stands.</summary>
    /// <param name="shown">The result that was shown; null takes whatever holds now.</param>
    public async Task<(SettlementRecord? Settlement, Refusal? Refusal)> PrepareAsync(
        Guid agreementId,
        int year,
        string? decision,
        string? reason,
        Money? shown = null,
        CancellationToken cancellation = default
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.LoadAsync(agreementId, year, cancellation) is not { Preview: { } plan } dossier)
            return (null, Missing());
        if (
            (
                SettlementRules.Prepare(plan, dossier.Past, user.Context.Roles, decision, reason)
                ?? SettlementRules.Expectation(plan, shown)
            ) is
            { } refusal
        )
            return (null, refusal);

        var balance = plan.Balance!;
        var record = new SettlementRecord
        {
            AgreementId = agreementId,
            ProviderId = dossier.Standing.ProviderId,
            BudgetYear = year,
            Version = dossier.Versions.Count == 0 ? 1 : dossier.Versions.Max(static v => v.Version) + 1,
            Facts = SettlementText.Write(plan.Sources),
            Derivation = DerivationJson.Write(plan.Explain()),
            IsClosing = plan.Closing is not null,
            Accounts = plan.Accounts!.Value,
            Plausibility = plan.Compared!.Value,
            Paid = balance.Paid,
            Returned = balance.Returned,
            YouthWelfare = balance.YouthWelfare,
            Help = balance.Help,
            Borne = balance.Borne,
            Networking = plan.Networking,
            Decision = plan.NeedsDecision ? decision!.Trim() : null,
            Reason = dossier.Past is null ? null : reason!.Trim(),
            Prepared = user.Stamp(clock),
        };
        db.Add(record);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (record, null);
    }

    public Task<Refusal?> ApproveAsync(Guid settlementId, CancellationToken cancellation = default) =>
        DecideAsync(
            settlementId,
            async record =>
            {
                var stamp = user.Stamp(clock);
                if (SettlementRules.Approve(record.State, record.Prepared.UserId, stamp.UserId, user.Context.Roles) is { } refusal)
                    return refusal;
                var before = await db
                    .Settlements.AsNoTracking()
                    .Where(s =>
                        s.AgreementId == record.AgreementId && s.BudgetYear == record.BudgetYear && s.State == SettlementState.Approved
                    )
                    .OrderByDescending(s => s.Version)
                    .FirstOrDefaultAsync(cancellation);
                record.Approve(stamp);
                await BookAsync(record, before, stamp, cancellation);
                return null;
            },
            cancellation
        );

    public Task<Refusal?> RefuseAsync(Guid settlementId, string? reason, CancellationToken cancellation = default) =>
        DecideAsync(
            settlementId,
            record =>
            {
                var stamp = user.Stamp(clock);
                var refusal = SettlementRules.Refuse(record.State, record.Prepared.UserId, stamp.UserId, user.Context.Roles, reason);
                if (refusal is null)
                    record.Refuse(stamp, reason!.Trim());
                return Task.FromResult(refusal);
            },
            cancellation
        );

    public Task<Refusal?> WithdrawAsync(Guid settlementId, CancellationToken cancellation = default) =>
        DecideAsync(
            settlementId,
            record =>
            {
                var stamp = user.Stamp(clock);
                var refusal = SettlementRules.Withdraw(record.State, record.Prepared.UserId, stamp.UserId);
                if (refusal is null)
                    record.Withdraw(stamp);
                return Task.FromResult(refusal);
            },
            cancellation
        );

    private async Task<Refusal?> DecideAsync(
        Guid settlementId,
        Func<SettlementRecord, Task<Refusal?>> decide,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var agreementId = await db
            .Settlements.Where(s => s.Id == settlementId)
            .Select(s => (Guid?)s.AgreementId)
            .SingleOrDefaultAsync(cancellation);
        if (agreementId is null)
            return Missing();
        await Turn.TakeAsync(db, agreementId.Value, cancellation);
        var record = await db.Settlements.SingleAsync(s => s.Id == settlementId, cancellation);
        if (await decide(record) is { } refusal)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static Refusal Missing() => new(SettlementMustExist, "Diese Abrechnung gibt es nicht.");
}
