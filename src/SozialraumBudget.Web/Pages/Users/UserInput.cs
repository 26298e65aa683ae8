using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Pages.Users;

/// <summary>What the administration decides about an account.</summary>
public sealed class UserInput
{
    [Display(Name = "Name"), Required, StringLength(200)]
    public string? DisplayName { get; set; }

    [Display(Name = "Benutzername"), Required, StringLength(100)]
    public string? UserName { get; set; }

    [Display(Name = "E-Mail"), DataType(DataType.EmailAddress), StringLength(200)]
    public string? Email { get; set; }

    [Display(Name = "Rollen")]
    public IList<Role> Roles { get; init; } = [];

    [Display(Name = "Träger")]
    public Guid? ProviderId { get; set; }

    [Display(Name = "Sozialräume")]
    public IList<Guid> AreaIds { get; init; } = [];

    public void TakeAreas(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        AreaIds.Clear();
        foreach (var area in user.AreaIds)
            AreaIds.Add(area);
    }

    public void WriteTo(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.DisplayName = DisplayName!.Trim();
        user.UserName = UserName!.Trim();
        user.Email = string.IsNullOrWhiteSpace(Email) ? null : Email.Trim();
        user.ProviderId = Roles.Contains(Role.ProviderCoordinator) ? ProviderId : null;
        user.AreaIds = Roles.Contains(Role.AreaManager) ? [.. AreaIds.Distinct()] : [];
    }
}

/// <summary>Choices of the form.</summary>
public sealed record UserChoices(IReadOnlyList<SelectListItem> Providers, IReadOnlyList<SelectListItem> Areas)
{
    public static async Task<UserChoices> LoadAsync(AppDbContext db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new UserChoices(
            await db
                .Providers.OrderBy(static p => p.Name)
                .Select(static p => new SelectListItem(p.Name, p.Id.ToString()))
                .ToListAsync(cancel),
            await db.Areas.OrderBy(static a => a.Name).Select(static a => new SelectListItem(a.Name, a.Id.ToString())).ToListAsync(cancel)
        );
    }

    /// <summary>"Nordost, Hafen" or "Jugendhilfe Nordost", for the log; "keine" without any.</summary>
    public string Assignment(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        IEnumerable<Guid> ids = user.ProviderId is { } provider ? [provider] : user.AreaIds;
        var names = ids.Select(id => Providers.Concat(Areas).FirstOrDefault(c => c.Value == id.ToString())?.Text).OfType<string>().Order();
        return string.Join(", ", names) is { Length: > 0 } text ? text : "keine";
    }
}
