using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Authorization;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// Who may open which page folder, in one place. A folder that is not listed stops the start of the application; what may be
/// done inside a page is narrowed there, never widened.
/// </summary>
public sealed class PageFolderPolicies : IPageApplicationModelConvention
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();
    private static readonly Role[] OfficeAndProvider = [.. Rights.Office, Role.ProviderCoordinator];
    private static readonly Role[] OfficeAndAdmin = [.. Rights.Office, Role.Admin];

    private static readonly Dictionary<string, Role[]> Folders = new(StringComparer.Ordinal)
    {
        ["Tasks"] = Everybody,
        ["Account"] = Everybody,
        ["Trial"] = Everybody,
        ["Api"] = Everybody,
        ["OwnBudget"] = [Role.ProviderCoordinator],
        ["Documents"] = [Role.ProviderCoordinator],
        ["BaseYears"] = [.. Rights.CaseWork],
        ["Imports"] = [.. Rights.Import],
        ["Agreements"] = OfficeAndProvider,
        ["CostTypes"] = [.. Rights.CaseWork],
        ["Facts"] = [.. Rights.CaseWork],
        ["Negotiation"] = [.. Rights.CaseWork],
        ["Fixing"] = [.. Rights.CaseWork],
        ["Budgets"] = OfficeAndProvider,
        ["Ledger"] = OfficeAndProvider,
        ["Payouts"] = OfficeAndProvider,
        ["CashOffice"] = [.. Rights.CashDesk],
        ["Deductions"] = OfficeAndProvider,
        ["Retention"] = OfficeAndProvider,
        ["Returns"] = OfficeAndProvider,
        ["Bonus"] = OfficeAndProvider,
        ["YearAccounts"] = OfficeAndProvider,
        ["Reconciliation"] = OfficeAndProvider,
        ["Settlement"] = OfficeAndProvider,
        ["Earmarks"] = OfficeAndProvider,
        ["Renegotiations"] = OfficeAndProvider,
        ["Arbitrations"] = OfficeAndProvider,
        ["ExternalCases"] = [.. Rights.ReturnRows],
        ["CaseCosts"] = [.. Rights.ReturnRows],
        ["Overview"] = [.. Rights.Office],
        ["Deviation"] = [.. Rights.Office],
        ["Evaluation"] = [.. Rights.EveryAgreement],
        ["Distribution"] = [.. Rights.Office],
        ["Reports"] = [.. Rights.Office],
        ["Selection"] = OfficeAndProvider,
        ["Supply"] = OfficeAndProvider,
        ["Workshops"] = OfficeAndProvider,
        ["HelpMoves"] = [.. Rights.ReturnRows],
        ["WhatIf"] = [.. Rights.CaseWork],
        ["ModelSwitch"] = [.. Rights.CaseWork],
        ["RateCalculation"] = [.. Rights.EveryAgreement, Role.ProviderCoordinator],
        ["Areas"] = OfficeAndAdmin,
        ["Providers"] = OfficeAndAdmin,
        ["SocialStructure"] = OfficeAndAdmin,
        ["Users"] = [Role.Admin],
        ["Setup"] = [Role.Admin],
        ["Settings"] = [Role.Admin],
        ["CashAccount"] = [.. Rights.SeeAccounts],
        ["Audit"] = [Role.Admin],
    };

    /// <summary>Folders whose pages are open to the world: sign-in, invitation, errors, published reports.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal) { "SignIn", "Errors", "Public" };

    public static IReadOnlyDictionary<string, Role[]> All => Folders;

    public static bool Allows(ClaimsPrincipal user, string folder)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Folders.TryGetValue(folder, out var roles) && roles.Any(role => user.IsInRole(role.ToString()));
    }

    public void Apply(PageApplicationModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        var folder = model.ViewEnginePath.Split('/', StringSplitOptions.RemoveEmptyEntries)[0];
        if (Open.Contains(folder))
        {
            model.Filters.Add(new AllowAnonymousFilter());
            model.EndpointMetadata.Add(new AllowAnonymousAttribute());
            return;
        }

        if (!Folders.TryGetValue(folder, out var roles))
        {
            throw new InvalidOperationException($"Page folder {folder} has no roles: add it to {nameof(PageFolderPolicies)}.");
        }

        var policy = new AuthorizationPolicyBuilder()
            .RequireAuthenticatedUser()
            .RequireRole(roles.Select(static role => role.ToString()))
            .Build();
        model.EndpointMetadata.Add(policy);
        model.EndpointMetadata.Add(new AuthorizeAttribute());
    }
}
