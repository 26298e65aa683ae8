using System.Globalization;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets;

/// <summary>
/// The numbers of one column. One column, one notation: the first cell that reads one way only sets it; a cell in the other notation
/// is refused, and a cell that reads both ways follows it. Without such a cell, or with both notations, every ambiguous cell is refused.
/// The largest absolute value keeps stored numbers from overflowing; more places than allowed are refused, not rounded.
/// </summary>
/// <param name="max">Largest absolute value.</param>
/// <param name="maxDecimals">Places behind the comma.</param>
/// <param name="allowNegative">Negative values are figures too.</param>
/// <param name="isOfficial">The signs of official statistics are understood: a dash is zero, a dot is no figure.</param>
public sealed class NumberColumn(decimal max, int maxDecimals, bool allowNegative = false, bool isOfficial = false)
{
    /// <summary>Sums of binary fractions are off by less than this; nobody sees it and nobody typed it.</summary>
    private const decimal Noise = 0.000000001m;

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    private readonly List<Pending> _pending = [];
    private NumberNotation _notation;
    private int _notationRow;
    private bool _mixed;

    public bool IsOfficial => isOfficial;

    /// <summary>Cells that read both ways and wait for the column's notation.</summary>
    public int Waiting => _pending.Count;

    /// <summary>Reads a cell; an ambiguous one gets its value later from <see cref="Resolve"/>, which hands back the slot.</summary>
    /// <returns>Null, or the German reason of the refusal.</returns>
    public string? Read(SheetRow row, int cell, ReadOnlySpan<char> text, int slot, string place, out decimal value)
    {
        ArgumentNullException.ThrowIfNull(row);
        value = default;
        Forget(slot);
        switch (row.Kind(cell))
        {
            case CellKind.Number:
                return ReadNumber(text, row.Format(cell), out value);
            case CellKind.Date:
                return "Die Zelle enthält ein Datum, erwartet wird eine Zahl.";
            case CellKind.Time:
                return NumberText.IsTime(text);
            case CellKind.Boolean:
                return "Die Zelle enthält einen Wahrheitswert, erwartet wird eine Zahl.";
        }

        if (isOfficial && OfficialSigns.ReasonAgainst(text) is { } sign)
            return sign;
        if (NumberText.Read(text, out var number) is { } reason)
            return reason;
        value = number.Value;
        switch (number.Notation)
        {
            case NumberNotation.Ambiguous:
                _pending.Add(new Pending(row.Number, slot, place, text.ToString(), number));
                return value < 0 && !allowNegative ? Negative : null;
            case NumberNotation.DecimalComma or NumberNotation.DecimalPoint when _notation == NumberNotation.Neutral:
                (_notation, _notationRow) = (number.Notation, row.Number);
                break;
            case NumberNotation.DecimalComma or NumberNotation.DecimalPoint when _notation != number.Notation:
                _mixed = true;
                return $"Die Spalte mischt Schreibweisen: Zeile {_notationRow} hat {NameOf(_notation)}, diese Zeile "
                    + $"{NameOf(number.Notation)}.";
        }

        return Check(ref value);
    }

    /// <summary>At the end of the file: hands out the values of the ambiguous cells, or the reason why there is none.</summary>
    public void Resolve(Action<int, int, decimal> assign, Action<RowIssue> refuse)
    {
        ArgumentNullException.ThrowIfNull(assign);
        ArgumentNullException.ThrowIfNull(refuse);
        foreach (var (row, slot, place, text, number) in _pending)
        {
            var value = _notation == NumberNotation.DecimalPoint ? number.PointValue : number.Value;
            if (ReasonAgainstNotation(number) is { } reason || (reason = Check(ref value)) is not null)
                refuse(RowIssue.Cell(row, place, text, reason));
            else if (slot >= 0)
                assign(row, slot, value);
        }
    }

    /// <summary>A slot that comes again was left by a row that was refused: the value that waited for it belongs nowhere.</summary>
    private void Forget(int slot)
    {
        if (_pending.Count > 0 && _pending[^1].Slot == slot)
            _pending[^1] = _pending[^1] with { Slot = -1 };
    }

    private const string Negative = "Der Wert darf nicht negativ sein.";

    private string? ReasonAgainstNotation(WrittenNumber number)
    {
        var readings =
            $"Die Zahl ist mehrdeutig ({number.Value.ToString("#,0", German)} oder {number.PointValue.ToString("0.000", German)})";
        if (_mixed)
            return $"{readings}, und die Spalte mischt Dezimalkomma und Dezimalpunkt.";
        return _notation == NumberNotation.Neutral
            ? $"{readings}, und keine andere Zelle der Spalte zeigt, ob sie Dezimalkomma oder Dezimalpunkt verwendet."
            : null;
    }

    /// <summary>Stored and shown number in German notation: 64,185 (angezeigt 64,19).</summary>
    internal static string Shown(decimal value, int places) =>
        $"{value.ToString("#,0.####", German)}, angezeigt "
        + $"{decimal.Round(value, places, MidpointRounding.AwayFromZero).ToString($"N{places}", German)}";

    private string? ReadNumber(ReadOnlySpan<char> text, NumberFormat format, out decimal value)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value))
            return TooLarge();
        if (format.IsPercent)
            return $"Die Zelle zeigt einen Prozentwert ({(value * 100).ToString("#,0.####", German)} %). {NumberText.NoPercent}";
        return format.IsScaled || format.IsHidden || format.IsExponent || format.IsFraction
            ? "Die Tabellenkalkulation zeigt hier etwas anderes, als gespeichert ist (Zahlenformat der Zelle)."
            : Check(ref value);
    }

    private string? Check(ref decimal value)
    {
        if (value < 0 && !allowNegative)
            return Negative;
        if (value > max || value < -max)
            return TooLarge();
        if (value.Scale > maxDecimals)
        {
            var shortened = decimal.Round(value, maxDecimals);
            if (Math.Abs(shortened - value) >= Noise)
                return maxDecimals == 0 ? "Erwartet wird eine ganze Zahl." : $"Die Zahl hat mehr als {maxDecimals} Nachkommastellen.";
            value = shortened;
        }

        return null;
    }

    private string TooLarge() => $"Die Zahl ist zu groß (höchstens {max.ToString("#,0.####", German)}).";

    private static string NameOf(NumberNotation notation) =>
        notation == NumberNotation.DecimalComma ? "ein Dezimalkomma" : "einen Dezimalpunkt";

    private readonly record struct Pending(int Row, int Slot, string Place, string Text, WrittenNumber Number);
}
