using System.Text.RegularExpressions;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>How the first rows of a file write their numbers.</summary>
internal static partial class NumberProposal
{
    public static NumberStyle Of(
        SheetFormat format,
        ForeignHeader header,
        List<ForeignRow> body,
        Dictionary<string, FieldSource> fields,
        List<ValueColumn> values
    )
    {
        var numbers = format.Columns.Where(static c => c.Kind is ColumnKind.Number or ColumnKind.Money).Select(static c => c.Name);
        int[] columns =
        [
            .. numbers.Where(fields.ContainsKey).SelectMany(n => fields[n].Columns).Select(c => header[c]),
            .. values.Select(v => header[v.Column]),
        ];
        var cells = body.SelectMany(row => columns.Select(column => row[column])).Where(static c => c.Length > 0).ToList();
        return new(
            Sign(cells),
            Percent: cells.Exists(static c => c.EndsWith('%')),
            Blanks: cells.Exists(Blank().IsMatch),
            SkipSigns: format.ValueColumn is not null && cells.Exists(static c => NumberRewriting.IsNoFigure(c)),
            SkipEmpty: format.ValueColumn is not null
        );
    }

    /// <summary>Only where the cells alone would leave it open.</summary>
    private static DecimalSign Sign(List<string> cells) =>
        cells.Exists(Thousands().IsMatch) && !cells.Exists(PointForSure().IsMatch) ? DecimalSign.Comma
        : cells.Exists(EnglishForSure().IsMatch) ? DecimalSign.Point
        : DecimalSign.AsShown;

    [GeneratedRegex(@"^[-+\u2212]?\d{1,3}\.\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^[-+\u2212]?\d+\.(\d{1,2}|\d{4,})$|^[-+\u2212]?(0|\d{4,})\.\d{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex PointForSure();

    [GeneratedRegex(@"^[-+\u2212]?\d{1,3}(,\d{3})+\.\d+$|^[-+\u2212]?\d{1,3}(,\d{3}){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishForSure();

    [GeneratedRegex(@"\d[ \u00A0\u2009\u202F]\d{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
