namespace SozialraumBudget.Domain.Steering;

/// <summary>German names, definitions and sources of the key figures, as tables, charts and reports print them.</summary>
public static class SteeringNames
{
    private const string Returns = "angenommene Meldungen";

    private static readonly (string Title, string Unit, string Definition, string Source)[] Words =
    [
        (
            "Verbrauch je Fall und Monat",
            "€",
            "Verbrauch des Jahres bis zum Stand ÷ (Fälle, die in dieser Zeit liefen × Monate bis zum Stand), auf Cent gerundet",
            Returns
        ),
        (
            "Fälle je 1.000 unter 21",
            "",
            "Fälle, die im Jahr bis zum Stand liefen × 1.000 ÷ Einwohner unter 21",
            Returns + " und Sozialstruktur"
        ),
        ("Ambulante Fälle", "%", "ambulante Fälle ÷ alle Fälle, die im Jahr bis zum Stand liefen", Returns),
        ("Externe Kosten", "%", "externe Kosten des Trägers ÷ Verbrauch des Jahres bis zum Stand", Returns),
        ("Fallunspezifische Arbeit", "%", "Wert der fallunspezifischen Stunden ÷ Verbrauch des Jahres bis zum Stand", Returns),
        ("Dauer der Hilfen", "Monate", "Tage ÷ Anzahl der Hilfen, die im Jahr bis zum Stand endeten; ein Monat = 365 ÷ 12 Tage", Returns),
        (
            "Zielerreichung",
            "%",
            "Mittel der Hilfen, die im Jahr bis zum Stand endeten und für die eine Zielerreichung gemeldet ist",
            Returns
        ),
        ("Stationäre Fälle", "%", "stationäre Fälle ÷ alle Fälle, die im Jahr bis zum Stand liefen", Returns),
        (
            "Laufende Fälle je 1.000 unter 21",
            "",
            "Fälle, die am Stand laufen × 1.000 ÷ Einwohner unter 21; als Bestand auch mitten im Jahr vergleichbar",
            Returns + " und Sozialstruktur"
        ),
        (
            "Teilbudget B verbraucht",
            "%",
            "Wert der fallunspezifischen Stunden bis zum Stand ÷ Teilbudget B des ganzen Jahres, wo das Modell eines hat",
            Returns + " und Budgets"
        ),
        (
            "Verbrauch gegen anteiliges Budget",
            "%",
            "Verbrauch bis zum Stand ÷ (Budget des Jahres × Monate bis zum Stand ÷ 12)",
            Returns + " und geltende Budgets"
        ),
        (
            "Fallarbeit je Monat",
            "€",
            "(Verbrauch bis zum Stand − fallunspezifische Arbeit) ÷ Monate bis zum Stand, je Vereinbarung und zusammengezählt",
            Returns
        ),
    ];

    /// <summary>What tables and reports show of every area; the others belong to the monitors.</summary>
    public static IReadOnlyList<SteeringIndicator> All { get; } =
    [.. Enum.GetValues<SteeringIndicator>().Where(static i => i < SteeringIndicator.ResidentialShare)];

    /// <summary>All that have a definition and a Rechenweg.</summary>
    public static IReadOnlyList<SteeringIndicator> WithMonitors { get; } = Enum.GetValues<SteeringIndicator>();

    public static string Title(this SteeringIndicator indicator) => Words[(int)indicator].Title;

    /// <summary>"€", "%", "Monate"; empty for a plain number.</summary>
    public static string Unit(this SteeringIndicator indicator) => Words[(int)indicator].Unit;

    /// <summary>The value in its unit, as charts and tables write it: a share in percent; rounded once, half away from zero.</summary>
    public static decimal InUnit(this SteeringIndicator indicator, decimal value, int places = 2) =>
        decimal.Round(indicator.Unit() == "%" ? value * 100m : value, places, MidpointRounding.AwayFromZero);

    public static string Definition(this SteeringIndicator indicator) => Words[(int)indicator].Definition;

    public static string Source(this SteeringIndicator indicator) => Words[(int)indicator].Source;
}
