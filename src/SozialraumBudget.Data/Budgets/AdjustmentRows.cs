using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Budgets;

/// <summary>The rows that negotiation steps are kept in.</summary>
internal static class AdjustmentRows
{
    public static BudgetAdjustment ToDomain(BudgetAdjustmentRecord a) => Single(a) with { Batch = a.Batch };

    private static BudgetAdjustment Single(BudgetAdjustmentRecord a) =>
        ToStep(a) switch
        {
            { Kind: AdjustmentKind.Increases } => BudgetAdjustment.SetIncreases(
                [.. a.Increases!.Select(i => new Increase(i, a.Reason))],
                a.Reason,
                a.Made.Name,
                a.Made.At
            ),
            var step => step.ToAdjustment(a.Reason, a.Made.Name, a.Made.At),
        };

    public static BudgetAdjustmentRecord Record(
        Guid variantId,
        int position,
        NegotiationStep step,
        string reason,
        Stamp made,
        Guid? batch = null
    ) =>
        new()
        {
            VariantId = variantId,
            Position = position,
            Kind = step.Kind,
            CaseNumber = step.CaseNumber,
            ClassFrom = step.CostType?.From.Amount,
            ClassTo = step.CostType?.To?.Amount,
            Value = step.Value?.Amount,
            Increases = step.Increases?.ToArray(),
            Reason = reason,
            Made = made,
            Batch = batch,
        };

    /// <summary>The same step for another variant; reason, author and time stay what they were.</summary>
    public static BudgetAdjustmentRecord Copy(BudgetAdjustmentRecord a, Guid variantId) =>
        Record(variantId, a.Position, ToStep(a), a.Reason, a.Made with { }, a.Batch);

    /// <summary>The steps that come along to newer data, counted anew.</summary>
    public static IEnumerable<BudgetAdjustmentRecord> Copy(BudgetVariant from, IReadOnlyList<TransferredStep> steps, Guid variantId)
    {
        var rows = from.Adjustments.OrderBy(static a => a.Position).ToList();
        return steps
            .Where(static s => s.Fate != StepFate.CaseGone)
            .Select(
                (s, i) =>
                {
                    var row = rows[s.Number - 1];
                    return Record(variantId, i + 1, ToStep(row), row.Reason, row.Made with { }, row.Batch);
                }
            );
    }

    private static NegotiationStep ToStep(BudgetAdjustmentRecord a) =>
        new(
            a.Kind,
            a.CaseNumber,
            a.ClassFrom is { } from ? new CostTypeRange(new Money(from), a.ClassTo is { } to ? new Money(to) : null) : null,
            a.Value is { } value ? new Money(value) : null,
            a.Increases
        );
}
