using Microsoft.AspNetCore.Authorization;
using SozialraumBudget.Web.Api.Trial;
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
    }

    public static void MapApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var api = app.MapGroup(ApiPaths.Prefix).RequireRateLimiting(ApiRateLimit.Policy);
        api.MapTrial();
    }

    /// <summary>Endpoints for the roles that may open this page folder.</summary>
    internal static RouteGroupBuilder Folder(this IEndpointRouteBuilder api, string folder)
    {
        var policy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser()
            .RequireRole(PageFolderPolicies.All[folder].Select(static role => role.ToString())).Build();
        return api.MapGroup("").RequireAuthorization(policy);
    }
}
