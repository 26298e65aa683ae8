using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// The API's only way in: <c>Authorization: Bearer</c> with a token of the account page. The token has its user's roles, provider and
/// area; it ends of age, with its revocation, with a
/// new password by link and with the lock of the account; wrong passwords do not touch it.
/// Cookies do not count, so no foreign site can act through a browser.
/// </summary>
public sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    IServiceScopeFactory scopes,
    TimeProvider clock
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "Bearer";

    /// <summary>The claim that names the token, for the rate limit.</summary>
    public const string TokenClaim = "srb:token";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (
            !AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out var header)
            || !string.Equals(header.Scheme, SchemeName, StringComparison.OrdinalIgnoreCase)
            || string.IsNullOrWhiteSpace(header.Parameter)
        )
        {
            return AuthenticateResult.NoResult();
        }

        // A scope of its own: the look-up works before sign-in, whatever the request's own scope already is.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestUser>().ActAs(UserContext.SignIn);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (
            await TokenSignIn.FindAsync(db, header.Parameter, TokenPurpose.Api, clock.GetUtcNow(), Context.RequestAborted)
            is not var (token, user)
        )
        {
            return AuthenticateResult.Fail("The token is unknown, expired or revoked, or its account is locked.");
        }

        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(user);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(TokenClaim, token.Id.ToString()));
        return AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failed = (await HandleAuthenticateOnceSafeAsync()).Failure is not null;
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = failed
            ? "Bearer realm=\"SozialraumBudget\", error=\"invalid_token\""
            : "Bearer realm=\"SozialraumBudget\"";
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        Response.Headers.WWWAuthenticate = "Bearer realm=\"SozialraumBudget\", error=\"insufficient_scope\"";
        return Task.CompletedTask;
    }
}
