using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Retention;

/// <summary>
/// Splits the retention over the agreed conditions by weight, then each condition's part equally over its items
/// (rule 4.4 in docs/rules.md).
/// </summary>
public static class RetentionSchedule
{
    /// <summary>The part of each condition, in order; empty without conditions.</summary>
    public static IReadOnlyList<Money> ByCondition(Money retention, IReadOnlyList<RetentionCondition> conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return conditions.Count == 0 ? [] : Split.ByWeight(retention, [.. conditions.Select(static c => c.Weight)]);
    }

    /// <summary>The part of every item, condition by condition.</summary>
    public static IReadOnlyList<PlannedRetention> Parts(Money retention, IReadOnlyList<RetentionCondition> conditions)
    {
        var byCondition = ByCondition(retention, conditions);
        return
        [
            .. conditions.SelectMany((condition, c) => Split.Equally(byCondition[c], condition.Items.Count)
                .Zip(condition.Items, (amount, item) => (amount, item))
                .Select((part, i) => new PlannedRetention(c, i, condition.Name, part.item.Name, part.item.Deadline, part.amount))),
        ];
    }
}
