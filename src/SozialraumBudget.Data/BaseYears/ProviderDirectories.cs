using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>Loads all providers with every name by which files may call them.</summary>
public static class ProviderDirectories
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<ProviderDirectory> LoadAsync(AppDbContext db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var providers = await db.Providers.Select(p => new { p.Id, p.Name }).ToListAsync(cancellation);
        var former = (await db.ProviderVersions.Select(v => new { v.ProviderId, v.Name }).ToListAsync(cancellation)).ToLookup(
            static v => v.ProviderId,
            static v => v.Name
        );
        var spellings = (await db.ProviderSpellings.Select(s => new { s.ProviderId, s.Name }).ToListAsync(cancellation)).ToLookup(
            static s => s.ProviderId,
            static s => s.Name
        );
        return new([.. providers.Select(p => new KnownProvider(p.Id, p.Name, [.. former[p.Id].Distinct()], [.. spellings[p.Id]]))]);
    }

    /// <summary>The names that the user has taken for a provider: provider by spelling.</summary>
    public static IReadOnlyDictionary<string, Guid> Accepted(ImportRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return JsonSerializer.Deserialize<SortedDictionary<string, Guid>>(run.Names) ?? [];
    }

    internal static string Write(IReadOnlyDictionary<string, Guid> accepted) =>
        JsonSerializer.Serialize(new SortedDictionary<string, Guid>(accepted.ToDictionary(), StringComparer.Ordinal), Plain);
}
