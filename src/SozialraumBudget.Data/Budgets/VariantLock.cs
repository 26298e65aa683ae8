using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Budgets;

/// <summary>Who changes a variant holds the lock of its agreement.</summary>
internal static class VariantLock
{
    /// <summary>One at a time per agreement; what was read before the lock is read again.</summary>
    internal static async Task<BudgetVariant> TakeAsync(AppDbContext db, Guid variantId, CancellationToken cancellation)
    {
        var variant = await db.BudgetVariants.SingleAsync(v => v.Id == variantId, cancellation);
        await Turn.TakeAsync(db, variant.AgreementId, cancellation);
        await db.Entry(variant).ReloadAsync(cancellation);
        return variant;
    }
}
