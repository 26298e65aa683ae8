using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Providers;

namespace SozialraumBudget.Data.Providers;

/// <summary>Loads all providers with every name by which files may call them.</summary>
public static class ProviderDirectories
{
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
}
