using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>What the session knows of a user, and its way into row security.</summary>
public static class UserClaims
{
    public const string DisplayName = "srb:name";
    public const string Provider = "srb:provider";
    public const string Area = "srb:area";
    public const string Session = "srb:session";
    public const string Factor = "srb:factor";

    public static Guid? IdOf(ClaimsPrincipal user) => Id(user, ClaimTypes.NameIdentifier);

    /// <summary>The session on the server; null for a token.</summary>
    public static Guid? SessionOf(ClaimsPrincipal user) => Id(user, Session);

    /// <summary>The account has a second factor.</summary>
    public static bool HasFactor(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.HasClaim(static c => c.Type == Factor);
    }

    public static string NameOf(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.FindFirstValue(DisplayName) ?? user.Identity?.Name ?? "";
    }

    /// <summary>All roles in the words of the field.</summary>
    public static string RolesOf(ClaimsPrincipal user) => string.Join(", ", Roles(user).Order().Select(static role => role.Title()));

    public static UserContext ToContext(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.Identity?.IsAuthenticated != true || IdOf(user) is not { } id)
        {
            return UserContext.SignIn;
        }

        return new UserContext(id, NameOf(user), Roles(user).ToHashSet(), Id(user, Provider), Areas(user));
    }

    /// <summary>One of the user's roles has the right.</summary>
    public static bool Have(this ClaimsPrincipal user, IReadOnlyList<Role> right) => Roles(user).ToHashSet().Have(right);

    private static IEnumerable<Role> Roles(ClaimsPrincipal user) => Enum.GetValues<Role>().Where(role => user.IsInRole(role.ToString()));

    private static List<Guid> Areas(ClaimsPrincipal user) =>
        [.. user.FindAll(Area).Select(static c => Guid.TryParse(c.Value, out var id) ? id : (Guid?)null).OfType<Guid>()];

    private static Guid? Id(ClaimsPrincipal user, string type) => Guid.TryParse(user.FindFirstValue(type), out var id) ? id : null;
}

/// <summary>Puts display name, provider and areas into the session.</summary>
public sealed class UserClaimsFactory(UserManager<AppUser> users, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AppUser, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(UserClaims.DisplayName, user.DisplayName));
        if (user.TwoFactorEnabled)
        {
            identity.AddClaim(new Claim(UserClaims.Factor, "true"));
        }

        if (user.ProviderId is { } provider)
        {
            identity.AddClaim(new Claim(UserClaims.Provider, provider.ToString()));
        }

        identity.AddClaims(user.AreaIds.Select(static area => new Claim(UserClaims.Area, area.ToString())));

        return identity;
    }
}
