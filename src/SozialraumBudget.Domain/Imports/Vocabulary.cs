using System.Text.RegularExpressions;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Imports;

/// <summary>A word that an import understands.</summary>
/// <param name="Text">As files write it.</param>
/// <param name="Title">As people read it in a list.</param>
/// <param name="Others">Words of other programs that mean the same, for proposals alone.</param>
public sealed record Term(string Text, string Title, params IReadOnlyList<string> Others);

/// <summary>What a word of a file may mean; a person decides.</summary>
/// <param name="Term">Null where the rows with the word had better be left out.</param>
/// <param name="Reason">German, why it is proposed.</param>
public sealed record TermProposal(string? Term, string Reason);

/// <summary>The words of one column of an import format: names of districts, areas and providers, or a few fixed words.</summary>
public sealed partial class Vocabulary
{
    private static readonly HashSet<string> Sums = new(StringComparer.Ordinal)
    {
        "gesamt",
        "insgesamt",
        "gesamtstadt",
        "stadtgebiet",
        "summe",
        "zusammen",
        "total",
        "quelle",
        "nicht zuordenbar",
        "nicht zuzuordnen",
        "ohne zuordnung",
        "unbekannt",
        "ohne angabe",
        "keine angabe",
        "k.a.",
        "sonstige",
    };

    private readonly Func<string, bool> _knows;
    private readonly Func<string, Term?>? _other;

    /// <param name="terms">In the order of a list to choose from.</param>
    /// <param name="isClosed">A word that is none of them refuses its row.</param>
    /// <param name="knows">Whether the import understands a word as it is.</param>
    /// <param name="other">A rule of the column's own, asked before likeness.</param>
    public Vocabulary(IReadOnlyList<Term> terms, bool isClosed, Func<string, bool> knows, Func<string, Term?>? other = null)
    {
        (Terms, IsClosed, _knows, _other) = (terms, isClosed, knows, other);
    }

    public IReadOnlyList<Term> Terms { get; }

    public bool IsClosed { get; }

    /// <summary>Rows with sums are proposed to be left out; only where each row is about one place.</summary>
    public bool HasSums { get; init; }

    /// <summary>Any word will do, as the name of a new thing: nothing is taken for granted.</summary>
    public bool IsFree { get; init; }

    public bool Knows(string word) => _knows(word);

    /// <summary>
    /// What an unknown word may mean: the same letters, a word of other programs, an abbreviation, a name that is alike. Null for a word
    /// that is known, or like nothing.
    /// </summary>
    public TermProposal? Propose(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length == 0 || Knows(word))
            return null;
        if (HasSums && IsSum(word))
            return new(null, "sieht aus wie eine Summe oder Anmerkung");
        var plain = Plain(word);
        return Only(term => Plain(term.Text) == plain || Plain(term.Title) == plain) is { } same ? new(same.Text, "gleich geschrieben")
            : Only(term => term.Others.Any(other => Plain(other) == plain)) is { } known ? new(known.Text, "gebräuchliches Wort")
            : _other?.Invoke(word) is { } found ? new(found.Text, "kommt im Wort vor")
            : plain.Length >= 3 && Only(term => Plain(term.Text).StartsWith(plain, StringComparison.Ordinal)) is { } longer
                ? new(longer.Text, "Abkürzung")
            : Alike(word) is { } alike ? new(alike.Text, "ähnlich geschrieben")
            : null;
    }

    /// <summary>Words compared without punctuation, underscores and a number in front: „01 Altstadt“ is „Altstadt“.</summary>
    public static string Plain(string word)
    {
        var folded = Spelling.Fold(word).Replace('_', ' ');
        var bare = NumberInFront().Replace(folded, "");
        return string.Concat(bare.Where(static c => char.IsLetterOrDigit(c) || c == ' ')).Trim();
    }

    private static bool IsSum(string word)
    {
        var folded = Spelling.Fold(word);
        return Sums.Contains(folded)
            || folded.StartsWith("quelle", StringComparison.Ordinal)
            || folded.Split(' ', ':', '(', ')', ',').Any(static part => part is "gesamt" or "insgesamt" or "summe" or "zusammen");
    }

    private Term? Only(Func<Term, bool> condition) => Terms.Where(condition).Take(2).ToList() is [var one] ? one : null;

    private Term? Alike(string word)
    {
        var likely = Terms
            .Select(term => (Term: term, Likeness: NameLikeness.Of(Plain(word), Plain(term.Text))))
            .Where(static t => t.Likeness >= NameLikeness.Least)
            .OrderByDescending(static t => t.Likeness)
            .Take(2)
            .ToList();
        return likely switch
        {
            [] => null,
            [var one] => one.Term,
            [var first, var second] when first.Likeness > second.Likeness => first.Term,
            _ => null,
        };
    }

    [GeneratedRegex(@"^\d+[\s.\-:]+(?=\p{L}{3})", RegexOptions.CultureInvariant)]
    private static partial Regex NumberInFront();
}
