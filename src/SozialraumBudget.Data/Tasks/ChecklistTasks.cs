using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Checklist answers that have expired while the agreement runs.</summary>
internal sealed class ChecklistTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Management };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var rows = await (
            from c in scope.Db.ChecklistItems
            join a in scope.Db.Agreements on c.AgreementId equals a.Id
            join area in scope.Db.Areas on a.AreaId equals area.Id
            join p in scope.Db.Providers on a.LeadProviderId equals p.Id
            where c.ExpiresOn < scope.Today && (a.State == AgreementState.Negotiated || a.State == AgreementState.Active)
            select new
            {
                c.Id,
                c.AgreementId,
                Area = area.Name,
                Provider = p.Name,
                c.Criterion,
                c.ExpiresOn,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.Select(static r => new TaskFact
        {
            Kind = TaskKind.ChecklistExpired,
            Id = r.Id,
            AgreementId = r.AgreementId,
            Subject = r.Area,
            Party = r.Provider,
            Criterion = r.Criterion,
            Detail = Enum.TryParse<ChecklistCriterion>(r.Criterion, out var criterion) ? criterion.Title() : r.Criterion,
            DueOn = r.ExpiresOn,
            Since = LocalDay.Start(r.ExpiresOn!.Value),
            Late = true,
        });
    }
}
