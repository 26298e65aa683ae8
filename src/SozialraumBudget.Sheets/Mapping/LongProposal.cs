using System.Globalization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>Columns of figures that nobody else claims become rows; their names say year, indicator or place.</summary>
internal static class LongProposal
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "id",
        "nr",
        "nummer",
        "lfd",
        "schluessel",
        "kennziffer",
        "kennzahl",
        "code",
        "ags",
        "objectid",
        "fid",
        "plz",
    };

    /// <summary>Adds the sources of the fields to what is known.</summary>
    /// <returns>The columns of figures with what their names say.</returns>
    public static List<ValueColumn> Add(
        SheetFormat format,
        ForeignHeader header,
        List<ForeignRow> body,
        Dictionary<string, FieldSource> fields,
        string title
    )
    {
        var claimed = fields.Values.SelectMany(static f => f.Columns).ToHashSet();
        var columns = Columns(header, body, claimed);
        var meanings = columns.Select(static c => (Column: c, Meaning: ColumnMeaning.Of(c))).ToList();
        if (meanings.Count == 0)
            return [];
        fields[format.ValueColumn!] = FieldSource.FromValues;
        var open = format.Columns.Where(c => c.Required && c.Name != format.ValueColumn && !fields.ContainsKey(c.Name)).ToList();
        foreach (var field in open)
        {
            fields[field.Name] =
                field.Kind == ColumnKind.Integer ? Year(meanings.ConvertAll(static m => m.Meaning), title)
                : open.Count(static o => o.Kind == ColumnKind.Text) == 1 && meanings.TrueForAll(static m => m.Meaning.Label.Length == 0)
                    ? FieldSource.Always("")
                : FieldSource.FromNames;
        }

        return meanings.ConvertAll(m => new ValueColumn(
            m.Column,
            open.Where(f => fields[f.Name].Kind == FieldKind.Names).ToDictionary(static f => f.Name, f => ColumnMeaning.TextOf(f, m.Column))
        ));
    }

    /// <summary>Columns of figures that no field has.</summary>
    public static IEnumerable<string> Columns(ForeignHeader header, List<ForeignRow> body, HashSet<string> claimed) =>
        header.Names.Index().Where(c => !claimed.Contains(c.Item) && IsValue(c.Item, c.Index, body)).Select(static c => c.Item);

    private static FieldSource Year(List<ColumnMeaning> meanings, string title) =>
        meanings.Exists(static m => m.Year is not null) || meanings.TrueForAll(static m => m.Label.Length == 0) ? FieldSource.FromNames
        : ColumnMeaning.Of(title).Year is { } year ? FieldSource.Always(year.ToString(CultureInfo.InvariantCulture))
        : FieldSource.Always("");

    private static bool IsValue(string name, int column, List<ForeignRow> body)
    {
        var cells = body.Select(row => row[column]).Where(static c => c.Length > 0).ToList();
        var figures = cells.Count(static c => LayoutProposal.IsNumber(c) || NumberRewriting.IsNoFigure(c) || c is "-" or "–");
        var words = Spelling.Fold(name).Split(' ', '_', '-', '.');
        var isYear = cells.TrueForAll(LayoutProposal.IsYear) && ColumnMeaning.Of(name).Year is null;
        return !isYear && cells.Count > 0 && figures * 5 >= cells.Count * 4 && !words.Any(Keys.Contains);
    }
}
