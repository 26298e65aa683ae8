using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Proofs that were handed in, rejected, or are missing and due within six weeks.</summary>
internal sealed class RetentionTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.ProviderCoordinator, Role.Management, Role.AreaManager };

    public string Sql => """
        select case r.state when 'Submitted' then 'ProofToCheck' when 'Rejected' then 'ProofRejected' else 'ProofMissing' end as kind, r.id, r.agreement_id,
               s.name::text as subject, p.name::text as party, r.name::text as detail,
               case when r.state = 'Rejected' then (select d.reason::text from retention_decisions d where d.part_id = r.id order by d.decided_at desc limit 1) end as reason,
               r.due_on, r.amount,
               coalesce(case r.state when 'Submitted' then (select max(x.submitted_at) from retention_proofs x where x.part_id = r.id)
                                     when 'Rejected' then (select max(d.decided_at) from retention_decisions d where d.part_id = r.id) end,
                        (r.due_on - 42)::timestamptz) as since, false as mine
        from retention_parts r join agreements a on a.id = r.agreement_id join areas s on s.id = a.area_id left join providers p on p.id = a.lead_provider_id
        where a.state in ('Active', 'Settled') and (r.state in ('Submitted', 'Rejected') or (r.state = 'Open' and r.due_on <= @today + 42))
        """;
}
