using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Users;

public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public DataTable<Row> Table { get; } =
        new DataTable<Row>("Benutzer")
            .Text("name", "Name", r => r.Name, r => Links.User(r.Id))
            .Text("konto", "Benutzername", r => r.UserName)
            .Text("rollen", "Rollen", r => r.Roles)
            .Text("zuordnung", "Träger oder Sozialraum", r => r.Scope)
            .Badge(
                "stand",
                "Stand",
                r => r.State,
                r => r.State,
                r =>
                    r.State switch
                    {
                        "aktiv" => BadgeKind.Success,
                        "gesperrt" => BadgeKind.Danger,
                        _ => BadgeKind.Info,
                    }
            )
            .Moment("seit", "Konto seit", r => r.CreatedAt)
            .Search("Name, Benutzername, Zuordnung", r => r.Name, r => r.UserName, r => r.Scope)
            .Filter(
                "rolle",
                "Rolle",
                Enum.GetValues<Role>().Select(static role => new FilterOption(role.ToString(), role.Title())),
                (rows, value) => rows.Where(r => r.RoleNames.Contains(value))
            )
            .Filter(
                "zustand",
                "Stand",
                [new("aktiv", "aktiv"), new("eingeladen", "eingeladen"), new("gesperrt", "gesperrt")],
                (rows, value) => rows.Where(r => r.State == value)
            )
            .SortBy("name")
            .Counting("Benutzer", "Benutzer");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var roles = (
            await (
                from link in db.UserRoles
                join role in db.Roles on link.RoleId equals role.Id
                select new { link.UserId, role.Name }
            ).ToListAsync(cancel)
        ).ToLookup(static x => x.UserId, static x => x.Name!);
        var providers = await db.Providers.ToDictionaryAsync(static p => p.Id, static p => p.Name, cancel);
        var areas = await db.Areas.ToDictionaryAsync(static a => a.Id, static a => a.Name, cancel);
        var users = await db.Users.AsNoTracking().ToListAsync(cancel);
        var rows = users.Select(user => new Row
        {
            Id = user.Id,
            Name = user.DisplayName,
            UserName = user.UserName!,
            RoleNames = [.. roles[user.Id]],
            Roles = string.Join(", ", roles[user.Id].Select(Enum.Parse<Role>).Order().Select(static role => role.Title())),
            Scope =
                user.ProviderId is { } provider ? providers.GetValueOrDefault(provider)
                : user.AreaIds.Length > 0 ? string.Join(", ", user.AreaIds.Select(a => areas.GetValueOrDefault(a)).OfType<string>().Order())
                : null,
            State =
                user.LockoutEnd > now ? "gesperrt"
                : user.PasswordHash is null ? "eingeladen"
                : "aktiv",
            CreatedAt = user.CreatedAt,
        });
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    public sealed record Row
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }

        public required string UserName { get; init; }

        public required IReadOnlyList<string> RoleNames { get; init; }

        public required string Roles { get; init; }

        public string? Scope { get; init; }

        public required string State { get; init; }

        public DateTimeOffset CreatedAt { get; init; }
    }
}
