using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Demo;

/// <summary>What the demo's agreements of the models that rest on a typed record were formed from.</summary>
internal static class DemoRecords
{
    /// <summary>What the city and the provider agreed on before the year.</summary>
    public static FactRecord Offered(DemoAgreement plan) =>
        plan.ModelKey switch
        {
            "graz" => Graz(plan),
            "steglitz-zehlendorf" => Steglitz("", ""),
            "fixed-staff" => FixedStaff,
            "hamburg-asp" => Record([("key_date", $"31.12.{plan.Year - 1}"), ("clients", "94"), ("flat_sum", "13.746,23")]),
            "hamburg-provider" => HamburgProvider(plan),
            "siegen" => Siegen,
            _ => throw new ArgumentException($"The demo has no record of the model {plan.ModelKey}.", nameof(plan)),
        };

    /// <summary>What the year taught: an actual beside its allocation; else the same. What moved is signed, not typed.</summary>
    public static FactRecord Amended(DemoAgreement plan) =>
        plan.ModelKey switch
        {
            "steglitz-zehlendorf" => Steglitz("1.093.871,55", "352.406,10"),
            _ => Offered(plan),
        };

    /// <summary>Who document hours: about as many as the budget pays.</summary>
    public static int Workers(DemoAgreement plan) =>
        plan.ModelKey switch
        {
            "graz" or "hamburg-asp" or "steglitz-zehlendorf" => 10,
            "hamburg-provider" => 5,
            _ => 4,
        };

    private static FactRecord Graz(DemoAgreement plan) =>
        Record(
            [("last_accounts", "5.402.118,40"), ("provider_share", "22 %")],
            (
                "Träger",
                ["name", "posts"],
                [
                    [plan.Place.LeadProvider, "14,5"],
                    ["Lernwerkstatt Hafen eG", "9,25"],
                ]
            ),
            (
                "Abschlüsse früherer Jahre",
                ["accounts_year", "accounts"],
                [
                    [$"{plan.Year - 5}", "4.610.233,12"],
                    [$"{plan.Year - 4}", "4.866.901,70"],
                    [$"{plan.Year - 3}", "4.998.340,05"],
                    [$"{plan.Year - 2}", "5.210.776,93"],
                    [$"{plan.Year - 1}", "5.402.118,40"],
                ]
            )
        );

    private static readonly FactRecord FixedStaff = Record(
        [("overhead_share", "8,5 %"), ("stationary", "412.000,00")],
        (
            "Stellen",
            ["name", "posts", "cost", "kind"],
            [
                ["Fachkräfte", "6,5", "66.597,32", "fallbezogen"],
                ["Koordination", "1", "71.039,97", "fallbezogen"],
                ["Sozialraumarbeit", "0,75", "64.120,50", "fallunspezifisch"],
            ]
        )
    );

    private static FactRecord HamburgProvider(DemoAgreement plan) =>
        Record(
            [("first_year", $"{plan.Year}"), ("earmark_share", "5 %")],
            (
                "Subjektbezogene Leistungen",
                ["service", "units", "rate"],
                [
                    ["Sozialpädagogische Familienhilfe", "5480", "71,40"],
                    ["Erziehungsbeistand", "2.116,5", "68,90"],
                ]
            ),
            (
                "Objektbezogene Leistungen",
                ["object", "cost"],
                [
                    ["Sozialräumliches Angebot Familiencafé", "118.705,04"],
                ]
            )
        );

    private static readonly FactRecord Siegen = Record(
        [("stationary", "612.400,00")],
        (
            "Flexibler Teil",
            ["position", "amount"],
            [
                ["Personal", "438.210,60"],
                ["Miete", "26.400,00"],
                ["Overhead", "39.118,45"],
            ]
        ),
        (
            "Trägerverbund",
            ["name", "weight"],
            [
                ["Sozialwerk Süd e.V.", "3"],
                ["Pflegekinderdienst Weidenhof e.V.", "2"],
            ]
        )
    );

    private static FactRecord Steglitz(string familyHelp, string homes) =>
        Record(
            [],
            (
                "Produkte",
                ["product", "cases", "actual"],
                [
                    ["Sozialpädagogische Familienhilfe (§ 31)", "118", familyHelp],
                    ["Heimerziehung (§ 34)", "6", homes],
                ]
            ),
            (
                "Stückkosten der Bezirke",
                ["of_product", "district", "unit_cost"],
                [
                    ["Sozialpädagogische Familienhilfe (§ 31)", "Nachbarstadt", "8.709,32"],
                    ["Sozialpädagogische Familienhilfe (§ 31)", "Musterstadt", "9.118,40"],
                    ["Sozialpädagogische Familienhilfe (§ 31)", "Landkreis", "7.928,64"],
                    ["Heimerziehung (§ 34)", "Nachbarstadt", "56.177,52"],
                    ["Heimerziehung (§ 34)", "Musterstadt", "58.565,46"],
                ]
            )
        );

    private static FactRecord Record((string Key, string Value)[] values, params (string Group, string[] Keys, string[][] Rows)[] tables) =>
        new(
            values.ToDictionary(static v => v.Key, static v => v.Value),
            tables.ToDictionary(
                static t => t.Group,
                static t =>
                    (IReadOnlyList<IReadOnlyDictionary<string, string>>)
                        [.. t.Rows.Select(row => t.Keys.Zip(row).ToDictionary(static p => p.First, static p => p.Second))]
            )
        );
}
