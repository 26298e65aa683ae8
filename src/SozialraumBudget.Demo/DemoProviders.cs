using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Demo;

internal sealed record DemoProvider(
    string Name,
    string LegalForm,
    string Street,
    string PostalCode,
    string ContactUnit,
    string Domain,
    long AccountNumber
)
{
    public Guid Id { get; } = DemoId.Of("provider", Name);

    public string Iban => DemoIban.Of(AccountNumber);
}

/// <summary>The providers of Musterstadt; names, addresses and accounts are invented.</summary>
internal static class DemoProviders
{
    public static IReadOnlyList<DemoProvider> All { get; } =
    [
        new(
            "Jugendhilfe Nordost gGmbH",
            "gGmbH",
            "Lindenhofallee 12",
            "99012",
            "Koordination Sozialraumbudget",
            "jugendhilfe-nordost",
            4100012
        ),
        new("Lotsen gGmbH", "gGmbH", "Speicherkai 3", "99017", "Regionalleitung Hafen", "lotsen", 4100020),
        new("Kinderwerk e.V.", "e.V.", "Oststraße 48", "99013", "Verwaltung Hilfen zur Erziehung", "kinderwerk", 4100038),
        new("Haus am Berg e.V.", "e.V.", "Bergweg 1", "99014", "Verwaltungsleitung", "haus-am-berg", 4100046),
        new("Familienwerk Musterstadt e.V.", "e.V.", "Neumarkt 7", "99010", "Fachbereich Jugendhilfe", "familienwerk", 4100053),
        new("Sozialwerk Süd e.V.", "e.V.", "Südring 101", "99015", "Bereich Erziehungshilfen", "sozialwerk-sued", 4100061),
        new("Stiftung Kinderhaus Musterstadt", "Stiftung", "Weststraße 22", "99016", "Stiftungsverwaltung", "kinderhaus", 4100079),
        new("Brückenschlag Familienhilfe gGmbH", "gGmbH", "Nordplatz 5", "99011", "Geschäftsstelle", "brueckenschlag", 4100087),
        new("Lernwerkstatt Hafen eG", "eG", "Kontorgasse 9", "99017", "Geschäftsstelle", "lernwerkstatt-hafen", 4100095),
        new("Jugendwohnen Westhang GmbH", "GmbH", "Am Steinbruch 40", "99016", "Belegung und Abrechnung", "westhang", 4100103),
        new("Pflegekinderdienst Weidenhof e.V.", "e.V.", "Auental 16", "99018", "Fachstelle Vollzeitpflege", "weidenhof", 4100111),
        new(
            "Eigenbetrieb Kinder- und Jugendhilfe Musterstadt",
            "Eigenbetrieb",
            "Rathausplatz 2",
            "99010",
            "Kaufmännische Leitung",
            "eigenbetrieb",
            4100129
        ),
    ];

    /// <summary>Renamed when it changed its legal form: views "as of" an earlier day show the old name.</summary>
    public static (string Name, string Before, string LegalFormBefore, DateOnly Since) Renamed { get; } =
        ("Lernwerkstatt Hafen eG", "Lernstube Hafen e.V.", "e.V.", new(2024, 7, 1));

    /// <summary>A proposed account that nobody has approved yet.</summary>
    public static (string Provider, string Iban) PendingAccount { get; } = ("Familienwerk Musterstadt e.V.", DemoIban.Of(4100962));

    public static DemoProvider Of(string name) => All.First(p => p.Name == name);
}
