using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>What a budget grants: the total that is paid and what is allocated and never paid (ADR 0052). In EUR.</summary>
/// <param name="Total">Gesamtbudget.</param>
/// <param name="Allocated">Zugewiesen, nicht gezahlt; null where the model allocates nothing.</param>
public readonly record struct Grant(Money Total, Money? Allocated)
{
    /// <summary>An allocation alone: nothing is ever paid, so a total of zero would be a wrong answer to what was granted.</summary>
    public bool OnlyAllocates => Total.IsZero && Allocated is { IsZero: false };

    /// <summary>Zielsumme: total and allocation together; null where the model allocates nothing.</summary>
    public Money? Target => Allocated is { } allocated ? Total + allocated : null;

    /// <summary>
    /// What consumption and forecasts are held against: the target, or the total where nothing is allocated. It blocks nothing.
    /// </summary>
    public Money Measure => Target ?? Total;

    /// <summary>The total, or what is allocated where nothing is paid: what versions are compared by.</summary>
    public Money Compared => OnlyAllocates ? Allocated!.Value : Total;

    /// <param name="allocated">Amounts of the lines that are allocated; none where the model allocates nothing.</param>
    public static Grant Of(Money total, IReadOnlyCollection<Money> allocated)
    {
        ArgumentNullException.ThrowIfNull(allocated);
        return new(total, allocated.Count == 0 ? null : Money.Sum(allocated));
    }
}
