using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace SozialraumBudget.Web.Security;

/// <summary>The secret of an API token: shown once, stored as SHA-256 only.</summary>
public static class ApiTokenSecret
{
    /// <summary>256 random bits; the prefix lets secret scanners find it.</summary>
    public static string Create() => "srb_" + WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>Lower-case hex, as stored.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
