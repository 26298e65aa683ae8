using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets;

/// <summary>What a column holds; decides how it is read, and how a template or an export formats it.</summary>
public enum ColumnKind
{
    Text,
    Number,
    Money,
    Date,
    Integer,

    /// <summary>A factor, written as percent: 0.06 is 6 %.</summary>
    Share,

    /// <summary>Day and time of day.</summary>
    Moment,
}

/// <summary>
/// A column by its name in the header, compared by <see cref="Spelling.Fold"/>; <see cref="MaxLength"/> is the longest text in
/// characters, <see cref="Hint"/> one line for the template: allowed values, unit.
/// </summary>
public sealed record SheetColumn(string Name, ColumnKind Kind, bool Required = false, int MaxLength = 200, string? Hint = null)
{
    internal string Folded { get; } = Spelling.Fold(Name);

    /// <summary>What other programs call it, for proposals alone.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>It holds numbers of cases: no mapping keeps a word of it.</summary>
    public bool IsCase { get; init; }

    /// <summary>It may be read from a column that another field is read from, too: the name of an account also says its kind.</summary>
    public bool MayRepeat { get; init; }
}

/// <summary>The columns of one import format, in the order of its template.</summary>
public sealed class SheetFormat(string name, params SheetColumn[] columns)
{
    public string Name { get; } = name;

    public IReadOnlyList<SheetColumn> Columns { get; } = columns;

    /// <summary>
    /// Name of the column that may stand in a file as many columns, one for each year, indicator or district; null where a row of the file
    /// is always a row of the format.
    /// </summary>
    public string? ValueColumn { get; init; }
}
