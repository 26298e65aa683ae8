using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Addresses;
using SozialraumBudget.Web.Infrastructure.Tasks;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Infrastructure.Calendars;

/// <summary>
/// A person's deadlines as a calendar that other programs read: <c>/kalender/{secret}.ics</c>. Calendars cannot sign in; the secret in the
/// address is a token that opens this and nothing else. No amounts, no cases.
/// </summary>
public static class CalendarFeed
{
    public static void MapCalendar(this WebApplication app) =>
        app.MapGet("/kalender/{secret}.ics", DrawAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> DrawAsync(
        string secret,
        HttpContext http,
        IServiceScopeFactory scopes,
        SiteAddress site,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        http.Response.Headers.CacheControl = "private, no-store";
        if (await UserOfAsync(scopes, secret, clock.GetUtcNow(), cancel) is not { } user)
            return Results.NotFound();

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().ActAs(user);
        var running = await scope.ServiceProvider.GetRequiredService<Standings>().RunningAsync(cancel);
        var tasks = await scope.ServiceProvider.GetRequiredService<TaskDesk>().ListAsync(cancel);
        var ahead = running.SelectMany(y => Deadlines.Of(y.Standing, y.Area, user.Roles));
        var text = Text([.. ahead], [.. tasks.Where(static t => t.Late)], user.Roles, site.Of(http.Request), clock.GetUtcNow());
        return Results.Text(text, "text/calendar; charset=utf-8");
    }

    private static async Task<UserContext?> UserOfAsync(
        IServiceScopeFactory scopes,
        string secret,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().ActAs(UserContext.SignIn);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        return await TokenSignIn.FindAsync(db, secret, TokenPurpose.Calendar, now, cancel) is { } found
            ? await UserContexts.LoadAsync(db, found.User.Id, now, cancel)
            : null;
    }

    /// <summary>What lies ahead on its day, what is late on the day it was due.</summary>
    private static string Text(
        IReadOnlyList<Deadline> ahead,
        IReadOnlyList<TaskFact> late,
        IReadOnlySet<Role> roles,
        string address,
        DateTimeOffset now
    )
    {
        var calendar = new Calendar { ProductId = "-//SozialraumBudget//Fristen//DE" };
        calendar.AddProperty("X-WR-CALNAME", "SozialraumBudget");
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        foreach (var one in ahead)
            calendar.Events.Add(Event(one.Key, one.Day, one.Title, address + Links.Agreement(one.AgreementId), now));
        foreach (var fact in late.Where(static f => f.DueOn is not null))
        {
            var task = TaskItem.Of(fact, TaskStandings.Of(fact.Kind, fact.Mine, fact.Late, roles), roles);
            if (task.Standing != TaskStanding.Act)
                continue;
            var title = $"{task.Reason}: {fact.Detail ?? German.Number(fact.Year ?? 0)} · {fact.Subject}";
            calendar.Events.Add(Event($"{fact.Kind}-{fact.Id:n}", fact.DueOn!.Value, title, address + task.Href, now));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(string key, DateOnly day, string title, string href, DateTimeOffset now) =>
        new()
        {
            Uid = $"{key}@sozialraumbudget",
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            Start = new CalDateTime(day),
            End = new CalDateTime(day.AddDays(1)),
            Summary = title,
            Url = new Uri(href),
            Transparency = TransparencyType.Transparent,
        };
}
