using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SozialraumBudget.Domain.Areas;

/// <summary>The polygons of one shape, each as compact GeoJSON coordinates.</summary>
internal sealed record GeoJsonShape(IReadOnlyList<string> Polygons, bool IsMulti)
{
    /// <summary>Compact GeoJSON of the shape, or of several that are one district.</summary>
    public static string Write(IReadOnlyList<GeoJsonShape> shapes)
    {
        var polygons = shapes.SelectMany(static s => s.Polygons).Distinct(StringComparer.Ordinal).ToList();
        return polygons.Count == 1 && !shapes[0].IsMulti
            ? $"{{\"type\":\"Polygon\",\"coordinates\":{polygons[0]}}}"
            : $"{{\"type\":\"MultiPolygon\",\"coordinates\":[{string.Join(',', polygons)}]}}";
    }
}

/// <summary>
/// Checks polygons (WGS84 range, closed rings, number of points) and writes them compactly, rings wound as RFC 7946 says: the outer one
/// counter-clockwise, holes clockwise.
/// </summary>
internal sealed class GeoJsonGeometry
{
    private const int MaxPoints = 1_000_000;
    private int _points;

    /// <summary>Some point lies in Germany, Austria or Switzerland.</summary>
    public bool LiesInCentralEurope { get; private set; }

    /// <returns>Null with a German reason.</returns>
    public GeoJsonShape? Read(JsonElement feature, out string? reason)
    {
        reason = "Das Gebiet hat keine Fläche (erwartet wird Polygon oder MultiPolygon).";
        if (
            feature.ValueKind != JsonValueKind.Object
            || !feature.TryGetProperty("geometry", out var geometry)
            || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("coordinates", out var coordinates)
        )
            return null;
        var isMulti = GeoJsonDistricts.IsText(geometry, "type", "MultiPolygon");
        if (!isMulti && !GeoJsonDistricts.IsText(geometry, "type", "Polygon"))
            return null;
        var polygons = new List<string>();
        reason = isMulti ? Each(coordinates, (polygon, _) => Polygon(polygons, polygon)) : Polygon(polygons, coordinates);
        return reason is null ? new(polygons, isMulti) : null;
    }

    private string? Polygon(List<string> polygons, JsonElement polygon)
    {
        var rings = new List<string>();
        if (Each(polygon, (ring, index) => Ring(rings, ring, isOuter: index == 0)) is { } reason)
            return reason;
        polygons.Add($"[{string.Join(',', rings)}]");
        return null;
    }

    private string? Ring(List<string> rings, JsonElement ring, bool isOuter)
    {
        if (ring.ValueKind != JsonValueKind.Array || ring.GetArrayLength() < 4)
            return "Ein Ring hat weniger als vier Punkte.";
        if ((_points += ring.GetArrayLength()) > MaxPoints)
            return $"Die Datei hat mehr als {MaxPoints} Punkte.";
        var length = ring.GetArrayLength();
        if (!TryPoint(ring[0], out var first) || !TryPoint(ring[length - 1], out var last) || first != last)
            return NotAPoint(first: ring[0], last: ring[length - 1]);
        var points = new List<(decimal X, decimal Y)>(length);
        if (Each(ring, (point, _) => Point(points, point)) is { } reason)
            return reason;
        if (IsCounterClockwise(points) != isOuter)
            points.Reverse();
        var text = new StringBuilder("[");
        foreach (var (x, y) in points)
            text.Append(text.Length == 1 ? "" : ",").Append(CultureInfo.InvariantCulture, $"[{x:0.######},{y:0.######}]");
        rings.Add(text.Append(']').ToString());
        return null;
    }

    /// <summary>By the sign of the area; a ring without area stays as it is for an outer one.</summary>
    private static bool IsCounterClockwise(List<(decimal X, decimal Y)> points)
    {
        var twice = 0m;
        for (var i = 1; i < points.Count; i++)
            twice += (points[i - 1].X * points[i].Y) - (points[i].X * points[i - 1].Y);
        return twice >= 0;
    }

    private string? Point(List<(decimal X, decimal Y)> points, JsonElement element)
    {
        if (!TryPoint(element, out var point))
            return "Ein Punkt ist kein Paar von Zahlen.";
        var (x, y) = point;
        if (x is < -180 or > 180 || y is < -90 or > 90)
            return "Die Koordinaten liegen außerhalb von WGS84 (Länge −180 bis 180, Breite −90 bis 90); "
                + "die Datei ist vermutlich in UTM oder Gauß-Krüger.";
        LiesInCentralEurope |= x is >= 5 and <= 18 && y is >= 45 and <= 56;
        points.Add((decimal.Round(x, 6), decimal.Round(y, 6)));
        return null;
    }

    private static string? NotAPoint(JsonElement first, JsonElement last) =>
        TryPoint(first, out _) && TryPoint(last, out _)
            ? "Ein Ring ist nicht geschlossen (erster und letzter Punkt verschieden)."
            : "Ein Punkt ist kein Paar von Zahlen.";

    private static bool TryPoint(JsonElement element, out (decimal X, decimal Y) point)
    {
        point = default;
        if (
            element.ValueKind != JsonValueKind.Array
            || element.GetArrayLength() is < 2 or > 4
            || element[0].ValueKind != JsonValueKind.Number
            || element[1].ValueKind != JsonValueKind.Number
            || !element[0].TryGetDecimal(out var x)
            || !element[1].TryGetDecimal(out var y)
        )
            return false;
        point = (x, y);
        return true;
    }

    private static string? Each(JsonElement list, Func<JsonElement, int, string?> item)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            return "Die Koordinaten sind leer oder falsch geschachtelt.";
        var index = 0;
        foreach (var element in list.EnumerateArray())
        {
            if (item(element, index++) is { } reason)
                return reason;
        }

        return null;
    }
}
