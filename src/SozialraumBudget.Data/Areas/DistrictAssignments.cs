using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Areas;

/// <summary>Assigns districts to areas by date; a district belongs to one area on each day.</summary>
public sealed class DistrictAssignments(AppDbContext db)
{
    public const string MustChangeSomething = nameof(MustChangeSomething);
    public const string MustNotOverlap = nameof(MustNotOverlap);

    /// <summary>From the day on the district belongs to the area; its assignment until then ends the day before.</summary>
    public async Task<Refusal?> AssignAsync(Guid districtId, Guid areaId, DateOnly from, CancellationToken cancellation = default)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, districtId, cancellation);
        var refusal = await AddAsync(districtId, areaId, from, cancellation);
        if (refusal is null)
            await unit.CommitAsync();
        return refusal;
    }

    /// <summary>The same inside a transaction that the caller commits.</summary>
    internal async Task<Refusal?> AddAsync(Guid districtId, Guid areaId, DateOnly from, CancellationToken cancellation)
    {
        var all = await db.DistrictAssignments.Where(a => a.DistrictId == districtId).ToListAsync(cancellation);
        if (all.Exists(a => a.AreaId == areaId && Period(a).Contains(from)))
            return new(MustChangeSomething, $"Der Stadtteil gehört am {from:dd.MM.yyyy} schon zu diesem Sozialraum.");

        var plan = VersionPlan.Make(all, Period, from);
        db.RemoveRange(plan.Replaced);
        foreach (var assignment in plan.Ended)
            assignment.ValidTo = plan.EndBefore;
        try
        {
            await db.SaveChangesAsync(cancellation);
            db.Add(
                new DistrictAssignment
                {
                    DistrictId = districtId,
                    AreaId = areaId,
                    ValidFrom = from,
                    ValidTo = plan.Last,
                }
            );
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException e) when (ExclusionViolation.Is(e, Constraints.DistrictPeriod))
        {
            db.ChangeTracker.Clear();
            return new(
                MustNotOverlap,
                "Der Stadtteil wurde gerade von jemand anderem zugeordnet; ein Stadtteil gehört an jedem Tag zu genau einem Sozialraum."
            );
        }
    }

    private static DateRange Period(DistrictAssignment assignment) => new(assignment.ValidFrom, assignment.ValidTo);
}
