using System.Globalization;
using System.Text.RegularExpressions;

namespace SozialraumBudget.Web.Tests.Figures;

/// <summary>
/// All amounts that were seen, each by its figure and by what it is of: a figure of a thing has one value wherever it stands, and one word.
/// </summary>
internal sealed partial class FigureSheet
{
    /// <summary>
    /// Words that say nothing of their own: "Betrag" below the name of the thing, "Vorjahr" beside the same figure of the year.
    /// </summary>
    private static readonly HashSet<string> Neutral = ["Betrag", "Vorjahr", "Nächste Auszahlung"];

    private readonly Dictionary<(string Figure, string Of), (decimal Value, string Where)> values = [];
    private readonly Dictionary<string, Dictionary<string, string>> words = new(StringComparer.Ordinal);
    private readonly SortedSet<string> differences = new(StringComparer.Ordinal);

    /// <summary>Number of amounts that were compared.</summary>
    public int Count { get; private set; }

    public IReadOnlyCollection<string> Differences => differences;

    public IEnumerable<(string Figure, string Of, decimal Value)> Values =>
        values.Select(static v => (v.Key.Figure, v.Key.Of, v.Value.Value));

    public decimal? this[string figure, string of] => values.TryGetValue((figure, of), out var found) ? found.Value : null;

    /// <param name="figure">Which figure.</param>
    /// <param name="of">What it is of.</param>
    /// <param name="value">
    /// Shown below zero or above, as the page adds up: the size is what is compared where a figure is a set-off or a claim.
    /// </param>
    /// <param name="word">What it is called there; null where nothing stands beside it.</param>
    /// <param name="where">Page and reader, file or answer.</param>
    public void See(string figure, string of, decimal value, string? word, string where)
    {
        Count++;
        if (figure is "Payout.SetOff" or "ClaimsOfYear")
            value = Math.Abs(value);
        if (!values.TryAdd((figure, of), (value, where)) && values[(figure, of)] is var first && first.Value != value)
            differences.Add(Text($"{figure} of {of}: {first.Value} at {first.Where}, {value} at {where}"));
        if (word is not null && Plain(word) is { Length: > 0 } plain && !Neutral.Contains(plain))
        {
            if (!words.TryGetValue(plain, out var figures))
                words[plain] = figures = new(StringComparer.Ordinal);
            figures.TryAdd(figure == "Budget.Total" ? "Total" : figure, where);
        }
    }

    /// <summary>What must be a sum of other figures.</summary>
    public void Expect(string figure, string of, decimal value, string why)
    {
        if (this[figure, of] is { } seen && seen != value)
            differences.Add(Text($"{figure} of {of}: {seen} at {values[(figure, of)].Where}, but {value} {why}"));
    }

    /// <summary>Words that mean two figures, and figures that have two words.</summary>
    public IEnumerable<string> Ambiguities =>
        words
            .Where(static w => w.Value.Count > 1)
            .Select(static w => $"\"{w.Key}\" means {string.Join(" and ", w.Value.Select(static f => $"{f.Key} ({f.Value})"))}")
            .Concat(
                words
                    .SelectMany(static w => w.Value, static (w, f) => (Word: w.Key, f.Key, Where: f.Value))
                    .GroupBy(static f => f.Key)
                    .Where(static f => f.Count() > 1)
                    .Select(static f => $"{f.Key} is called {string.Join(" and ", f.Select(static w => $"\"{w.Word}\" ({w.Where})"))}")
            );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Without the year and the mark of the sorting.</summary>
    private static string Plain(string word) => Extras().Replace(word, "").Trim();

    [GeneratedRegex(@"[▲▼]|\s+20\d\d$")]
    private static partial Regex Extras();
}
