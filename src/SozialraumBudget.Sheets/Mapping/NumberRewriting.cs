using System.Globalization;
using System.Text.RegularExpressions;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>
/// A number as its source writes it, in the notation that every import reads: with a decimal comma and without thousands signs. What is
/// no number in that notation stays as it is, for the reader to refuse.
/// </summary>
internal static partial class NumberRewriting
{
    public static string Rewrite(string text, NumberStyle style)
    {
        var rest = text;
        if (style.Percent && rest.EndsWith('%'))
            rest = Spelling.Trim(rest.AsSpan()[..^1]).ToString();
        if (style.Blanks && Blanks().IsMatch(rest))
            rest = Blank().Replace(rest, "");
        return style.Sign switch
        {
            DecimalSign.Comma when WithComma().IsMatch(rest) => rest.Replace(".", "", StringComparison.Ordinal),
            DecimalSign.Point when WithPoint().IsMatch(rest) => rest.Replace(",", "", StringComparison.Ordinal).Replace('.', ','),
            _ => rest,
        };
    }

    /// <summary>A number that a spreadsheet shows as a percentage, as it is shown; null for other cells.</summary>
    public static string? Percent(SheetRow row, int cell, NumberStyle style) =>
        style.Percent
        && row.Kind(cell) == CellKind.Number
        && row.Format(cell).IsPercent
        && decimal.TryParse(row[cell], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? (value * 100).ToString("0.##########", CultureInfo.InvariantCulture)
            : null;

    public static bool IsNoFigure(ReadOnlySpan<char> text) => OfficialSigns.ReasonAgainst(text) is not null;

    [GeneratedRegex(@"^[-+\u2212]?\d{1,3}([ \u00A0\u2009\u202F]\d{3})+([.,]\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[ \u00A0\u2009\u202F]", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"^[-+\u2212]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithComma();

    [GeneratedRegex(@"^[-+\u2212]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithPoint();
}
