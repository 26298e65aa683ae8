using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Security;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>An address of the application, with the method it is called by and the roles that may.</summary>
/// <param name="Roles">Null: open to the world.</param>
public sealed record Door(string Method, string Pattern, string? Folder, Role[]? Roles, IReadOnlyList<string> Handlers)
{
    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Pattern}";
}

/// <summary>Who may open what: pages by folder, everything else by this list. An endpoint that neither knows is an error.</summary>
internal static class RouteMap
{
    private static readonly Role[] Everybody = Enum.GetValues<Role>();
    private static readonly Role[] Controller = [Role.Controller];
    private static readonly Role[] Editors = [Role.Controller, Role.Admin];
    private static readonly Role[] Coordinator = [Role.ProviderCoordinator];
    private static readonly Role[] CaseReaders = [Role.Controller, Role.AreaManager, Role.ProviderCoordinator];
    private static readonly Role[] CaseWork = [Role.Controller, Role.AreaManager];
    private static readonly Role[] Approver = [Role.Approver];
    private static readonly Role[] CashDesk = [Role.Controller, Role.Approver];
    private static readonly string[] OpenFolders = ["SignIn", "Errors", "Public"];

    /// <summary>Endpoints that are no page; a folder's name stands for its roles.</summary>
    private static readonly Dictionary<string, (string? Folder, Role[]? Roles)> Others = new(StringComparer.Ordinal)
    {
        ["GET /health"] = (null, null),
        ["GET /{**path:file}"] = (null, null), // stylesheets and scripts in development
        ["HEAD /{**path:file}"] = (null, null),
        ["GET /kalender/{secret}.ics"] = (null, null), // its secret is the way in
        ["GET /dateien/{id:guid}"] = (null, Everybody),
        ["POST /api/v1/trial/budget"] = ("Trial", Everybody),
        ["POST /api/v1/trial/consumption"] = ("Trial", Everybody),
        ["POST /api/v1/trial/reconciliation"] = ("Trial", Everybody),
        ["POST /api/v1/trial/deviation"] = ("Trial", Everybody),
        ["POST /api/v1/trial/bonus"] = ("Trial", Everybody),
        ["POST /api/v1/trial/settlement"] = ("Trial", Everybody),
        ["POST /api/v1/trial/distribution"] = ("Trial", Everybody),
        ["POST /api/v1/trial/models/graz"] = ("Trial", Everybody),
        ["POST /api/v1/trial/models/steglitz-zehlendorf"] = ("Trial", Everybody),
        ["POST /api/v1/trial/models/fixed-staff"] = ("Trial", Everybody),
        ["POST /api/v1/trial/models/hamburg-asp"] = ("Trial", Everybody),
        ["POST /api/v1/trial/models/hamburg-provider"] = ("Trial", Everybody),
        ["POST /api/v1/trial/models/siegen"] = ("Trial", Everybody),
        ["POST /api/v1/trial/models/{model}"] = ("Trial", Everybody),
        ["GET /api/{documentName}/openapi.json"] = (null, null),
        ["GET /api/v1/reports"] = Of("Reports"),
        ["GET /api/v1/reports/{id:guid}"] = Of("Reports"),
        ["GET /api/v1/reports/{id:guid}/versions/{version:int}"] = Of("Reports"),
        ["GET /api/v1/settlements"] = Of("Settlement"),
        ["GET /api/v1/agreements/{id:guid}/settlements/{year:int:range(1990,2100)}"] = Of("Settlement"),
        ["GET /api/v1/agreements/{id:guid}/settlements/{year:int:range(1990,2100)}/trial"] = ("Settlement", CaseReaders),
        ["GET /api/v1/earmarks"] = Of("Earmarks"),
        ["GET /api/v1/arbitrations"] = Of("Arbitrations"),
        ["GET /api/v1/arbitrations/{id:guid}"] = Of("Arbitrations"),
        ["GET /api/v1/renegotiations"] = Of("Renegotiations"),
        ["GET /api/v1/renegotiations/{id:guid}"] = Of("Renegotiations"),
        ["GET /api/v1/agreements/{id:guid}/help-moves"] = Of("HelpMoves"),
        ["GET /api/v1/workshops"] = Of("Workshops"),
        ["GET /api/v1/distribution-scenarios"] = Of("Distribution"),
        ["GET /api/v1/distribution-scenarios/{id:guid}"] = Of("Distribution"),
        ["POST /api/v1/budgets/{id:guid}/what-if"] = Of("WhatIf"),
        ["GET /api/v1/hour-rates"] = Of("RateCalculation"),
        ["GET /api/v1/hour-rates/{id:guid}"] = Of("RateCalculation"),
        ["POST /api/v1/hour-rates/calculation"] = Of("RateCalculation"),
        ["GET /api/v1/selections"] = Of("Selection"),
        ["GET /api/v1/selections/{id:guid}"] = Of("Selection"),
        ["GET /api/v1/supply/promises"] = Of("Supply"),
        ["GET /api/v1/supply/requests"] = ("Supply", CaseReaders),
        ["GET /api/v1/supply/requests/{id:guid}"] = ("Supply", CaseReaders),
        ["POST /api/v1/supply/requests"] = ("Supply", CaseWork),
        ["POST /api/v1/supply/requests/{id:guid}/answers"] = ("Supply", Coordinator),
        ["POST /api/v1/supply/requests/{id:guid}/replies"] = ("Supply", CaseWork),
        ["POST /api/v1/supply/requests/{id:guid}/closing"] = ("Supply", CaseWork),
        ["GET /api/v1/agreements"] = Of("Agreements"),
        ["GET /api/v1/agreements/{id:guid}"] = Of("Agreements"),
        ["GET /api/v1/agreements/{id:guid}/terms"] = Of("Agreements"),
        ["GET /api/v1/agreements/{id:guid}/ledger"] = Of("Ledger"),
        ["GET /api/v1/bookings/{id:long}"] = Of("Ledger"),
        ["GET /api/v1/budgets/{id:guid}/dues/{period}/{sequence:int}"] = Of("Budgets"),
        ["GET /api/v1/cash-exports"] = Of("CashOffice"),
        ["GET /api/v1/cash-exports/waiting"] = Of("CashOffice"),
        ["GET /api/v1/cash-exports/{id:guid}"] = Of("CashOffice"),
        ["POST /api/v1/cash-exports/{id:guid}/answers"] = Of("CashOffice"),
        ["POST /api/v1/cash-exports/{id:guid}/withdraw"] = Of("CashOffice"),
        ["POST /api/v1/cash-exports/messages"] = Of("CashOffice"),
        ["POST /api/v1/cash-exports"] = Of("CashOffice"),
        ["GET /api/v1/cash-exports/{id:guid}/{format:regex(^(xml|csv)$)}"] = Of("CashOffice"),
        ["GET /api/v1/payouts/{id:guid}/notice"] = ("Payouts", [Role.Controller, Role.Approver, Role.Management, Role.ProviderCoordinator]),
        ["GET /api/v1/payouts/{id:guid}/order"] = ("Payouts", CashDesk),
        ["GET /api/v1/agreements/{id:guid}/budgets"] = Of("Budgets"),
        ["GET /api/v1/budgets/{id:guid}"] = Of("Budgets"),
        ["GET /api/v1/payouts"] = Of("Payouts"),
        ["GET /api/v1/payouts/{id:guid}"] = Of("Payouts"),
        ["POST /api/v1/agreements/{id:guid}/payouts"] = ("Payouts", Controller),
        ["POST /api/v1/payouts/{id:guid}/withdraw"] = ("Payouts", Controller),
        ["POST /api/v1/payouts/{id:guid}/reverse"] = ("Payouts", Controller),
        ["POST /api/v1/payouts/{id:guid}/reversal-request"] = ("Payouts", Controller),
        ["POST /api/v1/payouts/{id:guid}/reversal-request/confirm"] = ("Payouts", Approver),
        ["POST /api/v1/payouts/{id:guid}/reversal-request/decline"] = ("Payouts", CashDesk),
        ["POST /api/v1/payouts/{id:guid}/approve"] = ("Payouts", Approver),
        ["POST /api/v1/payouts/{id:guid}/refuse"] = ("Payouts", Approver),
        ["GET /api/v1/agreements/{id:guid}/deductions"] = Of("Deductions"),
        ["GET /api/v1/deductions/{id:guid}"] = Of("Deductions"),
        ["POST /api/v1/agreements/{id:guid}/deductions"] = ("Deductions", Controller),
        ["POST /api/v1/deductions/{id:guid}/withdraw"] = ("Deductions", Controller),
        ["GET /api/v1/agreements/{id:guid}/retention"] = Of("Retention"),
        ["GET /api/v1/retention/{id:guid}"] = Of("Retention"),
        ["GET /api/v1/agreements/{id:guid}/bonus/{year:int:range(1990,2100)}"] = Of("Bonus"),
        ["GET /api/v1/agreements/{id:guid}/annual-accounts/{year:int:range(1990,2100)}"] = Of("YearAccounts"),
        ["POST /api/v1/agreements/{id:guid}/annual-accounts/{year:int:range(1990,2100)}/table"] = ("YearAccounts", Coordinator),
        ["GET /api/v1/returns"] = Of("Returns"),
        ["GET /api/v1/agreements/{id:guid}/returns/{period}"] = Of("Returns"),
        ["GET /api/v1/agreements/{id:guid}/returns/{period}/check"] = ("Returns", CaseReaders),
        ["GET /api/v1/agreements/{id:guid}/returns/{period}/consumption"] = ("Returns", CaseReaders),
        ["GET /api/v1/agreements/{id:guid}/returns/{period}/statement"] = ("Returns", CaseReaders),
        ["GET /api/v1/agreements/{id:guid}/returns/{period}/tables/{table}"] = ("Returns", CaseReaders),
        ["POST /api/v1/agreements/{id:guid}/returns/{period}/tables/{table}"] = ("Returns", Coordinator),
        ["POST /api/v1/agreements/{id:guid}/returns/{period}/answers"] = ("Returns", Coordinator),
        ["POST /api/v1/agreements/{id:guid}/returns/{period}/submit"] = ("Returns", Coordinator),
        ["POST /api/v1/agreements/{id:guid}/returns/{period}/amend"] = ("Returns", Coordinator),
        ["POST /api/v1/agreements/{id:guid}/returns/{period}/return"] = ("Returns", Controller),
        ["POST /api/v1/agreements/{id:guid}/returns/{period}/accept"] = ("Returns", Controller),
        ["GET /api/v1/agreements/{id:guid}/external-cases/{year:int:range(1990,2100)}"] = Of("ExternalCases"),
        ["POST /api/v1/agreements/{id:guid}/external-cases/{year:int:range(1990,2100)}/plan"] = ("ExternalCases", CaseWork),
        ["POST /api/v1/agreements/{id:guid}/external-cases/moved-in"] = ("ExternalCases", CaseWork),
        ["POST /api/v1/agreements/{id:guid}/external-cases/moved-in/{bearing:guid}/enter"] = ("ExternalCases", CaseWork),
        ["POST /api/v1/agreements/{id:guid}/external-cases/conflicts"] = ("ExternalCases", CaseWork),
        ["POST /api/v1/agreements/{id:guid}/external-cases/conflicts/{conflict:guid}/steps"] = ("ExternalCases", CaseWork),
        ["GET /api/v1/agreements/{id:guid}/case-costs/{caseNumber}"] = Of("CaseCosts"),
        ["GET /api/v1/agreements/{id:guid}/case-costs/{caseNumber}/pdf"] = Of("CaseCosts"),
        ["GET /api/v1/reconciliations"] = Of("Reconciliation"),
        ["GET /api/v1/agreements/{id:guid}/reconciliations/{period}"] = Of("Reconciliation"),
        ["GET /api/v1/agreements/{id:guid}/reconciliations/{period}/cases"] = ("Reconciliation", CaseReaders),
        ["POST /api/v1/agreements/{id:guid}/reconciliations/{period}/differences"] = ("Reconciliation", CaseReaders),
        ["POST /api/v1/agreements/{id:guid}/reconciliations/{period}/sign"] = ("Reconciliation", CaseReaders),
        ["POST /api/v1/agreements/{id:guid}/reconciliations/{period}/take-back"] = ("Reconciliation", CaseReaders),
        ["POST /api/v1/agreements/{id:guid}/reconciliations/{period}/list"] = ("Reconciliation", [Role.Controller, Role.AreaManager]),
        ["POST /api/v1/agreements/{id:guid}/reconciliations/{period}/minutes"] = ("Reconciliation", [Role.Controller, Role.AreaManager]),
        ["POST /api/v1/retention/{id:guid}/proofs"] = ("Retention", [Role.Controller, Role.ProviderCoordinator]),
        ["POST /api/v1/retention/proofs/{id:guid}/withdraw"] = ("Retention", [Role.Controller, Role.ProviderCoordinator]),
        ["GET /api/v1/retention/proofs/{id:guid}/receipt"] = Of("Retention"),
        ["POST /api/v1/retention/{id:guid}/accept"] = ("Retention", Controller),
        ["POST /api/v1/retention/{id:guid}/take-back"] = ("Retention", Controller),
        ["POST /api/v1/retention/{id:guid}/reject"] = ("Retention", Controller),
        ["POST /api/v1/base-years/{year:int:range(1990,2100)}/imports"] = ("BaseYears", Controller),
        ["POST /api/v1/areas/imports"] = ("Areas", Editors),
        ["POST /api/v1/areas/outlines/imports"] = ("Areas", Editors),
        ["POST /api/v1/social-structure/imports"] = ("SocialStructure", Editors),
        ["GET /api/v1/imports/{id:guid}"] = Of("Imports"),
        ["POST /api/v1/imports/{id:guid}/confirm"] = Of("Imports"),
        ["POST /api/v1/imports/{id:guid}/names"] = Of("Imports"),
        ["POST /api/v1/imports/{id:guid}/cancel"] = Of("Imports"),
        ["GET /api/v1/imports"] = Of("Imports"),
        ["GET /api/v1/import-profiles"] = Of("Imports"),
        ["GET /api/v1/base-years/template"] = ("BaseYears", Controller),
        ["GET /api/v1/base-years"] = Of("BaseYears"),
        ["GET /api/v1/base-years/{year:int:range(1990,2100)}/areas/{areaCode}/cases"] = Of("BaseYears"),
        ["GET /api/v1/base-years/{year:int:range(1990,2100)}/areas/{areaCode}/cases/{number}"] = Of("BaseYears"),
        ["GET /api/v1/agreements/{id:guid}/variants"] = Of("CostTypes"),
        ["GET /api/v1/agreements/{id:guid}/limit-proposals"] = Of("CostTypes"),
        ["POST /api/v1/variants/{id:guid}/budget"] = Of("CostTypes"),
        ["GET /api/v1/variants/{id:guid}/cases"] = Of("Negotiation"),
        ["GET /api/v1/variants/{id:guid}/adjustments"] = Of("Negotiation"),
        ["POST /api/v1/variants/{id:guid}/adjustments/trial"] = ("Negotiation", Controller),
        ["POST /api/v1/variants/{id:guid}/adjustments/{position:int}/take-back"] = ("Negotiation", Controller),
        ["POST /api/v1/variants/{id:guid}/adjustments/{position:int}/settle"] = ("Negotiation", Controller),
        ["GET /api/v1/variants/{id:guid}/fixing"] = ("Fixing", Controller),
        ["GET /api/v1/variants/{id:guid}"] = Of("CostTypes"),
        ["GET /api/v1/variants/{id:guid}/budget"] = Of("CostTypes"),
        ["GET /api/v1/variants/{id:guid}/comparison/{other:guid}"] = Of("CostTypes"),
        ["POST /api/v1/agreements/{id:guid}/variants"] = ("CostTypes", Controller),
        ["POST /api/v1/variants/{id:guid}/transfer"] = ("CostTypes", Controller),
        ["PUT /api/v1/variants/{id:guid}/limits"] = ("CostTypes", Controller),
        ["POST /api/v1/variants/{id:guid}/adjustments"] = ("Negotiation", Controller),
        ["POST /api/v1/variants/{id:guid}/fix"] = ("Fixing", Controller),
    };

