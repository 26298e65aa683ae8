using Microsoft.AspNetCore.StaticAssets;
using SozialraumBudget.Data.Users;

namespace SozialraumBudget.Web.Security;

/// <summary>Where the second factor is required, whoever has none is led to it first; nothing else opens until it is there.</summary>
internal static class FactorRequired
{
    private static readonly string[] Open =
    [
        Links.SecondFactor,
        Links.Password,
        Links.SignIn,
        Links.SignOut,
        Links.InvitationRoot,
        Links.ForgottenPassword,
        Links.Error(StatusCodes.Status403Forbidden)[..^4],
        Links.Health,
    ];

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (
            context.User.Identity?.IsAuthenticated != true
            || ApiPaths.Covers(context.Request.Path)
            || UserClaims.HasFactor(context.User)
            || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null
            || Open.Any(address => context.Request.Path.StartsWithSegments(address, StringComparison.OrdinalIgnoreCase))
            || !context.RequestServices.GetRequiredService<AccessPractice>().SecondFactorRequired
        )
        {
            return next(context);
        }

        context.Response.Redirect(Links.SecondFactor);
        return Task.CompletedTask;
    }
}
