using SozialraumBudget.Domain.Derivations;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>
/// Names of the parts of a budget's Rechenweg, and how one is cut out so that it can be read alone: references are filled in, and the cases
/// behind a mean are left out where they are asked for separately.
/// </summary>
public static class BudgetSections
{
    public const string A = "A";
    public const string B = "B";
    public const string Beside = "Beside";
    public const string Allocated = "Allocated";
    public const string Target = "Target";
    public const string Total = "Total";
    public const string Payable = "Payable";
    public const string Retention = "Retention";
    public const string Bonus = "Bonus";

    /// <summary>Prefix of a cost type's section: "Typ-0".</summary>
    public const string CostType = "Typ-";

    /// <summary>The named part without cases, or null when there is none of this name. An empty name is the whole.</summary>
    public static Derivation? Of(Derivation root, string? section)
    {
        ArgumentNullException.ThrowIfNull(root);
        if (string.IsNullOrEmpty(section))
            return CaseFreeDerivation.Of(root);

        var known = Named(root)
            .GroupBy(static d => d.Id!, StringComparer.Ordinal)
            .ToDictionary(static g => g.Key, static g => g.First(), StringComparer.Ordinal);
        return known.TryGetValue(section, out var found) ? CaseFreeDerivation.Of(Filled(found, known)) : null;
    }

    /// <summary>The cases behind the mean of a cost type; empty where a value was agreed or the Rechenweg holds no cases.</summary>
    public static IReadOnlyList<Derivation> CasesOf(Derivation root, int costType)
    {
        ArgumentNullException.ThrowIfNull(root);
        return Find(root, d => d.Id == CostType + costType) is { } type
            ? Find(type, static d => d.Operation == Operation.RoundedMean)?.Children ?? []
            : [];
    }

    private static IEnumerable<Derivation> Named(Derivation node) => node.Children.SelectMany(Named).Concat(node.Id is null ? [] : [node]);

    private static Derivation Filled(Derivation node, Dictionary<string, Derivation> known) =>
        node.Operation == Operation.Reference && known.TryGetValue(node.Refers ?? "", out var target)
            ? Filled(target, known)
            : node with
            {
                Children = [.. node.Children.Select(c => Filled(c, known))],
            };

    private static Derivation? Find(Derivation node, Func<Derivation, bool> wanted) =>
        wanted(node) ? node : node.Children.Select(c => Find(c, wanted)).FirstOrDefault(static c => c is not null);
}
