using System.Globalization;
using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>
/// Cuts parts out of the Rechenweg of a budget, so that each can be read alone: references are filled in, and the cases behind a
/// mean are left out where they are asked for separately.
/// </summary>
public static class BudgetSections
{
    public const string A = "A";
    public const string Total = "Total";
    public const string Payable = "Payable";
    public const string Retention = "Retention";
    public const string PartialBudgetB = "B";
    public const string Bonus = "Bonus";

    /// <summary>Prefix of a cost type's section: "Typ-0".</summary>
    public const string CostType = "Typ-";

    /// <summary>The named part without cases, or null when there is none of this name. An empty name is the whole.</summary>
    public static Derivation? Of(Derivation root, string? section)
    {
        ArgumentNullException.ThrowIfNull(root);
        var known = root.Children.Concat(root.Children.SelectMany(static c => c.Children)).Where(static c => c.Id is not null)
            .GroupBy(static c => c.Id!).ToDictionary(static g => g.Key, static g => g.First());
        if (string.IsNullOrEmpty(section)) return WithoutCases(root);

        return Find(root, known, section) is { } found ? WithoutCases(Filled(found, known)) : null;
    }

    /// <summary>The cases behind the mean of a cost type; empty where a value was agreed or the Rechenweg holds no cases.</summary>
    public static IReadOnlyList<Derivation> CasesOf(Derivation root, int costType)
    {
        ArgumentNullException.ThrowIfNull(root);
        return Of(root, static d => d.Id == A) is { } a && costType >= 0 && costType < a.Children.Count
            ? Of(a.Children[costType], static d => d.Operation == Operation.RoundedMean)?.Children ?? []
            : [];
    }

    private static Derivation? Find(Derivation root, Dictionary<string, Derivation> known, string section) => section switch
    {
        PartialBudgetB => known.GetValueOrDefault(Total)?.Children.ElementAtOrDefault(1),
        Bonus => root.Children[^1],
        _ when section.StartsWith(CostType, StringComparison.Ordinal) => int.TryParse(section[CostType.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? known.GetValueOrDefault(A)?.Children.ElementAtOrDefault(index)
            : null,
        _ => known.GetValueOrDefault(section),
    };

    private static Derivation Filled(Derivation node, Dictionary<string, Derivation> known) =>
        node.Operation == Operation.Reference && known.TryGetValue(node.Refers ?? "", out var target)
            ? Filled(target, known)
            : node with { Children = [.. node.Children.Select(c => Filled(c, known))] };

    private static Derivation WithoutCases(Derivation node) => node.Operation == Operation.RoundedMean
        ? node with { Operation = Operation.Input, Children = [], Source = $"Mittel aus {node.Children.Count} Fällen des Basisjahrs" }
        : node with { Children = [.. node.Children.Select(WithoutCases)] };

    private static Derivation? Of(Derivation node, Func<Derivation, bool> wanted) =>
        wanted(node) ? node : node.Children.Select(c => Of(c, wanted)).FirstOrDefault(static c => c is not null);
}
