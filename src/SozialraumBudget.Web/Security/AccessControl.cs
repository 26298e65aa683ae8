using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace SozialraumBudget.Web.Security;

/// <summary>Authentication, authorization, antiforgery and rate limits.</summary>
public static class AccessControl
{
    public static void AddAccessControl(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var secure = !builder.Environment.IsDevelopment();
        var schemes = builder
            .Services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.SchemeName, null);
        schemes.AddIdentityCookies(cookies =>
        {
            cookies.TwoFactorUserIdCookie?.Configure(options => Harden(options.Cookie, "srb-zweiter-faktor", secure));
            cookies.ApplicationCookie?.Configure(options => Session(options, secure));
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.Services.AddAntiforgery(options =>
        {
            Harden(options.Cookie, "srb-formular", secure);
            options.FormFieldName = "__Formular";
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(options => Harden(options.Cookie, "srb-hinweis", secure));
        builder.Services.AddSignInRateLimit();
    }

    private static void Session(CookieAuthenticationOptions options, bool secure)
    {
        Harden(options.Cookie, "srb-sitzung", secure);
        // Links from mails and documents arrive signed in; every change needs the strict form token.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = Links.SignIn;
        options.AccessDeniedPath = Links.Error(StatusCodes.Status403Forbidden);
        options.ReturnUrlParameter = "zurueck";
        // Without use; the absolute end stands at the session on the server.
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = Sessions.ValidateAsync;
        options.Events.OnRedirectToLogin = Sessions.ToSignInAsync;
        options.Events.OnRedirectToAccessDenied = static context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        // Under /api only tokens count, never a session.
        options.ForwardDefaultSelector = static context => ApiPaths.Covers(context.Request.Path) ? BearerTokens.SchemeName : null;
    }

    public static void UseAccessControl(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(FactorRequired.InvokeAsync);
    }

    /// <summary>The prefix binds the cookie to host and TLS; local development runs on plain http.</summary>
    private static void Harden(CookieBuilder cookie, string name, bool secure)
    {
        cookie.Name = secure ? string.Create(CultureInfo.InvariantCulture, $"__Host-{name}") : name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.Path = "/";
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
