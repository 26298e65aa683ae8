using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Users;

/// <summary>Locked accounts, and invitations that nobody has taken up.</summary>
internal sealed class UserTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Admin };

    public string Sql => """
        select case when u.lockout_end > @now then 'UserLocked' else 'UserInvited' end as kind, u.id, null::uuid as agreement_id, u.display_name::text as subject,
               null::text as party, u.user_name::text as detail, null::text as reason, null::date as due_on, null::numeric as amount,
               u.created_at as since, false as mine
        from users u where u.lockout_end > @now or u.password_hash is null
        """;
}
