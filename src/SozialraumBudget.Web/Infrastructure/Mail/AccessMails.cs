using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Mail;

/// <summary>
/// Tells a change of somebody's access to the person and to the other administrators by mail, where mail is configured. Home shows it to
/// them in any case.
/// </summary>
public sealed class AccessMails(MailQueue mails, DbDataSource source, TimeProvider clock, ILogger<AccessMails> log) : IAccessNews
{
    public async Task TellAsync(AccessChange change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!mails.IsConfigured)
            return;
        try
        {
            await using var db = DataServices.CreateContext(source, UserContext.System("Benachrichtigung"), clock);
            var subject = await db.Users.Where(u => u.Id == change.UserId).Select(u => u.DisplayName).SingleAsync(cancellation);
            var admins = db.Holding(Role.Admin);
            var addresses = await db
                .Users.Where(u => u.Email != null && u.Id != change.ByUserId)
                .Where(u => u.Id == change.UserId || admins.Any(a => a.Id == u.Id))
                .Select(static u => u.Email!)
                .ToListAsync(cancellation);
            foreach (var address in addresses)
                await mails.AddAsync(address, $"SozialraumBudget: Zugang von {subject} geändert", Text(change, subject), cancellation);
        }
        catch (Exception e) when (e is DbException or Quartz.SchedulerException)
        {
            log.LogError(e, "A change of access could not be announced by mail");
        }
    }

    private static string Text(AccessChange change, string subject) =>
        $"""
            {change.Kind.Title()}
            Konto: {subject}
            {(change.Before is null ? "" : $"davor: {change.Before}\n")}{(
                change.After is null ? "" : $"danach: {change.After}\n"
            )}von: {change.ByName}
            am: {German.Moment(change.At)}

            Wenn das nicht stimmen kann, wenden Sie sich bitte gleich an eine andere Person der Administration.
            In dieser Mail steht nie ein Link.
            """;
}
