namespace SozialraumBudget.Data.Tables;

/// <summary>Stadtteil: carries social-structure data and a polygon.</summary>
public sealed class District
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>GeoJSON geometry (Polygon or MultiPolygon, WGS84); null until imported.</summary>
    public string? Geometry { get; set; }
}
