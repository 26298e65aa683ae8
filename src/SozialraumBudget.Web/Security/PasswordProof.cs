using Microsoft.AspNetCore.Identity;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// Whether somebody knows the password, at sign-in and again before what opens further ways in. Attempts are counted and delayed
/// everywhere alike.
/// </summary>
public sealed class PasswordProof(UserManager<AppUser> users, SignInTrials trials, KnownBrowsers browsers, AccessBook book)
{
    private static readonly AppUser Nobody = new() { DisplayName = "" };

    /// <summary>Null when the password is right; else what to say.</summary>
    /// <param name="name">As it was typed; whether there is such an account is not told.</param>
    /// <param name="user">The account of this name, if there is one.</param>
    /// <param name="password">As it was typed.</param>
    public async Task<ProofRefusal?> CheckAsync(string name, AppUser? user, string password, CancellationToken cancel)
    {
        var (place, isKnown) = browsers.PlaceOf(user);
        var isAdministrator = user is not null && await users.IsInRoleAsync(user, nameof(Role.Admin));
        if (await trials.TakeAsync(name, place, isKnown, isAdministrator, cancel) is var wait && wait > TimeSpan.Zero)
        {
            await book.FailureAsync(user, SignInFailure.Delayed, cancel);
            return new(WaitText(wait), wait);
        }

        if (user?.PasswordHash is null)
        {
            // As slow as a real check, so that the answer does not tell which names exist.
            users.PasswordHasher.HashPassword(Nobody, password);
            await book.FailureAsync(user, SignInFailure.Wrong, cancel);
            return new(null, TimeSpan.Zero);
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            await book.FailureAsync(user, SignInFailure.Wrong, cancel);
            return new(null, TimeSpan.Zero);
        }

        await trials.RightAsync(name, place, cancel);
        return null;
    }

    /// <summary>The same for somebody who is signed in: the sentence for the field, or null.</summary>
    public async Task<string?> ProblemAsync(AppUser user, string? password, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(user);
        return await CheckAsync(user.UserName!, user, password ?? "", cancel) is { } refusal
            ? refusal.Text ?? "Das Passwort stimmt nicht."
            : null;
    }

    /// <summary>A code of the app or a recovery code, of an account that is not locked: the sentence for the field, or null.</summary>
    public async Task<string?> CodeProblemAsync(AppUser user, string? typed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (await trials.TakeCodeAsync(user.Id, cancel) is var wait && wait > TimeSpan.Zero)
        {
            await book.FailureAsync(user, SignInFailure.Delayed, cancel);
            return WaitText(wait);
        }

        var code = (typed ?? "").Replace(" ", "", StringComparison.Ordinal);
        var isRight =
            code.Length == 6 && code.All(char.IsAsciiDigit)
                ? await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, code)
                : (await users.RedeemTwoFactorRecoveryCodeAsync(user, code)).Succeeded;
        if (!isRight)
        {
            await book.FailureAsync(user, SignInFailure.Wrong, cancel);
            return "Der Code stimmt nicht, ist abgelaufen oder schon benutzt.";
        }

        await trials.RightCodeAsync(user.Id, cancel);
        return null;
    }

    private static string WaitText(TimeSpan wait) =>
        "Nach mehreren falschen Versuchen bitte "
        + $"{German.Count((int)Math.Ceiling(wait.TotalSeconds), "Sekunde", "Sekunden")} warten und dann noch einmal versuchen.";
}

/// <summary>What is wrong.</summary>
/// <param name="Text">Null: it does not match, in the words of the page.</param>
/// <param name="Wait">How long the next attempt waits.</param>
public sealed record ProofRefusal(string? Text, TimeSpan Wait);
