using System.Buffers;
using System.Globalization;
using System.Text;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Writing;

/// <summary>Cells of a CSV export in German notation.</summary>
internal static class CsvText
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(";\"\r\n\t,");

    public static void AppendHeader(StringBuilder text, IReadOnlyList<SheetColumn> columns)
    {
        for (var column = 0; column < columns.Count; column++)
            Append(text.Append(column == 0 ? "" : ";"), columns[column].Name);
        text.Append("\r\n");
    }

    public static void AppendRow(StringBuilder text, IReadOnlyList<SheetColumn> columns, IReadOnlyList<object?> row)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            if (column > 0)
                text.Append(';');
            if (column < row.Count && row[column] is { } value)
                AppendValue(text, columns[column].Kind, value);
        }

        text.Append("\r\n");
    }

    /// <summary>Of a factor: six of a percent. What is agreed has fewer; a quotient has no end.</summary>
    private const int ShareDecimals = 8;

    private static void AppendValue(StringBuilder text, ColumnKind kind, object value)
    {
        if (kind == ColumnKind.Share && CellValue.AsNumber(value) is { } share)
            text.Append(PercentText.Of(decimal.Round(share, ShareDecimals)));
        else if (CellValue.AsNumber(value) is { } number)
            text.Append(number.ToString(kind == ColumnKind.Money || value is Money ? "0.00##" : "0.############", German));
        else if (value is DateOnly date)
            text.Append(date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture));
        else if (value is DateTime moment)
            text.Append(moment.ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture));
        else
            Append(text, value is bool flag ? CellValue.Yes(flag) : (string)value);
    }

    private static void Append(StringBuilder text, string cell)
    {
        if (cell.Length == 0)
            return;
        var guarded = cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + cell : cell;
        if (guarded.AsSpan().ContainsAny(NeedsQuotes) || guarded[0] == ' ' || guarded[^1] == ' ')
            text.Append('"').Append(guarded.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            text.Append(guarded);
    }
}
