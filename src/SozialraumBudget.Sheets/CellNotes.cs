using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets;

/// <summary>What was read in one way and may have been meant in another.</summary>
internal enum CellNote
{
    /// <summary>No-break blanks or characters without a shape were replaced.</summary>
    Cleaned,

    /// <summary>A formula's stored result is 0: what programs write that do not compute.</summary>
    ZeroFormula,

    /// <summary>A formula's stored result, though the file asks to be computed anew.</summary>
    StaleFormula,

    /// <summary>The spreadsheet shows fewer places than it holds.</summary>
    ShownRounded,

    /// <summary>The dash of official statistics.</summary>
    OfficialZero,

    /// <summary>31.12.9999 and the like.</summary>
    OpenEnd,
    HiddenColumn,
    HiddenRow,
}

/// <summary>Counts such cells per column and says so once, with the first of them, instead of once per row.</summary>
/// <param name="placeOf">What the user calls a column of the format.</param>
internal sealed class CellNotes(Func<int, string> placeOf)
{
    private readonly SortedDictionary<(CellNote Note, int Column), (int Count, int Row, string Text, string? Place)> _found = [];

    public void Add(CellNote note, int column, int row, ReadOnlySpan<char> text) =>
        _found[(note, column)] = _found.TryGetValue((note, column), out var known)
            ? known with
            {
                Count = known.Count + 1,
            }
            : (1, row, RowIssue.Printable(text), column < 0 ? null : placeOf(column));

    public IEnumerable<RowIssue> Issues()
    {
        foreach (var ((note, _), (count, row, text, name)) in _found)
        {
            var place = name is null ? "" : $"Spalte „{name}“: ";
            var isDoubtful = note is CellNote.ZeroFormula or CellNote.StaleFormula or CellNote.HiddenRow;
            yield return new RowIssue(
                null,
                name,
                null,
                place + Sentence(note, count, row, text),
                isDoubtful ? IssueSeverity.Warning : IssueSeverity.Notice
            );
        }
    }

    private static string Sentence(CellNote note, int count, int row, string text)
    {
        var number = GermanNumber.Text(count);
        var cells = count == 1 ? "In einer Zelle" : $"In {number} Zellen";
        return note switch
        {
            CellNote.Cleaned => $"{cells} wurden geschützte Leerzeichen oder unsichtbare Zeichen bereinigt (zuerst Zeile {row}: „{text}“).",
            CellNote.ZeroFormula => $"{cells} steht eine Formel mit dem gespeicherten Ergebnis 0 (zuerst Zeile {row}). Bitte prüfen, "
                + "ob die Datei nach dem Berechnen gespeichert wurde; gelesen wurde 0.",
            CellNote.StaleFormula => $"{cells} steht eine Formel, die beim Öffnen neu berechnet werden soll (zuerst Zeile {row}: {text}). "
                + "Gelesen wurde das gespeicherte Ergebnis; bitte prüfen, ob es stimmt.",
            CellNote.ShownRounded => $"{cells} hat die gespeicherte Zahl mehr Nachkommastellen als angezeigt (zuerst Zeile {row}: {text}). "
                + "Gerechnet wird mit der gespeicherten Zahl.",
            CellNote.OfficialZero => $"{cells} steht ein Strich (zuerst Zeile {row}). "
                + "Er heißt in der amtlichen Statistik genau null und wurde als 0 gelesen.",
            CellNote.OpenEnd => $"{cells} steht als Ende ein Tag weit in der Zukunft (zuerst Zeile {row}: {text}). "
                + "Gelesen wurde: läuft weiter.",
            CellNote.HiddenColumn => "Die Spalte ist in der Tabelle ausgeblendet und wurde gelesen.",
            _ => count == 1
                ? $"Eine Zeile ist in der Tabelle ausgeblendet oder weggefiltert und zählt mit (Zeile {row})."
                : $"{number} Zeilen sind in der Tabelle ausgeblendet oder weggefiltert und zählen mit (zuerst Zeile {row}).",
        };
    }
}
