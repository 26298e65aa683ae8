using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Budgets;

/// <summary>Variants made of others: copies, and those carried over to newer data.</summary>
public sealed partial class VariantStore
{
    /// <summary>Copies a variant with its steps; reasons, authors and times of the steps stay what they were.</summary>
    /// <param name="variantId">The original; may be locked.</param>
    /// <param name="name">Name of the copy, free within agreement and year.</param>
    /// <param name="limits">Other limits for the copy; null keeps those of the original.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<(BudgetVariant? Variant, Refusal? Refusal)> CopyAsync(
        Guid variantId,
        string? name,
        IReadOnlyList<Money>? limits = null,
        CancellationToken cancellation = default
    )
    {
        if (limits is not null && VariantRules.Limits(limits) is { } refusal)
            return (null, refusal);

        var original = await db.BudgetVariants.AsNoTracking().Include(v => v.Adjustments).SingleAsync(v => v.Id == variantId, cancellation);
        var copy = new BudgetVariant
        {
            AgreementId = original.AgreementId,
            BudgetYear = original.BudgetYear,
            DatasetId = original.DatasetId,
            Facts = original.Facts,
            Name = name?.Trim() ?? "",
            Limits = limits is null ? original.Limits : Amounts(limits),
            CopiedFromId = original.Id,
            Created = user.Stamp(clock),
        };
        copy.Adjustments.AddRange(original.Adjustments.OrderBy(static a => a.Position).Select(a => AdjustmentRows.Copy(a, copy.Id)));
        return await SaveAsync(copy, cancellation);
    }

    /// <summary>What carrying a variant over to the newest data of its base year would do, or why it cannot be.</summary>
    public Task<(VariantTransfer? Transfer, Refusal? Refusal)> PlanTransferAsync(
        Guid variantId,
        CancellationToken cancellation = default
    ) => VariantTransfer.PlanAsync(db, termStore, this, variantId, cancellation);

    /// <summary>
    /// A new variant on the newest data of the base year, with the limits of this one and its steps where their cases still exist; steps
    /// whose class is gone wait for a decision as before. The variant itself stays as it is.
    /// </summary>
    /// <param name="variantId">The original; may be locked.</param>
    /// <param name="name">Name of the new variant, free within agreement and year.</param>
    /// <param name="seen">The dataset that the user saw; null: not asked. Yet newer data refuse.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<(BudgetVariant? Variant, Refusal? Refusal)> TransferAsync(
        Guid variantId,
        string? name,
        Guid? seen = null,
        CancellationToken cancellation = default
    )
    {
        var (plan, refusal) = await PlanTransferAsync(variantId, cancellation);
        if (refusal is not null)
            return (null, refusal);
        var planned = plan!.To.Variant;
        if (seen is not null && seen != planned.DatasetId)
        {
            return (
                null,
                new(VariantRules.SomebodyElseWasFaster, "Inzwischen wurden noch neuere Daten eingelesen. Bitte die neue Vorschau prüfen.")
            );
        }

        var made = new BudgetVariant
        {
            AgreementId = planned.AgreementId,
            BudgetYear = planned.BudgetYear,
            DatasetId = planned.DatasetId,
            Name = name?.Trim() ?? "",
            Limits = planned.Limits,
            CopiedFromId = variantId,
            Created = user.Stamp(clock),
        };
        made.Adjustments.AddRange(AdjustmentRows.Copy(plan.From.Variant, plan.Steps, made.Id));
        return await SaveAsync(made, cancellation);
    }
}
