using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SozialraumBudget.Domain.Areas;

/// <summary>Checks polygons (WGS84 range, closed rings, number of points) and writes them compactly.</summary>
internal sealed class GeoJsonGeometry
{
    private const int MaxPoints = 1_000_000;
    private int _points;

    /// <summary>Some point lies in Germany, Austria or Switzerland.</summary>
    public bool LiesInCentralEurope { get; private set; }

    /// <returns>Compact GeoJSON, or null with a German reason.</returns>
    public string? Read(JsonElement feature, out string? reason)
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
        var text = new StringBuilder("{\"type\":\"").Append(isMulti ? "MultiPolygon" : "Polygon").Append("\",\"coordinates\":");
        reason = isMulti ? List(text, coordinates, Polygon) : Polygon(text, coordinates);
        return reason is null ? text.Append('}').ToString() : null;
    }

    private string? Polygon(StringBuilder text, JsonElement polygon) => List(text, polygon, Ring);

    private string? Ring(StringBuilder text, JsonElement ring)
    {
        if (ring.ValueKind != JsonValueKind.Array || ring.GetArrayLength() < 4)
            return "Ein Ring hat weniger als vier Punkte.";
        if ((_points += ring.GetArrayLength()) > MaxPoints)
            return $"Die Datei hat mehr als {MaxPoints} Punkte.";
        var length = ring.GetArrayLength();
        if (!TryPoint(ring[0], out var first) || !TryPoint(ring[length - 1], out var last) || first != last)
            return NotAPoint(first: ring[0], last: ring[length - 1]);
        return List(text, ring, Point);
    }

    private string? Point(StringBuilder text, JsonElement element)
    {
        if (!TryPoint(element, out var point))
            return "Ein Punkt ist kein Paar von Zahlen.";
        var (x, y) = point;
        if (x is < -180 or > 180 || y is < -90 or > 90)
            return "Die Koordinaten liegen außerhalb von WGS84 (Länge −180 bis 180, Breite −90 bis 90); "
                + "die Datei ist vermutlich in UTM oder Gauß-Krüger.";
        LiesInCentralEurope |= x is >= 5 and <= 18 && y is >= 45 and <= 56;
        text.Append(CultureInfo.InvariantCulture, $"[{decimal.Round(x, 6):0.######},{decimal.Round(y, 6):0.######}]");
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

    private static string? List(StringBuilder text, JsonElement list, Func<StringBuilder, JsonElement, string?> item)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
            return "Die Koordinaten sind leer oder falsch geschachtelt.";
        text.Append('[');
        var first = true;
        foreach (var element in list.EnumerateArray())
        {
            if (!first)
                text.Append(',');
            first = false;
            if (item(text, element) is { } reason)
                return reason;
        }

        text.Append(']');
        return null;
    }
}
