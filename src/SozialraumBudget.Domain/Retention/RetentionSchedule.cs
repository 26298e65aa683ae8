using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Retention;

/// <summary>
/// Splits the retention over the agreed conditions by weight, then each condition's part equally over its items
/// (rule 4.4 in docs/rules.md).
/// </summary>
public static class RetentionSchedule
{
    /// <summary>
    /// The part of the whole retention that each weight stands for, as a factor to be shown; amounts are split to the cent.
    /// </summary>
    /// <exception cref="ArgumentException">A weight is not above zero.</exception>
    public static IReadOnlyList<decimal> Shares(IReadOnlyList<decimal> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Any(static w => w <= 0))
            throw new ArgumentException("A weight is above zero.", nameof(weights));
        var sum = weights.Sum();
        return [.. weights.Select(w => w / sum)];
    }

    /// <summary>The part of each condition, in order; empty without conditions.</summary>
    public static IReadOnlyList<Traced> ByCondition(Traced retention, IReadOnlyList<RetentionCondition> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return conditions.Count == 0
            ? []
            : Traced.Split(retention, [.. conditions.Select(static c => (c.Name, c.Weight))], i => $"Einbehalt: {conditions[i].Name}");
    }

    /// <summary>The part of every item, condition by condition.</summary>
    public static IReadOnlyList<PlannedRetention> Parts(Traced retention, IReadOnlyList<RetentionCondition> conditions)
    {
        var byCondition = ByCondition(retention, conditions);
        return
        [
            .. conditions.SelectMany(
                (condition, c) =>
                    Items(condition, byCondition[c])
                        .Select(
                            (amount, i) =>
                                new PlannedRetention(c, i, condition.Name, condition.Items[i].Name, condition.Items[i].Deadline, amount)
                        )
            ),
        ];
    }

    private static IReadOnlyList<Traced> Items(RetentionCondition condition, Traced whole) =>
        condition.Items.Count == 1
            ? [whole]
            : Traced.Split(whole, [.. condition.Items.Select(static i => (i.Name, 1m))], i => $"Einbehalt: {condition.Items[i].Name}");
}
