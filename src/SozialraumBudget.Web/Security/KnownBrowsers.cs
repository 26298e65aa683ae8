using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// A browser that was signed in to an account before: it carries a sealed cookie, and wrong attempts of others, also at the same address,
/// do not concern it. It opens nothing; it only is not made to wait for strangers.
/// </summary>
public sealed class KnownBrowsers(IHttpContextAccessor http, IDataProtectionProvider protection, IHostEnvironment environment)
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(180);
    private readonly IDataProtector protector = protection.CreateProtector("SozialraumBudget.KnownBrowser");
    private readonly string name = environment.IsDevelopment() ? "srb-geraet" : "__Host-srb-geraet";

    /// <summary>Where an attempt on this account comes from.</summary>
    public (string Place, bool IsKnown) PlaceOf(AppUser? user)
    {
        var context = http.HttpContext!;
        return user is not null && Read(context)?.Split('|') is [var id, var browser] && id == user.Id.ToString()
            ? (browser, true)
            : (context.Connection.RemoteIpAddress?.ToString() ?? "unknown", false);
    }

    public void Remember(AppUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        var context = http.HttpContext!;
        var browser = PlaceOf(user) is { IsKnown: true } known ? known.Place : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(
            name,
            protector.Protect($"{user.Id}|{browser}"),
            new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Memory,
                Path = "/",
                SameSite = SameSiteMode.Strict,
                Secure = !environment.IsDevelopment(),
            }
        );
    }

    private string? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[name] is { Length: > 0 } value ? protector.Unprotect(value) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
