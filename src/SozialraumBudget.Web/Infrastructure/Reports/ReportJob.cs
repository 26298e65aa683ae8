using System.Data.Common;
using Quartz;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Reports;

/// <summary>Every morning: makes the reports of the plan whose time has passed, and tells those who compose them.</summary>
[DisallowConcurrentExecution]
public sealed class ReportJob(ReportMails mails, DbDataSource source, TimeProvider clock) : IJob
{
    /// <summary>Daily at six, in the time of the city.</summary>
    public const string When = "0 0 6 * * ?";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        new(ComposeAsync(cancellationToken));

    public async Task ComposeAsync(CancellationToken cancel)
    {
        await using var db = DataServices.CreateContext(source, UserContext.System("Berichte"), clock);
        foreach (var title in await ReportPlan.ComposeAsync(db, LocalDay.Today(clock), clock.GetUtcNow(), cancel))
            await mails.MadeAsync(title, cancel);
    }
}
