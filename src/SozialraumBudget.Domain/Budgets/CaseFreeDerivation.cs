using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>
/// The Rechenweg of a budget for readers without access to case data: it ends at the mean of each cost type. It replays like
/// the whole one.
/// </summary>
public static class CaseFreeDerivation
{
    public static Derivation Of(Derivation derivation)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        return derivation.Operation == Operation.RoundedMean
            ? derivation with { Operation = Operation.Input, Children = [], Source = $"Mittel aus {derivation.Children.Count} Fällen des Basisjahrs" }
            : derivation with { Children = [.. derivation.Children.Select(Of)] };
    }
}
