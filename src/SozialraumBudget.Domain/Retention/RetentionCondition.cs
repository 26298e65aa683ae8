using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Retention;

/// <summary>
/// A counter-performance (Gegenleistung) that the retention is paid out against (rule 4.4 in docs/rules.md). Its part of
/// the retention is split equally over its items: four for something quarterly, n for item-wise proofs, else one.
/// </summary>
public sealed record RetentionCondition
{
    /// <exception cref="ArgumentException">No name, or a weight that is not above zero.</exception>
    public RetentionCondition(string name, decimal weight, params IReadOnlyList<RetentionItem> items)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        Name = name;
        Weight = weight;
        Items = items.Count > 0 ? items : [new RetentionItem(name)];
    }

    public string Name { get; }

    /// <summary>Weight among all conditions of the agreement.</summary>
    public decimal Weight { get; }

    public IReadOnlyList<RetentionItem> Items { get; }

    /// <summary>A condition with one item per quarter, due the given number of days after the quarter's end.</summary>
    public static RetentionCondition Quarterly(string name, decimal weight, BudgetYear year, int dueDays) =>
        new(name, weight, [.. year.Quarters.Select(q => new RetentionItem($"{name} {q}", q.Last.AddDays(dueDays)))]);
}
