using SozialraumBudget.Domain.Derivations;

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

    private static string Mean(Derivation mean) =>
        mean.Children.Count switch
        {
            0 => mean.Source ?? "kein einbezogener Fall in dieser Klasse",
            1 => "1 Fall des Basisjahrs",
            var count => $"Mittel aus {count} Fällen des Basisjahrs",
        };
}
