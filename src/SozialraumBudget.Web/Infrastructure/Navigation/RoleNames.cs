using System.Security.Claims;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Infrastructure.Navigation;

/// <summary>The roles in the words of the field.</summary>
public static class RoleNames
{
    public static string Of(Role role) => role switch
    {
        Role.Controller => "Budgetcontrolling",
        Role.Approver => "Zahlungsfreigabe",
        Role.ProviderCoordinator => "Trägerkoordination",
        Role.AreaManager => "Sozialraumleitung",
        Role.Management => "Leitung / Planung",
        Role.Admin => "Administration",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>All roles of a user, in the order of the enum.</summary>
    public static string Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return string.Join(", ", Enum.GetValues<Role>().Where(role => user.IsInRole(role.ToString())).Select(Of));
    }
}
