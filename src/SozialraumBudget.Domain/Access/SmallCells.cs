namespace SozialraumBudget.Domain.Access;

/// <summary>
/// Suppression of small cells for readers without access to cases (rule 6 in docs/rules.md): cost types with 1 to 4 cases are hidden. A
/// single hidden cost type could be computed from the sum, so the next smallest is hidden with it.
/// </summary>
public static class SmallCells
{
    /// <summary>Fewer cases than this are suppressed.</summary>
    public const int Threshold = 5;

    public static bool IsSmall(int cases) => cases is > 0 and < Threshold;

    /// <summary>Which cost types are not shown, in the order of the counts.</summary>
    public static IReadOnlyList<bool> Hidden(IReadOnlyList<int> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var hidden = cases.Select(IsSmall).ToArray();
        if (hidden.Count(static h => h) == 1)
        {
            var partner = Enumerable
                .Range(0, cases.Count)
                .Where(i => !hidden[i] && cases[i] > 0)
                .OrderBy(i => cases[i])
                .Cast<int?>()
                .FirstOrDefault();
            if (partner is { } index)
                hidden[index] = true;
        }

        return hidden;
    }
}
