using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Pages.Trial;

/// <summary>
/// What the distribution of a city's sum asks for: up to four indicators, whose values stand in the columns of the areas.
/// </summary>
internal static class DistributionSheet
{
    public const int MostIndicators = 4;

    private const string Weights = "Merkmale";
    private const string Areas = "Bereiche";

    public static TrialSheet Of { get; } =
        new(
            [
                new("total", "Summe der Stadt", FactUnit.Money),
                new("floor", "Rückgang gegen das Vorjahr höchstens", FactUnit.Share, Required: false),
                new("cap", "Zuwachs gegen das Vorjahr höchstens", FactUnit.Share, Required: false),
                new("indicator", "Merkmal", FactUnit.Text, Weights),
                new("weight", "Gewicht", FactUnit.Share, Weights),
                new("area", "Bereich", FactUnit.Text, Areas),
                .. Enumerable
                    .Range(1, MostIndicators)
                    .Select(static n => new FactField($"m{n}", $"Merkmal {n}", FactUnit.Number, Areas, n == 1)),
                new(TrialDistributionInput.Previous, "Vorjahr", FactUnit.Money, Areas, Required: false),
            ],
            new Dictionary<string, string> { [Weights] = "weights", [Areas] = "areas" }
        );

    /// <summary>
    /// Rows of areas and weights as the objects by name that the API takes; null and the reason where a name stands twice.
    /// </summary>
    public static string? Named(JsonObject json)
    {
        var (weights, areas) = (new JsonObject(), new JsonObject());
        var rows = json["weights"]!.AsArray();
        if (rows.Count > MostIndicators)
            return $"Hier sind bis zu {MostIndicators} Merkmale möglich; mehr nimmt die Schnittstelle.";
        foreach (var row in rows)
        {
            if (!weights.TryAdd((string)row!["indicator"]!, row["weight"]!.DeepClone()))
                return $"Das Merkmal „{(string)row["indicator"]!}“ steht zweimal da.";
        }

        foreach (var row in json["areas"]!.AsArray())
        {
            var area = new JsonObject { [TrialDistributionInput.Previous] = row![TrialDistributionInput.Previous]?.DeepClone() };
            foreach (var (n, weight) in rows.Index())
                area[(string)weight!["indicator"]!] = row[$"m{n + 1}"]?.DeepClone();
            if (!areas.TryAdd((string)row["area"]!, area))
                return $"Der Bereich „{(string)row["area"]!}“ steht zweimal da.";
        }

        (json["weights"], json["areas"]) = (weights, areas);
        return null;
    }
}
