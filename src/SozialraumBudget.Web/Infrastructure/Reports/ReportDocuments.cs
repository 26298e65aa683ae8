using Microsoft.Extensions.Options;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Reports;

/// <summary>
/// A frozen version as PDF/A-3a: tagged, with its pictures, and with the figures attached as they were frozen (ADR 0053).
/// </summary>
public sealed class ReportDocuments(IDocumentRenderer renderer, IChartRenderer charts, IOptionsMonitor<CityOptions> city)
{
    /// <summary>Pixels of a picture as wide as the page: so that its letters are as large as those of the tables.</summary>
    private const int PageWidth = 1_000;

    public static readonly DocumentTemplate Template = DocumentTemplate.File("Infrastructure/Reports/report.typ");

    public async Task<byte[]> RenderAsync(ReportVersion version, CancellationToken cancel) =>
        await renderer.RenderAsync(Template, await PrintAsync(version, cancel), PdfStandard.Archivable, cancel);

    /// <summary>What is printed.</summary>
    public async Task<ReportPrint> PrintAsync(ReportVersion version, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(version);
        var content = ReportContent.Read(version.Content);
        var sections = new List<ReportPrintSection>();
        foreach (var section in content.Sections)
            sections.Add(await SectionAsync(section, cancel));
        return new()
        {
            City = city.CurrentValue,
            Title = content.Title,
            Scope = ReportLook.Scope(content),
            Number = German.Number(version.Number),
            Date = LocalDay.Of(version.Frozen.At),
            Notice = Notice(version),
            Corrects = content.Corrects?.InWords() ?? "",
            People =
            [
                $"vorgelegt von {version.Frozen.Name}, {German.Moment(version.Frozen.At)}",
                .. version is { Decided: { } decided, State: ReportState.Released or ReportState.Withdrawn }
                    ? new[] { $"freigegeben von {decided.Name}, {German.Moment(decided.At)}" }
                    : [],
            ],
            Sections = sections,
            Fingerprint = version.Fingerprint,
            Source = version.Content,
        };
    }

    private static string[]? Notice(ReportVersion version) =>
        version.State switch
        {
            ReportState.Released => null,
            ReportState.Withdrawn => ["Diese Fassung ist zurückgezogen.", $"Sie gilt nicht mehr: {ReportLook.Withdrawal(version)}"],
            ReportState.TakenBack => ["Diese Fassung ist zurückgezogen.", $"Sie war nie freigegeben: {ReportLook.Withdrawal(version)}"],
            _ => ["Diese Fassung ist ein Entwurf.", "Sie ist noch nicht freigegeben."],
        };

    private async Task<ReportPrintSection> SectionAsync(ReportSection section, CancellationToken cancel)
    {
        var table = section.Table;
        var pictures = new List<ReportPicture>();
        var drawn = ReportCharts.Of(table);
        foreach (var chart in drawn)
        {
            var size = new ChartSize(PageWidth / drawn.Count, ReportCharts.HeightOf(chart));
            var svg = await charts.RenderSvgAsync(chart.Options!, chart.Summary, size, cancellation: cancel);
            pictures.Add(new(chart.Title, svg, chart.Summary));
        }

        return new(
            table.Block.Title(),
            section.Comment,
            pictures,
            [.. table.Columns.Select(static c => c.Head)],
            [.. table.Columns.Select(static (c, i) => (c, i)).Where(static c => c.c.Unit != ReportUnit.Text).Select(static c => c.i)],
            [.. table.Rows.Select(r => Cells(table, r))],
            [.. table.Lines.Skip(table.Rows.Count).Select(r => Cells(table, r))],
            $"{table.Definition} Quelle: {table.Source}. Stand: {table.AsOf}."
                + (table.HasHidden() ? $" {ReportLook.Hidden}: {ReportLook.HiddenReason}." : "")
        );
    }

    private static IReadOnlyList<string> Cells(ReportTable table, IReadOnlyList<ReportCell> row) =>
        [.. table.Columns.Zip(row, ReportLook.Text)];
}

/// <summary>What the template of a report places.</summary>
public sealed record ReportPrint
{
    public required CityOptions City { get; init; }

    public required string Title { get; init; }

    /// <summary>Kind, year and areas.</summary>
    public required string Scope { get; init; }

    public required string Number { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Title and text of what must not be overlooked: a draft, or that it is withdrawn; null where it is released.</summary>
    public required string[]? Notice { get; init; }

    /// <summary>What became of the version that it corrects; empty where it corrects none.</summary>
    public required string Corrects { get; init; }

    public required IReadOnlyList<string> People { get; init; }

    public required IReadOnlyList<ReportPrintSection> Sections { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>The text that the fingerprint was taken of: attached.</summary>
    public required string Source { get; init; }
}

/// <summary>A picture in print.</summary>
/// <param name="Alt">What one sees.</param>
public sealed record ReportPicture(string Title, string Svg, string Alt);

/// <summary>A block in print.</summary>
/// <param name="Numbers">Columns that are set to the right.</param>
/// <param name="Foot">Lines below the others: regions, the sum or the whole city.</param>
public sealed record ReportPrintSection(
    string Title,
    string Comment,
    IReadOnlyList<ReportPicture> Pictures,
    IReadOnlyList<string> Head,
    IReadOnlyList<int> Numbers,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<IReadOnlyList<string>> Foot,
    string Note
);
