using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>Reports and what their versions said when they were frozen.</summary>
internal static class ReportEndpoints
{
    private const string Unknown = "Diesen Bericht gibt es nicht, oder das Konto hat keinen Zugang zu ihm.";

    public static void MapReports(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Reports").WithTags("Berichte");
        read.MapGet("/reports", ListAsync)
            .WithName("listReports")
            .Produces<IReadOnlyList<ReportAnswer>>()
            .WithSummary("Berichte eines Budgetjahres, zuletzt bearbeitete zuerst");
        read.MapGet("/reports/{id:guid}", GetAsync)
            .WithName("getReport")
            .Produces<ReportAnswer>()
            .WithSummary("Bericht mit seinen Fassungen");
        read.MapGet("/reports/{id:guid}/versions/{version:int}", VersionAsync)
            .WithName("getReportVersion")
            .Produces<ReportContentAnswer>()
            .WithSummary("Eingefrorene Zahlen einer Fassung");
    }

    private static async Task<IResult> ListAsync(ReportDesk desk, TimeProvider clock, CancellationToken cancel, int? year = null) =>
        ApiAnswers.Ok((await desk.OfYearAsync(year ?? LocalDay.Today(clock).Year, cancel)).Select(ReportAnswer.Of).ToList());

    private static async Task<IResult> GetAsync(Guid id, ReportDesk desk, CancellationToken cancel) =>
        await desk.LoadAsync(id, cancel) is { } dossier ? ApiAnswers.Ok(ReportAnswer.Of(dossier)) : ApiProblem.NotFound(Unknown);

    private static async Task<IResult> VersionAsync(Guid id, int version, ReportDesk desk, CancellationToken cancel) =>
        (await desk.LoadAsync(id, cancel))?.Versions.FirstOrDefault(v => v.Number == version) is { } found
            ? ApiAnswers.Ok(ReportContentAnswer.Of(found))
            : ApiProblem.NotFound(Unknown);
}

/// <summary>A report and how far its versions are.</summary>
/// <param name="Model">Key of the budget model that it is narrowed to; null for all.</param>
/// <param name="Region">Region that it is narrowed to; null for all.</param>
/// <param name="AreaIds">Areas that it is narrowed to; empty for all.</param>
internal sealed record ReportAnswer(
    Guid Id,
    ReportKind Kind,
    int Year,
    string Title,
    string? Model,
    string? Region,
    IReadOnlyList<Guid> AreaIds,
    IReadOnlyList<ReportVersionAnswer> Versions
)
{
    public static ReportAnswer Of(ReportDossier dossier)
    {
        var report = dossier.Report;
        return new(
            report.Id,
            report.Kind,
            report.BudgetYear,
            report.Title,
            report.Model,
            report.Region,
            report.AreaIds,
            [.. dossier.Versions.Select(ReportVersionAnswer.Of)]
        );
    }
}

/// <param name="Fingerprint">SHA-256 of the frozen text.</param>
/// <param name="Frozen">Who handed it in.</param>
/// <param name="Decided">Who released it or sent it back.</param>
/// <param name="Reason">Why it was sent back.</param>
/// <param name="Withdrawn">Who withdrew it after its release, or took it back before.</param>
/// <param name="WithdrawnReason">What was wrong with it, or why its author took it back.</param>
internal sealed record ReportVersionAnswer(
    int Number,
    ReportState State,
    string Fingerprint,
    StampAnswer? Frozen,
    StampAnswer? Decided,
    string? Reason,
    StampAnswer? Withdrawn,
    string? WithdrawnReason
)
{
    public static ReportVersionAnswer Of(ReportVersion version) =>
        new(
            version.Number,
            version.State,
            version.Fingerprint,
            StampAnswer.Of(version.Frozen),
            StampAnswer.Of(version.Decided),
            version.Reason,
            StampAnswer.Of(version.Withdrawn),
            version.WithdrawnReason
        );
}

/// <param name="Text">The frozen text, byte for byte what the fingerprint was taken of.</param>
/// <param name="Sections">The same, table by table.</param>
internal sealed record ReportContentAnswer(ReportVersionAnswer Version, string Text, IReadOnlyList<ReportSectionAnswer> Sections)
{
    public static ReportContentAnswer Of(ReportVersion version) =>
        new(
            ReportVersionAnswer.Of(version),
            version.Content,
            [.. ReportContent.Read(version.Content).Sections.Select(ReportSectionAnswer.Of)]
        );
}

/// <param name="Comment">What its author says about it.</param>
/// <param name="AsOf">Date of the data.</param>
/// <param name="Rows">A value is a text, a number in the column's unit, or null where it is not known or not shown.</param>
/// <param name="Sums">Regions, and the sum or the whole city.</param>
internal sealed record ReportSectionAnswer(
    ReportBlockKind Block,
    string Comment,
    string Definition,
    string Source,
    string AsOf,
    IReadOnlyList<ReportColumnAnswer> Columns,
    IReadOnlyList<IReadOnlyList<ReportCellAnswer>> Rows,
    IReadOnlyList<IReadOnlyList<ReportCellAnswer>> Sums
)
{
    public static ReportSectionAnswer Of(ReportSection section)
    {
        var table = section.Table;
        return new(
            table.Block,
            section.Comment,
            table.Definition,
            table.Source,
            table.AsOf,
            [.. table.Columns.Select(static c => new ReportColumnAnswer(c.Head, c.Unit, c.IsForecast))],
            [.. table.Rows.Select(Cells)],
            [.. table.Lines.Skip(table.Rows.Count).Select(Cells)]
        );
    }

    private static IReadOnlyList<ReportCellAnswer> Cells(IReadOnlyList<ReportCell> row) =>
        [.. row.Select(static c => new ReportCellAnswer(c.Text, c.Value, c.IsHidden))];
}

internal sealed record ReportColumnAnswer(string Head, ReportUnit Unit, bool IsForecast);

/// <param name="IsHidden">It rests on so few people that it is not shown.</param>
internal sealed record ReportCellAnswer(string? Text, decimal? Value, bool IsHidden);
