using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Proposed bank accounts that nobody has decided on.</summary>
internal sealed class BankAccountTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role>(Rights.SeeAccounts);

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var rows = await (
            from b in scope.Db.BankAccounts
            join p in scope.Db.Providers on b.ProviderId equals p.Id
            where b.Approved == null && b.Rejected == null
            select new
            {
                b.ProviderId,
                p.Name,
                b.Iban,
                b.Proposed,
                b.ValidFrom,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.Select(r => new TaskFact
        {
            Kind = TaskKind.BankChangeOpen,
            Id = r.ProviderId,
            Subject = r.Name,
            Detail = $"Änderung der Bankverbindung, IBAN … {r.Iban[^4..]}",
            Reason = r.Proposed.Name,
            DueOn = r.ValidFrom,
            Since = r.Proposed.At,
            Mine = r.Proposed.UserId == scope.UserId,
            Late = r.ValidFrom < scope.Today,
        });
    }
}
