using System.Security.Claims;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>Who may do what with master data, beyond reading it.</summary>
public static class MasterData
{
    /// <summary><see cref="Rights.MasterData"/> for <c>[Authorize(Roles = …)]</c>.</summary>
    public const string Editors = nameof(Role.Controller) + "," + nameof(Role.Admin);

    public static bool MayEdit(ClaimsPrincipal user) => user.Have(Rights.MasterData);

    public static bool MayApproveAccounts(ClaimsPrincipal user) => user.Have(Rights.ApproveAccounts);

    public static bool SeesAccounts(ClaimsPrincipal user) => user.Have(Rights.SeeAccounts);
}
