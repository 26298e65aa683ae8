using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Data.Workshops;

/// <summary>Loads workshops under the user's row security.</summary>
public sealed class WorkshopDesk(AppDbContext db)
{
    /// <summary>An agreement to hold workshops for; null where the user does not see it.</summary>
    public async Task<WorkshopAgreement?> AgreementAsync(Guid id, CancellationToken cancellation = default) =>
        (await AgreementsAsync([id], cancellation)).GetValueOrDefault(id);

    /// <summary>Workshops of an agreement, the newest first.</summary>
    public Task<IReadOnlyList<ListedWorkshop>> OfAgreementAsync(Guid agreementId, CancellationToken cancellation = default) =>
        ListAsync(db.Workshops.Where(w => w.AgreementId == agreementId), cancellation);

    /// <summary>Workshops whose day lies in the year, the newest first.</summary>
    public Task<IReadOnlyList<ListedWorkshop>> OfYearAsync(int year, CancellationToken cancellation = default)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return ListAsync(db.Workshops.Where(w => w.Day >= first && w.Day <= last), cancellation);
    }

    /// <summary>Workshops that somebody has something to do for: minutes, signatures, tasks that are not done.</summary>
    public Task<IReadOnlyList<ListedWorkshop>> OpenAsync(DateOnly today, CancellationToken cancellation = default) =>
        ListAsync(
            db.Workshops.Where(w =>
                w.Cancelled == null
                && (
                    w.MinutesWritten == null && w.Day < today
                    || w.MinutesWritten != null && (w.ProviderSigned == null || w.OfficeSigned == null)
                    || db.WorkshopTasks.Any(t => t.WorkshopId == w.Id && t.DoneOn == null)
                )
            ),
            cancellation
        );

    /// <summary>Null where there is none, or not for this user.</summary>
    public async Task<WorkshopDossier?> LoadAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await db.Workshops.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, cancellation) is not { } record)
            return null;
        var agreement = (await AgreementAsync(record.AgreementId, cancellation))!;
        var items = await db
            .WorkshopItems.AsNoTracking()
            .Where(i => i.WorkshopId == id)
            .OrderBy(i => i.Position)
            .ThenBy(i => i.Id)
            .ToListAsync(cancellation);
        var figures = await db
            .WorkshopFigures.AsNoTracking()
            .Where(f => f.WorkshopId == id)
            .OrderBy(f => f.Position)
            .ToListAsync(cancellation);
        var given = await TasksAsync(db.Workshops.Where(w => w.AgreementId == record.AgreementId), cancellation);
        var byId = given.ToDictionary(static t => t.Record.Id);
        return new(
            record,
            agreement,
            items,
            figures,
            given.FindAll(t => t.Workshop.Id == id),
            [.. WorkshopTask.FollowUps(given.Select(static t => t.Task), id, record.Day).Select(t => byId[t.Id])]
        );
    }

    private async Task<IReadOnlyList<ListedWorkshop>> ListAsync(IQueryable<WorkshopRecord> wanted, CancellationToken cancellation)
    {
        var records = await wanted.AsNoTracking().OrderByDescending(w => w.Day).ThenByDescending(w => w.Id).ToListAsync(cancellation);
        if (records.Count == 0)
            return [];
        var agreements = await AgreementsAsync([.. records.Select(static r => r.AgreementId).Distinct()], cancellation);
        var tasks = (await TasksAsync(wanted, cancellation)).ToLookup(static t => t.Workshop.Id);
        return [.. records.Select(r => new ListedWorkshop(r, agreements[r.AgreementId], [.. tasks[r.Id]]))];
    }

    private async Task<List<GivenTask>> TasksAsync(IQueryable<WorkshopRecord> of, CancellationToken cancellation)
    {
        var rows = await (
            from t in db.WorkshopTasks
            join w in of on t.WorkshopId equals w.Id
            orderby t.DueOn, t.Id
            select new { Task = t, Workshop = w }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.ConvertAll(static r => new GivenTask(r.Task, r.Workshop));
    }

    private async Task<IReadOnlyDictionary<Guid, WorkshopAgreement>> AgreementsAsync(Guid[] ids, CancellationToken cancellation)
    {
        var rows = await (
            from a in db.Agreements
            where ids.Contains(a.Id)
            join area in db.Areas on a.AreaId equals area.Id
            join p in db.Providers on a.LeadProviderId equals p.Id into providers
            from p in providers.DefaultIfEmpty()
            select new
            {
                Agreement = a,
                Area = area.Name,
                Provider = (string?)p.Name,
                IsManaged = AppDbContext.IsManaged(a.AreaId),
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.ToDictionary(
            static r => r.Agreement.Id,
            static r => new WorkshopAgreement(
                r.Agreement.Id,
                r.Agreement.Title,
                r.Agreement.AreaId,
                r.Area,
                r.Agreement.LeadProviderId,
                r.Provider,
                r.Agreement.Model,
                r.Agreement.FirstYear,
                r.Agreement.LastYear,
                r.IsManaged
            )
        );
    }
}
