using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>
/// What a file may mean in the columns of a format: by names of columns, by what other programs call them, by the words in them. Somebody
/// looks at it before anything is read.
/// </summary>
public static class MappingProposal
{
    /// <param name="vocabularies">By column of the format.</param>
    public static SheetMapping Make(
        SheetFormat format,
        ForeignSample sample,
        SheetLayout layout,
        string fileName,
        IReadOnlyDictionary<string, Vocabulary> vocabularies
    )
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(vocabularies);
        var header = ForeignHeader.Of(sample, layout);
        var body = sample.Rows.Where(row => row.Number > layout.HeaderRow).ToList();
        var fields = ByName(format, header, body, vocabularies);
        var values = new List<ValueColumn>();
        if (format.ValueColumn is { } value && !fields.ContainsKey(value))
            values = LongProposal.Add(format, header, body, fields, Title(sample, layout, fileName));
        return new(
            layout,
            fields,
            values,
            new Dictionary<string, IReadOnlyDictionary<string, string?>>(),
            NumberProposal.Of(format, header, body, fields, values)
        );
    }

    /// <summary>
    /// The mapping with what its columns of figures mean, where nothing was said yet: all that no field has, each by its name.
    /// </summary>
    public static SheetMapping WithValues(SheetFormat format, ForeignSample sample, SheetMapping mapping)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(sample);
        ArgumentNullException.ThrowIfNull(mapping);
        if (mapping.LongField is null)
            return mapping;
        var claimed = mapping.Fields.Values.SelectMany(static f => f.Columns).ToHashSet();
        var body = sample.Rows.Where(row => row.Number > mapping.Layout.HeaderRow).ToList();
        var columns = LongProposal.Columns(ForeignHeader.Of(sample, mapping.Layout), body, claimed);
        var values =
            mapping.Values.Count > 0
                ? mapping.Values
                : [.. columns.Select(static c => new ValueColumn(c, new Dictionary<string, string>()))];
        var named = format.Columns.Where(c => mapping.SourceOf(c.Name).Kind == FieldKind.Names).ToList();
        return mapping with
        {
            Values =
            [
                .. values.Select(v =>
                    v with
                    {
                        Fields = named.ToDictionary(
                            static f => f.Name,
                            f => v.Fields.TryGetValue(f.Name, out var text) ? text : ColumnMeaning.TextOf(f, v.Column)
                        ),
                    }
                ),
            ],
        };
    }

    /// <summary>Each column of the file goes to one field: best likeness first.</summary>
    private static Dictionary<string, FieldSource> ByName(
        SheetFormat format,
        ForeignHeader header,
        List<ForeignRow> body,
        IReadOnlyDictionary<string, Vocabulary> vocabularies
    )
    {
        var scores =
            from field in format.Columns
            from column in header.Names.Index()
            let score = Score(field, column.Item) + ScoreOfWords(vocabularies.GetValueOrDefault(field.Name), column.Index, body)
            where score > 0
            orderby score descending, column.Index
            select (field.Name, Column: column.Item);
        var (fields, taken) = (new Dictionary<string, FieldSource>(), new HashSet<string>());
        foreach (var (field, column) in scores)
        {
            if (!fields.ContainsKey(field) && taken.Add(column))
                fields[field] = FieldSource.Of(column);
        }

        return fields;
    }

    private static int Score(SheetColumn field, string column)
    {
        var plain = Vocabulary.Plain(column);
        if (plain.Length == 0)
            return 0;
        if (Spelling.IsSame(field.Name, column) || plain == Vocabulary.Plain(field.Name))
            return 100;
        var alias = field.Aliases.Index().FirstOrDefault(a => Vocabulary.Plain(a.Item) == plain);
        if (alias.Item is not null)
            return 60 - Math.Min(alias.Index, 20);
        var words = plain.Split(' ');
        return field.Kind == ColumnKind.Number ? 0
            : words.Contains(Vocabulary.Plain(field.Name)) ? 20
            : field.Aliases.Any(a => words.Contains(Vocabulary.Plain(a))) ? 10
            : 0;
    }

    /// <summary>Most words of the column are words of the field, or like them.</summary>
    private static int ScoreOfWords(Vocabulary? vocabulary, int column, List<ForeignRow> body)
    {
        if (vocabulary is null)
            return 0;
        var words = body.Select(row => row[column])
            .Where(static w => w.Any(char.IsLetter))
            .Distinct(StringComparer.Ordinal)
            .Take(40)
            .ToList();
        var known = words.Count(word => vocabulary.Knows(word) || vocabulary.Propose(word) is { Term: not null });
        return words.Count == 0 || known * 2 < words.Count ? 0 : 30 + (20 * known / words.Count);
    }

    /// <summary>What stands about the table as a whole: titles above it, the name of the file.</summary>
    private static string Title(ForeignSample sample, SheetLayout layout, string fileName) =>
        string.Join(
            ' ',
            sample
                .Rows.Where(row => row.Number <= layout.HeaderRow - layout.HeaderRows)
                .SelectMany(static row => row.Cells)
                .Append(Path.GetFileNameWithoutExtension(fileName))
        );
}
