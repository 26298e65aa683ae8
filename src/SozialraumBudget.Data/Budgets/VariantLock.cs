using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Budgets;

/// <summary>Who changes a variant holds the lock of its agreement; what stands in the way then.</summary>
public static class VariantLock
{
    public const string SomebodyElseWasFaster = nameof(SomebodyElseWasFaster);

    internal static Refusal Faster =>
        new(
            SomebodyElseWasFaster,
            "Inzwischen hat jemand anderes diese Variante geändert. Ihre Eingabe steht noch hier: "
                + "bitte vergleichen und erneut speichern oder als neue Variante sichern."
        );

    internal static Refusal Locked =>
        new(FixingRules.VariantIsLocked, "Diese Variante ist festgesetzt und bleibt, wie sie ist. Für eine Änderung eine Kopie anlegen.");

    /// <summary>One at a time per agreement; what was read before the lock is read again.</summary>
    internal static async Task<BudgetVariant> TakeAsync(AppDbContext db, Guid variantId, CancellationToken cancellation)
    {
        var variant = await db.BudgetVariants.SingleAsync(v => v.Id == variantId, cancellation);
        await Turn.TakeAsync(db, variant.AgreementId, cancellation);
        await db.Entry(variant).ReloadAsync(cancellation);
        return variant;
    }
}
