using System.Globalization;
using System.Xml;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Sheets.Xlsx;

/// <summary>Rows of one worksheet, streamed. The first one closes the workbook with itself.</summary>
internal sealed class XlsxRows(XlsxWorkbook workbook, string part, bool ownsWorkbook) : SheetRows
{
    private readonly XlsxCell _cell = workbook.NewCell();
    private readonly XmlReader _xml = workbook.Archive.OpenXml(part);
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private int _number;
    private int _filled;

    public override bool HasStaleFormulas => workbook.HasStaleFormulas;

    public override bool IsHiddenColumn(int column) =>
        column >= 0 && _hiddenColumns.Exists(range => range.First <= column && column <= range.Last);

    public override bool Read(SheetRow row)
    {
        if (Refusal is not null)
            return false;
        row.MayBeUnsafe = true;
        row.CountsSeparators = false;
        try
        {
            while (_xml.Read())
            {
                if (_xml.NodeType != XmlNodeType.Element)
                    continue;
                if (_xml.LocalName == "col" && IsTrue("hidden") && _hiddenColumns.Count < SheetLimits.MaxColumns)
                    _hiddenColumns.Add((Number("min") - 1, Number("max") - 1));
                if (_xml.LocalName != "row")
                    continue;
                ReadRow(row);
                if (row.IsEmpty)
                    continue;
                if (++_filled > SheetLimits.MaxRows)
                    throw new SheetRefusedException(SheetLimits.TooManyRows);
                return true;
            }
        }
        catch (Exception exception) when (SheetReader.IsDamage(exception))
        {
            Refusal = SheetReader.ReasonOf(exception);
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        _xml.Dispose();
        if (ownsWorkbook)
            workbook.Archive.Dispose();
        base.Dispose(disposing);
    }

    private void ReadRow(SheetRow row)
    {
        var number = _number + 1;
        if (
            _xml.GetAttribute("r") is { } stated
            && (
                !int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out number)
                || number <= _number
                || number > 1_048_576
            )
        )
            throw new SheetRefusedException(
                $"Die XLSX-Datei ist beschädigt: Zeilennummer „{RowIssue.Printable(stated)}“ nach Zeile {_number}."
            );
        _number = number;
        row.Start(number, _cell.Buffer);
        row.IsHidden = IsTrue("hidden") || (IsTrue("customHeight") && _xml.GetAttribute("ht") is "0");
        _cell.Length = 0;
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType == XmlNodeType.Element && _xml.LocalName == "c" && _xml.Depth == depth + 1)
                ReadCell(row);
        }

        row.Move(_cell.Buffer);
    }

    private void ReadCell(SheetRow row)
    {
        var column = _xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : row.Count;
        if (column < row.Count)
            throw new SheetRefusedException($"Die XLSX-Datei ist beschädigt: Zellen in Zeile {row.Number} stehen in falscher Reihenfolge.");
        var start = _cell.Length;
        var kind = _cell.Read(_xml);
        if (column >= SheetLimits.MaxColumns)
        {
            _cell.Length = start;
            return;
        }

        if (_cell.Length - start > SheetLimits.MaxCellLength)
            row.Problem = $"Eine Zelle hat mehr als {SheetLimits.MaxCellLength} Zeichen.";
        while (row.Count < column)
            row.Add(start, 0);
        row.Add(start, _cell.Length - start, kind, _cell.Format, _cell.IsFormula);
    }

    private bool IsTrue(string attribute) => _xml.GetAttribute(attribute) is "1" or "true";

    private int Number(string attribute) =>
        int.TryParse(_xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var letter in reference)
        {
            if (!char.IsAsciiLetter(letter) || column > 20_000)
                break;
            column = (column * 26) + (letter & 0x1F);
        }

        return column > 0 ? column - 1 : throw new SheetRefusedException("Die XLSX-Datei ist beschädigt: Zelle ohne Spalte.");
    }
}
