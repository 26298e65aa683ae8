using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// Whose token a secret is. A token ends of age, with its revocation, with a new password by link and with the lock of the account.
/// </summary>
internal static class TokenSignIn
{
    /// <summary>"Last used" is good to the quarter of an hour and costs one write in that time.</summary>
    private static readonly TimeSpan UseInterval = TimeSpan.FromMinutes(15);

    /// <param name="db">Under the context of the sign-in.</param>
    /// <returns>Null: unknown, expired, revoked, made for something else, or its account is locked.</returns>
    public static async Task<(ApiToken Token, AppUser User)?> FindAsync(
        AppDbContext db,
        string secret,
        TokenPurpose purpose,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var hash = ApiTokenSecret.Hash(secret);
        if (
            await db
                .ApiTokens.AsNoTracking()
                .SingleOrDefaultAsync(t => t.Hash == hash && t.Purpose == purpose && t.RevokedAt == null && t.ExpiresAt > now, cancel)
                is not { } token
            || await db.Users.SingleOrDefaultAsync(u => u.Id == token.UserId, cancel) is not { } user
            || user.LockoutEnd > now
        )
        {
            return null;
        }

        if (token.LastUsedAt is null || now - token.LastUsedAt > UseInterval)
            await db.ApiTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), cancel);
        return (token, user);
    }
}
