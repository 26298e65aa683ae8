using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Renegotiations;

/// <summary>
/// Opens renegotiations: by itself once accepted figures pass the corridor, or by a controller for another occasion. What the figures say
/// on that day is frozen with it.
/// </summary>
public sealed class RenegotiationOpening(
    AppDbContext db,
    Standings standings,
    RenegotiationDesk desk,
    SettlementLoader loader,
    ICurrentUser user,
    TimeProvider clock
) : IYearFollower
{
    public const string AgreementMustExist = nameof(AgreementMustExist);

    /// <summary>The grounds as they lie there now, and what stands in the way of opening one whatever the reason.</summary>
    public async Task<(RenegotiationCheck? Check, Refusal? Objection)> LookAsync(
        Guid agreementId,
        int year,
        CancellationToken cancellation = default
    )
    {
        if (await StateAsync(agreementId, year, cancellation) is not { } now)
            return (null, new(AgreementMustExist, "Diese Vereinbarung gibt es nicht."));
        var check = RenegotiationCheck.Of(now.Plan);
        return (check, RenegotiationRules.Open(check, now.IsRunning, now.IsSettled, user.Context.Roles, "Anlass"));
    }

    /// <summary>A controller opens one.</summary>
    /// <param name="reason">Needed where no figure passes the corridor.</param>
    public async Task<(RenegotiationRecord? Record, Refusal? Refusal)> OpenAsync(
        Guid agreementId,
        int year,
        string? reason,
        CancellationToken cancellation = default
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await StateAsync(agreementId, year, cancellation) is not { } now)
            return (null, new(AgreementMustExist, "Diese Vereinbarung gibt es nicht."));
        var check = RenegotiationCheck.Of(now.Plan);
        if (RenegotiationRules.Open(check, now.IsRunning, now.IsSettled, user.Context.Roles, reason) is { } refusal)
            return (null, refusal);
        var record = Store(now, check!.Occasion ?? new(OccasionKind.Other, Money.Zero), reason);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return (record, null);
    }

    /// <inheritdoc/>
    public async Task ChangedAsync(Guid agreementId, int year, CancellationToken cancellation)
    {
        // Accepting is a controller's act; whoever else there may be opens nothing.
        if (!user.Context.Is(Role.Controller) || await StateAsync(agreementId, year, cancellation) is not { } now)
            return;
        if (now.IsRunning || now.IsSettled || RenegotiationCheck.Of(now.Plan) is not { Occasion: { } occasion } check)
            return;
        if (!check.IsDue(now.EndedWith))
            return;
        Store(now, occasion, null);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Now?> StateAsync(Guid agreementId, int year, CancellationToken cancellation)
    {
        // What was read before the act is stale.
        standings.Forget();
        if (await standings.OfAsync(agreementId, year, cancellation) is not { } standing)
            return null;
        var known = await desk.OfAgreementAsync(agreementId, year, cancellation);
        var isSettled = await db.Settlements.AnyAsync(
            s =>
                s.AgreementId == agreementId
                && s.BudgetYear == year
                && (s.State == SettlementState.Prepared || s.State == SettlementState.Approved),
            cancellation
        );
        return new(standing, SettlementPlan.Of(await loader.OfAsync(standing, cancellation)), known, isSettled);
    }

    private RenegotiationRecord Store(Now now, RenegotiationOccasion occasion, string? reason)
    {
        var budget = now.Plan.Sources.Budget!;
        var record = new RenegotiationRecord
        {
            AgreementId = now.Standing.AgreementId,
            ProviderId = now.Standing.ProviderId,
            BudgetYear = now.Standing.Year,
            Number = now.Known.Count + 1,
            Occasion = occasion.Kind,
            Excess = occasion.Excess,
            BudgetVersion = budget.Version,
            Total = budget.Total,
            Facts = SettlementText.Write(now.Plan.Sources),
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            Opened = user.Stamp(clock),
        };
        db.Add(record);
        return record;
    }

    private sealed record Now(AgreementStanding Standing, SettlementPlan Plan, IReadOnlyList<RenegotiationDossier> Known, bool IsSettled)
    {
        public bool IsRunning => Known.Any(static k => k.Stage.IsRunning());

        /// <summary>Excess of the last one about the version in force that ended without a change.</summary>
        public Money? EndedWith =>
            Known.LastOrDefault(k => k.Stage == RenegotiationStage.Ended && k.Record.BudgetVersion == Plan.Sources.Budget?.Version)
                is { } ended
                ? ended.Record.Excess
                : null;
    }
}
