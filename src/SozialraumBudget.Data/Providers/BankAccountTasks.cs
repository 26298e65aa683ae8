using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Providers;

/// <summary>Proposed bank accounts that nobody has decided on.</summary>
internal sealed class BankAccountTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller, Role.Approver, Role.Admin };

    public string Sql => """
        select 'BankChangeOpen' as kind, b.provider_id as id, null::uuid as agreement_id, p.name::text as subject, null::text as party,
               b.iban::text as detail, b.proposed_name::text as reason, b.valid_from as due_on, null::numeric as amount, b.proposed_at as since,
               b.proposed_user_id = @user as mine
        from bank_accounts b join providers p on p.id = b.provider_id
        where b.approved_at is null and b.rejected_at is null
        """;
}
