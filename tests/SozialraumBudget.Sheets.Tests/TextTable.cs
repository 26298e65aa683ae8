namespace SozialraumBudget.Sheets.Tests;

/// <summary>A table in memory: first line is the header, cells are separated by |.</summary>
internal static class TextTable
{
    public static SheetTable Of(SheetFormat format, params string[] lines)
    {
        var rows = new TextRows(lines);
        var row = new SheetRow();
        rows.Read(row);
        return SheetTable.Readable(SheetHeader.Match(format, row), rows, "Text");
    }

    private sealed class TextRows(string[] lines) : SheetRows
    {
        private int _next;

        public override bool Read(SheetRow row)
        {
            if (_next == lines.Length)
                return false;
            var line = lines[_next++];
            row.Start(_next, line.ToCharArray());
            row.MayBeUnsafe = true;
            row.CountsSeparators = true;
            var start = 0;
            foreach (var cell in line.Split('|'))
            {
                row.Add(start, cell.Length);
                start += cell.Length + 1;
            }

            return true;
        }
    }
}
