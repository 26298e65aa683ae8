using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Negotiation;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>A negotiated step whose class the limits no longer have: somebody has to decide what becomes of it.</summary>
/// <param name="Number">From 1.</param>
public sealed record OpenStep(int Number, BudgetAdjustment Step)
{
    public static IReadOnlyList<OpenStep> Of(Budget budget, IReadOnlyList<BudgetAdjustment> steps)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(steps);
        var open = budget.Cases?.Undecided ?? [];
        return
        [
            .. steps.Index().Where(s => open.Any(o => ReferenceEquals(o, s.Item))).Select(static s => new OpenStep(s.Index + 1, s.Item)),
        ];
    }
}
