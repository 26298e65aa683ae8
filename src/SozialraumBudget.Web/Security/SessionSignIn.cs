using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SozialraumBudget.Data.Users;

namespace SozialraumBudget.Web.Security;

/// <summary>Sign-in that starts a session on the server, and sign-out that ends it there; both stand in the log.</summary>
public sealed class SessionSignIn(
    UserManager<AppUser> users,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<AppUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<AppUser>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<AppUser> confirmation,
    SessionBook sessions,
    AccessBook book,
    KnownBrowsers browsers
) : SignInManager<AppUser>(users, http, claims, options, log, schemes, confirmation)
{
    /// <summary>After the password (or a link) was right: in, or on to the second factor; never into a locked account.</summary>
    public async Task<SignInResult> EnterAsync(AppUser user)
    {
        if (await PreSignInCheck(user) is not { } refused)
            return await SignInOrTwoFactorAsync(user, isPersistent: false);
        await book.FailureAsync(user, SignInFailure.Locked, Context.RequestAborted);
        return refused;
    }

    /// <summary>After the second factor was right, too.</summary>
    public async Task EnterWithFactorAsync(AppUser user)
    {
        await Context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await SignInWithClaimsAsync(user, new AuthenticationProperties { IsPersistent = false }, [new Claim("amr", "mfa")]);
    }

    /// <summary>A refresh keeps the session; everything else starts one.</summary>
    public override async Task SignInWithClaimsAsync(
        AppUser user,
        AuthenticationProperties? authenticationProperties,
        IEnumerable<Claim> additionalClaims
    )
    {
        ArgumentNullException.ThrowIfNull(user);
        var running = UserClaims.IdOf(Context.User) == user.Id ? UserClaims.SessionOf(Context.User) : null;
        var session = running ?? (await sessions.StartAsync(user.Id, Context.RequestAborted)).Id;
        await base.SignInWithClaimsAsync(
            user,
            authenticationProperties,
            additionalClaims.Append(new Claim(UserClaims.Session, session.ToString()))
        );
        if (running is null)
        {
            browsers.Remember(user);
            await book.EventAsync(user, "signed-in", Context.RequestAborted);
        }
    }

    public override async Task SignOutAsync()
    {
        if (UserClaims.SessionOf(Context.User) is { } session)
        {
            await sessions.EndAsync(session, Context.RequestAborted);
            if (await UserManager.GetUserAsync(Context.User) is { } user)
                await book.EventAsync(user, "signed-out", Context.RequestAborted);
        }

        await base.SignOutAsync();
    }
}
