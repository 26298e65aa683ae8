using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Mail;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Infrastructure.Tasks;

/// <summary>
/// Once a week a mail to everybody with an address who wants it and for whom something is late or soon due; each sees what the own home
/// page shows.
/// Without a mail server nobody gets one.
/// </summary>
[DisallowConcurrentExecution]
public sealed class ReminderMails(
    IServiceScopeFactory scopes,
    DbDataSource source,
    MailQueue mails,
    IOptionsMonitor<MailOptions> options,
    TimeProvider clock
) : IJob
{
    /// <summary>Mondays at seven, in the time of the city.</summary>
    public const string When = "0 0 7 ? * MON";

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        new(SendAsync(cancellationToken));

    public async Task SendAsync(CancellationToken cancel)
    {
        if (!mails.IsConfigured || !options.CurrentValue.Reminders)
            return;

        await using var db = DataServices.CreateContext(source, UserContext.System("Erinnerungen"), clock);
        var people = await db
            .Users.AsNoTracking()
            .Where(u => u.Email != null && u.WantsReminders)
            .Select(u => new { u.Id, u.Email })
            .ToListAsync(cancel);
        foreach (var person in people)
        {
            if (await UserContexts.LoadAsync(db, person.Id, clock.GetUtcNow(), cancel) is { } user)
                await RemindAsync(user, person.Email!, cancel);
        }
    }

    private async Task RemindAsync(UserContext user, string address, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().ActAs(user);
        var facts = await scope.ServiceProvider.GetRequiredService<TaskDesk>().ListAsync(cancel);
        var tasks = TaskReminder.Of(facts, user.Roles, LocalDay.Today(clock));
        if (tasks.Count > 0)
            await mails.AddAsync(address, TaskReminder.Subject(tasks), TaskReminder.Text(user.Name, tasks), cancel);
    }
}