    public static async Task<IReadOnlyList<Door>> DoorsAsync(WebSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var loader = site.Services.GetRequiredService<PageLoader>();
        var doors = new List<Door>();
        foreach (var route in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = "/" + route.RoutePattern.RawText!.TrimStart('/');
            if (route.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
                continue;
            if (route.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                doors.AddRange(Pages(pattern, await loader.LoadAsync(page, route.Metadata)));
            else
                doors.AddRange(
                    (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => Other(method, pattern))
                );
        }

        return doors;
    }

    private static IEnumerable<Door> Pages(string pattern, CompiledPageActionDescriptor page)
    {
        var folder = page.ViewEnginePath.Split('/', StringSplitOptions.RemoveEmptyEntries)[0];
        var isOpen = OpenFolders.Contains(folder);
        var narrowed = page.ModelTypeInfo!.GetCustomAttribute<AuthorizeAttribute>()?.Roles?.Split(',', StringSplitOptions.TrimEntries);
        var roles = isOpen
            ? null
            : PageFolderPolicies.All[folder].Where(role => narrowed is null || narrowed.Contains(role.ToString())).ToArray();
        return page
            .HandlerMethods.GroupBy(static h => h.HttpMethod)
            .Select(group => new Door(group.Key.ToUpperInvariant(), pattern, folder, roles, [.. group.Select(static h => h.Name ?? "")]));
    }

    private static Door Other(string method, string pattern) =>
        Others.TryGetValue($"{method} {pattern}", out var known)
            ? new(method, pattern, known.Folder, known.Roles, [])
            : throw new InvalidOperationException($"Nobody said who may call {method} {pattern}: add it to {nameof(RouteMap)}.");

    private static (string? Folder, Role[]? Roles) Of(string folder) => (folder, PageFolderPolicies.All[folder]);
}
