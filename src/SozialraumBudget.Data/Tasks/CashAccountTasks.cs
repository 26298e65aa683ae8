using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>A proposed account of the city that nobody has decided on.</summary>
internal sealed class CashAccountTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role>(Rights.SeeAccounts);

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var rows = await scope
            .Db.CashAccounts.AsNoTracking()
            .Where(a => a.Approved == null && a.Rejected == null)
            .ToListAsync(cancellation);
        return rows.Select(a => new TaskFact
        {
            Kind = TaskKind.CashAccountOpen,
            Id = a.Id,
            Subject = a.AccountHolder,
            Detail = $"Konto, von dem gezahlt wird, IBAN … {a.Iban[^4..]}",
            Reason = a.Proposed.Name,
            Since = a.Proposed.At,
            Mine = a.Proposed.UserId == scope.UserId,
        });
    }
}
