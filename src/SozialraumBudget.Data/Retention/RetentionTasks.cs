using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Retention;

/// <summary>Proofs that were handed in, rejected, or are missing and due within six weeks.</summary>
internal sealed class RetentionTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.ProviderCoordinator, Role.Management, Role.AreaManager };

    public string Sql => """
        select case r.state when 'Submitted' then 'ProofToCheck' when 'Rejected' then 'ProofRejected' else 'ProofMissing' end as kind, r.id, r.agreement_id,
               a.area as subject, a.provider as party, r.name::text as detail,
               d.reason::text as reason, r.due_on, r.amount,
               coalesce(case when r.state = 'Submitted' then (select max(x.submitted_at) from retention_proofs x where x.part_id = r.id) end,
                        d.decided_at, (r.due_on - 42)::timestamptz) as since, false as mine
        from retention_parts r join agreed a on a.id = r.agreement_id
        left join lateral (
            select x.reason, x.decided_at from retention_decisions x
            where x.part_id = r.id and r.state = 'Rejected' order by x.decided_at desc limit 1) d on true
        where a.state in ('Active', 'Settled') and (r.state in ('Submitted', 'Rejected') or (r.state = 'Open' and r.due_on <= @today + 42))
        """;
}
