using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Areas;

/// <summary>
/// Finds a stored district by the name a file writes: case, umlaut spelling and blanks do not matter, nor does a leading number
/// ("03 Nordstadt") as long as the rest is unique.
/// </summary>
public sealed class DistrictNames
{
    private readonly Dictionary<string, District> whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, District?> bare = new(StringComparer.Ordinal);

    private DistrictNames(IEnumerable<District> districts)
    {
        foreach (var district in districts)
            Add(district);
    }

    public IReadOnlyCollection<District> All => whole.Values;

    public static async Task<DistrictNames> LoadAsync(AppDbContext db, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return new(await db.Districts.ToListAsync(cancellation));
    }

    public District? Find(string name) => whole.TryGetValue(Spelling.Fold(name), out var same) ? same : bare.GetValueOrDefault(Bare(name));

    public void Add(District district)
    {
        ArgumentNullException.ThrowIfNull(district);
        whole.TryAdd(Spelling.Fold(district.Name), district);
        // Two districts that differ in the number alone cannot be found without it.
        bare[Bare(district.Name)] = bare.ContainsKey(Bare(district.Name)) ? null : district;
    }

    private static string Bare(string name)
    {
        var folded = Spelling.Fold(name);
        var rest = folded.AsSpan().TrimStart("0123456789").TrimStart(" .-_");
        return rest.Length is 0 || rest.Length == folded.Length ? folded : rest.ToString();
    }
}
