using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Providers;

/// <summary>
/// How like two names of providers are: 1 when they differ in legal form and punctuation alone, 0 when nothing is common.
/// </summary>
public static class NameLikeness
{
    /// <summary>Less than this is no likeness that somebody should be asked about.</summary>
    public const decimal Least = 0.75m;

    private const int ShortestStem = 4;

    private static readonly HashSet<string> LegalForms = new(StringComparer.Ordinal)
    {
        "ag",
        "e",
        "eg",
        "ev",
        "eingetragener",
        "gag",
        "gemeinnuetzige",
        "ggmbh",
        "gmbh",
        "gug",
        "haftungsbeschraenkt",
        "mbh",
        "ug",
        "v",
    };

    public static decimal Of(string left, string right)
    {
        var (one, two) = (Words(left), Words(right));
        if (one.Count == 0 || two.Count == 0)
            return 0;

        var (a, b) = (string.Concat(one), string.Concat(two));
        if (a == b)
            return 1;

        var letters = 1 - ((decimal)Edits(a, b) / Math.Max(a.Length, b.Length));
        return Math.Min(0.99m, Math.Max(letters, Common(one, two)));
    }

    /// <summary>Share of the words that both have, abbreviated or with one letter mistyped.</summary>
    private static decimal Common(List<string> one, List<string> two)
    {
        var (left, common) = (new List<string>(two), 0);
        foreach (var word in one)
        {
            if (left.FindIndex(other => IsAlike(word, other)) is var found && found < 0)
                continue;
            left.RemoveAt(found);
            common++;
        }

        return 2m * common / (one.Count + two.Count);
    }

    private static bool IsAlike(string a, string b)
    {
        var (less, more) = a.Length <= b.Length ? (a, b) : (b, a);
        return less == more || (less.Length >= ShortestStem && (more.StartsWith(less, StringComparison.Ordinal) || Edits(less, more) <= 1));
    }

    /// <summary>Words without legal form, folded.</summary>
    private static List<string> Words(string name)
    {
        var plain = string.Create(
            Spelling.Fold(name).Length,
            Spelling.Fold(name),
            static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = char.IsLetterOrDigit(from[i]) ? from[i] : ' ';
            }
        );
        return [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static w => !LegalForms.Contains(w))];
    }

    /// <summary>Letters to put in, take out, change or swap with their neighbour.</summary>
    private static int Edits(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            cost[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            cost[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(Math.Min(cost[i - 1, j] + 1, cost[i, j - 1] + 1), cost[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }

        return cost[a.Length, b.Length];
    }
}
