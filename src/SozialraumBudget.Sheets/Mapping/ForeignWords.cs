using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>A word of a file in a column whose words have to be understood.</summary>
/// <param name="Word">As the file writes it.</param>
/// <param name="Rows">Rows that hold it.</param>
/// <param name="IsKnown">The import understands it as it is.</param>
/// <param name="Proposal">What it may mean.</param>
public sealed record ForeignWord(string Word, int Rows, bool IsKnown, TermProposal? Proposal);

/// <summary>The different words of columns with a vocabulary, over all rows of a file.</summary>
public static class ForeignWords
{
    /// <summary>More are no words but texts.</summary>
    public const int Most = 2_000;

    /// <returns>By column of the format, unknown words first, then by frequency.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<ForeignWord>> Collect(
        ReadOnlyMemory<byte> file,
        string fileName,
        SheetMapping mapping,
        ForeignHeader header,
        IReadOnlyDictionary<string, Vocabulary> vocabularies
    )
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(vocabularies);
        var counts = vocabularies.Keys.ToDictionary(static f => f, static _ => new Dictionary<string, int>(StringComparer.Ordinal));
        var inCells = counts
            .Where(c => mapping.SourceOf(c.Key) is { Kind: FieldKind.Columns, Columns.Count: > 0 })
            .Select(c =>
                (Counts: c.Value, Cells: mapping.SourceOf(c.Key).Columns.Select(name => header[name]).Where(p => p >= 0).ToArray())
            )
            .ToList();
        using (var foreign = ForeignSheet.Open(file, fileName, mapping.Layout.Sheet))
        {
            var row = new SheetRow();
            while (inCells.Count > 0 && foreign.Rows?.Read(row) == true)
            {
                if (row.Number <= mapping.Layout.HeaderRow || row.Problem is not null)
                    continue;
                foreach (var (found, cells) in inCells)
                    Count(found, string.Join(' ', cells.Select(cell => SeenText.Of(row, cell)).Where(static t => t.Length > 0)));
            }
        }

        foreach (var (field, found) in counts.Where(c => mapping.SourceOf(c.Key).Kind == FieldKind.Names))
        {
            foreach (var value in mapping.Values)
                Count(found, value.Fields.GetValueOrDefault(field) ?? "");
        }

        return counts.ToDictionary(static c => c.Key, c => Sorted(c.Value, vocabularies[c.Key]));
    }

    private static void Count(Dictionary<string, int> found, string word)
    {
        word = Spelling.Clean(word, out _);
        if (word.Length > 0 && (found.Count < Most || found.ContainsKey(word)))
            found[word] = found.GetValueOrDefault(word) + 1;
    }

    private static IReadOnlyList<ForeignWord> Sorted(Dictionary<string, int> found, Vocabulary vocabulary) =>
        [
            .. found
                .Select(f => new ForeignWord(f.Key, f.Value, vocabulary.Knows(f.Key), vocabulary.Propose(f.Key)))
                .OrderBy(static w => w.IsKnown)
                .ThenByDescending(static w => w.Rows)
                .ThenBy(static w => w.Word, StringComparer.CurrentCulture),
        ];
}
