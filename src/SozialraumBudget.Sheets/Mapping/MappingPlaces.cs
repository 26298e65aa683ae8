using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>What users call a column of a format after a mapping: the column of their own file.</summary>
public static class MappingPlaces
{
    /// <summary>The same issue at the place in the file: „Region (als Bereich)“ for „Bereich“.</summary>
    public static RowIssue Place(this SheetMapping mapping, RowIssue issue)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(issue);
        return issue.Column is { } column && mapping.Fields.ContainsKey(column) ? issue with { Column = Of(mapping, column) } : issue;
    }

    internal static string Of(SheetMapping mapping, string field)
    {
        var source = mapping.SourceOf(field);
        return source.Kind switch
        {
            FieldKind.Columns => Of(string.Join(" und ", source.Columns), field),
            FieldKind.Fixed => $"{field} (fester Wert)",
            _ => field,
        };
    }

    internal static string Of(string column, string field) =>
        RowIssue.Printable(Spelling.IsSame(column, field) ? column : $"{column} (als {field})");
}
