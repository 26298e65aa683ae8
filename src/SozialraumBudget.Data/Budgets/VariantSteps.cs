using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Budgets;

/// <summary>Adds negotiated steps to a variant, one author at a time, as long as no budget was fixed from it.</summary>
public sealed class VariantSteps(AppDbContext db, AgreementTermStore termStore, ICurrentUser user, TimeProvider clock)
{
    /// <summary>Adds a step at the end; the later step wins.</summary>
    /// <param name="variantId">Which variant.</param>
    /// <param name="seen">How many steps the user saw; somebody else's newer ones refuse this one, so that nobody overrules unseen.</param>
    /// <param name="step">What changes.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<Refusal?> AddAsync(
        Guid variantId,
        int seen,
        NegotiationStep step,
        string? reason,
        CancellationToken cancellation = default
    ) => AddTogetherAsync(variantId, seen, [step], reason, cancellation);

    /// <summary>Adds one step about several cases, whole or not at all.</summary>
    public async Task<Refusal?> AddTogetherAsync(
        Guid variantId,
        int seen,
        IReadOnlyList<NegotiationStep> steps,
        string? reason,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(steps);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if ((await VariantLock.TakeAsync(db, variantId, cancellation)).LockedAt is not null)
            return VariantRules.Locked;

        var loaded = (await VariantBudget.LoadAsync(db, termStore, variantId, cancellation))!;
        if (CaseSteps.Objection(steps, reason, loaded.Cases, loaded.Limits, loaded.Adjustments) is { } refusal)
            return refusal;
        if (loaded.Adjustments.Count > seen)
        {
            var (last, text) = (loaded.Adjustments[^1], AdjustmentText.Of(loaded.Adjustments[^1]));
            return new(
                VariantRules.SomebodyElseWasFaster,
                $"Inzwischen hat {last.Author} Schritt {loaded.Adjustments.Count} ergänzt ({text}). "
                    + "Bitte prüfen und, wenn Ihr Schritt noch passt, erneut absenden."
            );
        }

        var (batch, stamp) = (steps.Count > 1 ? Guid.CreateVersion7() : (Guid?)null, user.Stamp(clock));
        foreach (var (offset, step) in steps.Index())
        {
            var position = loaded.Adjustments.Count + 1 + offset;
            db.Add(AdjustmentRows.Record(variantId, position, step, reason!.Trim(), stamp with { }, batch));
        }

        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>
    /// Decides what becomes of a step whose class the limits no longer have: it is taken over to another class, or let fall. The decision
    /// is on record as further steps.
    /// </summary>
    /// <param name="position">Number of the step, from 1.</param>
    /// <param name="to">Index of the class that takes it over; null lets it fall.</param>
    public async Task<Refusal?> SettleAsync(
        Guid variantId,
        int seen,
        int position,
        int? to,
        string? reason,
        CancellationToken cancellation = default
    )
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if ((await VariantLock.TakeAsync(db, variantId, cancellation)).LockedAt is not null)
            return VariantRules.Locked;

        var loaded = (await VariantBudget.LoadAsync(db, termStore, variantId, cancellation))!;
        var steps = loaded.Adjustments;
        if (string.IsNullOrWhiteSpace(reason))
            return new(NegotiationRules.ReasonIsRequired, "Bitte begründen, was aus dem Schritt wird.");
        if (steps.Count != seen || position < 1 || position > steps.Count)
            return VariantRules.Faster;
        if (to < 0 || to >= loaded.Limits.Count)
            return new(NegotiationRules.CostTypeMustExist, "Bitte einen Kostentyp wählen.");

        var settled = NegotiationRules.Settle(
            steps[position - 1],
            to is { } index ? loaded.Limits.Range(index) : null,
            loaded.Cases,
            loaded.Limits
        );
        foreach (var (offset, step) in settled.Index())
        {
            db.Add(AdjustmentRows.Record(variantId, steps.Count + 1 + offset, step, reason.Trim(), user.Stamp(clock)));
        }

        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }
}
