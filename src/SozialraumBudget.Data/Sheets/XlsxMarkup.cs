using System.Globalization;
using System.Text;
using System.Xml;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Sheets;

/// <summary>Markup of a worksheet; the style numbers are those of <see cref="XlsxParts.Styles"/>.</summary>
internal static class XlsxMarkup
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly DateOnly Epoch = new(1899, 12, 30);

    public static void AppendStart(StringBuilder xml, IReadOnlyList<SheetColumn> columns)
    {
        xml.Append(XlsxParts.Declaration).Append("<worksheet xmlns=\"").Append(Main).Append("\"><sheetViews><sheetView workbookViewId=\"0\">")
            .Append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var column = 0; column < columns.Count; column++)
        {
            xml.Append(CultureInfo.InvariantCulture,
                $"<col min=\"{column + 1}\" max=\"{column + 1}\" width=\"{Width(columns[column])}\" style=\"{Style(columns[column].Kind)}\" customWidth=\"1\"/>");
        }

        xml.Append("</cols><sheetData><row r=\"1\">");
        for (var column = 0; column < columns.Count; column++)
            AppendText(xml, Reference(column, 1), XlsxParts.HeaderStyle, columns[column].Name);
        xml.Append("</row>");
    }

    public static void AppendRow(StringBuilder xml, int number, IReadOnlyList<SheetColumn> columns, IReadOnlyList<object?> row)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var column = 0; column < columns.Count && column < row.Count; column++)
        {
            if (row[column] is not { } value)
                continue;
            var reference = Reference(column, number);
            if (CellValue.AsNumber(value) is { } amount)
                AppendNumber(xml, reference, value is Money ? XlsxParts.MoneyStyle : NumberStyle(columns[column].Kind), amount);
            else if (value is DateOnly date)
                AppendNumber(xml, reference, XlsxParts.DateStyle, date.DayNumber - Epoch.DayNumber);
            else
                AppendText(xml, reference, XlsxParts.TextStyle, value is bool flag ? CellValue.Yes(flag) : (string)value);
        }

        xml.Append("</row>");
    }

    public static void AppendEnd(StringBuilder xml) => xml.Append("</sheetData></worksheet>");

    /// <summary>Characters that XML cannot hold, and text that looks like their escape, as <c>_x000D_</c>; the rest as XML text.</summary>
    internal static void AppendEscaped(StringBuilder xml, string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                xml.Append(character).Append(text[++at]);
            else if (character is '\r' || !XmlConvert.IsXmlChar(character) || (character == '_' && LooksEscaped(text.AsSpan(at))))
                xml.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_");
            else if (character is '<' or '>' or '&' or '"')
                xml.Append(character switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => "&quot;" });
            else
                xml.Append(character);
        }
    }

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_'
        && int.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);

    private static void AppendText(StringBuilder xml, string reference, int style, string text)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{reference}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        AppendEscaped(xml, text.Length <= SheetLimits.MaxCellLength ? text : text[..SheetLimits.MaxCellLength]);
        xml.Append("</t></is></c>");
    }

    private static void AppendNumber(StringBuilder xml, string reference, int style, decimal value) =>
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{reference}\" s=\"{style}\"><v>{value}</v></c>");

    private static string Reference(int column, int row)
    {
        var letters = string.Empty;
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
            letters = (char)('A' + (rest % 26)) + letters;
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row}");
    }

    private static int Width(SheetColumn column) =>
        column.Kind == ColumnKind.Text ? Math.Clamp(column.MaxLength / 5, 14, 40) : Math.Max(14, column.Name.Length + 2);

    private static int NumberStyle(ColumnKind kind) => kind is ColumnKind.Text or ColumnKind.Date ? XlsxParts.NumberStyle : Style(kind);

    private static int Style(ColumnKind kind) => kind switch
    {
        ColumnKind.Money => XlsxParts.MoneyStyle,
        ColumnKind.Number => XlsxParts.NumberStyle,
        ColumnKind.Integer => XlsxParts.IntegerStyle,
        ColumnKind.Date => XlsxParts.DateStyle,
        _ => XlsxParts.TextStyle,
    };
}
