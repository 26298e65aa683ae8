using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Web.Infrastructure.Mail;

namespace SozialraumBudget.Web.Infrastructure.Reports;

/// <summary>Tells by mail that a report was made or released, where mail is configured; the pages show it in any case.</summary>
public sealed class ReportMails(MailQueue mails, DbDataSource source, TimeProvider clock, ILogger<ReportMails> log)
{
    /// <summary>To those who compose reports.</summary>
    /// <returns>How many people get one.</returns>
    public Task<int> MadeAsync(string title, CancellationToken cancel) =>
        SendAsync(
            Rights.Reports,
            $"SozialraumBudget: {title} ist angelegt",
            $"„{title}“ ist nach dem Berichtsplan angelegt und wartet darauf, ergänzt und zur Freigabe vorgelegt zu werden.",
            cancel
        );

    /// <summary>To the roles that the plan of its kind and part names.</summary>
    /// <returns>How many people get one.</returns>
    public Task<int> ReleasedAsync(ReportKind kind, ReportFilter filter, string title, CancellationToken cancel) =>
        ToReadersAsync(kind, filter, [], $"SozialraumBudget: {title} ist freigegeben", $"„{title}“ ist freigegeben.", cancel);

    /// <summary>To those who were told of the release, and to those who compose reports.</summary>
    /// <returns>How many people get one.</returns>
    public Task<int> WithdrawnAsync(
        ReportKind kind,
        ReportFilter filter,
        string title,
        int number,
        string reason,
        CancellationToken cancel
    ) =>
        ToReadersAsync(
            kind,
            filter,
            Rights.Reports,
            $"SozialraumBudget: {title} ist zurückgezogen",
            $"Fassung {number} von „{title}“ ist zurückgezogen und gilt nicht mehr: {reason}",
            cancel
        );

    private async Task<int> ToReadersAsync(
        ReportKind kind,
        ReportFilter filter,
        IReadOnlyList<Role> more,
        string subject,
        string sentence,
        CancellationToken cancel
    )
    {
        if (!mails.IsConfigured)
            return 0;
        try
        {
            await using var db = DataServices.CreateContext(source, UserContext.System("Berichte"), clock);
            var orders = await db.ReportOrders.AsNoTracking().Where(o => o.Kind == kind).ToListAsync(cancel);
            var readers = ReportPlans.ReadersOf(kind, filter, orders.Select(static o => o.Plan()));
            return await SendAsync([.. readers.Union(more)], subject, sentence, cancel);
        }
        catch (Exception e) when (e is DbException or Quartz.SchedulerException)
        {
            // It is done all the same.
            log.LogError(e, "A report could not be announced by mail");
            return 0;
        }
    }

    private async Task<int> SendAsync(IReadOnlyList<Role> roles, string subject, string sentence, CancellationToken cancel)
    {
        if (!mails.IsConfigured || roles.Count == 0)
            return 0;
        await using var db = DataServices.CreateContext(source, UserContext.System("Berichte"), clock);
        var people = await db.Holding(roles).Where(static u => u.Email != null && u.WantsReminders).ToListAsync(cancel);
        foreach (var person in people)
            await mails.AddAsync(person.Email!, subject, Text(person.DisplayName, sentence), cancel);
        return people.Count;
    }

    private static string Text(string name, string sentence) =>
        $"""
            Guten Tag, {name},

            {sentence}

            Er steht nach der Anmeldung unter „Berichte“.
            In dieser Mail steht nie ein Link.
            """;
}
