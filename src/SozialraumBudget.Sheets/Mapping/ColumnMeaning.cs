using System.Globalization;
using System.Text.RegularExpressions;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>What the name of a column of figures says: Anzahl_2018 is the year 2018 and „Anzahl“.</summary>
/// <param name="Year">Null where the name holds no year, or several.</param>
/// <param name="Label">The name without its year, with blanks for underscores; empty where it is the year alone, or a letter.</param>
public readonly partial record struct ColumnMeaning(int? Year, string Label)
{
    public static ColumnMeaning Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Letter().IsMatch(name))
            return new(null, "");
        var years = ForeignHeader.Year().Matches(name);
        var year = years.Count == 1 ? int.Parse(years[0].Value, CultureInfo.InvariantCulture) : (int?)null;
        var rest = year is null ? name : name.Remove(years[0].Index, years[0].Length);
        var label = Gaps().Replace(Days().Replace(rest, " "), " ");
        return new(year, Spelling.Trim(label.AsSpan().Trim("-–:;,/ ")).ToString());
    }

    /// <summary>What a column's name says as the text of a field: its year for one of whole numbers, else its label.</summary>
    public static string TextOf(SheetColumn field, string name)
    {
        ArgumentNullException.ThrowIfNull(field);
        var meaning = Of(name);
        return field.Kind == ColumnKind.Integer ? meaning.Year?.ToString(CultureInfo.InvariantCulture) ?? "" : meaning.Label;
    }

    [GeneratedRegex(@"^Spalte [A-Z]{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Letter();

    /// <summary>Day and month before a year.</summary>
    [GeneratedRegex(
        @"\b((am|zum|stand|stichtag)\s*)?\d{1,2}\.\s?\d{1,2}\.(?=\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Days();

    /// <summary>Underscores, blanks, empty brackets.</summary>
    [GeneratedRegex(@"(_|\s|\(\s*\)|\[\s*\])+", RegexOptions.CultureInvariant)]
    private static partial Regex Gaps();
}
