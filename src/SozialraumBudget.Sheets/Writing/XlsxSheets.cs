using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;
using SozialraumBudget.Domain.Values;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace SozialraumBudget.Sheets.Writing;

/// <summary>Worksheets of a workbook that is being written, row by row: typed cells, bold header that stays in view.</summary>
internal sealed class XlsxSheets
{
    private static readonly SpreadCheetahOptions Options = new()
    {
        DocumentProperties = null,
        PreserveStringWhitespace = true,
        WriteCellReferenceAttributes = true,
    };

    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create([
        .. Enumerable.Range(0, 0x10000).Select(static code => (char)code).Where(static c => c is '\r' or '_' || !XmlConvert.IsXmlChar(c)),
    ]);

    /// <summary>Packed bytes that are handed on at once.</summary>
    private const int SendAt = 32 * 1024;

    private readonly Spreadsheet _workbook;
    private readonly List<string> _names = [];
    private readonly StyleId _header;
    private readonly Dictionary<ColumnKind, StyleId> _styles;

    private XlsxSheets(Spreadsheet workbook)
    {
        _workbook = workbook;
        _header = workbook.AddStyle(new Style { Font = { Bold = true }, Format = NumberFormat.Standard(StandardNumberFormat.Text) });
        _styles = Enum.GetValues<ColumnKind>()
            .ToDictionary(static kind => kind, kind => workbook.AddStyle(new Style { Format = FormatOf(kind) }));
    }

    public static async Task WriteAsync(Stream stream, IReadOnlyList<SheetContent> sheets, CancellationToken cancel)
    {
        var output = new DeferredStream(stream);
        await using (output.ConfigureAwait(false))
        {
            var workbook = await Spreadsheet.CreateNewAsync(output, Options, cancel);
            await using (workbook.ConfigureAwait(false))
            {
                var writer = new XlsxSheets(workbook);
                foreach (var sheet in sheets)
                    await writer.WriteAsync(sheet, output, cancel);
                await workbook.FinishAsync(cancel);
            }

            await output.SendAsync(cancel);
        }
    }

    private async Task WriteAsync(SheetContent sheet, DeferredStream output, CancellationToken cancel)
    {
        await _workbook.StartWorksheetAsync(Name(sheet.Name), OptionsOf(sheet.Columns), cancel);
        await _workbook.AddHeaderRowAsync([.. sheet.Columns.Select(static column => Escaped(column.Name))], _header, cancel);
        var cells = new StyledCell[sheet.Columns.Count];
        await foreach (var row in sheet.Rows.WithCancellation(cancel).ConfigureAwait(false))
        {
            for (var column = 0; column < cells.Length; column++)
                cells[column] = column < row.Count && row[column] is { } value ? Cell(sheet.Columns[column].Kind, value) : default;
            await _workbook.AddRowAsync(cells, cancel);
            if (output.Pending > SendAt)
                await output.SendAsync(cancel);
        }
    }

    private StyledCell Cell(ColumnKind kind, object value)
    {
        if (CellValue.AsNumber(value) is { } number)
        {
            var shown =
                value is Money ? ColumnKind.Money
                : kind is ColumnKind.Text or ColumnKind.Date or ColumnKind.Moment ? ColumnKind.Number
                : kind;
            return new StyledCell(number, _styles[shown]);
        }

        if (value is DateOnly date)
            return new StyledCell(date.ToDateTime(TimeOnly.MinValue), _styles[ColumnKind.Date]);
        if (value is DateTime moment)
            return new StyledCell(moment, _styles[ColumnKind.Moment]);
        var text = value is bool flag ? CellValue.Yes(flag) : (string)value;
        return new StyledCell(Escaped(text[..Math.Min(text.Length, SheetLimits.MaxCellLength)]), _styles[ColumnKind.Text]);
    }

    private static WorksheetOptions OptionsOf(IReadOnlyList<SheetColumn> columns)
    {
        var options = new WorksheetOptions { FrozenRows = 1 };
        for (var column = 0; column < columns.Count; column++)
        {
            var shown = options.Column(column + 1);
            shown.Width = columns[column] is { Kind: ColumnKind.Text, MaxLength: var longest }
                ? Math.Clamp(longest / 5, 14, 40)
                : Math.Max(14, columns[column].Name.Length + 2);
            shown.DefaultStyle = new Style { Format = FormatOf(columns[column].Kind) };
        }

        return options;
    }

    private static NumberFormat FormatOf(ColumnKind kind) =>
        kind switch
        {
            ColumnKind.Money => NumberFormat.Standard(StandardNumberFormat.ThousandsSeparatorTwoDecimalPlaces),
            ColumnKind.Number => NumberFormat.Standard(StandardNumberFormat.General),
            ColumnKind.Integer => NumberFormat.Standard(StandardNumberFormat.NoDecimalPlaces),
            ColumnKind.Date => NumberFormat.Custom(@"dd\.mm\.yyyy"),
            ColumnKind.Moment => NumberFormat.Custom(@"dd\.mm\.yyyy\ hh:mm"),
            ColumnKind.Share => NumberFormat.Custom(@"0.00\ %"),
            _ => NumberFormat.Standard(StandardNumberFormat.Text),
        };

    /// <summary>Spreadsheet programs allow 31 characters without []:*?/\ and no name twice.</summary>
    private string Name(string wanted)
    {
        var allowed = wanted.Where(static c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal) && XmlConvert.IsXmlChar(c));
        var name = new string([.. allowed.Take(28)]).Trim();
        var number = (_names.Count + 1).ToString(CultureInfo.InvariantCulture);
        if (name.Length == 0)
            name = "Tabelle" + number;
        else if (_names.Contains(name, StringComparer.OrdinalIgnoreCase))
            name = $"{name} {number}";
        _names.Add(name);
        return name;
    }

    /// <summary>Characters that XML cannot hold, and text that looks like their escape, as <c>_x000D_</c>.</summary>
    private static string Escaped(string text)
    {
        if (!text.AsSpan().ContainsAny(NeedsEscape))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                escaped.Append(character).Append(text[++at]);
            else if (character is '\r' || !XmlConvert.IsXmlChar(character) || (character == '_' && LooksEscaped(text.AsSpan(at))))
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_");
            else
                escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static bool LooksEscaped(ReadOnlySpan<char> text) =>
        text.Length >= 7
        && text[1] == 'x'
        && text[6] == '_'
        && int.TryParse(text.Slice(2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
