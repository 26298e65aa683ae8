using System.Globalization;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets;

public sealed partial class CellReader
{
    /// <summary>A duration as people write it: 1:30, 1,5, 90 min, or a time of the spreadsheet.</summary>
    /// <param name="column">Column of the format.</param>
    /// <param name="durations">The column's durations.</param>
    /// <param name="slot">Where the value of an ambiguous number belongs, once its column has shown its notation.</param>
    public WorkTime? Duration(int column, DurationColumn durations, int slot)
    {
        ArgumentNullException.ThrowIfNull(durations);
        var text = Cell(column, out var cell);
        if (text.IsEmpty)
            return null;
        if (durations.Read(_row, cell, text, slot, PlaceOf(column), out var time) is not { } reason)
            return time;
        Fail(column, reason);
        return null;
    }

    /// <summary>Percent as people write it: 80, 80 %, or a cell that shows 80 %. A factor 0.8 is asked back.</summary>
    /// <returns>A factor from 0 to 1.</returns>
    public decimal? Percent(int column)
    {
        var text = Cell(column, out var cell);
        if (text.IsEmpty)
            return null;
        if (PercentOf(text, cell) is not { } percent || percent < 0 || percent > 100)
            Fail(column, "Erwartet wird ein Wert von 0 bis 100 %.");
        else if (percent is > 0 and < 1)
            Fail(column, "Bitte in Prozent angeben: 80 statt 0,8.");
        else
            return percent / 100m;
        return null;
    }

    private decimal? PercentOf(ReadOnlySpan<char> text, int cell)
    {
        if (_row.Kind(cell) == CellKind.Number)
        {
            return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                ? value * (_row.Format(cell).IsPercent ? 100 : 1)
                : null;
        }

        var number = text[^1] == '%' ? Spelling.Trim(text[..^1]) : text;
        return
            _row.Kind(cell) == CellKind.Text && NumberText.Read(number, out var read) is null && read.Notation != NumberNotation.Ambiguous
            ? read.Value
            : null;
    }
}
