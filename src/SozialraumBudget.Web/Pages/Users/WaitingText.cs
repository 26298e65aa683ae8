using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Pages.Users;

/// <summary>What is said about roles that wait for a second administrator.</summary>
internal static class WaitingText
{
    /// <summary>Null where none waits.</summary>
    public static string? Of(IReadOnlyList<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        var titles = string.Join(" und ", roles.Select(static r => r.Title()));
        return roles.Count switch
        {
            0 => null,
            1 => $"Die Rolle {titles} gilt, sobald eine zweite Person der Administration sie bestätigt.",
            _ => $"Die Rollen {titles} gelten, sobald eine zweite Person der Administration sie bestätigt.",
        };
    }
}
