using System.Globalization;
using System.Reflection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Access;

/// <summary>
/// Which password is good enough: at least 12 characters, without the names of product, city and account, and not made of what everybody
/// takes. Length beats kinds of characters.
/// </summary>
public static class PasswordRule
{
    public const int Length = 12;
    public const string IsTooShort = nameof(IsTooShort);
    public const string HoldsAName = nameof(HoldsAName);
    public const string IsWidespread = nameof(IsWidespread);

    /// <summary>
    /// What a password must be worth when a widespread word counts as two characters, and a year or a run of keys as one.
    /// </summary>
    private const int Worth = 8;
    private const int ShortestName = 4;
    private const int ShortestRun = 3;
    private static readonly string[] Product = ["SozialraumBudget", "Sozialraum", "Budget"];
    private static readonly string[] Keys =
    [
        "qwertzuiopü",
        "qwertyuiop",
        "asdfghjklöä",
        "yxcvbnm",
        "zxcvbnm",
        "1234567890",
        "abcdefghijklmnopqrstuvwxyz",
    ];
    private static readonly Lazy<(HashSet<string> Words, int Longest)> Widespread = new(Load);

    /// <param name="password">As it was typed.</param>
    /// <param name="names">City, office, and what the account is called; only words of four and more letters count.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public static Refusal? Check(string password, IEnumerable<string?> names)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(names);
        if (new StringInfo(password).LengthInTextElements < Length)
            return new(IsTooShort, $"Das Passwort braucht mindestens {Length} Zeichen.");

        var text = Fold(password);
        var without = text;
        string? first = null;
        foreach (var name in Words(Product.Concat(names)).OrderByDescending(static n => n.Length))
        {
            if (!without.Contains(name, StringComparison.Ordinal))
                continue;
            first ??= name;
            without = without.Replace(name, "", StringComparison.Ordinal);
        }

        if (without.Length < Length && first is not null)
        {
            return new(
                HoldsAName,
                $"„{first}“ zählt nicht: Ohne die Namen von Produkt, Stadt und Konto braucht das Passwort mindestens {Length} Zeichen."
            );
        }

        return WorthOf(without) < Worth
            ? new(
                IsWidespread,
                "Dieses Passwort ist zu leicht zu erraten: Es besteht fast nur aus verbreiteten Wörtern, Jahreszahlen oder "
                    + "Tastenfolgen. Gut sind mehrere Wörter, die nichts miteinander zu tun haben."
            )
            : null;
    }

    /// <summary>Passes over the text once; at each place the longest thing that is known counts.</summary>
    private static int WorthOf(string text)
    {
        var (worth, at) = (0, 0);
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (at < text.Length)
        {
            var rest = text.AsSpan(at);
            var (word, run) = (WordAt(rest), RunAt(rest));
            var length = Math.Max(1, Math.Max(word, run));
            if (word == length && word > 1)
                worth += seen.Add(rest[..word].ToString()) ? 2 : 0;
            else
                worth++;
            at += length;
        }

        return worth;
    }

    private static int WordAt(ReadOnlySpan<char> rest)
    {
        var (words, longest) = Widespread.Value;
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longest, rest.Length); length >= ShortestName; length--)
        {
            if (known.Contains(rest[..length]))
                return length;
        }

        return 0;
    }

    /// <summary>The same character again and again, a row of keys or letters in either direction, a year.</summary>
    private static int RunAt(ReadOnlySpan<char> rest)
    {
        var same = 1;
        while (same < rest.Length && rest[same] == rest[0])
            same++;
        var row = 0;
        foreach (var keys in Keys)
        {
            row = Math.Max(row, Math.Max(Along(keys, rest), Along([.. keys.Reverse()], rest)));
        }

        var year = rest.Length >= 4 && rest[..4] is ['1', '9', _, _] or ['2', '0', _, _] && int.TryParse(rest[..4], out _) ? 4 : 0;
        var run = Math.Max(Math.Max(same, row), year);
        return run >= ShortestRun ? run : 0;
    }

    private static int Along(ReadOnlySpan<char> keys, ReadOnlySpan<char> rest)
    {
        var start = keys.IndexOf(rest[0]);
        var length = 0;
        while (start >= 0 && start + length < keys.Length && length < rest.Length && keys[start + length] == rest[length])
            length++;
        return length;
    }

    private static HashSet<string> Words(IEnumerable<string?> names) =>
        names
            .Where(static n => n is not null)
            .SelectMany(static n =>
                new[]
                {
                    n!,
                    n!
                        .Replace("ä", "ae", StringComparison.OrdinalIgnoreCase)
                        .Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
                        .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase)
                        .Replace("ß", "ss", StringComparison.OrdinalIgnoreCase),
                }
            )
            .SelectMany(static n => string.Concat(n.Select(static c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' '))
            .Select(Fold)
            .Where(static w => w.Length >= ShortestName)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Character for character: lower case, umlauts and the usual digits for letters.</summary>
    private static string Fold(string text)
    {
        var folded = text.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < folded.Length; i++)
        {
            var nextToLetter = (i > 0 && char.IsLetter(folded[i - 1])) && (i + 1 < folded.Length && char.IsLetter(folded[i + 1]));
            folded[i] = folded[i] switch
            {
                'ä' => 'a',
                'ö' => 'o',
                'ü' => 'u',
                'ß' => 's',
                '0' when nextToLetter => 'o',
                '1' when nextToLetter => 'i',
                '3' when nextToLetter => 'e',
                '4' or '@' when nextToLetter => 'a',
                '5' or '$' when nextToLetter => 's',
                '7' when nextToLetter => 't',
                var other => other,
            };
        }

        return new string(folded);
    }

    private static (HashSet<string> Words, int Longest) Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        var words = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(static line => line[0] != '#')
            .Select(Fold)
            .ToHashSet(StringComparer.Ordinal);
        return (words, words.Max(static w => w.Length));
    }
}
