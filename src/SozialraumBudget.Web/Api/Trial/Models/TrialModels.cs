using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Trial;

namespace SozialraumBudget.Web.Api.Trial.Models;

/// <summary>
/// The budget models that rest on no base year, each with its own body and answer. The same rules form the budgets of agreements.
/// </summary>
internal static class TrialModels
{
    private const string Path = "/trial/models/";
    private const string Unknown = "Dieses Modell kennt die Proberechnung nicht. Es gibt: ";
    private const string OverCostTypes = ". Modelle über einem Basisjahr rechnet /trial/budget.";

    private static readonly string[] Names = ["graz", "steglitz-zehlendorf", "fixed-staff", "hamburg-asp", "hamburg-provider", "siegen"];

    public static void MapTrialModels(this IEndpointRouteBuilder api)
    {
        var trial = api.Folder("Trial");
        trial
            .MapTrial<GrazBody, GrazAnswer>(Path + Names[0], "trialGraz", TrialGraz.Compute)
            .WithSummary("Graz: Schätzung, Anteile von Trägern und Amt, Raten, Trend");
        trial
            .MapTrial<SteglitzBody, SteglitzAnswer>(Path + Names[1], "trialSteglitzZehlendorf", TrialSteglitz.Compute)
            .WithSummary("Berlin Steglitz-Zehlendorf: Zuweisung nach Produkten und Abweichung vom Ist");
        trial
            .MapTrial<FixedStaffBody, FixedStaffAnswer>(Path + Names[2], "trialFixedStaff", TrialFixedStaff.Compute)
            .WithSummary("Hinte, fester Personalstamm: Stellen, Gemeinkosten, Monatsraten");
        trial
            .MapTrial<HamburgClientBody, HamburgClientAnswer>(Path + Names[3], "trialHamburgAsp", TrialHamburgAsp.Compute)
            .WithSummary("Hamburg ASP: Pauschale je Person am Stichtag, Monatsraten, nächstes Jahr");
        trial
            .MapTrial<HamburgProviderBody, HamburgProviderAnswer>(Path + Names[4], "trialHamburgProvider", TrialHamburgProvider.Compute)
            .WithSummary("Hamburg Trägerbudget: Teile, Vernetzung, Jahre mit Steigerungen und Monatsraten");
        trial
            .MapTrial<SiegenBody, SiegenAnswer>(Path + Names[5], "trialSiegen", TrialSiegen.Compute)
            .WithSummary("Siegen: flexibler und stationärer Teil, Verschiebungen, Verbund mit Monatsraten");
        trial
            .MapPost(Path + "{model}", static () => ApiProblem.NotFound(Unknown + string.Join(", ", Names) + OverCostTypes))
            .ExcludeFromDescription();
    }

    /// <summary>Names that become fields of the answer stand once.</summary>
    public static void Once(this TrialObject body, string field, IEnumerable<string> names)
    {
        foreach (var name in names.GroupBy(static n => n).Where(static g => g.Count() > 1 && g.Key.Length > 0).Select(static g => g.Key))
            body.Fail(field, $"„{name}“ steht mehr als einmal in der Liste.");
    }

    public static IReadOnlyList<Increase> Increases(this TrialObject body, string field) =>
        [
            .. body.Items(field, most: 20, least: 0)
                .Select(i =>
                    body.Number(
                        i.Path,
                        i.Value,
                        -0.99m,
                        1,
                        "Erwartet wird eine Steigerung von -0.99 bis 1, z. B. \"0.035\" oder \"-0.01\".",
                        isShare: true
                    )
                )
                .Select(static rate => new Increase(rate, TrialTerms.Source)),
        ];

    /// <summary>Providers with the number that their part is measured by; the numbers add up to more than zero.</summary>
    public static IReadOnlyList<WeightedProvider> Providers(this TrialObject body, string field, string weight)
    {
        var providers = body.Objects(field, most: 100, least: 1)
            .Select(p => new WeightedProvider(p.Text("name"), p.Number(weight, 0, 1_000_000, "Erwartet wird eine Zahl ab 0.")))
            .ToList();
        body.Once(field, providers.Select(static p => p.Name));
        if (body.Notes.Issues.Count == 0 && providers.TrueForAll(static p => p.Weight == 0))
            body.Fail(field, "Mindestens einer hat mehr als 0; sonst lässt sich nichts aufteilen.");
        return providers;
    }

    public static Dictionary<string, ProviderPartAnswer> Answer(this IEnumerable<ProviderPart> parts) =>
        parts.ToDictionary(static p => p.Name, static p => new ProviderPartAnswer(p.Amount, p.Dues.Amounts()));

    public static Dictionary<string, Money> Answer(this IEnumerable<NamedPart> parts) =>
        parts.ToDictionary(static p => p.Name, static p => p.Amount.Amount);

    public static IReadOnlyList<Money> Amounts(this IEnumerable<Traced> amounts) => [.. amounts.Select(static a => a.Amount)];
}

/// <summary>What one provider gets, and when.</summary>
internal sealed record ProviderPartAnswer(Money Amount, IReadOnlyList<Money> Dues);

internal sealed record NamedPostsBody(string Name, decimal Posts);
