using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Providers;

namespace SozialraumBudget.Data.Areas;

/// <summary>
/// What areas and providers are called today is kept beside their versions, because every list reads it. A version that was entered
/// ahead takes effect here on its first day; run at the start and after each midnight.
/// </summary>
public static class VersionsOfToday
{
    /// <summary>Brings every area and provider to the version of the day; doing it again changes nothing.</summary>
    /// <returns>How many were changed.</returns>
    public static async Task<int> ApplyAsync(AppDbContext db, DateOnly today, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var areas = await (
            from version in db.AreaVersions.AsNoTracking()
            join area in db.Areas on version.AreaId equals area.Id
            where version.ValidFrom <= today && (version.ValidTo == null || version.ValidTo >= today) && version.Name != area.Name
            select new { area, version.Name }
        ).ToListAsync(cancellation);
        var providers = await (
            from version in db.ProviderVersions.AsNoTracking()
            join provider in db.Providers on version.ProviderId equals provider.Id
            where version.ValidFrom <= today && (version.ValidTo == null || version.ValidTo >= today)
            select new { provider, version }
        ).ToListAsync(cancellation);
        var changed = providers.Where(static p => ProviderDetails.Of(p.provider) != ProviderDetails.Of(p.version)).ToList();
        foreach (var row in areas)
            db.Attach(row.area).Entity.Name = row.Name;
        foreach (var row in changed)
            ProviderDetails.Of(row.version).WriteTo(db.Attach(row.provider).Entity);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return areas.Count + changed.Count;
    }
}
