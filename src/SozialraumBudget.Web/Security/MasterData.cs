using System.Security.Claims;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>Who may do what with master data, beyond reading it.</summary>
public static class MasterData
{
    /// <summary>For <c>[Authorize(Roles = …)]</c> on pages that change master data.</summary>
    public const string Editors = nameof(Role.Controller) + "," + nameof(Role.Admin);

    public static bool MayEdit(ClaimsPrincipal user) => Is(user, Role.Controller) || Is(user, Role.Admin);

    /// <summary>The second person for a bank account; whether it is another one than the first is decided by the rule.</summary>
    public static bool MayApproveAccounts(ClaimsPrincipal user) => Is(user, Role.Controller) || Is(user, Role.Approver);

    /// <summary>Who pays or keeps accounts needs the number; nobody else sees a provider's account.</summary>
    public static bool SeesAccounts(ClaimsPrincipal user) => MayEdit(user) || Is(user, Role.Approver);

    private static bool Is(ClaimsPrincipal user, Role role) => user.IsInRole(role.ToString());
}
