namespace SozialraumBudget.Domain.ModelSwitch;

/// <summary>What choosing a model means for both sides, in German words.</summary>
/// <param name="Key">Of the model.</param>
/// <param name="MoreCases">Who bears more cases than planned.</param>
/// <param name="Prices">Who bears higher tariffs and rates.</param>
/// <param name="Provider">What it asks of the provider.</param>
/// <param name="Office">What it asks of the youth office.</param>
public sealed record ModelProfile(string Key, string Title, string MoreCases, string Prices, string Provider, string Office)
{
    public static IReadOnlyList<ModelProfile> All { get; } =
    [
        new(
            "stuttgart",
            "Stuttgarter Modell",
            "zuerst der Träger; nach dem Jahr übernimmt die Stadt, was Sozialstruktur und Korridor erklären",
            "Träger bis zur Nachverhandlung; vereinbarte Steigerungen schreiben den Wert fort",
            "Quartalsmeldungen mit Stunden und Fällen, Jahresabschluss, Gegenleistungen für den Einbehalt",
            "Basisjahr einlesen, Kostentypen verhandeln, Abgleichrunden, Abrechnung mit zwei Nachweisen"
        ),
        new(
            "hannover",
            "Hannoversches Modell",
            "ambulant der Träger; stationäre Hilfen die Stadt, sie stehen neben dem Budget",
            "Träger bis zur Nachverhandlung",
            "Quartalsmeldungen der ambulanten Fälle, Jahresabschluss",
            "Basisjahr einlesen, stationäre Hilfen daneben verfolgen"
        ),
        new(
            "graz",
            "Grazer Modell",
            "beide: die Schätzung ist ein gemeinsames Ziel, gesteuert von Sozialraumleitung und Koordination",
            "Stadt, soweit Steigerungen in der Schätzung stehen",
            "geförderte Stellen halten, Plan und Ist in vier Arten, gemeinsame Steuerung",
            "Schätzung fortschreiben, eigener Anteil, gemeinsame Steuerung"
        ),
        new(
            "steglitz-zehlendorf",
            "Steglitz-Zehlendorf",
            "Bezirk: mehr Fälle bringen im nächsten Haushalt mehr Zuweisung",
            "Bezirk, sobald er teurer ist als der Median",
            "nichts über die üblichen Rechnungen hinaus; es wird zugewiesen, nicht gezahlt",
            "Produkte und Mengen führen, Abweichungen und Vergleichsgebiete auswerten"
        ),
        new(
            "fixed-staff",
            "Fester Personalstamm (Hinte)",
            "Träger mit festem Personal; stationäre Tagessätze die Stadt",
            "Stadt mit den Jahreskosten der Stellen",
            "Stellen besetzt halten, monatlicher Finanzbericht",
            "Stellen bemessen, stationäre Hilfen nach Tagessätzen zahlen"
        ),
        new(
            "hamburg-asp",
            "Pauschale je Person (Hamburg ASP)",
            "Träger bis zum nächsten Stichtag",
            "Träger; die Pauschale ist einheitlich",
            "Personen am Stichtag melden, offene Treffpunkte zählen",
            "Stichtag prüfen, Pauschale festlegen"
        ),
        new(
            "hamburg-provider",
            "Trägerbudget (Hamburg)",
            "Träger über fünf Jahre; eine Änderung der Menge ändert das Budget",
            "Stadt mit den Tarifsteigerungen",
            "Vernetzung nachweisen, subjekt- und objektbezogene Teile getrennt führen",
            "fünf Jahre binden, Schlichtung ermöglichen, Zweckbindung verfolgen"
        ),
        new(
            "siegen",
            "Siegener Modell",
            "beide: vermiedene stationäre Hilfen verschieben Geld in den flexiblen Teil; die Summe ist ein Ziel, nie ein Deckel",
            "Trägerverbund im flexiblen Teil, Stadt im stationären",
            "Verschiebungen je Fall begründen, Controlling-Workshops, Verbund",
            "Verschiebungen mitzeichnen, Controlling-Workshops leiten"
        ),
    ];

    public static ModelProfile Of(string key) => All.First(p => p.Key == key);
}
