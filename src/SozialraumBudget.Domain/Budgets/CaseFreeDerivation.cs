using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>
/// The Rechenweg of a budget for readers without access to case data: it ends at the mean of each cost type and names no excluded case. It
/// replays like the whole one.
/// </summary>
public static class CaseFreeDerivation
{
    public static Derivation Of(Derivation derivation)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        return derivation switch
        {
            { Operation: Operation.RoundedMean } => derivation with
            {
                Operation = Operation.Input,
                Children = [],
                Source = Mean(derivation),
            },
            { Unit: CaseBudget.CaseUnit, Source: { } source } => derivation with { Source = source.Split(':')[0] },
            _ => derivation with { Children = [.. derivation.Children.Select(Of)] },
        };
    }

    /// <summary>The Rechenweg without the named lines beside the budget, which no amount rests on; it still replays.</summary>
    public static Derivation Without(Derivation derivation, IReadOnlySet<string> lines)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        ArgumentNullException.ThrowIfNull(lines);
        return derivation with { Children = [.. derivation.Children.Where(c => c.Id is null || !lines.Contains(c.Id))] };
    }

    /// <summary>The Rechenweg with the hidden cost types as one sum; it still replays.</summary>
    public static Derivation Suppress(Derivation derivation, IReadOnlyList<bool> hidden)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        ArgumentNullException.ThrowIfNull(hidden);
        if (!hidden.Contains(true))
            return derivation;
        if (derivation.Id != BudgetSections.A)
            return derivation with { Children = [.. derivation.Children.Select(c => Suppress(c, hidden))] };

        var sum = Money.Sum(derivation.Children.Where((_, i) => hidden[i]).Select(static c => c.Amount));
        return derivation with
        {
            Children =
            [
                .. derivation.Children.Where((_, i) => !hidden[i]),
                Derive.Input(
                    "Kostentypen mit kleinen Fallzahlen",
                    sum,
                    $"zusammengefasst, weil ein Kostentyp weniger als {SmallCells.Threshold} Fälle hat"
                ),
            ],
        };
    }

    private static string Mean(Derivation mean) =>
        mean.Children.Count switch
        {
            0 => mean.Source ?? "kein einbezogener Fall in dieser Klasse",
            1 => "1 Fall des Basisjahrs",
            var count => $"Mittel aus {count} Fällen des Basisjahrs",
        };
}
