using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Web.Security;

/// <summary>
/// What somebody typed when the session was over: kept encrypted for an hour, for this person alone, and back in the form after the next
/// sign-in. Passwords, codes and files are never kept, nor anything of the pages where secrets are typed.
/// </summary>
public sealed class KeptForms(DbDataSource source, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Names the kept form in the address of its page.</summary>
    public const string Key = "wieder";

    private const long LargestRequest = 1 << 20;
    private const int LargestText = 200_000;
    private const int PerUser = 5;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly IDataProtector protector = protection.CreateProtector("SozialraumBudget.KeptForm");

    /// <summary>Keeps the fields of the request; null where there is nothing that may be kept.</summary>
    public async Task<Guid?> KeepAsync(HttpRequest request, Guid userId, string address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (
            !HttpMethods.IsPost(request.Method)
            || IsSecret(request.Path)
            || await FieldsAsync(request, cancel) is not { Count: > 0 } fields
        )
            return null;
        var text = JsonSerializer.Serialize(fields);
        if (text.Length > LargestText)
            return null;

        await using var db = Open(userId);
        var now = clock.GetUtcNow();
        var old = await db.KeptForms.OrderByDescending(f => f.At).ToListAsync(cancel);
        db.RemoveRange(old.Where((f, i) => i >= PerUser - 1 || f.At < now - Lifetime));
        var form = new KeptForm
        {
            UserId = userId,
            Address = address.Length > 2000 ? address[..2000] : address,
            Values = protector.Protect(text),
            At = now,
        };
        db.Add(form);
        await db.SaveChangesAsync(cancel);
        return form.Id;
    }

    /// <summary>The fields by name; null where they are not this user's, or too old.</summary>
    public async Task<IReadOnlyDictionary<string, string[]>?> FindAsync(Guid id, Guid userId, CancellationToken cancel)
    {
        await using var db = Open(userId);
        var since = clock.GetUtcNow() - Lifetime;
        var form = await db.KeptForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.At > since, cancel);
        try
        {
            return form is null ? null : JsonSerializer.Deserialize<Dictionary<string, string[]>>(protector.Unprotect(form.Values));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task ForgetAsync(Guid id, Guid userId, CancellationToken cancel)
    {
        await using var db = Open(userId);
        await db.KeptForms.Where(f => f.Id == id).ExecuteDeleteAsync(cancel);
    }

    private static async Task<Dictionary<string, string[]>?> FieldsAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType || request.ContentLength is null or > LargestRequest)
            return null;
        try
        {
            return (await request.ReadFormAsync(cancel))
                .Where(static field => !field.Key.StartsWith("__", StringComparison.Ordinal) && !IsSecretField(field.Key))
                .ToDictionary(static field => field.Key, static field => field.Value.Select(static v => v ?? "").ToArray());
        }
        catch (Exception e) when (e is InvalidDataException or IOException or BadHttpRequestException)
        {
            return null;
        }
    }

    private static bool IsSecret(PathString path) =>
        path.StartsWithSegments(Links.Account, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Links.SignIn, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Links.SignOut, StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments(Links.InvitationRoot, StringComparison.OrdinalIgnoreCase);

    private static bool IsSecretField(string name) =>
        name.Contains("password", StringComparison.OrdinalIgnoreCase) || name.Contains("passwort", StringComparison.OrdinalIgnoreCase);

    private AppDbContext Open(Guid userId) => DataServices.CreateContext(source, new UserContext(userId, "", new HashSet<Role>()), clock);
}
