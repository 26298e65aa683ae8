using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Imports;

/// <summary>Imports that wait for a confirmation, and refused ones of the last two weeks that nobody has tried again.</summary>
internal sealed class ImportTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role> { Role.Controller };

    public string Sql => """
        select case r.state when 'Refused' then 'ImportRefused' else 'ImportToConfirm' end as kind, r.id, null::uuid as agreement_id, f.name::text as subject,
               null::text as party, r.target::text as detail, r.message::text as reason, null::date as due_on, null::numeric as amount,
               coalesce(r.finished_at, r.started_at) as since, false as mine
        from import_runs r join files f on f.id = r.file_id
        where r.state = 'NeedsConfirmation'
           or (r.state = 'Refused' and r.started_at > @now - interval '14 days' and not exists (
                select from import_runs n where n.format = r.format and n.target = r.target and n.started_at > r.started_at and n.state <> 'Cancelled'))
        """;
}
