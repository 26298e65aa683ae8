using System.Globalization;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>Carries the mapping of an earlier file over to the next one of the same source.</summary>
public static class ProfileFit
{
    /// <summary>
    /// The mapping for a file with this header: year columns that came since are read as their like were, such that are gone are left out.
    /// Null where a column is missing that the mapping needs.
    /// </summary>
    public static SheetMapping? Adapt(SheetFormat format, SheetMapping mapping, ForeignHeader header)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(header);
        var isHeadless = header.Layout.HeaderRow == 0;
        if (isHeadless != (mapping.Layout.HeaderRow == 0))
            return null;
        var adapted = mapping with { Layout = header.Layout, Values = Values(format, mapping, header) };
        return MappingChecks.Find(format, adapted, header).Count == 0 ? adapted : null;
    }

    private static List<ValueColumn> Values(SheetFormat format, SheetMapping mapping, ForeignHeader header)
    {
        var values = new List<ValueColumn>();
        foreach (var name in header.Names)
        {
            var masked = ForeignHeader.Masked(name);
            var same = mapping.Values.FirstOrDefault(v => header[v.Column] == header[name]);
            var like = same ?? mapping.Values.FirstOrDefault(v => ForeignHeader.Masked(v.Column) == masked);
            if (same is not null)
                values.Add(same with { Column = name });
            else if (like is not null && ColumnMeaning.Of(name).Year is { } year && Named(format, like) is { } field)
                values.Add(new(name, With(like.Fields, field, year)));
        }

        return values;
    }

    /// <summary>The field whose text is the year in the column's name.</summary>
    private static string? Named(SheetFormat format, ValueColumn value) =>
        ColumnMeaning.Of(value.Column).Year is { } year
            ? format
                .Columns.Where(static c => c.Kind == ColumnKind.Integer)
                .Select(static c => c.Name)
                .FirstOrDefault(f => value.Fields.GetValueOrDefault(f) == year.ToString(CultureInfo.InvariantCulture))
            : null;

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> fields, string field, int year) =>
        new(fields) { [field] = year.ToString(CultureInfo.InvariantCulture) };
}
