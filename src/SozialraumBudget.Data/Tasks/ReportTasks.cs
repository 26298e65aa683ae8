using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Reports whose newest version waits for a second person, or came back.</summary>
internal sealed class ReportTasks : ITaskSource
{
    public IReadOnlySet<Role> Roles { get; } = new HashSet<Role>(Rights.Reports);

    public async Task<IEnumerable<TaskFact>> FindAsync(TaskScope scope, CancellationToken cancellation)
    {
        var open = await (
            from version in scope.Db.ReportVersions.AsNoTracking()
            join report in scope.Db.Reports on version.ReportId equals report.Id
            where version.State == ReportState.Frozen || version.State == ReportState.Returned
            where !scope.Db.ReportVersions.Any(v => v.ReportId == version.ReportId && v.Number > version.Number)
            select new
            {
                report.Id,
                report.Title,
                report.BudgetYear,
                version.Number,
                version.State,
                version.Frozen,
                version.Decided,
                version.Reason,
            }
        ).ToListAsync(cancellation);
        return open.Select(o => new TaskFact
        {
            Kind = o.State == ReportState.Frozen ? TaskKind.ReportToRelease : TaskKind.ReportSentBack,
            Id = o.Id,
            Year = o.BudgetYear,
            Number = o.Number,
            Subject = o.Title,
            Detail = FormattableString.Invariant($"Fassung {o.Number}"),
            Reason = o.State == ReportState.Frozen ? o.Frozen.Name : o.Reason,
            Since = (o.Decided ?? o.Frozen).At,
            Mine = o.Frozen.UserId == scope.UserId,
        });
    }
}
