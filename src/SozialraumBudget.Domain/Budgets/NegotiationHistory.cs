using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>One step of a negotiation with what it did to the total: about one thing, or about several cases with one reason.</summary>
/// <param name="Number">From 1; a step about several cases takes as many numbers.</param>
/// <param name="Steps">What it decided, with reason, author and time; more than one for several cases.</param>
/// <param name="Before">Total before the step.</param>
/// <param name="After">Total after the step.</param>
/// <param name="ChangedNothing">Neither number of cases nor value of any cost type changed.</param>
/// <param name="Later">
/// For each of <see cref="Steps"/>: number of the later one on the same case, cost type or increases; null: it holds.
/// </param>
public sealed record NegotiatedStep(
    int Number,
    IReadOnlyList<BudgetAdjustment> Steps,
    Money Before,
    Money After,
    bool ChangedNothing,
    IReadOnlyList<int?> Later
)
{
    /// <summary>The first decision; kind, class, reason, author and time are the same for all cases of a step.</summary>
    public BudgetAdjustment Step => Steps[0];

    public int LastNumber => Number + Steps.Count - 1;

    /// <summary>"5", or "5–16".</summary>
    public string Numbers => GermanWords.Span(Number, LastNumber);

    /// <summary>Number of the later step that overruled the last of it; null while any of it holds.</summary>
    public int? SupersededBy => Later.All(static l => l is not null) ? Later.Max() : null;

    /// <summary>How many of its cases were decided anew, while others hold.</summary>
    public int SupersededPart => SupersededBy is null ? Later.Count(static l => l is not null) : 0;

    public Money Difference => After - Before;

    /// <summary>What of it holds: its numbers, counted from 0 over all steps.</summary>
    public IEnumerable<int> Holding => Enumerable.Range(0, Steps.Count).Where(i => Later[i] is null).Select(i => Number - 1 + i);
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
        for (var i = 0; i < steps.Count; )
        {
            var count = steps.Skip(i).TakeWhile((s, n) => n == 0 || (s.Batch is not null && s.Batch == steps[i].Batch)).Count();
            var after = form([.. steps.Take(i + count)]);
            history.Add(
                new(
                    i + 1,
                    [.. steps.Skip(i).Take(count)],
                    before.Total,
                    after.Total,
                    Same(before, after),
                    [.. Enumerable.Range(i, count).Select(n => Later(steps, n))]
                )
            );
            before = after;
            i += count;
        }

        return history;
    }

    /// <summary>The step that a number belongs to; null for a number that no step has.</summary>
    public static NegotiatedStep? At(this IReadOnlyList<NegotiatedStep> history, int number)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.FirstOrDefault(s => s.Number <= number && number <= s.LastNumber);
    }

    private static int? Later(IReadOnlyList<BudgetAdjustment> steps, int index) =>
        Enumerable
            .Range(index + 1, steps.Count - index - 1)
            .Where(n => NegotiationRules.SameSubject(steps[n], steps[index]))
            .Select(static n => (int?)n + 1)
            .FirstOrDefault();

    private static bool Same(Budget left, Budget right) =>
        left.Cases!.CostTypes.Zip(right.Cases!.CostTypes)
            .All(static pair =>
                pair.First.Cases == pair.Second.Cases
                && pair.First.BaseYearSum == pair.Second.BaseYearSum
                && pair.First.Value == pair.Second.Value
                && pair.First.CarriedForward.Amount == pair.Second.CarriedForward.Amount
            );
}
