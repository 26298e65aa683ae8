using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Areas;

/// <summary>Creates and renames areas; every name keeps the period in which it was valid.</summary>
public sealed class AreaVersions(AppDbContext db, TimeProvider clock)
{
    public const string CodeMustBeFree = nameof(CodeMustBeFree);
    public const string NameMustBeFree = nameof(NameMustBeFree);
    public const string MustBeSeenAsItIs = nameof(MustBeSeenAsItIs);

    public async Task<(Area? Area, Refusal? Refusal)> CreateAsync(
        string code,
        string name,
        DateOnly validFrom,
        CancellationToken cancellation = default
    )
    {
        (code, name) = (Clean(code), Clean(name));
        if (await db.Areas.AnyAsync(a => a.Code == code, cancellation))
            return (null, new(CodeMustBeFree, $"Das Kürzel „{code}“ gehört schon zu einem anderen Sozialraum."));
        if (await TakenAsync(null, name, cancellation) is { } refusal)
            return (null, refusal);

        var area = new Area { Code = code, Name = name };
        db.AddRange(
            area,
            new AreaVersion
            {
                AreaId = area.Id,
                Name = name,
                ValidFrom = validFrom,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
            return (area, null);
        }
        catch (DbUpdateException e) when (ExclusionViolation.Is(e, Constraints.AreaCode, Constraints.AreaName))
        {
            db.ChangeTracker.Clear();
            return (null, new(NameMustBeFree, "Kürzel oder Name wurden gerade von jemand anderem vergeben."));
        }
    }

    /// <summary>Gives the area a name from a day on.</summary>
    /// <param name="seen">The newest version the user saw (<see cref="NewestAsync"/>); another one means that somebody was faster.</param>
    public async Task<Refusal?> RenameAsync(
        Guid areaId,
        string name,
        DateOnly validFrom,
        Guid? seen,
        CancellationToken cancellation = default
    )
    {
        name = Clean(name);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, areaId, cancellation);
        var area = await db.Areas.SingleAsync(a => a.Id == areaId, cancellation);
        if (await NewestAsync(areaId, cancellation) != seen)
            return new(
                MustBeSeenAsItIs,
                "Der Sozialraum wurde inzwischen von jemand anderem geändert. Bitte die Seite neu laden und den heutigen Stand prüfen."
            );
        if (await TakenAsync(areaId, name, cancellation) is { } refusal)
            return refusal;

        var versions = await db.AreaVersions.Where(v => v.AreaId == areaId).ToListAsync(cancellation);
        var plan = VersionPlan.Make(versions, static v => new(v.ValidFrom, v.ValidTo), validFrom);
        db.RemoveRange(plan.Replaced);
        foreach (var version in plan.Ended)
            version.ValidTo = plan.EndBefore;
        await db.SaveChangesAsync(cancellation);
        db.Add(
            new AreaVersion
            {
                AreaId = areaId,
                Name = name,
                ValidFrom = validFrom,
                ValidTo = plan.Last,
            }
        );
        var today = LocalDay.Today(clock);
        if (new DateRange(validFrom, plan.Last).Contains(today))
            area.Name = name;
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>Says with which others the area is looked at: those of the reform, those of its region.</summary>
    /// <param name="reformSince">Year in which the reform began; null: not in the reform.</param>
    /// <param name="region">Null or empty: none.</param>
    /// <returns>The region in the spelling that is kept.</returns>
    public async Task<string?> GroupAsync(Guid areaId, int? reformSince, string? region, CancellationToken cancellation = default)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, areaId, cancellation);
        var area = await db.Areas.SingleAsync(a => a.Id == areaId, cancellation);
        var others = await db.Areas.Where(a => a.Id != areaId).Select(static a => a.Region).ToListAsync(cancellation);
        (area.ReformSince, area.Region) = (reformSince, Regions.Spelled(region, others));
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return area.Region;
    }

    /// <summary>Marks the state of an area's versions; null for an area without any.</summary>
    public Task<Guid?> NewestAsync(Guid areaId, CancellationToken cancellation = default) =>
        db
            .AreaVersions.Where(v => v.AreaId == areaId)
            .OrderByDescending(v => v.Id)
            .Select(v => (Guid?)v.Id)
            .FirstOrDefaultAsync(cancellation);

    private async Task<Refusal?> TakenAsync(Guid? areaId, string name, CancellationToken cancellation)
    {
        var today = LocalDay.Today(clock);
        var names = await db
            .Areas.Where(a => a.Id != areaId)
            .Select(a => a.Name)
            .Union(db.AreaVersions.Where(v => v.AreaId != areaId && v.ValidFrom > today).Select(v => v.Name))
            .ToListAsync(cancellation);
        return names.Exists(other => Spelling.Fold(other) == Spelling.Fold(name))
            ? new(NameMustBeFree, $"Es gibt schon einen Sozialraum mit dem Namen „{name}“.")
            : null;
    }

    private static string Clean(string text) => Spelling.Trim(text).ToString();
}
