using SozialraumBudget.Domain.Models;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>Scale of the bonus, as both the bonus and the settlement ask for it.</summary>
internal static class BonusSheet
{
    public const string Scale = "Skala des Bonus";
    public const string Indicators = "Indikatoren";
    public const string More = "mehr";
    public const string Less = "weniger";

    public static IReadOnlyList<FactField> ScaleFields { get; } =
    [new("from", "ab Punkten", FactUnit.Number, Scale), new("share", "Anteil des Bonus", FactUnit.Share, Scale)];

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> UsualScale { get; } =
    [Step("50", "50 %"), Step("60", "75 %"), Step("80", "100 %")];

    public static TrialSheet Of { get; } =
        new(
            [
                new("total", "Gesamtbudget", FactUnit.Money),
                new("bonus_share", "Leistungsbonus höchstens", FactUnit.Share),
                new("name", "Indikator", FactUnit.Text, Indicators),
                new("better", "Besser ist", FactUnit.Text, Indicators, Choices: [More, Less]),
                new("target", "Ziel", FactUnit.Number, Indicators),
                new("graded_from", "Abgestuft ab", FactUnit.Number, Indicators, Required: false),
                new("points", "Punkte", FactUnit.Number, Indicators),
                new("actual", "Ist", FactUnit.Number, Indicators),
                .. ScaleFields,
            ],
            new Dictionary<string, string> { [Indicators] = "indicators", [Scale] = "scale" }
        )
        {
            Words = new Dictionary<string, string> { [More] = TrialBonusInput.Higher, [Less] = TrialBonusInput.Lower },
            Pairs = new HashSet<string> { Scale },
        };

    private static Dictionary<string, string> Step(string from, string share) => new() { ["from"] = from, ["share"] = share };
}
