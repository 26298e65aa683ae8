using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.Users;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// What the session cookie is worth: asked of the server with every page, so that sign-out, locks and new roles count at once.
/// </summary>
internal static class Sessions
{
    /// <summary>Said to the sign-in page when a session was over.</summary>
    public const string OverKey = "abgelaufen";

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;
        var stampType = http.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var stands =
            context.Principal is { } user
            && UserClaims.SessionOf(user) is { } session
            && UserClaims.IdOf(user) is { } id
            && await http
                .RequestServices.GetRequiredService<SessionBook>()
                .StandsAsync(session, id, user.FindFirst(stampType)?.Value, http.RequestAborted);
        if (!stands)
            context.RejectPrincipal();
    }

    /// <summary>To the sign-in page and back to where the form stands; what was typed into it is kept.</summary>
    public static async Task ToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var http = context.HttpContext;
        if (string.Equals(http.Request.Headers.XRequestedWith, "XMLHttpRequest", StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var back = FormAddress.Of(http.Request);
        var over = "";
        if (TicketOf(context)?.Principal is { } was && UserClaims.IdOf(was) is { } userId)
        {
            over = $"&{OverKey}=true";
            if (
                await http.RequestServices.GetRequiredService<KeptForms>().KeepAsync(http.Request, userId, back, http.RequestAborted) is
                { } kept
            )
                back = FormAddress.With(back, KeptForms.Key, kept.ToString());
        }

        http.Response.Redirect($"{Links.SignIn}?{context.Options.ReturnUrlParameter}={Uri.EscapeDataString(back)}{over}");
    }

    /// <summary>The ticket of the session that is over: its age does not matter here, only that it was ours.</summary>
    private static AuthenticationTicket? TicketOf(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!) is { } cookie
            ? context.Options.TicketDataFormat.Unprotect(cookie)
            : null;
}
