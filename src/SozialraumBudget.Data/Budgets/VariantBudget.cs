using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Budgets;

/// <summary>A variant with everything its budget is computed from.</summary>
public sealed record VariantBudget(
    BudgetVariant Variant, Agreement Agreement, IReadOnlyList<BaseYearCase> Cases, BudgetTerms Terms, IReadOnlyList<RetentionConditionRecord> Conditions)
{
    public CostTypeLimits Limits { get; } = new(Variant.Limits.Select(static l => new Money(l)).ToList());

    public IReadOnlyList<BudgetAdjustment> Adjustments { get; } = [.. Variant.Adjustments.OrderBy(static a => a.Position).Select(ToDomain)];

    public AreaBudget Calculate() => BudgetCalculation.Calculate(Cases, Limits, Terms, Adjustments);

    public static async Task<VariantBudget?> LoadAsync(AppDbContext db, AgreementTermStore terms, Guid variantId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(terms);
        if (await db.BudgetVariants.Include(v => v.Adjustments).SingleOrDefaultAsync(v => v.Id == variantId, cancellation) is not { } variant) return null;

        var agreement = await db.Agreements.SingleAsync(a => a.Id == variant.AgreementId, cancellation);
        var lead = await db.Providers.Where(p => p.Id == agreement.LeadProviderId).Select(p => p.Name).SingleAsync(cancellation);
        var dataset = await db.BaseYearDatasets.SingleAsync(d => d.Id == variant.DatasetId, cancellation);
        var cases = await BaseYearCases.LoadAsync(db, dataset, lead, cancellation);
        var conditions = await terms.ConditionsAsync(agreement.Id, variant.BudgetYear, cancellation);
        var valid = (await terms.LoadAsync(agreement.Id, cancellation)).AsOf(new BudgetYear(variant.BudgetYear).First);
        return new(variant, agreement, cases, valid.ToBudgetTerms([.. conditions.Select(AgreementTermStore.ToDomain)]), conditions);
    }

    private static BudgetAdjustment ToDomain(BudgetAdjustmentRecord a) => a.Kind switch
    {
        AdjustmentKind.Exclude => BudgetAdjustment.Exclude(a.CaseNumber!, a.Reason, a.Made.Name, a.Made.At),
        AdjustmentKind.Include => BudgetAdjustment.Include(a.CaseNumber!, a.Reason, a.Made.Name, a.Made.At),
        AdjustmentKind.Move => BudgetAdjustment.Move(a.CaseNumber!, a.CostType!.Value, a.Reason, a.Made.Name, a.Made.At),
        AdjustmentKind.AgreedValue => BudgetAdjustment.AgreedValue(a.CostType!.Value, new Money(a.Value!.Value), a.Reason, a.Made.Name, a.Made.At),
        AdjustmentKind.MeanValue => BudgetAdjustment.MeanValue(a.CostType!.Value, a.Reason, a.Made.Name, a.Made.At),
        AdjustmentKind.Increases => BudgetAdjustment.SetIncreases(
            [.. a.Increases!.Select(i => new Increase(new Share(i), a.Reason))], a.Reason, a.Made.Name, a.Made.At),
        _ => throw new InvalidOperationException($"Unknown adjustment {a.Kind}."),
    };
}
