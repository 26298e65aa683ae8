namespace SozialraumBudget.Sheets.Csv;

/// <summary>What a text file is that holds no header: other kinds of files often come with the ending of a table.</summary>
internal static class TextKind
{
    private const string Save = "Bitte in der Tabellenkalkulation öffnen und als XLSX oder CSV speichern.";

    private static readonly (string Start, string Reason)[] Kinds =
    [
        ("<!doctype html", Html),
        ("<html", Html),
        ("<table", Html),
        ("<head", Html),
        ("<body", Html),
        ("<meta", Html),
        ("<style", Html),
        ("<div", Html),
        ("mime-version:", $"Die Datei ist eine Web-Seite in einer Datei (MHTML), keine Tabelle. {Save}"),
        ("{\\rtf", "Die Datei ist ein Textdokument (RTF), keine Tabelle. Bitte als XLSX oder CSV speichern."),
        ("{", "Die Datei ist JSON, keine Tabelle. Erwartet wird CSV oder XLSX."),
        ("[", "Die Datei ist JSON, keine Tabelle. Erwartet wird CSV oder XLSX."),
        ("id;p", $"Die Datei ist im alten Austauschformat SYLK (.slk). {Save}"),
    ];

    private const string Html = $"Die Datei ist eine HTML-Tabelle (Web-Seite, oft mit der Endung .xls), keine Excel-Datei. {Save}";

    /// <summary>German reason if the text starts like another kind of file; null if it may be a table.</summary>
    public static string? ReasonAgainst(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("\uFEFF \t\r\n");
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || text.StartsWith("<!--", StringComparison.Ordinal))
            return InMarkup(text[..Math.Min(text.Length, 4_096)]);
        foreach (var (start, reason) in Kinds)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return reason;
        }

        return null;
    }

    private static string InMarkup(ReadOnlySpan<char> start)
    {
        if (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("<table", StringComparison.OrdinalIgnoreCase))
            return Html;
        return
            start.Contains("Excel.Sheet", StringComparison.OrdinalIgnoreCase)
            || start.Contains("office:spreadsheet", StringComparison.OrdinalIgnoreCase)
            ? $"Die Datei ist eine XML-Kalkulationstabelle (Excel 2003). {Save}"
            : "Die Datei ist XML, keine Tabelle. Erwartet wird CSV oder XLSX.";
    }
}
