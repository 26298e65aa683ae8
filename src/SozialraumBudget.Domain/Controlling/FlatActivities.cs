using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>
/// Activities that the hour rate covers as a flat share, such as documentation or supervision: their hours are shown and not counted
/// (rule 4.5 in docs/rules.md). A row without an activity is documentable.
/// </summary>
public sealed class FlatActivities
{
    private readonly HashSet<string> folded;
    private readonly Dictionary<string, bool> asked = new(StringComparer.Ordinal);

    /// <param name="names">Compared without regard to case, umlaut spelling and outer blanks.</param>
    public FlatActivities(params IEnumerable<string> names) => folded = [.. names.Select(static name => Spelling.Fold(name))];

    /// <summary>Files repeat a handful of activities many times, so each is folded once. Not safe for use by several threads.</summary>
    public bool Contain(string? activity)
    {
        if (activity is null)
            return false;
        if (!asked.TryGetValue(activity, out var known))
            asked[activity] = known = folded.Contains(Spelling.Fold(activity));
        return known;
    }
}
