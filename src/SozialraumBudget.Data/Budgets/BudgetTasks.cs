using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Budgets;

/// <summary>Negotiated or active agreements whose present budget year has no fixed budget.</summary>
internal sealed class BudgetTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller };

    public string Sql => """
        select 'BudgetOpen' as kind, a.id, a.id as agreement_id, a.area as subject, a.provider as party,
               y.year::text as detail, (select count(*) from budget_variants v where v.agreement_id = a.id and v.budget_year = y.year)::text as reason,
               null::date as due_on, null::numeric as amount,
               coalesce((select max(t.moved_at) from agreement_transitions t where t.agreement_id = a.id), a.created_at) as since, false as mine
        from agreed a cross join lateral (select greatest(a.first_year, least(a.last_year, extract(year from @today)::int)) as year) y
        where a.state in ('Negotiated', 'Active') and not exists (select from fixed_budgets f where f.agreement_id = a.id and f.budget_year = y.year)
        """;
}
