using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using SozialraumBudget.Data.Users;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// Links with which a person sets the own password, for an invitation and after a forgotten password. A link works once: the new
/// password changes the account's stamp. It ends at the second factor. No mail carries it; the administration hands it over, and the person
/// and the other administrators are told that it was made.
/// </summary>
public sealed class AccountLinks(UserManager<AppUser> users, AccessBook book, SiteAddress site)
{
    public async Task<string> CreateAsync(AppUser user, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(user);
        book.Note(user, AccessChangeKind.LinkMade, null, user.PasswordHash is null ? "Einladung" : "Zurücksetzen");
        await book.SaveAsync(request.HttpContext.RequestAborted);
        return site.Of(request) + await PathAsync(user);
    }

    public async Task<string> PathAsync(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var token = await users.GeneratePasswordResetTokenAsync(user);
        return Links.Invitation(WebEncoders.Base64UrlEncode([.. user.Id.ToByteArray(), .. Encoding.UTF8.GetBytes(token)]));
    }

    /// <returns>The account and its token; null when the link is broken, used or too old.</returns>
    public async Task<(AppUser User, string Token)?> ReadAsync(string code)
    {
        byte[] bytes;
        try
        {
            bytes = WebEncoders.Base64UrlDecode(code);
        }
        catch (FormatException)
        {
            return null;
        }

        if (bytes.Length <= 16 || await users.FindByIdAsync(new Guid(bytes.AsSpan(0, 16)).ToString()) is not { } user)
        {
            return null;
        }

        var token = Encoding.UTF8.GetString(bytes.AsSpan(16));
        var valid = await users.VerifyUserTokenAsync(
            user,
            users.Options.Tokens.PasswordResetTokenProvider,
            UserManager<AppUser>.ResetPasswordTokenPurpose,
            token
        );
        return valid ? (user, token) : null;
    }
}
