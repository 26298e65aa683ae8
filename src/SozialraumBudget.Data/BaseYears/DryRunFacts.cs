using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>Loads what a file is compared with, and has the dry run made.</summary>
internal static class DryRunFacts
{
    public static async Task<BaseYearDryRun> MakeAsync(
        ImportWork work,
        BudgetYear year,
        BaseYearServices services,
        ProviderDirectory known,
        CancellationToken cancellation
    )
    {
        var (db, accepted) = (work.Db, AcceptedNames.StillUnknown(work.Run, known));
        var directory = known.With(accepted);
        var lines = services.Lines.Index().ToLookup(l => services.AreaOf[l.Index], static l => l.Item);
        var areas = new List<AreaFile>();
        foreach (var (position, area) in services.Areas.Index())
        {
            work.Progress(new("Probelauf wird gerechnet", position, services.Areas.Count));
            areas.Add(await AreaAsync(db, year, area.AreaId, [.. lines[position]], directory, LocalDay.Of(work.Now), cancellation));
        }

        return BaseYearDryRun.Of(areas, directory, accepted, [.. ServiceLineChecks.Repeated(services.Lines).Select(static r => r.Line)]);
    }

    /// <summary>
    /// The data in force of each area of a dry run are those it was made with, and no accepted name means another provider meanwhile.
    /// </summary>
    public static async Task<bool> HoldAsync(ImportWork work, BudgetYear year, BaseYearDryRun dryRun, CancellationToken cancellation)
    {
        var db = work.Db;
        if (AcceptedNames.Of(work.Run) is { Count: > 0 } accepted)
        {
            await ProviderNameLock.TakeAsync(db, cancellation);
            var known = await ProviderDirectories.LoadAsync(db, cancellation);
            if (accepted.Any(a => known.Find(a.Key) is { } meant && meant.Id != a.Value))
                return false;
        }

        var ids = dryRun.Areas.Select(static a => a.AreaId).ToList();
        var now = await db
            .BaseYearDatasets.Where(d => d.Year == year.Year && ids.Contains(d.AreaId) && d.SupersededAt == null)
            .Select(d => new { d.AreaId, d.Id })
            .ToDictionaryAsync(static d => d.AreaId, static d => (Guid?)d.Id, cancellation);
        return dryRun.Areas.All(a => now.GetValueOrDefault(a.AreaId) == a.CurrentDataset);
    }

    private static async Task<AreaFile> AreaAsync(
        AppDbContext db,
        BudgetYear year,
        Guid areaId,
        ServiceLine[] lines,
        ProviderDirectory directory,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var name = await db.Areas.Where(a => a.Id == areaId).Select(a => a.Name).SingleAsync(cancellation);
        var lead = await BaseYearLead.FindAsync(db, areaId, year, today, cancellation);
        var names = lead.ProviderId is { } id ? directory.NamesOf(id) : ProviderNames.None;
        var current = await db
            .BaseYearDatasets.AsNoTracking()
            .SingleOrDefaultAsync(d => d.Year == year.Year && d.AreaId == areaId && d.SupersededAt == null, cancellation);
        return new(
            areaId,
            name,
            lead.Name,
            lead.Source,
            names,
            current?.Id,
            lead.Names,
            current is null ? [] : await BaseYearCases.LoadAsync(db, current, lead.Names, cancellation),
            AnnualCaseCosts.Condense(lines, year, names)
        );
    }
}
