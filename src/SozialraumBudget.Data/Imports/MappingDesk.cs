using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Mapping;

namespace SozialraumBudget.Data.Imports;

/// <summary>Equal reasons of many rows.</summary>
/// <param name="Severity">Error, warning or notice.</param>
/// <param name="Reason">German.</param>
/// <param name="Count">Places with this reason.</param>
/// <param name="First">The first of them.</param>
public sealed record IssueGroup(IssueSeverity Severity, string Reason, int Count, RowIssue First);

/// <summary>What a mapping would make of a file; nothing is stored.</summary>
/// <param name="Rows">The first rows in the columns of the format.</param>
/// <param name="Read">Rows that can be read.</param>
/// <param name="Refused">Rows of the file with an error.</param>
/// <param name="Issues">Errors first.</param>
public sealed record MappingPreview(IReadOnlyList<ForeignRow> Rows, int Read, int Refused, IReadOnlyList<IssueGroup> Issues)
{
    public const int FirstRows = 20;
}

/// <summary>Where somebody says what the columns of a file mean.</summary>
public sealed class MappingDesk(AppDbContext db, ImportFormats formats, ICurrentUser user, TimeProvider clock)
{
    /// <summary>Whether the user sees such a run, mapped or not.</summary>
    public Task<bool> IsKnownAsync(Guid runId, CancellationToken cancellation = default) =>
        db.ImportRuns.AnyAsync(r => r.Id == runId, cancellation);

    /// <summary>Null where there is no such run, or its file is none that can be mapped any more.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="sheet">Sheet to look at; null: that of the run's mapping, else the likeliest.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<MappingCase?> FindAsync(Guid runId, string? sheet = null, CancellationToken cancellation = default)
    {
        var run = await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, cancellation);
        if (run is null || formats.Of(run.Format) is not { Sheet: not null } format || !ImportControl.MayBeMapped(run))
            return null;
        var file = await db.Files.AsNoTracking().Include(f => f.Content).SingleAsync(f => f.Id == run.FileId, cancellation);
        var bytes = file.Content!.Bytes;
        sheet ??= run.Mapping is { } mapping ? SheetMappingText.Read(mapping).Layout.Sheet : null;
        var sample = sheet is null ? ForeignSample.ReadLikeliest(bytes, file.Name) : ForeignSample.Read(bytes, file.Name, sheet);
        return new(run, format, file.Name, bytes, sample, await format.VocabulariesAsync(db, cancellation));
    }

    /// <summary>The import's own reading and checking, on a copy of the run.</summary>
    public async Task<MappingPreview> PreviewAsync(MappingCase file, SheetMapping mapping, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var run = new ImportRun
        {
            Format = file.Run.Format,
            Target = file.Run.Target,
            FileId = file.Run.FileId,
            Sha256 = file.Run.Sha256,
            AreaId = file.Run.AreaId,
            AgreementId = file.Run.AgreementId,
            Started = file.Run.Started,
            Mapping = SheetMappingText.Write(mapping),
        };
        var work = new ImportWork(db, run, file.FileName, file.Bytes, user, clock, static _ => { });
        var plan = StrangeFile.Placed(run, await file.Format.CheckAsync(work, cancellation), null);
        var issues = plan
            .Issues.GroupBy(static i => (i.Severity, i.Reason))
            .Select(static g => new IssueGroup(g.Key.Severity, g.Key.Reason, g.Count(), g.First()))
            .OrderBy(static g => g.Severity)
            .ThenByDescending(static g => g.Count);
        var refused = plan
            .Issues.Where(static i => i.Severity == IssueSeverity.Error && i.Row is not null)
            .Select(static i => i.Row)
            .Distinct();
        return new(
            MappedTable.First(file.Bytes, file.FileName, file.Format.Sheet!, mapping, MappingPreview.FirstRows),
            plan.Rows,
            refused.Count(),
            [.. issues]
        );
    }
}
