using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Areas;

/// <summary>Finds an area by its name or code as files write them; case, umlaut spelling and blanks do not matter.</summary>
public sealed class AreaNames
{
    private readonly Dictionary<string, Guid> folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid?> seen = new(StringComparer.Ordinal);

    public static async Task<AreaNames> LoadAsync(AppDbContext db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var names = new AreaNames();
        var areas = await db
            .Areas.Select(a => new
            {
                a.Id,
                a.Code,
                a.Name,
            })
            .ToListAsync(cancellation);
        foreach (var area in areas)
            names.folded.TryAdd(Spelling.Fold(area.Name), area.Id);
        foreach (var area in areas)
            names.folded.TryAdd(Spelling.Fold(area.Code), area.Id);
        return names;
    }

    public Guid? Find(string name)
    {
        if (!seen.TryGetValue(name, out var id))
            seen[name] = id = folded.TryGetValue(Spelling.Fold(name), out var found) ? found : null;
        return id;
    }
}
