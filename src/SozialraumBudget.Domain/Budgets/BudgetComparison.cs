using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>What changed from one version of a budget to another; differences are after minus before.</summary>
public sealed record BudgetComparison(Budget Before, Budget After)
{
    /// <summary>By index; a version with fewer classes leaves its side empty. Empty where the model knows no cost types.</summary>
    public IReadOnlyList<CostTypeChange> CostTypes
    {
        get
        {
            var (before, after) = (Before.Cases?.CostTypes ?? [], After.Cases?.CostTypes ?? []);
            return
            [
                .. Enumerable
                    .Range(0, Math.Max(before.Count, after.Count))
                    .Select(i => new CostTypeChange(i, before.ElementAtOrDefault(i), after.ElementAtOrDefault(i))),
            ];
        }
    }

    /// <summary>Lines of both versions, in order; a side without the line is null.</summary>
    public IReadOnlyList<LineChange> Lines =>
        [
            .. After
                .Lines.Concat(Before.Lines.Where(b => After.Line(b.Key) is null))
                .Select(l => new LineChange(l.Title, l.Kind, Before.Line(l.Key)?.Amount.Amount, After.Line(l.Key)?.Amount.Amount)),
        ];

    /// <summary>
    /// Every amount of both versions in the order in which they are read: lines, total, what is paid, retention and bonus where a version
    /// has any, what is allocated, what lines hold for a purpose, and last the lines beside the budget.
    /// </summary>
    public IReadOnlyList<AmountChange> Amounts =>
        [
            .. Lines.Where(static l => l.Kind.Counts()).Select(static l => new AmountChange(l.Title, l.Before, l.After)),
            new("Gesamtbudget", Before.Total.Amount, After.Total.Amount),
            new("Auszuzahlen", Before.Payable.Amount, After.Payable.Amount),
            .. Both("Einbehalt", Before.Retention, After.Retention),
            .. Both("Leistungsbonus höchstens", Before.BonusMaximum, After.BonusMaximum),
            .. Lines
                .Where(static l => l.Kind == BudgetLineKind.Allocated)
                .Select(static l => new AmountChange($"{l.Title} (zugewiesen)", l.Before, l.After)),
            .. Both("Zugewiesen, nicht gezahlt", Before.Allocated, After.Allocated),
            .. Lines
                .Where(static l => l.Kind == BudgetLineKind.Within)
                .Select(static l => new AmountChange($"{l.Title} (enthalten)", l.Before, l.After)),
            .. Lines
                .Where(static l => l.Kind == BudgetLineKind.Beside)
                .Select(static l => new AmountChange($"{l.Title} (neben dem Budget)", l.Before, l.After)),
        ];

    public Money Total => After.Total.Amount - Before.Total.Amount;

    public Money Payable => After.Payable.Amount - Before.Payable.Amount;

    public Money Retention => After.Retention.Amount - Before.Retention.Amount;

    public int IncludedCases => (After.Cases?.IncludedCases ?? 0) - (Before.Cases?.IncludedCases ?? 0);

    /// <summary>Nothing where neither version has any of it.</summary>
    private static IEnumerable<AmountChange> Both(string title, Traced? before, Traced? after) =>
        (before?.Value ?? 0) == 0 && (after?.Value ?? 0) == 0 ? [] : [new(title, before?.Amount, after?.Amount)];
}

/// <summary>One line in two versions; a side without it is null.</summary>
public sealed record LineChange(string Title, BudgetLineKind Kind, Money? Before, Money? After)
{
    public Money Difference => new AmountChange(Title, Before, After).Difference;
}

/// <summary>An amount in two versions; a side without it is null.</summary>
public sealed record AmountChange(string Title, Money? Before, Money? After)
{
    /// <summary>After minus before; a side without it counts as zero.</summary>
    public Money Difference => (After ?? Money.Zero) - (Before ?? Money.Zero);
}
