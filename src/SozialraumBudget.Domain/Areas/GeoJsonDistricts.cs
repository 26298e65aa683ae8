using System.Text.Json;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Areas;

/// <summary>The outline of a district: GeoJSON of a Polygon or MultiPolygon in WGS84, six decimals (about 10 cm).</summary>
public sealed record DistrictOutline(int Row, string District, string Geometry);

/// <summary>Districts found in a GeoJSON file, the property taken as name, and the properties that could be.</summary>
public sealed record GeoJsonResult(
    IReadOnlyList<DistrictOutline> Districts,
    IReadOnlyList<RowIssue> Issues,
    string? NameProperty,
    IReadOnlyList<string> Properties
)
{
    public bool HasErrors { get; } = Issues.Any(issue => issue.Severity == IssueSeverity.Error);
}

/// <summary>Reads a FeatureCollection of districts; row numbers in issues are the numbers of the features, from 1.</summary>
public static class GeoJsonDistricts
{
    public const int MaxBytes = 32 * 1024 * 1024;
    public const int MaxFeatures = 2_000;
    private const int MaxNameLength = 100;

    /// <param name="file">UTF-8, with or without byte order mark.</param>
    /// <param name="nameProperty">Property with the district's name; null lets the rule of <see cref="GeoJsonNames"/> choose.</param>
    /// <param name="knownDistricts">Names of stored districts, which help to choose.</param>
    public static GeoJsonResult Parse(
        ReadOnlyMemory<byte> file,
        string? nameProperty = null,
        IReadOnlyCollection<string>? knownDistricts = null
    )
    {
        if (file.Length > MaxBytes)
            return Refused("Die Datei ist größer als 32 MB.");
        if (file.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            file = file[3..];
        try
        {
            using var json = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = 32 });
            return Read(json.RootElement, nameProperty, knownDistricts ?? []);
        }
        catch (JsonException exception)
        {
            return Refused($"Die Datei ist kein gültiges JSON (Zeile {exception.LineNumber + 1}).");
        }
        catch (InvalidOperationException)
        {
            // A text with an unpaired surrogate cannot be read.
            return Refused("Die Datei enthält Text, der kein gültiges Unicode ist.");
        }
    }

    private static GeoJsonResult Read(JsonElement root, string? nameProperty, IReadOnlyCollection<string> known)
    {
        if (
            root.ValueKind != JsonValueKind.Object
            || !IsText(root, "type", "FeatureCollection")
            || !root.TryGetProperty("features", out var list)
            || list.ValueKind != JsonValueKind.Array
        )
            return Refused("Erwartet wird eine GeoJSON-FeatureCollection.");
        if (list.GetArrayLength() is 0 or > MaxFeatures)
            return Refused($"Die Datei enthält {list.GetArrayLength()} Gebiete; erwartet werden 1 bis {MaxFeatures}.");
        if (!IsWgs84(root))
            return Refused("Das Koordinatensystem ist nicht WGS84 (EPSG:4326 / CRS84). Bitte die Datei umrechnen.");
        var features = list.EnumerateArray().ToList();
        var names = new GeoJsonNames(features);
        var property = nameProperty ?? names.Choose(known);
        if (property is null || !names.Properties.Contains(property))
            return new(
                [],
                [
                    RowIssue.File(
                        property is null
                            ? "Keine Eigenschaft trägt in jedem Gebiet einen eigenen Namen."
                            : $"Die Eigenschaft „{RowIssue.Printable(property)}“ kommt in der Datei nicht vor."
                    ),
                ],
                null,
                names.Properties
            );
        return ReadFeatures(features, property, names.Properties);
    }

    private static GeoJsonResult ReadFeatures(List<JsonElement> features, string property, IReadOnlyList<string> properties)
    {
        var parts = new Dictionary<string, List<(int Row, string Name, GeoJsonShape Shape)>>(StringComparer.Ordinal);
        var issues = new List<RowIssue>();
        var geometry = new GeoJsonGeometry();
        for (var number = 1; number <= features.Count; number++)
        {
            var name = Spelling.Trim(GeoJsonNames.TextOf(features[number - 1], property) ?? string.Empty).ToString();
            var reason = ReasonAgainst(name);
            if (reason is not null)
                issues.Add(RowIssue.Cell(number, property, name, reason));
            var shape = geometry.Read(features[number - 1], out var problem);
            if (problem is not null)
                issues.Add(RowIssue.Cell(number, "geometry", name, problem));
            if (reason is not null || shape is null)
                continue;
            parts.TryAdd(Spelling.Fold(name), []);
            parts[Spelling.Fold(name)].Add((number, name, shape));
        }

        if (parts.Count == 1 && parts.Values.Single() is { Count: > 1 } all)
        {
            issues.AddRange(
                all.Skip(1).Select(p => RowIssue.Cell(p.Row, property, p.Name, $"Der Name steht schon in Gebiet {all[0].Row}."))
            );
        }

        var outlines = parts
            .Values.Select(static p => new DistrictOutline(p[0].Row, p[0].Name, GeoJsonShape.Write(p.ConvertAll(static x => x.Shape))))
            .ToList();
        if (issues.Count == 0)
            issues.AddRange(
                parts.Values.Where(static p => p.Count > 1).Select(static p => Merged(p.ConvertAll(static x => x.Row), p[0].Name))
            );

        if (issues.TrueForAll(static i => i.Severity == IssueSeverity.Notice) && !geometry.LiesInCentralEurope)
            issues.Add(
                RowIssue.File("Die Gebiete liegen nicht in Mitteleuropa; vermutlich sind Länge und Breite vertauscht.") with
                {
                    Severity = IssueSeverity.Warning,
                }
            );
        return new(outlines, issues, property, properties);
    }

    /// <summary>A district may have parts that lie apart; each is a feature of its own in many maps.</summary>
    private static RowIssue Merged(List<int> rows, string name) =>
        RowIssue.Notice(
            $"„{RowIssue.Printable(name)}“ steht in {GermanNumber.Text(rows.Count)} Gebieten "
                + $"({string.Join(", ", rows)}); sie werden ein Umriss."
        );

    private static string? ReasonAgainst(string name)
    {
        if (name.Length == 0)
            return "Der Name fehlt.";
        if (name.Length > MaxNameLength)
            return $"Der Name ist länger als {MaxNameLength} Zeichen.";
        if (PlainText.IndexOfUnsafe(name, allowLineBreaks: false) is var at and >= 0)
            return $"Der Name enthält {PlainText.Describe(name[at])}.";
        return null;
    }

    private static bool IsWgs84(JsonElement root)
    {
        if (!root.TryGetProperty("crs", out var crs) || crs.ValueKind == JsonValueKind.Null)
            return true;
        var text = crs.GetRawText();
        return text.Contains("CRS84", StringComparison.OrdinalIgnoreCase) || text.Contains("4326", StringComparison.Ordinal);
    }

    internal static bool IsText(JsonElement element, string name, string value) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.String
        && member.ValueEquals(value);

    private static GeoJsonResult Refused(string reason) => new([], [RowIssue.File(reason)], null, []);
}
