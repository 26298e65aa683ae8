namespace SozialraumBudget.Demo;

/// <summary>An area of Musterstadt.</summary>
/// <param name="Angle">Direction seen from the centre in degrees, 0 = east, counter-clockwise; null for the centre itself.</param>
/// <param name="Cases">Cases in the base year 2024.</param>
/// <param name="Strain">Weight of social strain, 10 = the city's average.</param>
internal sealed record DemoArea(string Code, string Name, int? Angle, string LeadProvider, int Cases, int Strain, params string[] Districts)
{
    public Guid Id { get; } = DemoId.Of("area", Code);
}

/// <summary>The areas and districts of Musterstadt; every name is invented.</summary>
internal static class DemoAreas
{
    public static IReadOnlyList<DemoArea> All { get; } =
    [
        new("MI", "Mitte", null, "Familienwerk Musterstadt e.V.", 330, 12, "Altstadt", "Neumarkt", "Bahnhofsviertel"),
        new("NR", "Nord", 90, "Brückenschlag Familienhilfe gGmbH", 290, 10, "Nordstadt", "Heidkamp"),
        new("NO", "Nordost", 50, "Jugendhilfe Nordost gGmbH", 380, 15, "Lindenhof", "Am Wasserturm", "Kiefernhain"),
        new("OS", "Ost", 10, "Kinderwerk e.V.", 300, 11, "Oststadt", "Ziegelei"),
        new("SO", "Südost", -30, "Haus am Berg e.V.", 250, 7, "Gartenfeld", "Mühlenau"),
        new("SU", "Süd", -70, "Sozialwerk Süd e.V.", 340, 11, "Südstadt", "Sonnenhang", "Kirchfeld"),
        new("SW", "Südwest", -110, "Sozialwerk Süd e.V.", 240, 6, "Weinberg", "Auental"),
        new("WE", "West", -150, "Stiftung Kinderhaus Musterstadt", 350, 13, "Weststadt", "Tannenkamp", "Am Steinbruch"),
        new("HA", "Hafen", 170, "Lotsen gGmbH", 280, 14, "Hafenviertel", "Speicherinsel"),
        new("NW", "Nordwest", 130, "Kinderwerk e.V.", 240, 8, "Rosenhöhe", "Moorwiesen"),
    ];

    /// <summary>Its district belonged to another area before.</summary>
    public static (string District, string Before, DateOnly Since) Reassigned { get; } = ("Ziegelei", "SO", new(2023, 1, 1));

    /// <summary>An area had another name before.</summary>
    public static (string Code, string Before, DateOnly Since) Renamed { get; } = ("MI", "Innenstadt", new(2022, 1, 1));

    /// <summary>Year in which the reform began there; null: it has not.</summary>
    public static int? ReformSince(string code) =>
        code switch
        {
            "NO" or "HA" or "WE" => 2025,
            "MI" or "SU" => 2026,
            _ => null,
        };

    /// <summary>The areas are planned for in three regions.</summary>
    public static string RegionOf(string code) =>
        code switch
        {
            "NR" or "NO" or "NW" => "Nord",
            "SO" or "SU" or "SW" => "Süd",
            _ => "Mitte und Hafen",
        };

    public static DateOnly Beginning { get; } = new(2015, 1, 1);

    public static DemoArea Of(string code) => All.First(a => a.Code == code);

    public static Guid District(string name) => DemoId.Of("district", name);
}
