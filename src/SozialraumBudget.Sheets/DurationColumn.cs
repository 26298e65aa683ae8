using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets;

/// <summary>
/// The durations of one column, in whatever way each cell writes them; numbers are hours and follow one notation, as in a
/// <see cref="NumberColumn"/>. A spreadsheet's time counts as it is shown: 36:00 is 36 hours, though 1,5 days are stored.
/// </summary>
/// <param name="maxHours">Largest duration in hours.</param>
public sealed class DurationColumn(int maxHours)
{
    private readonly NumberColumn _hours = new(maxHours, maxDecimals: 4);

    /// <summary>Hours that read both ways and wait for the column's notation.</summary>
    public int Waiting => _hours.Waiting;

    /// <summary>Reads a cell; hours that read both ways get their value later from <see cref="Resolve"/>.</summary>
    /// <returns>Null, or the German reason of the refusal.</returns>
    public string? Read(SheetRow row, int cell, ReadOnlySpan<char> text, int slot, string place, out WorkTime time)
    {
        ArgumentNullException.ThrowIfNull(row);
        time = default;
        var kind = row.Kind(cell);
        if (kind == CellKind.Number)
        {
            // A number that is shown with a word behind it ("20 min") means what is shown.
            if (Shown(row, cell, text) is not { } shown)
                return ReadHours(row, cell, text, slot, place, out time);
            return DurationText.Read(shown, out var worded, out _, out time)
                ?? (worded == DurationShape.Hours ? ReadHours(row, cell, text, slot, place, out time) : Check(time));
        }

        if (kind is not (CellKind.Text or CellKind.Time))
            return ReadHours(row, cell, text, slot, place, out time);
        return DurationText.Read(text, out var shape, out var number, out time) is { } reason ? reason
            : shape == DurationShape.Exact ? Check(time)
            : ReadHours(row, cell, number, slot, place, out time);
    }

    /// <summary>At the end of the file: hands out the hours that read both ways, or the reason why there are none.</summary>
    public void Resolve(Action<int, int, WorkTime> assign, Action<RowIssue> refuse)
    {
        ArgumentNullException.ThrowIfNull(assign);
        _hours.Resolve((row, slot, hours) => assign(row, slot, WorkTime.OfHours(hours)), refuse);
    }

    private string? ReadHours(SheetRow row, int cell, ReadOnlySpan<char> text, int slot, string place, out WorkTime time)
    {
        time = default;
        if (_hours.Read(row, cell, text, slot, place, out var hours) is { } reason)
            return reason == NumberText.NotANumber ? DurationText.NotADuration : reason;
        // An ambiguous number waits with a value that may be negative or too large.
        time = WorkTime.OfHours(Math.Clamp(hours, 0, maxHours));
        return null;
    }

    private string? Check(WorkTime time) =>
        time > WorkTime.OfHours(maxHours) ? $"Die Dauer ist zu lang (höchstens {maxHours} Stunden)." : null;

    private static string? Shown(SheetRow row, int cell, ReadOnlySpan<char> text)
    {
        var format = row.Format(cell);
        return
            !format.IsGeneral
            && decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var value)
            && format.Show(value) is { } shown
            && shown.Any(char.IsLetter)
            ? shown
            : null;
    }
}
