using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Providers;

/// <summary>
/// The names a provider has and had. A name in a file means the provider if it is one of them, whatever its case, spelling of umlauts and
/// blanks (rule 4.1 in docs/rules.md): a renamed provider does not turn its own cases external.
/// </summary>
public sealed class ProviderNames
{
    private readonly HashSet<string> folded;
    private readonly Dictionary<string, bool> asked = new(StringComparer.Ordinal);

    public ProviderNames(params IEnumerable<string> names) =>
        folded = [.. names.Where(static n => !string.IsNullOrWhiteSpace(n)).Select(static n => Spelling.Fold(n))];

    /// <summary>Nobody: no name means this provider.</summary>
    public static ProviderNames None => new();

    /// <summary>Files repeat a handful of names many times, so each is folded once. Not safe for use by several threads.</summary>
    public bool Mean(string name)
    {
        if (!asked.TryGetValue(name, out var known))
            asked[name] = known = folded.Contains(Spelling.Fold(name));

        return known;
    }
}
