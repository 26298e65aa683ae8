using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Areas;

/// <summary>Areas of a day as a GeoJSON FeatureCollection: one MultiPolygon per area, made of its districts.</summary>
public static class AreaMap
{
    /// <summary>Name of the shape that holds districts without an area.</summary>
    public const string Unassigned = "ohne Sozialraum";

    public static async Task<JsonObject> BuildAsync(AppDbContext db, AreasOnDay onDay, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(onDay);
        var shapes = await db
            .Districts.AsNoTracking()
            .Where(d => d.Geometry != null)
            .ToDictionaryAsync(d => d.Id, d => d.Geometry!, cancellation);
        var features = new JsonArray();
        foreach (var area in onDay.Areas)
            Add(features, area.Name, area.Districts, shapes);
        Add(features, Unassigned, [.. shapes.Keys.Except(onDay.Areas.SelectMany(static a => a.Districts))], shapes);
        return new JsonObject { ["type"] = "FeatureCollection", ["features"] = features };
    }

    private static void Add(JsonArray features, string name, IReadOnlyList<Guid> districts, Dictionary<Guid, string> shapes)
    {
        var polygons = new JsonArray();
        foreach (var text in districts.Where(shapes.ContainsKey).Select(id => shapes[id]))
        {
            var geometry = JsonNode.Parse(text)!;
            var coordinates = geometry["coordinates"]!.AsArray();
            if (geometry["type"]!.GetValueKind() == JsonValueKind.String && geometry["type"]!.GetValue<string>() == "Polygon")
                polygons.Add(coordinates.DeepClone());
            else
                foreach (var polygon in coordinates)
                    polygons.Add(polygon!.DeepClone());
        }

        if (polygons.Count == 0)
            return;
        features.Add(
            new JsonObject
            {
                ["type"] = "Feature",
                ["properties"] = new JsonObject { ["name"] = name },
                ["geometry"] = new JsonObject { ["type"] = "MultiPolygon", ["coordinates"] = polygons },
            }
        );
    }
}
