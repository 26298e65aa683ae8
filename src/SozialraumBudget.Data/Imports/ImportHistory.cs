using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Imports;

/// <summary>Which imports still hold, and what became of the others.</summary>
public static class ImportHistory
{
    /// <summary>
    /// Completed runs whose content is still in force: importing their file again would change nothing. A base-year file holds until a
    /// newer one has superseded any of its areas; other files until a newer one was stored for the same target.
    /// </summary>
    public static IQueryable<ImportRun> InForce(AppDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.ImportRuns.Where(r => r.State == ImportState.Completed && (r.Format == BaseYearImport.FormatKey
            ? !db.BaseYearDatasets.Any(d => d.ImportRunId == r.Id && d.SupersededAt != null)
            : !db.ImportRuns.Any(n => n.Format == r.Format && n.Target == r.Target && n.State == ImportState.Completed && n.FinishedAt > r.FinishedAt)));
    }

    /// <summary>German sentence for a base-year file that held before and has been replaced since; null for others.</summary>
    public static async Task<string?> ReturnAsync(AppDbContext db, ImportRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(run);
        if (run.Format != BaseYearImport.FormatKey) return null;
        var before = await db.ImportRuns.Where(r => r.Format == run.Format && r.Target == run.Target && r.Sha256 == run.Sha256
                && r.State == ImportState.Completed && r.Id != run.Id)
            .OrderByDescending(static r => r.FinishedAt).Select(static r => r.FinishedAt).FirstOrDefaultAsync(cancellation);
        return before is not { } then
            ? null
            : $" Dieselbe Datei galt schon ab {LocalDay.Of(then):dd.MM.yyyy} und war durch eine andere ersetzt worden; jetzt gilt wieder sie.";
    }
}
