using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>The base-year data that a variant rests on: which year, which file, read when, and whether it is still the newest.</summary>
/// <param name="IsCurrent">No newer data for the area and base year.</param>
/// <param name="File">Name of the imported file; null where the user may not see the import.</param>
public sealed record VariantBasis(Guid DatasetId, int Year, Guid AreaId, bool IsCurrent, DateTimeOffset At, string? File)
{
    public string Text => $"Basisjahr {Year}{(File is null ? "" : $", Datei „{File}“")}, eingelesen am {German.Moment(At)}";

    /// <summary>In a row of a table.</summary>
    public string Short => $"{Year} vom {German.Date(LocalDay.Of(At))}{(IsCurrent ? "" : " (abgelöst)")}";

    public string Href => Links.BaseYear(Year, AreaId) + (IsCurrent ? "" : $"?stand={DatasetId}");

    public static async Task<VariantBasis?> FindAsync(AppDbContext db, Guid? datasetId, CancellationToken cancel) =>
        datasetId is { } id ? (await LoadAsync(db, [id], cancel)).GetValueOrDefault(id) : null;

    /// <summary>By dataset, in one query.</summary>
    public static async Task<IReadOnlyDictionary<Guid, VariantBasis>> LoadAsync(
        AppDbContext db,
        IReadOnlyCollection<Guid> datasetIds,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        return await (
            from set in db.BaseYearDatasets
            join run in db.ImportRuns on set.ImportRunId equals run.Id into runs
            from run in runs.DefaultIfEmpty()
            join file in db.Files on run.FileId equals file.Id into files
            from file in files.DefaultIfEmpty()
            where datasetIds.Contains(set.Id)
            select new VariantBasis(set.Id, set.Year, set.AreaId, set.SupersededAt == null, set.CreatedAt, file.Name)
        ).ToDictionaryAsync(static b => b.DatasetId, cancel);
    }
}
