using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.HelpMoves;

/// <summary>
/// Proposes, signs and withdraws moves; one at a time for an agreement, as its budget is fixed: a version rests on every move that was
/// signed before it.
/// </summary>
public sealed class HelpMoveActs(AppDbContext db, HelpMoveDesk desk, ICurrentUser user, TimeProvider clock)
{
    public const string MoveMustExist = nameof(MoveMustExist);

    public async Task<(Guid? Id, Refusal? Refusal)> ProposeAsync(
        Guid agreementId,
        int year,
        HelpMoveDraft draft,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(draft);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await desk.AgreementAsync(agreementId, cancellation) is not { } agreement)
            return (null, new(MoveMustExist, "Diese Vereinbarung gibt es nicht."));
        var waiting = (await desk.OfAgreementAsync(agreementId, cancellation))
            .Where(m => m.Record.BudgetYear == year && m.Facts.Waits)
            .Select(static m => m.Record.CaseNumber);
        if (HelpMoveRules.Propose(agreement.Actor(user.Context), agreement.Model, agreement.IsOpen(year), draft, waiting) is { } refusal)
            return (null, refusal);
        var record = new HelpMoveRecord
        {
            AgreementId = agreementId,
            ProviderId = agreement.ProviderId,
            BudgetYear = year,
            Kind = draft.Kind!.Value,
            CaseNumber = draft.Case!.Trim(),
            Reason = draft.Reason!.Trim(),
            Months = draft.Months!.Value,
            MonthlyCost = draft.MonthlyCost!.Value,
            Share = draft.Share!.Value,
            Proposed = user.Stamp(clock),
        };
        db.Add(record);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (record.Id, null);
    }

    /// <summary>Signs for the user's side; the second signature makes it part of the next version.</summary>
    public Task<Refusal?> SignAsync(Guid id, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            HelpMoveRules.Sign,
            (who, move) =>
            {
                if (who.Side == RoundSide.Provider)
                    move.ProviderSigned = user.Stamp(clock);
                else
                    move.OfficeSigned = user.Stamp(clock);
            },
            cancellation
        );

    public Task<Refusal?> WithdrawAsync(Guid id, string? reason, CancellationToken cancellation = default) =>
        ActAsync(
            id,
            (who, facts) => HelpMoveRules.Withdraw(who, facts, reason),
            (_, move) => (move.Withdrawn, move.WithdrawReason) = (user.Stamp(clock), reason!.Trim()),
            cancellation
        );

    private async Task<Refusal?> ActAsync(
        Guid id,
        Func<HelpMoveActor, HelpMoveFacts, Refusal?> judge,
        Action<HelpMoveActor, HelpMoveRecord> act,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var agreement = await db
            .HelpMoves.Where(m => m.Id == id)
            .Select(static m => (Guid?)m.AgreementId)
            .SingleOrDefaultAsync(cancellation);
        if (agreement is null)
            return Missing();
        await Turn.TakeAsync(db, agreement.Value, cancellation);
        if (await desk.LoadAsync(id, cancellation) is not { } dossier)
            return Missing();
        var who = dossier.Agreement.Actor(user.Context);
        if (judge(who, dossier.Facts) is { } refusal)
            return refusal;
        act(who, await db.HelpMoves.SingleAsync(m => m.Id == id, cancellation));
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static Refusal Missing() => new(MoveMustExist, "Diese Verschiebung gibt es nicht.");
}
