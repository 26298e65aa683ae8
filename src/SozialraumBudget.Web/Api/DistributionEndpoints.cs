using System.Text.Json.Nodes;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>Scenarios of the city's distribution; who does not work on drafts gets decided ones alone.</summary>
internal static class DistributionEndpoints
{
    public static void MapDistribution(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Distribution").WithTags("Verteilung");
        read.MapGet("/distribution-scenarios", ListAsync)
            .WithName("listDistributionScenarios")
            .Produces<IReadOnlyList<ScenarioAnswer>>()
            .WithSummary("Szenarien der Verteilung, das neueste Budgetjahr zuerst")
            .WithDescription("year: nur dieses Budgetjahr. Entwürfe sieht, wer an ihnen arbeitet.");
        read.MapGet("/distribution-scenarios/{id:guid}", GetAsync)
            .WithName("getDistributionScenario")
            .Produces<ScenarioDetailsAnswer>()
            .WithSummary("Szenario mit Ebenen, Merkmalen und dem Betrag jedes Sozialraums")
            .WithDescription("Je Sozialraum steht, woraus seine Änderung besteht. ?derivation=true ergänzt den Rechenweg.");
    }

    private static async Task<IResult> ListAsync(DistributionDesk desk, CancellationToken cancel, int? year = null) =>
        ApiAnswers.Ok(
            (await desk.AllAsync(cancel)).Where(d => year is null || d.Scenario.BudgetYear == year).Select(ScenarioAnswer.Of).ToList()
        );

    private static async Task<IResult> GetAsync(Guid id, DistributionDesk desk, CancellationToken cancel, bool derivation = false) =>
        await desk.LoadAsync(id, cancel) is { } dossier
            ? ApiAnswers.Ok(ScenarioDetailsAnswer.Of(dossier, derivation))
            : ApiProblem.NotFound("Dieses Szenario gibt es nicht, oder das Konto hat keinen Zugang zu ihm.");
}

/// <param name="City">What the council has for all three levels.</param>
/// <param name="Areas">What is distributed over the areas.</param>
/// <param name="Gaining">Areas that get more than in the previous year.</param>
/// <param name="Committee">Who decided; null while it is a draft.</param>
internal sealed record ScenarioAnswer(
    Guid Id,
    int Year,
    string Name,
    ScenarioState State,
    Money City,
    Money Areas,
    int Gaining,
    int Losing,
    string? Committee,
    DateOnly? DecidedOn,
    string? Reference
)
{
    public static ScenarioAnswer Of(ScenarioDossier dossier)
    {
        var (scenario, planned) = (dossier.Scenario, dossier.Planned);
        return new(
            scenario.Id,
            scenario.BudgetYear,
            scenario.Name,
            scenario.State,
            planned.Plan.City,
            planned.Levels.Areas.Amount,
            planned.Gaining,
            planned.Losing,
            scenario.Committee,
            scenario.DecidedOn,
            scenario.Reference
        );
    }
}

/// <param name="Projects">First level: projects of the infrastructure.</param>
/// <param name="CaseWork">Third level: case work as expected, no ceiling.</param>
/// <param name="Floor">By which share an area falls at most.</param>
/// <param name="Cap">By which share it grows at most.</param>
/// <param name="Amounts">Empty where nothing can be distributed.</param>
/// <param name="Problem">Why nothing can be distributed.</param>
internal sealed record ScenarioDetailsAnswer(
    ScenarioAnswer Scenario,
    Money Projects,
    Money CaseWork,
    Share? Floor,
    Share? Cap,
    IReadOnlyDictionary<string, Share> Weights,
    IReadOnlyList<AreaAmountAnswer> Amounts,
    string? Problem,
    JsonObject? Derivation
)
{
    public static ScenarioDetailsAnswer Of(ScenarioDossier dossier, bool derivation)
    {
        var planned = dossier.Planned;
        var plan = planned.Plan;
        return new(
            ScenarioAnswer.Of(dossier),
            planned.Levels.Projects.Amount,
            plan.CaseWork,
            plan.Floor,
            plan.Cap,
            plan.Indicators.ToDictionary(static i => i.Name, static i => i.Weight),
            [.. plan.Areas.Zip(planned.Changes, (area, change) => AreaAmountAnswer.Of(area, change, planned.Counted))],
            planned.Refusal?.Text,
            derivation && planned.Explain() is { } explained ? DerivationAnswer.Write(explained) : null
        );
    }
}

/// <param name="WithoutLimits">What it would get without floor and cap.</param>
/// <param name="Growth">Its part of the growth of the whole sum.</param>
/// <param name="Indicators">What each indicator moves.</param>
/// <param name="ByLimit">What a floor or cap adds or takes.</param>
internal sealed record AreaAmountAnswer(
    Guid Area,
    string Name,
    Money? Previous,
    Money Amount,
    Money WithoutLimits,
    Money? Change,
    ChangeLimit Limit,
    Money? Growth,
    IReadOnlyDictionary<string, Money> Indicators,
    Money ByLimit,
    Money? Rounding
)
{
    public static AreaAmountAnswer Of(PlannedArea area, AreaChange change, IReadOnlyList<string> counted) =>
        new(
            area.AreaId,
            area.Name,
            change.Area.Area.Previous,
            change.Area.Amount.Amount,
            change.Area.Free.Amount,
            change.Area.Change,
            change.Area.Limit,
            change.Growth?.Amount,
            counted.Zip(change.Indicators).ToDictionary(static i => i.First, static i => i.Second.Amount),
            change.ByLimit.Amount,
            change.Rounding
        );
}
