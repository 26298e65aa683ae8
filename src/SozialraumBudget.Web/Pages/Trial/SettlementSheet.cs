using SozialraumBudget.Domain.Models;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>What the annual settlement asks for.</summary>
internal static class SettlementSheet
{
    private const string Structure = "Sozialstruktur";
    private const string CostTypes = "Kostentypen";

    public static TrialSheet Of { get; } =
        new(
            [
                new("total", "Gesamtbudget", FactUnit.Money),
                new("a", "Teilbudget A", FactUnit.Money),
                new("entitlement", "Anspruch: Raten und freigegebener Einbehalt", FactUnit.Money),
                new("accounts_result", "Ergebnis des Jahresabschlusses (Fehlbetrag mit Minus)", FactUnit.SignedMoney),
                new("hours", "Dokumentierte Stunden", FactUnit.Number),
                new("rate", "Satz der Fachleistungsstunde", FactUnit.Money),
                new("external", "Externe Kosten des Trägers", FactUnit.Money),
                new("tolerance", "Toleranz zwischen beiden Nachweisen", FactUnit.Share),
                new("points", "Bonuspunkte", FactUnit.Number),
                new("threshold", "Bonuspunkte, ab denen ein Überschuss bleibt", FactUnit.Number),
                new("youth_limit", "Überschuss für die gesamte Jugendhilfe bis", FactUnit.Money),
                new("outside_share", "Anteil außerhalb des Zielkorridors", FactUnit.Share),
                new("bonus_share", "Leistungsbonus höchstens", FactUnit.Share),
                new("name", "Merkmal", FactUnit.Text, Structure, Required: false),
                new("weight", "Gewicht", FactUnit.Share, Structure, Required: false),
                new("base", "Ausgangswert", FactUnit.Number, Structure, Required: false),
                new("lagged", "Wert mit Zeitversatz", FactUnit.Number, Structure, Required: false),
                new("n", "Fälle vereinbart", FactUnit.Count, CostTypes, Required: false),
                new("m", "Fälle tatsächlich", FactUnit.Count, CostTypes, Required: false),
                new("v", "Fortgeschriebener Wert", FactUnit.Money, CostTypes, Required: false),
                new("hi", "Korridorende", FactUnit.Count, CostTypes, Required: false),
                new("quality", "Anteil nach Qualität", FactUnit.Share, CostTypes, Required: false),
                .. BonusSheet.ScaleFields,
            ],
            new Dictionary<string, string>
            {
                [Structure] = "indicators",
                [CostTypes] = "cost_types",
                [BonusSheet.Scale] = "bonus_scale",
            }
        )
        {
            Pairs = new HashSet<string> { BonusSheet.Scale },
        };

    /// <summary>What is usual in Stuttgart; the agreement says what counts.</summary>
    public static IReadOnlyDictionary<string, string> Usual { get; } =
        new Dictionary<string, string>
        {
            ["tolerance"] = "1 %",
            ["threshold"] = "60",
            ["youth_limit"] = "51.129,19",
            ["outside_share"] = "50 %",
            ["bonus_share"] = "1 %",
        };
}
