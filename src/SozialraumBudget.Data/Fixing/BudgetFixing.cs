using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Ledger;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Fixing;

/// <summary>What fixing a variant would do.</summary>
/// <param name="Budget">As the variant forms it now.</param>
/// <param name="Before">The year as it stands: version in force, payouts, retention, claims.</param>
/// <param name="Plan">Null when it cannot be fixed, for the reason given.</param>
public sealed record FixingPreview(Budget Budget, AgreementStanding Before, FixingPlan? Plan, Refusal? Refusal);

/// <summary>
/// Fixes a variant as the agreement's budget: freezes amounts, terms and Rechenweg, plans dues and retention, and books it. Fixing again is
/// a renegotiation: a new version and a booking of the differences. The domain's <see cref="FixingPlan"/> decides.
/// </summary>
public sealed class BudgetFixing(AppDbContext db, AgreementTermStore termStore, ICurrentUser user, TimeProvider clock)
{
    private readonly Standings standings = new(db, clock);

    /// <returns>The fixed budget, or why it cannot be fixed.</returns>
    public async Task<(FixedBudget? Budget, Refusal? Refusal)> FixAsync(
        Guid variantId,
        string reason,
        FixingExpectation? expected = null,
        CancellationToken cancellation = default
    )
    {
        db.ChangeTracker.Clear();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var agreementId = await db.BudgetVariants.Where(v => v.Id == variantId).Select(v => v.AgreementId).SingleAsync(cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        var loaded = (await VariantBudget.LoadAsync(db, termStore, variantId, cancellation))!;
        var preview = await PlanAsync(loaded, reason, cancellation);
        if ((preview.Refusal ?? FixingRules.Expectation(preview.Plan!, expected)) is { } refusal)
            return (null, refusal);

        var record = await StoreAsync(loaded, preview.Plan!, reason.Trim(), cancellation);
        await unit.CommitAsync();
        return (record, null);
    }

    /// <summary>What fixing would do now; nothing is stored.</summary>
    public async Task<FixingPreview> PreviewAsync(Guid variantId, CancellationToken cancellation = default) =>
        await PreviewAsync((await VariantBudget.LoadAsync(db, termStore, variantId, cancellation))!, cancellation);

    /// <summary>The same for a variant that is loaded already.</summary>
    public Task<FixingPreview> PreviewAsync(VariantBudget loaded, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        return PlanAsync(loaded, "Vorschau", cancellation);
    }

    private async Task<FixingPreview> PlanAsync(VariantBudget loaded, string reason, CancellationToken cancellation)
    {
        var before = (await standings.OfAsync(loaded.Agreement.Id, loaded.Variant.BudgetYear, cancellation))!;
        var known = before.Standing.Facts.Budget is { } budget
            ? await db
                .Dues.Where(d => d.FixedBudgetId == budget.Id)
                .Select(d => new
                {
                    d.Period,
                    d.Sequence,
                    d.Derivation,
                })
                .ToListAsync(cancellation)
            : [];
        var allocated = before.Standing.Facts.Budget is { } inForce
            ? await db
                .BudgetLines.Where(l => l.FixedBudgetId == inForce.Id && l.Kind == BudgetLineKind.Allocated)
                .OrderBy(l => l.Position)
                .Select(l => new { l.Key, l.Amount })
                .ToListAsync(cancellation)
            : [];
        var agreed = loaded.Terms.Agreed;
        var hasDueDays = agreed.Has(TermKey.PayoutDueDays);
        var formed = loaded.Form();
        var (plan, refusal) = FixingPlan.Of(
            new FixingFacts
            {
                Standing = before.Standing,
                Budget = formed,
                IsLocked = loaded.Variant.LockedAt is not null,
                HasDueDays = hasDueDays,
                DueDays = hasDueDays ? agreed.Number(TermKey.PayoutDueDays) : 0,
                Retains = loaded.Model.Retains,
                AllocatedBefore = [.. allocated.Select(static l => (l.Key, l.Amount))],
                DerivationOf = key =>
                    DerivationJson.Read(known.Single(d => d.Period == key.Period && d.Sequence == key.Sequence).Derivation),
                Reason = reason,
            }
        );
        return new(formed, before, plan, refusal);
    }

    private async Task<FixedBudget> StoreAsync(VariantBudget loaded, FixingPlan plan, string reason, CancellationToken cancellation)
    {
        var record = FixedBudgetRows.Budget(loaded, plan, reason, user.Stamp(clock));
        if (loaded.Variant.Facts is not null)
            loaded.Variant.Facts = FactRows.Write(loaded.Record);
        loaded.Variant.LockedAt = record.Fixed.At;
        db.Add(record);
        db.Add(new FixedBudgetSource { FixedBudgetId = record.Id, Derivation = DerivationJson.Write(plan.Budget.Explain()) });
        await StorePartsAsync(loaded, plan, record, cancellation);
        db.AddRange(loaded.SignedMoves.Select(m => new FixedHelpMove { FixedBudgetId = record.Id, HelpMoveId = m.Id }));
        db.AddRange(FixedBudgetRows.Claims(record, plan));
        if (plan.Booking is { } booking)
        {
            db.Add(
                LedgerPosting.Record(
                    booking,
                    record.AgreementId,
                    record.BudgetYear,
                    plan.BookingText,
                    $"budget:{record.Id}",
                    plan.BookingExplained,
                    record.Fixed
                )
            );
        }

        await db.SaveChangesAsync(cancellation);
        return record;
    }

    /// <summary>Parts of the retention get their new amounts; those that no condition has any more keep nothing.</summary>
    private async Task StorePartsAsync(VariantBudget loaded, FixingPlan plan, FixedBudget record, CancellationToken cancellation)
    {
        var parts = await db
            .RetentionParts.Where(p => p.AgreementId == record.AgreementId && p.BudgetYear == record.BudgetYear)
            .ToListAsync(cancellation);
        var planned = plan.Parts.ToDictionary(p => FixedBudgetRows.ItemOf(loaded, p));
        foreach (var part in parts)
        {
            (part.Amount, part.Derivation) = planned.TryGetValue(part.ItemId, out var kept)
                ? (kept.Amount.Amount, FixedBudgetRows.Explained(plan, kept))
                : (Money.Zero, DerivationJson.Write(Derive.Input(part.Name, Money.Zero, "entfallen mit der Nachverhandlung")));
        }

        db.AddRange(planned.Where(p => !parts.Exists(e => e.ItemId == p.Key)).Select(p => FixedBudgetRows.Part(loaded, plan, p.Value)));
    }
}
