using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Payouts;

/// <summary>Instalments of the newest budget that are due within two weeks or were refused, and not prepared or paid.</summary>
internal sealed class DuePayoutTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Management, Role.AreaManager };

    public string Sql => """
        select case when l.state = 'Refused' then 'PayoutRefused' else 'PayoutToPrepare' end as kind, coalesce(l.id, a.id) as id, a.id as agreement_id,
               a.area as subject, a.provider as party, 'Q' || i.quarter || ' ' || f.budget_year as detail,
               case when l.state = 'Refused' then l.refusal_reason::text else i.sequence::text end as reason, i.due_on, i.amount,
               case when l.state = 'Refused' then l.refused_at else (i.due_on - 14)::timestamptz end as since, false as mine
        from agreed a join (
            select distinct on (agreement_id, budget_year) id, agreement_id, budget_year from fixed_budgets
            order by agreement_id, budget_year, version desc) f on f.agreement_id = a.id
        join instalments i on i.fixed_budget_id = f.id and i.amount > 0
        left join lateral (
            select x.id, x.state, x.refusal_reason, x.refused_at from payouts x
            where x.agreement_id = a.id and x.budget_year = f.budget_year and x.quarter = i.quarter and x.sequence = i.sequence
            order by x.state in ('Prepared', 'Approved') desc, x.prepared_at desc limit 1) l on true
        where a.state = 'Active' and coalesce(l.state, '') not in ('Prepared', 'Approved') and (i.due_on <= @today + 14 or l.state = 'Refused')
        """;
}

/// <summary>Prepared payouts that wait for the second pair of eyes.</summary>
internal sealed class PayoutApprovalTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Approver };

    public string Sql => """
        select 'PayoutToApprove' as kind, x.id, x.agreement_id, a.area as subject, x.payee_name::text as party,
               'Q' || x.quarter || ' ' || x.budget_year as detail, x.prepared_name::text as reason, x.due_on, x.amount, x.prepared_at as since,
               x.prepared_user_id = @user as mine
        from payouts x join agreed a on a.id = x.agreement_id
        where x.state = 'Prepared'
        """;
}
