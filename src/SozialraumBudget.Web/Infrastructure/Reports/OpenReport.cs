using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Reports;

/// <summary>
/// A released report as open data: every figure a line of its own, and metadata in the words of DCAT-AP. What is not shown for its few
/// people is empty and marked.
/// </summary>
public static class OpenReport
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    private static readonly SheetColumn[] Columns =
    [
        new("Baustein", ColumnKind.Text),
        new("Bezeichnung", ColumnKind.Text),
        new("Merkmal", ColumnKind.Text),
        new("Wert", ColumnKind.Number),
        new("Einheit", ColumnKind.Text),
        new("Stand", ColumnKind.Text),
        new("Hinweis", ColumnKind.Text),
    ];

    public static Task WriteCsvAsync(Stream target, ReportContent content, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(content);
        return SheetWriter.WriteCsvAsync(
            target,
            new SheetContent("Daten", Columns, content.Sections.SelectMany(static s => Lines(s.Table))),
            cancel
        );
    }

    /// <param name="address">Of the public page.</param>
    /// <param name="csv">Address of the data.</param>
    public static byte[] Metadata(ReportVersion version, ReportContent content, CityOptions city, string address, string csv)
    {
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(city);
        var data = new Dictionary<string, object?>
        {
            ["@context"] = "http://www.w3.org/ns/dcat.jsonld",
            ["@type"] = "Dataset",
            ["title"] = content.Title,
            ["description"] = string.Join(" ", content.Sections.Select(static s => $"{s.Table.Block.Title()}: {s.Table.Definition}")),
            ["publisher"] = string.Join(", ", new[] { city.Name, city.Office }.Where(static p => p.Length > 0)),
            ["contactPoint"] = city.Email,
            ["issued"] = LocalDay.Of(version.Decided!.At).ToString("O", CultureInfo.InvariantCulture),
            ["temporal"] = new Dictionary<string, string>
            {
                ["startDate"] = new BudgetYear(content.Year).First.ToString("O", CultureInfo.InvariantCulture),
                ["endDate"] = new BudgetYear(content.Year).Last.ToString("O", CultureInfo.InvariantCulture),
            },
            ["spatial"] = content.Filter.Length > 0 ? content.Filter : city.Name,
            ["language"] = "de",
            ["version"] = version.Number,
            ["versionNotes"] = content.Corrects?.InWords(),
            ["checksum"] = new Dictionary<string, string> { ["algorithm"] = "SHA-256", ["value"] = version.Fingerprint },
            ["landingPage"] = address,
            ["distribution"] = new[]
            {
                new Dictionary<string, object>
                {
                    ["downloadURL"] = csv,
                    ["mediaType"] = "text/csv",
                    ["columns"] = Columns.Select(static c => c.Name).ToArray(),
                },
            },
        };
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(data, Readable));
    }

    private static IEnumerable<IReadOnlyList<object?>> Lines(ReportTable table)
    {
        foreach (var row in table.Lines)
        {
            var name = string.Join(" · ", row.Select(static c => c.Text).Where(static t => !string.IsNullOrEmpty(t)));
            foreach (var (column, cell) in table.Columns.Zip(row).Where(static c => c.First.Unit != ReportUnit.Text))
            {
                yield return
                [
                    table.Block.Title(),
                    name,
                    column.Head,
                    cell.IsHidden ? null : cell.Value,
                    column.Unit.Title(),
                    table.AsOf,
                    cell.IsHidden ? ReportLook.HiddenReason
                    : cell.Value is null ? "nicht bekannt"
                    : "",
                ];
            }
        }
    }
}
