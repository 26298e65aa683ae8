using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>One step of a negotiation with what it did to the total.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Step">The step with reason, author and time.</param>
/// <param name="Before">Total before the step.</param>
/// <param name="After">Total after the step.</param>
/// <param name="ChangedNothing">Neither number of cases nor value of any cost type changed.</param>
/// <param name="SupersededBy">Number of the later step on the same case, cost type or increases; null while this one holds.</param>
public sealed record NegotiatedStep(int Number, BudgetAdjustment Step, Money Before, Money After, bool ChangedNothing, int? SupersededBy)
{
    public Money Difference => After - Before;
}

/// <summary>The steps of a negotiation in their order, each with its effect on the budget.</summary>
public static class NegotiationHistory
{
    /// <param name="form">Forms the budget with the first steps of the negotiation.</param>
    public static IReadOnlyList<NegotiatedStep> Of(
        Func<IReadOnlyList<BudgetAdjustment>, Budget> form,
        IReadOnlyList<BudgetAdjustment> steps
    )
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(steps);
        var before = form([]);
        var history = new List<NegotiatedStep>();
        for (var i = 0; i < steps.Count; i++)
        {
            var after = form([.. steps.Take(i + 1)]);
            var later = Enumerable
                .Range(i + 1, steps.Count - i - 1)
                .Where(n => NegotiationRules.SameSubject(steps[n], steps[i]))
                .Select(static n => (int?)n + 1)
                .FirstOrDefault();
            history.Add(new(i + 1, steps[i], before.Total, after.Total, Same(before, after), later));
            before = after;
        }

        return history;
    }

    private static bool Same(Budget left, Budget right) =>
        left.Cases!.CostTypes.Zip(right.Cases!.CostTypes)
            .All(static pair =>
                pair.First.Cases == pair.Second.Cases
                && pair.First.BaseYearSum == pair.Second.BaseYearSum
                && pair.First.Value == pair.Second.Value
                && pair.First.CarriedForward.Amount == pair.Second.CarriedForward.Amount
            );
}
