using System.Text.Json;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Areas;

/// <summary>
/// Finds the property that names a district: the one with most known districts; then one that holds words, differs in every feature and
/// whose own name says so (name, Stadtteil, Bezeichnung …); then one of words that differs in most features, because a district may lie in
/// parts; then any that differs in every feature.
/// </summary>
internal sealed class GeoJsonNames
{
    private static readonly string[] Words = ["stadtteil", "name", "bezeichnung", "bezirk", "ortsteil", "quartier", "district"];
    private readonly List<JsonElement> _features;

    public GeoJsonNames(List<JsonElement> features)
    {
        _features = features;
        Properties = features.Take(50).SelectMany(NamesOf).Distinct(StringComparer.Ordinal).Take(100).ToList();
    }

    public IReadOnlyList<string> Properties { get; }

    public string? Choose(IReadOnlyCollection<string> known)
    {
        var folded = known.Select(name => Spelling.Fold(name)).ToHashSet(StringComparer.Ordinal);
        return Properties
            .Select(property => (Property: property, Score: Score(property, folded)))
            .Where(choice => choice.Score > 0)
            .OrderByDescending(choice => choice.Score)
            .Select(choice => choice.Property)
            .FirstOrDefault();
    }

    public static string? TextOf(JsonElement feature, string property)
    {
        if (
            feature.ValueKind != JsonValueKind.Object
            || !feature.TryGetProperty("properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object
            || !properties.TryGetProperty(property, out var value)
        )
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }

    private int Score(string property, HashSet<string> known)
    {
        var texts = _features.Select(feature => Spelling.Fold(TextOf(feature, property) ?? string.Empty)).ToList();
        var different = texts.Distinct(StringComparer.Ordinal).Count();
        if (texts.Contains(string.Empty) || (different * 2 <= texts.Count && texts.Count > 1))
            return 0;
        var word = Array.FindIndex(Words, candidate => property.Contains(candidate, StringComparison.OrdinalIgnoreCase));
        var speaking = texts.Count(text => text.Count(char.IsLetter) > 3 && !text.Contains('_', StringComparison.Ordinal));
        var (isUnique, speaks) = (different == texts.Count, speaking * 2 > texts.Count);
        if (!isUnique && (!speaks || word < 0))
            return 0;
        return (speaks ? 200_000 : 1)
            - (isUnique ? 0 : 100_000)
            + (1_000_000 * texts.Count(known.Contains))
            + (word < 0 ? 0 : 10_000 * (Words.Length - word))
            + speaking;
    }

    private static IEnumerable<string> NamesOf(JsonElement feature) =>
        feature.ValueKind == JsonValueKind.Object
        && feature.TryGetProperty("properties", out var properties)
        && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number).Select(p => p.Name)
            : [];
}
