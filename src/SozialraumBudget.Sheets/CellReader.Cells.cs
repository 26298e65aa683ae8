using System.Globalization;
using System.Text.RegularExpressions;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets;

public sealed partial class CellReader
{
    private const string NoResult =
        "Formel ohne gespeichertes Ergebnis: " + "Bitte die Datei in der Tabellenkalkulation öffnen, berechnen lassen und speichern.";
    private const string NoRows = "Die Datei enthält unter der Kopfzeile keine Zeilen.";
    private const decimal FirstUnsafeNumber = 1_000_000_000_000_000m;

    private ReadOnlySpan<char> Cell(int column, out int cell, bool isFree = false)
    {
        cell = _header[column];
        var text = _row[cell];
        if (text.IsEmpty)
            return Missing(column);
        if (_row.Kind(cell) is CellKind.Error or CellKind.NoResult)
        {
            Fail(column, _row.Kind(cell) == CellKind.Error ? "Die Zelle enthält einen Fehlerwert." : NoResult);
            return default;
        }

        if (_row.IsFormula(cell) && !IsTrusted(column, cell, text))
            return default;
        if (isFree || !_row.MayBeUnsafe || !Spelling.MayNeedCleaning(text))
            return text;
        var clean = Spelling.Clean(text, out var replaced);
        if (clean.Length == 0)
            return Missing(column);
        if (replaced)
            _notes.Add(CellNote.Cleaned, column, _row.Number, clean);
        return clean;
    }

    private ReadOnlySpan<char> Missing(int column)
    {
        if (_format.Columns[column].Required)
            Fail(column, "Die Zelle ist leer, der Wert ist Pflicht.");
        return default;
    }

    /// <summary>A stored result of 0 in a file that was never computed is a placeholder; elsewhere it is to be confirmed.</summary>
    private bool IsTrusted(int column, int cell, ReadOnlySpan<char> text)
    {
        var isZero = _row.Kind(cell) switch
        {
            CellKind.Number => text is "0",
            CellKind.Time => !text.ContainsAnyInRange('1', '9'),
            CellKind.Date => text is "1899-12-30" or "1904-01-01",
            _ => false,
        };
        if (isZero && _rows.HasStaleFormulas)
        {
            Fail(
                column,
                "Formel, die noch nicht berechnet wurde (gespeichert ist nur der Platzhalter 0). "
                    + "Bitte die Datei in der Tabellenkalkulation öffnen, berechnen lassen und speichern."
            );
            return false;
        }

        if (isZero || _rows.HasStaleFormulas)
            _notes.Add(isZero ? CellNote.ZeroFormula : CellNote.StaleFormula, column, _row.Number, text);
        return true;
    }

    /// <summary>Turns what a spreadsheet stored for a text into what it shows; the German reason if it cannot be told or was cut.</summary>
    private string? TextAsShown(int cell, ref ReadOnlySpan<char> text, bool isFree)
    {
        switch (_row.Kind(cell))
        {
            case CellKind.Date or CellKind.Time:
                return $"{Converted(_row.Kind(cell))}; bitte die Spalte als Text formatieren.";
            case CellKind.Text:
                return !isFree && text.Contains('E') && ShortenedNumber().IsMatch(text)
                    ? "Das sieht aus wie eine Nummer, die die Tabellenkalkulation gekürzt hat; "
                        + "bitte die Spalte als Text formatieren und neu eingeben."
                    : null;
            case CellKind.Number:
                if (
                    !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
                    || Math.Abs(value) >= FirstUnsafeNumber
                )
                    return "Die Zahl hat mehr als 15 Stellen; Tabellenkalkulationen runden sie. "
                        + "Bitte die Spalte als Text formatieren und neu eingeben.";
                if (_row.Format(cell).Show(value) is not { } shown)
                    return "Die Tabellenkalkulation zeigt hier etwas anderes, als gespeichert ist (Zahlenformat der Zelle); "
                        + "bitte die Spalte als Text formatieren.";
                text = shown;
                return null;
            default:
                return null;
        }
    }

    private static string Converted(CellKind kind) =>
        $"Die Tabellenkalkulation hat den Text in {(kind == CellKind.Date ? "ein Datum" : "eine Uhrzeit")} verwandelt";

    private void End()
    {
        if (_rows.Refusal is { } reason)
            Issues.Add(RowIssue.File(reason));
        else if (Issues.Count >= MaxIssues)
            Issues.Add(RowIssue.File($"Nach {MaxIssues} Fehlern wurde ab Zeile {_row.Number} nicht weiter geprüft."));
        else if (_count == 0)
            Issues.Add(MayBeEmpty ? RowIssue.Notice(NoRows) : RowIssue.File(NoRows));
        for (var column = 0; column < _format.Columns.Count; column++)
        {
            if (_rows.IsHiddenColumn(_header[column]))
                _notes.Add(CellNote.HiddenColumn, column, _header.Row, default);
        }

        Issues.AddRange(_table.Remarks);
        Issues.AddRange(_rows.LeftOut());
        Issues.AddRange(_notes.Issues());
    }

    private bool IsShifted()
    {
        if (!_row.CountsSeparators)
            return false;
        for (var cell = _header.Width; cell < _row.Count; cell++)
        {
            if (!_row[cell].IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>2,02E+15: what a spreadsheet writes for a long number; many numbers become the same text.</summary>
    [GeneratedRegex(@"^-?\d([.,]\d+)?E[+-]\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortenedNumber();
}
