using System.Globalization;
using System.Xml;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Sheets.Xlsx;

/// <summary>
/// Reads one cell into the row's buffer: shared and inline strings, numbers, dates, booleans, errors, results of formulas.
/// </summary>
internal sealed class XlsxCell(XlsxStrings strings, NumberFormat[] styles, bool date1904)
{
    private const int RowLimit = 4 * 1024 * 1024;
    private const long Day = 86_400;

    /// <summary>The first number behind 31.12.9999, from where on spreadsheets show no date.</summary>
    private const double EndOfDates = 2_958_466;

    /// <summary>From 16 digits on a spreadsheet keeps fewer than it was given: such a number stays as it is written.</summary>
    private const double LongNumber = 1e15;
    private char[] _buffer = new char[1_024];

    public char[] Buffer => _buffer;

    public int Length { get; set; }

    /// <summary>How the cell that was read last shows its number; null for a text.</summary>
    public NumberFormat? Format { get; private set; }

    /// <summary>The cell that was read last has a formula.</summary>
    public bool IsFormula { get; private set; }

    /// <summary>Appends the cell's text; leaves the reader on the end tag.</summary>
    public CellKind Read(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = xml.GetAttribute("s");
        (Format, IsFormula) = (null, false);
        if (xml.IsEmptyElement)
            return CellKind.Text;
        var start = Length;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Depth == depth + 1)
                ReadPart(xml);
        }

        // An empty result is stored as an empty text; a formula that was never computed has none at all.
        if (IsFormula && Length == start && type is not ("str" or "inlineStr"))
            return Replace(start, "Formel", CellKind.NoResult);
        var value = _buffer.AsSpan(start, Length - start);
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? Replace(start, strings[index], CellKind.Text)
            : value.IsEmpty ? CellKind.Text
            : throw new SheetRefusedException("Die XLSX-Datei ist beschädigt: Textverweis ist keine Zahl."),
            "inlineStr" or "str" => CellKind.Text,
            "b" => Replace(start, value is "1" or "true" ? "WAHR" : "FALSCH", CellKind.Boolean),
            "e" => CellKind.Error,
            "d" => ReadIsoDate(start, value, StyleOf(style)),
            _ => value.IsWhiteSpace() ? CellKind.Text : ReadNumber(start, value, StyleOf(style)),
        };
    }

    private void ReadPart(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "f":
                IsFormula = true;
                break;
            case "v":
                Length = XlsxText.AppendContent(xml, ref _buffer, Length, RowLimit);
                break;
            case "is":
                Length = XlsxText.AppendRichText(xml, ref _buffer, Length, RowLimit);
                break;
        }
    }

    private NumberFormat StyleOf(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < styles.Length
            ? styles[index]
            : NumberFormat.General;

    private CellKind ReadNumber(int start, ReadOnlySpan<char> value, NumberFormat format)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            return CellKind.Error;
        if (format.IsTime && number >= 0)
            return Replace(start, format.TimeText(number), CellKind.Time);
        if (format.HasDate && number is >= 0 and < EndOfDates)
            return Replace(start, DateText(number, format.HasTime), CellKind.Date);
        Format = format;
        if (Math.Abs(number) >= LongNumber)
            return CellKind.Number;

        // Spreadsheets store 64.18 as 64.180000000000007; the conversion to decimal keeps the 15 digits that they show.
        Length = start;
        Reserve(64);
        ((decimal)number).TryFormat(_buffer.AsSpan(start), out var written, provider: CultureInfo.InvariantCulture);
        Length = start + written;
        return CellKind.Number;
    }

    /// <summary>To the second, as spreadsheets show it: 45322.9999999996 is the next day. A time that is not shown is left out.</summary>
    private string DateText(double serial, bool showsTime)
    {
        var seconds = (long)Math.Round(serial * Day);
        var (first, last) = date1904
            ? (new DateTime(1904, 1, 1), (long)EndOfDates - 1_463)
            : (new DateTime(1899, 12, 30), (long)EndOfDates - 1);
        var day = first.AddDays(Math.Min(seconds / Day, last));
        return day.AddSeconds(seconds % Day).ToString(Pattern(showsTime ? seconds % Day : 0), CultureInfo.InvariantCulture);
    }

    private CellKind ReadIsoDate(int start, ReadOnlySpan<char> value, NumberFormat format)
    {
        if (!DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment))
            return CellKind.Error;
        var seconds = format.HasDate && !format.HasTime ? 0 : (long)moment.TimeOfDay.TotalSeconds;
        return Replace(start, moment.ToString(Pattern(seconds), CultureInfo.InvariantCulture), CellKind.Date);
    }

    private static string Pattern(long seconds) =>
        seconds == 0 ? "yyyy-MM-dd"
        : seconds % 60 == 0 ? "yyyy-MM-dd HH:mm"
        : "yyyy-MM-dd HH:mm:ss";

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
