using System.Data.Common;
using Quartz;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Audit;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>Once a day entries of the read log go whose time is over.</summary>
[DisallowConcurrentExecution]
public sealed class ForgottenReads(DbDataSource source, TimeProvider clock) : IJob
{
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        await using var db = DataServices.CreateContext(source, UserContext.System("Leseprotokoll"), clock);
        await ReadBook.ForgetAsync(db, cancellationToken);
    }
}
