namespace SozialraumBudget.Sheets;

/// <summary>Looks for the first row that holds all required names, and keeps the best near miss for the reason.</summary>
internal static class HeaderSearch
{
    public static SheetHeader? FindIn(SheetRows rows, SheetFormat format)
    {
        var row = new SheetRow();
        SheetHeader? best = null;
        while (rows.Read(row) && row.Number <= SheetLimits.MaxHeaderRow)
        {
            var header = SheetHeader.Match(format, row);
            if (header.Missing.Count == 0)
                return header;
            if (header.Found > (best?.Found ?? 0))
                best = header;
        }

        return best;
    }

    /// <summary>Reason why the row is no header of the format; null if it is.</summary>
    public static string? ReasonAgainst(SheetHeader? header, SheetFormat format)
    {
        if (header is null)
        {
            var required = format.Columns.Where(column => column.Required).Select(column => column.Name);
            return $"Keine Kopfzeile gefunden. Erwartet werden die Spalten {Quoted(required)}.";
        }

        if (header.Missing.Count == 1)
            return $"Die Pflichtspalte {Quoted(header.Missing)} fehlt (Kopfzeile in Zeile {header.Row}).{Others(header)}";
        if (header.Missing.Count > 1)
            return $"Die Pflichtspalten {Quoted(header.Missing)} fehlen (Kopfzeile in Zeile {header.Row}).{Others(header)}";
        if (header.Problem is { } problem)
            return $"Kopfzeile in Zeile {header.Row}: {problem}";
        return header.Twice.Count > 0
            ? $"Die Spalte {Quoted(header.Twice.Distinct())} steht mehrfach in der Kopfzeile (Zeile {header.Row})."
            : null;
    }

    /// <summary>The missing column may stand there under another name.</summary>
    private static string Others(SheetHeader header) =>
        header.UnknownColumns.Count == 0
            ? ""
            : $" Nicht erkannt: {Quoted(header.UnknownColumns.Take(20))}{(header.UnknownColumns.Count > 20 ? " …" : "")}.";

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"„{name}“"));
}
