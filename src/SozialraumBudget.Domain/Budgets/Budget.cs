using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>
/// The budget of one agreement and year as its model forms it: lines, what of them is paid when, and what is retained. Every amount carries
/// its Rechenweg (rules 4.3, 4.4, 4.6 in docs/rules.md).
/// </summary>
public sealed record Budget
{
    /// <summary>Key of the model that formed it.</summary>
    public required string Model { get; init; }

    /// <summary>The terms used, with the increases that the negotiation ended with.</summary>
    public required BudgetTerms Terms { get; init; }

    /// <summary>In order; those beside the budget last.</summary>
    public required IReadOnlyList<BudgetLine> Lines { get; init; }

    /// <summary>Sum of the lines that count.</summary>
    public required Traced Total { get; init; }

    /// <summary>What is paid in instalments.</summary>
    public required Traced Payable { get; init; }

    /// <summary>Einbehalt: Total - Payable; zero where the model retains nothing.</summary>
    public required Traced Retention { get; init; }

    /// <summary>Highest performance bonus on top of the total; null where the model has none.</summary>
    public Traced? BonusMaximum { get; init; }

    /// <summary>Payable over the periods of the year.</summary>
    public required IReadOnlyList<Due> Dues { get; init; }

    /// <summary>The retention by condition and item; empty when no conditions are agreed.</summary>
    public required IReadOnlyList<PlannedRetention> RetentionParts { get; init; }

    /// <summary>How case work was formed from a base year; null in models that rest on other facts.</summary>
    public CaseBudget? Cases { get; init; }

    /// <summary>Sum of the lines that are allocated and not paid; null where the model allocates nothing.</summary>
    public Traced? Allocated =>
        Lines.Where(static l => l.Kind == BudgetLineKind.Allocated).ToList() is { Count: > 0 } lines
            ? Traced
                .Sum(
                    "Zugewiesen, nicht gezahlt",
                    string.Join(" + ", lines.Select(static l => l.Key)),
                    [.. lines.Select(static l => l.Amount)]
                )
                .Named(BudgetSections.Allocated)
            : null;

    /// <summary>Total and allocation together: what is steered by, and blocks nothing; null where the model allocates nothing.</summary>
    public Traced? Target =>
        Allocated is { } allocated
            ? Traced.Sum("Zielsumme", "Gesamtbudget + zugewiesen", [Total, allocated]).Named(BudgetSections.Target)
            : null;

    /// <summary>The whole Rechenweg in one tree, as frozen with a fixed budget; its value is the total.</summary>
    public Derivation Explain() =>
        Traced
            .Group(
                "Budget",
                [
                    Total,
                    Payable,
                    .. Dues.Select(static d => d.Amount),
                    .. Retention.Value == 0 ? [] : new[] { Retention },
                    .. RetentionParts.Where(static p => !p.Amount.Amount.IsZero).Select(static p => p.Amount),
                    .. BonusMaximum is null ? [] : new[] { BonusMaximum },
                    .. Target is null ? [] : new[] { Target },
                    .. Lines.Where(static l => l.Kind is BudgetLineKind.Beside or BudgetLineKind.Within).Select(static l => l.Amount),
                ]
            )
            .Explain();

    /// <summary>Total minus the total of another version.</summary>
    public Money ChangeFrom(Money total) => Total.Amount - total;

    /// <summary>The line with this key; null when the model has none.</summary>
    public BudgetLine? Line(string key) => Lines.FirstOrDefault(l => l.Key == key);
}
