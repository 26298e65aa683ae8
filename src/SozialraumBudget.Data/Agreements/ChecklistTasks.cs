using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Agreements;

/// <summary>Checklist answers that have expired while the agreement runs.</summary>
internal sealed class ChecklistTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Management };

    public string Sql => """
        select 'ChecklistExpired' as kind, c.id, c.agreement_id, a.area as subject, a.provider as party, c.criterion::text as detail,
               null::text as reason, c.expires_on as due_on, null::numeric as amount, c.expires_on::timestamptz as since, false as mine
        from checklist_items c join agreed a on a.id = c.agreement_id
        where c.expires_on < @today and a.state in ('Negotiated', 'Active')
        """;
}
