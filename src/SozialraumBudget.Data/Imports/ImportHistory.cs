using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Imports;

/// <summary>What became of earlier imports of the same file.</summary>
public static class ImportHistory
{
    /// <summary>The rule of most formats: a file holds until a newer one was stored for the same target.</summary>
    public static IQueryable<ImportRun> UntilReplaced(AppDbContext db, string format)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ImportRuns.Where(r =>
            r.Format == format
            && r.State == ImportState.Completed
            && !db.ImportRuns.Any(n =>
                n.Format == r.Format && n.Target == r.Target && n.State == ImportState.Completed && n.FinishedAt > r.FinishedAt
            )
        );
    }

    /// <summary>
    /// Files for an agreement that are being read, or wait for somebody to say what their columns mean; the oldest first.
    /// </summary>
    /// <param name="formats">Keys of the formats.</param>
    /// <param name="begin">How their target begins: the period or the year.</param>
    public static Task<List<ImportRun>> OnTheirWayAsync(
        AppDbContext db,
        Guid agreementId,
        IReadOnlyCollection<string> formats,
        string begin,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return db
            .ImportRuns.AsNoTracking()
            .Where(r =>
                r.AgreementId == agreementId
                && formats.Contains(r.Format)
                && r.Target.StartsWith(begin + ",")
                && (r.State == ImportState.Queued || r.State == ImportState.Running || r.State == ImportState.NeedsMapping)
            )
            .OrderBy(r => r.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>The import that brought what an agreement's period or year holds; null where it came otherwise.</summary>
    public static Task<Guid?> BroughtByAsync(
        AppDbContext db,
        IImportFormat format,
        Guid agreementId,
        string begin,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(format);
        return format
            .InForce(db)
            .Where(r => r.AgreementId == agreementId && r.Target.StartsWith(begin + ","))
            .Select(static r => (Guid?)r.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>German sentence for a file that held before and has been replaced since; null for others.</summary>
    public static async Task<string?> ReturnAsync(AppDbContext db, ImportRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(run);
        var before = await db
            .ImportRuns.Where(r =>
                r.Format == run.Format
                && r.Target == run.Target
                && r.AgreementId == run.AgreementId
                && r.Sha256 == run.Sha256
                && r.Mapping == run.Mapping
                && r.State == ImportState.Completed
                && r.Id != run.Id
            )
            .OrderByDescending(static r => r.FinishedAt)
            .Select(static r => r.FinishedAt)
            .FirstOrDefaultAsync(cancellation);
        return before is not { } then
            ? null
            : $" Dieselbe Datei galt schon ab {LocalDay.Of(then):dd.MM.yyyy} und war durch eine andere ersetzt worden; "
                + "jetzt gilt wieder sie.";
    }
}
