using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SozialraumBudget.Data.Api;
using SozialraumBudget.Data.Deductions;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Api.Trial;
using SozialraumBudget.Web.Api.Trial.Models;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Api;

/// <summary>All endpoints under /api/v1. Who may call one is decided by the page folder that shows the same thing.</summary>
public static class ApiEndpoints
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.ConfigureHttpJsonOptions(static options => ApiJson.Apply(options.SerializerOptions));
        builder.Services.AddApiRateLimit();
        builder.Services.AddScoped<IdempotencyStore>();
        builder.Services.TryAddScoped<PayoutPreparation>();
        builder.Services.TryAddScoped<PayoutDecision>();
        builder.Services.TryAddScoped<RetentionRelease>();
        builder.Services.TryAddScoped<DeductionBook>();
        builder.Services.AddApiDocument();
    }

    public static void MapApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseMiddleware<IdempotentCalls>();
        var api = app.MapGroup(ApiPaths.Prefix).RequireRateLimiting(ApiRateLimit.Policy);
        api.MapTrial();
        api.MapQuarterTrials();
        api.MapDeviationTrial();
        api.MapTrialRules();
        api.MapTrialModels();
        api.MapAgreements();
        api.MapVariants();
        api.MapVariantTransfer();
        api.MapNegotiation();
        api.MapAdjustments();
        api.MapFixing();
        api.MapBudgets();
        api.MapPayouts();
        api.MapDue();
        api.MapCash();
        api.MapCashAnswers();
        api.MapReversals();
        api.MapDocuments();
        api.MapDeductions();
        api.MapImports();
        api.MapImportUpload();
        api.MapOutlineUpload();
        api.MapBaseYears();
        api.MapRetention();
        api.MapReturns();
        api.MapYearEnd();
        api.MapReconciliation();
        api.MapExternalCases();
        api.MapCaseCosts();
        api.MapSettlements();
        api.MapRenegotiations();
        api.MapArbitrations();
        api.MapSelections();
        api.MapSupply();
        api.MapWorkshops();
        api.MapHelpMoves();
        api.MapDistribution();
        api.MapWhatIf();
        api.MapHourRates();
        api.MapReports();
        api.MapLedger();
        app.MapApiDocument();
    }

    /// <summary>Endpoints for the roles that may open this page folder, narrowed to some of them where the page does so too.</summary>
    internal static RouteGroupBuilder Folder(this IEndpointRouteBuilder api, string folder, params Role[] only)
    {
        var roles = PageFolderPolicies
            .All[folder]
            .Where(role => only.Length == 0 || only.Contains(role))
            .Select(static role => role.ToString())
            .ToArray();
        return api.MapGroup("")
            .RequireAuthorization(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles).Build());
    }

    /// <summary>Needs an Idempotency-Key.</summary>
    internal static RouteHandlerBuilder HappensOnce(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new HappensOnce());
}
