using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>
/// How a table of somebody else's making becomes one with the columns of an import format. Holds names of columns and words, never a row:
/// it is kept as a profile of its source and used for the next file.
/// </summary>
/// <param name="Layout">Sheet and header of the file.</param>
/// <param name="Fields">Where each column of the format comes from, by its name; one that is missing is not filled.</param>
/// <param name="Values">Columns that become rows of their own, where a field is <see cref="FieldKind.Values"/>.</param>
/// <param name="Words">
/// By column of the format: what a word of the file means there; null leaves rows with that word out. Compared as by
/// <see cref="Spelling.Fold"/>.
/// </param>
/// <param name="Numbers">How the file writes numbers.</param>
public sealed record SheetMapping(
    SheetLayout Layout,
    IReadOnlyDictionary<string, FieldSource> Fields,
    IReadOnlyList<ValueColumn> Values,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>> Words,
    NumberStyle Numbers
)
{
    /// <summary>The source of a format's column; <see cref="FieldSource.None"/> where nothing was said.</summary>
    public FieldSource SourceOf(string field) => Fields.GetValueOrDefault(field, FieldSource.None);

    /// <summary>The column of the format that is filled from many columns of the file; null where each row stays one row.</summary>
    [JsonIgnore]
    public string? LongField => Fields.FirstOrDefault(static f => f.Value.Kind == FieldKind.Values).Key;
}

/// <summary>Which rows of a file are its header.</summary>
/// <param name="Sheet">Name of the sheet of a workbook; null: the first visible one.</param>
/// <param name="HeaderRow">Last row of the header as the user counts rows, from 1; 0: there is none, columns are called „Spalte A“.</param>
/// <param name="HeaderRows">Rows of the header, from 1 to <see cref="MaxHeaderRows"/>: years often stand above what was counted.</param>
public sealed record SheetLayout(string? Sheet, int HeaderRow, int HeaderRows = 1)
{
    public const int MaxHeaderRows = 3;
}

/// <summary>Where a column of a format comes from.</summary>
public enum FieldKind
{
    /// <summary>Nowhere: the column stays empty.</summary>
    None,

    /// <summary>One column of the file, or several whose texts are joined by a blank.</summary>
    Columns,

    /// <summary>The same text in every row.</summary>
    Fixed,

    /// <summary>What each of the many value columns means: its name says the year, the indicator or the district.</summary>
    Names,

    /// <summary>The cells of many columns, one row for each.</summary>
    Values,
}

/// <param name="Kind">Which of the others count.</param>
/// <param name="Columns">Names of columns of the file.</param>
/// <param name="Fixed">The text for every row.</param>
public sealed record FieldSource(FieldKind Kind, IReadOnlyList<string> Columns, string? Fixed = null)
{
    public static FieldSource None { get; } = new(FieldKind.None, []);

    public static FieldSource FromNames { get; } = new(FieldKind.Names, []);

    public static FieldSource FromValues { get; } = new(FieldKind.Values, []);

    public static FieldSource Of(params IReadOnlyList<string> columns) => new(FieldKind.Columns, columns);

    public static FieldSource Always(string text) => new(FieldKind.Fixed, [], text);
}

/// <summary>A column of the file whose cells become rows.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Fields">What it means: text by name of the format's column, for those that are <see cref="FieldKind.Names"/>.</param>
public sealed record ValueColumn(string Column, IReadOnlyDictionary<string, string> Fields);

/// <summary>Which sign separates the decimals.</summary>
public enum DecimalSign
{
    /// <summary>What the cells of a column show, as for any import; a number that reads both ways is refused.</summary>
    AsShown,

    /// <summary>1.234,5</summary>
    Comma,

    /// <summary>1,234.5</summary>
    Point,
}

/// <summary>How a file writes numbers, where that differs from what every import reads.</summary>
/// <param name="Sign">Sign before the decimals.</param>
/// <param name="Percent">„12,5 %“ is read as 12,5, as a person sees it.</param>
/// <param name="Blanks">Blanks may stand between thousands: 1 234.</param>
/// <param name="SkipSigns">Cells with a sign of official statistics for „no figure“ (. … / x) are left out and counted.</param>
/// <param name="SkipEmpty">Rows without a value are left out and counted.</param>
public sealed record NumberStyle(
    DecimalSign Sign = DecimalSign.AsShown,
    bool Percent = false,
    bool Blanks = false,
    bool SkipSigns = false,
    bool SkipEmpty = false
);
