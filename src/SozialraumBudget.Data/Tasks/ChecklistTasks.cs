using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Checklist answers that have expired while the agreement runs, or are soon to be renewed.</summary>
internal sealed class ChecklistTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Management };

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var soon = scope.Today.AddDays(Checklist.WarningDays);
        var rows = await (
            from c in scope.Db.ChecklistItems
            join a in scope.Db.Agreements on c.AgreementId equals a.Id
            join area in scope.Db.Areas on a.AreaId equals area.Id
            join p in scope.Db.Providers on a.LeadProviderId equals p.Id
            where c.ExpiresOn <= soon && (a.State == AgreementState.Negotiated || a.State == AgreementState.Active)
            select new
            {
                Item = c,
                Agreement = a,
                Area = area.Name,
                Provider = p.Name,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return from row in rows
            let answer = ChecklistStore.ToDomain(row.Item)
            let standing = Checklist.StandingOf(answer.Criterion, answer, scope.Today, row.Agreement.InForce.Last)
            where standing is ChecklistStanding.Expired or ChecklistStanding.Ending
            let isExpired = standing == ChecklistStanding.Expired
            select new TaskFact
            {
                Kind = TaskKind.ChecklistEnding,
                Id = row.Item.Id,
                AgreementId = row.Item.AgreementId,
                Subject = row.Area,
                Party = row.Provider,
                Criterion = row.Item.Criterion,
                Detail = answer.Criterion.Title(),
                DueOn = answer.ExpiresOn,
                Since = LocalDay.Start(answer.ExpiresOn!.Value.AddDays(isExpired ? 0 : -Checklist.WarningDays)),
                Late = isExpired,
            };
    }
}
