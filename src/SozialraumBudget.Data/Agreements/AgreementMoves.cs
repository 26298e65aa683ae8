using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>Moves agreements from state to state: loads what the move is judged by, records who moved it and why.</summary>
public sealed class AgreementMoves(
    AppDbContext db,
    AgreementTermStore terms,
    ICurrentUser user,
    TimeProvider clock,
    ChecklistPractice? practice = null
)
{
    /// <summary>The day an agreement is judged by: today, but not before its first budget year begins.</summary>
    public DateOnly DayOf(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var today = LocalDay.Today(clock);
        var begin = new BudgetYear(agreement.FirstYear).First;
        return today < begin ? begin : today;
    }

    /// <summary>
    /// The last day offered when the agreement is ended: today, within the agreed period; of a settled one the last agreed day.
    /// </summary>
    public DateOnly LastDayOf(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var (today, agreed) = (LocalDay.Today(clock), agreement.Agreed);
        return agreement.State == AgreementState.Settled || today > agreed.Last ? agreed.Last!.Value
            : today < agreed.First ? agreed.First
            : today;
    }

    public async Task<ActivationFacts> FactsAsync(Agreement agreement, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return (await FactsAsync([agreement], cancellation))[agreement.Id];
    }

    /// <summary>What the activation of each agreement is judged by, in three queries for all.</summary>
    public async Task<IReadOnlyDictionary<Guid, ActivationFacts>> FactsAsync(
        IReadOnlyCollection<Agreement> agreements,
        CancellationToken cancellation = default
    )
    {
        var ids = agreements.Select(static a => a.Id).ToList();
        var agreed = await terms.LoadAsync(ids, cancellation);
        var items = (await db.ChecklistItems.AsNoTracking().Where(i => ids.Contains(i.AgreementId)).ToListAsync(cancellation)).ToLookup(
            static i => i.AgreementId
        );
        var budgets = await db
            .FixedBudgets.Where(b => ids.Contains(b.AgreementId))
            .Select(b => b.AgreementId)
            .Distinct()
            .ToListAsync(cancellation);
        return agreements.ToDictionary(
            static a => a.Id,
            a => new ActivationFacts(
                a.BudgetModel.Missing(agreed[a.Id].AsOf(DayOf(a))),
                Checklist.MissingFor(items[a.Id].Select(ChecklistStore.ToDomain), DayOf(a), (practice ?? new()).TenderingExcluded),
                budgets.Contains(a.Id)
            )
        );
    }

    /// <summary>Everything that stands in the way of a move by the current user; empty when it may be made.</summary>
    public async Task<IReadOnlyList<Refusal>> BlockersAsync(
        Agreement agreement,
        AgreementState to,
        CancellationToken cancellation = default
    )
    {
        return AgreementTransitions.Blockers(await MoveFactsAsync(agreement, cancellation), to, [.. user.Context.Roles]);
    }

    /// <inheritdoc cref="MoveAsync(Guid, AgreementState, string, DateOnly?, CancellationToken)"/>
    public Task<IReadOnlyList<Refusal>> MoveAsync(
        Guid agreementId,
        AgreementState to,
        string reason,
        CancellationToken cancellation = default
    ) => MoveAsync(agreementId, to, reason, lastDay: null, cancellation);

    /// <param name="agreementId">What is moved.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="reason">What the move rests on.</param>
    /// <param name="lastDay">
    /// Last day of an agreement that is ended; null: its last agreed day. From the day after on another agreement can hold.
    /// </param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Everything that stands in the way; empty when the agreement was moved.</returns>
    public async Task<IReadOnlyList<Refusal>> MoveAsync(
        Guid agreementId,
        AgreementState to,
        string reason,
        DateOnly? lastDay,
        CancellationToken cancellation = default
    )
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        var agreement = await db.Agreements.SingleAsync(a => a.Id == agreementId, cancellation);
        await db.Entry(agreement).ReloadAsync(cancellation);
        var facts = await MoveFactsAsync(agreement, cancellation);
        if (AgreementTransitions.Objections(facts, to, [.. user.Context.Roles], reason, lastDay) is { Count: > 0 } refusals)
            return refusals;

        db.Add(agreement.MoveTo(to, reason.Trim(), user.Stamp(clock), lastDay));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException e) when (ExclusionViolation.Is(e, Constraints.AgreementPeriod))
        {
            return [new(AgreementTransitions.PeriodMustBeFree, "Für den Sozialraum gilt in dieser Zeit schon eine andere Vereinbarung.")];
        }

        await unit.CommitAsync();
        return [];
    }

    private async Task<AgreementMoveFacts> MoveFactsAsync(Agreement agreement, CancellationToken cancellation)
    {
        return new(
            agreement.State,
            agreement.Agreed,
            await FactsAsync(agreement, cancellation),
            await UndecidedAsync(agreement.Id, cancellation),
            await NeighboursAsync(agreement, cancellation)
        );
    }

    private async Task<IReadOnlyList<(string Title, DateRange InForce)>> NeighboursAsync(
        Agreement agreement,
        CancellationToken cancellation
    ) =>
        [
            .. (
                await db
                    .Agreements.AsNoTracking()
                    .Where(a => a.Id != agreement.Id && a.AreaId == agreement.AreaId && a.State != AgreementState.Draft)
                    .OrderBy(a => a.FirstYear)
                    .ThenBy(a => a.Id)
                    .ToListAsync(cancellation)
            ).Select(static a => (a.Title, a.InForce)),
        ];

    private async Task<IReadOnlyList<string>> UndecidedAsync(Guid agreementId, CancellationToken cancellation)
    {
        var payouts = await db
            .Payouts.AsNoTracking()
            .Where(p => p.AgreementId == agreementId && p.State == PayoutState.Prepared)
            .OrderBy(p => p.Period)
            .ThenBy(p => p.Sequence)
            .ToListAsync(cancellation);
        return payouts.ConvertAll(static p => $"{p.Title} über {GermanNumber.Text(p.Amount)}");
    }
}
