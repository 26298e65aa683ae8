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

    [Display(Name = "Sozialraum")]
    public Guid? AreaId { get; set; }

    public void WriteTo(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        user.DisplayName = DisplayName!.Trim();
        user.UserName = UserName!.Trim();
        user.Email = string.IsNullOrWhiteSpace(Email) ? null : Email.Trim();
        user.ProviderId = Roles.Contains(Role.ProviderCoordinator) ? ProviderId : null;
        user.AreaId = Roles.Contains(Role.AreaManager) ? AreaId : null;
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

    /// <summary>"Nordost" or "Jugendhilfe Nordost", for the log.</summary>
    public string? NameOf(Guid? id) =>
        id is { } wanted ? Providers.Concat(Areas).FirstOrDefault(c => c.Value == wanted.ToString())?.Text : null;
}
