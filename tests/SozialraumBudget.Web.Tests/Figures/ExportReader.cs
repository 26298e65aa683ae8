using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace SozialraumBudget.Web.Tests.Figures;

/// <summary>Reads the files that lists are exported as: rows of cells, the head first.</summary>
internal static class ExportReader
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static List<List<string>> Csv(byte[] file)
    {
        var rows = new List<List<string>> { new() };
        var (cell, quoted) = (new StringBuilder(), false);
        foreach (var c in Encoding.UTF8.GetString(file).TrimStart('\ufeff').Replace("\"\"", "\u0001", StringComparison.Ordinal))
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ';' or '\n')
            {
                rows[^1].Add(cell.ToString().Replace('\u0001', '"').TrimEnd('\r'));
                cell.Clear();
                if (c == '\n')
                    rows.Add([]);
            }
            else
            {
                cell.Append(c);
            }
        }

        return [.. rows.Where(static r => r.Count > 1)];
    }

    public static List<List<string>> Xlsx(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        List<string> shared =
        [
            .. Part(zip, "xl/sharedStrings.xml")
                ?.Descendants(Sheet + "si")
                .Select(static s => string.Concat(s.Descendants(Sheet + "t").Select(static t => t.Value)))
                ?? [],
        ];
        return
        [
            .. Part(zip, "xl/worksheets/sheet1.xml")!
                .Descendants(Sheet + "row")
                .Select(row => row.Elements(Sheet + "c").Select(c => Text(c, shared)).ToList()),
        ];
    }

    /// <summary>An amount of a file; null for an empty cell.</summary>
    public static decimal? Amount(string cell) =>
        cell.Length == 0 ? null
        : cell.Contains(',', StringComparison.Ordinal)
            ? decimal.Parse(
                cell.Replace(".", "", StringComparison.Ordinal).Replace("€", "", StringComparison.Ordinal).Replace(',', '.').Trim(),
                CultureInfo.InvariantCulture
            )
        : decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string Text(XElement cell, List<string> shared) =>
        (string?)cell.Attribute("t") switch
        {
            "s" => shared[(int)cell.Element(Sheet + "v")!],
            "inlineStr" => string.Concat(cell.Descendants(Sheet + "t").Select(static t => t.Value)),
            _ => (string?)cell.Element(Sheet + "v") ?? "",
        };

    private static XDocument? Part(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return null;
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
