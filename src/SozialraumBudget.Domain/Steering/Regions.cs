using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Steering;

/// <summary>Regions: names that several areas share, so that an area can be set beside its region as beside the city.</summary>
public static class Regions
{
    private static readonly StringComparer German = StringComparer.Create(new("de-DE"), ignoreCase: true);

    /// <summary>"Region Nord".</summary>
    public static string Title(string region) => $"Region {region}";

    /// <summary>A typed name as other areas spell it already, so that "nord" joins "Nord"; null of nothing.</summary>
    /// <param name="others">Regions of the other areas.</param>
    public static string? Spelled(string? typed, IEnumerable<string?> others)
    {
        var name = (typed ?? "").Trim();
        return name.Length == 0 ? null : others.OfType<string>().FirstOrDefault(o => Spelling.Fold(o) == Spelling.Fold(name)) ?? name;
    }

    /// <summary>All that are named, in their order.</summary>
    public static IReadOnlyList<string> Named(IEnumerable<string?> regions) => [.. regions.OfType<string>().Distinct().Order(German)];

    /// <summary>Those of at least two areas: one area alone is no region beside itself.</summary>
    /// <param name="regions">Of each area; null: it belongs to none.</param>
    public static IReadOnlyList<string> Shared(IEnumerable<string?> regions) =>
        [.. regions.OfType<string>().GroupBy(static r => r).Where(static g => g.Count() > 1).Select(static g => g.Key).Order(German)];
}
