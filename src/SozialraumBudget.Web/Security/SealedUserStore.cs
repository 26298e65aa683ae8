using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace SozialraumBudget.Web.Security;

/// <summary>Keys of the second factor and recovery codes are encrypted where they lie.</summary>
public sealed class SealedUserStore(AppDbContext db, IDataProtectionProvider protection, IdentityErrorDescriber errors)
    : UserStore<AppUser, IdentityRole<Guid>, AppDbContext, Guid>(db, errors)
{
    private readonly IDataProtector protector = protection.CreateProtector("SozialraumBudget.SecondFactor");

    public override Task SetTokenAsync(
        AppUser user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) => base.SetTokenAsync(user, loginProvider, name, value is null ? null : protector.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(AppUser user, string loginProvider, string name, CancellationToken cancellationToken)
    {
        var value = await base.GetTokenAsync(user, loginProvider, name, cancellationToken);
        try
        {
            return value is null ? null : protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null; // The keys are gone: the factor cannot be checked any more, and administration takes it away.
        }
    }
}
