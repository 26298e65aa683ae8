using Microsoft.Extensions.Options;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Infrastructure.Reports;

/// <summary>A frozen version as PDF/A-3a: tagged, and with the figures attached as they were frozen (ADR 0053).</summary>
public sealed class ReportDocuments(IDocumentRenderer renderer, IOptionsMonitor<CityOptions> city)
{
    public static readonly DocumentTemplate Template = DocumentTemplate.File("Infrastructure/Reports/report.typ");

    public Task<byte[]> RenderAsync(ReportVersion version, CancellationToken cancel) =>
        renderer.RenderAsync(Template, Print(version), PdfStandard.Archivable, cancel);

    /// <summary>What is printed.</summary>
    public ReportPrint Print(ReportVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var content = ReportContent.Read(version.Content);
        return new()
        {
            City = city.CurrentValue,
            Title = content.Title,
            Scope = ReportLook.Scope(content),
            Number = German.Number(version.Number),
            Date = LocalDay.Of(version.Frozen.At),
            IsDraft = version.State != ReportState.Released,
            People =
            [
                $"vorgelegt von {version.Frozen.Name}, {German.Moment(version.Frozen.At)}",
                .. version.Decided is { } decided && version.State == ReportState.Released
                    ? new[] { $"freigegeben von {decided.Name}, {German.Moment(decided.At)}" }
                    : [],
            ],
            Sections = [.. content.Sections.Select(Section)],
            Fingerprint = version.Fingerprint,
            Source = version.Content,
        };
    }

    private static ReportPrintSection Section(ReportSection section)
    {
        var table = section.Table;
        return new(
            table.Block.Title(),
            section.Comment,
            [.. table.Columns.Select(static c => c.Head)],
            [.. table.Columns.Select(static (c, i) => (c, i)).Where(static c => c.c.Unit != ReportUnit.Text).Select(static c => c.i)],
            [.. table.Rows.Select(r => Cells(table, r))],
            table.Foot is { } foot && table.Rows.Count > 0 ? Cells(table, foot) : null,
            $"{table.Definition} Quelle: {table.Source}. Stand: {table.AsOf}."
                + (table.HasHidden() ? $" {ReportLook.Hidden}: weniger als fünf Menschen, deshalb nicht ausgewiesen." : "")
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

    public required bool IsDraft { get; init; }

    public required IReadOnlyList<string> People { get; init; }

    public required IReadOnlyList<ReportPrintSection> Sections { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>The text that the fingerprint was taken of: attached.</summary>
    public required string Source { get; init; }
}

/// <summary>A block in print.</summary>
/// <param name="Numbers">Columns that are set to the right.</param>
public sealed record ReportPrintSection(
    string Title,
    string Comment,
    IReadOnlyList<string> Head,
    IReadOnlyList<int> Numbers,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<string>? Foot,
    string Note
);
