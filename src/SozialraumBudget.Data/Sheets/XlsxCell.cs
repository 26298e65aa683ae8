using System.Globalization;
using System.Xml;
using SozialraumBudget.Domain.Imports;

namespace SozialraumBudget.Data.Sheets;

/// <summary>Reads one cell into the row's buffer: shared and inline strings, numbers, dates, booleans, errors, cached formula results.</summary>
internal sealed class XlsxCell(XlsxStrings strings, bool[] dateStyles, bool date1904)
{
    private const int RowLimit = 4 * 1024 * 1024;
    private char[] _buffer = new char[1_024];

    public char[] Buffer => _buffer;

    public int Length { get; set; }

    /// <summary>Appends the cell's text; leaves the reader on the end tag.</summary>
    public CellKind Read(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        if (xml.IsEmptyElement)
            return CellKind.Text;
        var start = Length;
        bool hasFormula = false, hasValue = false;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Depth != depth + 1)
                continue;
            switch (xml.LocalName)
            {
                case "f":
                    hasFormula = true;
                    break;
                case "v":
                    hasValue = true;
                    Length = XlsxText.AppendContent(xml, ref _buffer, Length, RowLimit);
                    break;
                case "is":
                    hasValue = true;
                    Length = XlsxText.AppendRichText(xml, ref _buffer, Length, RowLimit);
                    break;
            }
        }

        if (hasFormula && !hasValue)
            return Replace(start, "Formel ohne gespeichertes Ergebnis", CellKind.Error);
        var value = _buffer.AsSpan(start, Length - start);
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? Replace(start, strings[index], CellKind.Text)
                : value.IsEmpty ? CellKind.Text : throw new SheetRefusedException("Die XLSX-Datei ist beschädigt: Textverweis ist keine Zahl."),
            "inlineStr" or "str" => CellKind.Text,
            "b" => Replace(start, value is "1" or "true" ? "WAHR" : "FALSCH", CellKind.Boolean),
            "e" => CellKind.Error,
            "d" => Replace(start, value[..Math.Min(10, value.Length)].ToString(), CellKind.Date),
            _ => value.IsWhiteSpace() ? CellKind.Text : ReadNumber(start, value, IsDate(style)),
        };
    }

    private bool IsDate(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < dateStyles.Length && dateStyles[index];

    private CellKind ReadNumber(int start, ReadOnlySpan<char> value, bool isDate)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return CellKind.Error;
        if (isDate && number is >= 0 and < 2_958_466)
            return Replace(start, DateOf(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date);
        if (Math.Abs(number) >= 1e27)
            return CellKind.Number;

        // Spreadsheets store 64.18 as 64.180000000000007; the conversion to decimal keeps the 15 digits that they show.
        Length = start;
        Reserve(64);
        ((decimal)number).TryFormat(_buffer.AsSpan(start), out var written, provider: CultureInfo.InvariantCulture);
        Length = start + written;
        return CellKind.Number;
    }

    private DateOnly DateOf(double serial) =>
        (date1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).AddDays((int)Math.Floor(Math.Min(serial, 2_900_000)));

    private CellKind Replace(int start, ReadOnlySpan<char> text, CellKind kind)
    {
        Length = start;
        Reserve(text.Length);
        text.CopyTo(_buffer.AsSpan(start));
        Length = start + text.Length;
        return Length <= RowLimit ? kind : throw new SheetRefusedException("Eine Zeile der XLSX-Datei hat zu viel Text.");
    }

    private void Reserve(int length)
    {
        if (_buffer.Length - Length < length)
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, Length + length));
    }
}
