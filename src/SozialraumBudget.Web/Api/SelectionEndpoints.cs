using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>Selections of lead providers; what a provider sees of one is the call and its own result.</summary>
internal static class SelectionEndpoints
{
    public static void MapSelections(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Selection").WithTags("Trägerauswahl");
        read.MapGet("/selections", ListAsync)
            .WithName("listSelections")
            .Produces<IReadOnlyList<SelectionAnswer>>()
            .WithSummary("Auswahlverfahren, das neueste zuerst");
        read.MapGet("/selections/{id:guid}", GetAsync)
            .WithName("getSelection")
            .Produces<SelectionAnswer>()
            .WithSummary("Auswahlverfahren mit Bewerbungen, Punkten und Entscheidung, soweit das Konto sie sieht");
    }

    private static async Task<IResult> ListAsync(SelectionDesk desk, ICurrentUser user, CancellationToken cancel) =>
        ApiAnswers.Ok((await desk.AllAsync(cancel)).Select(d => SelectionAnswer.Of(d, user.Context.Roles)).ToList());

    private static async Task<IResult> GetAsync(Guid id, SelectionDesk desk, ICurrentUser user, CancellationToken cancel) =>
        await desk.LoadAsync(id, cancel) is { } dossier
            ? ApiAnswers.Ok(SelectionAnswer.Of(dossier, user.Context.Roles))
            : ApiProblem.NotFound("Dieses Auswahlverfahren gibt es nicht, oder das Konto hat keinen Zugang zu ihm.");
}

/// <param name="Year">First budget year the chosen provider is to take over.</param>
/// <param name="Deadline">Last day on which applications come in.</param>
/// <param name="Applications">By place; a provider finds its own alone, without its place, once decided with its points.</param>
/// <param name="Decision">What was heard, proposed and decided; for the office alone.</param>
internal sealed record SelectionAnswer(
    Guid Id,
    Guid AreaId,
    string Area,
    int Year,
    string Title,
    string Call,
    DateOnly? Deadline,
    SelectionState State,
    IReadOnlyList<SelectionCriterionAnswer> Criteria,
    IReadOnlyList<SelectionApplicationAnswer> Applications,
    SelectionDecisionAnswer? Decision
)
{
    public static SelectionAnswer Of(SelectionDossier dossier, IReadOnlySet<Role> roles)
    {
        var (procedure, seesAll) = (dossier.Procedure, roles.Have(Rights.Office));
        var ranked = dossier.Ranking.ToDictionary(static r => r.ProviderId);
        return new(
            procedure.Id,
            procedure.AreaId,
            dossier.Area,
            procedure.BudgetYear,
            procedure.Title,
            procedure.Call,
            procedure.Deadline,
            procedure.State,
            [.. dossier.Criteria.Select(static c => new SelectionCriterionAnswer(c.Name, c.Weight))],
            [
                .. dossier
                    .Applications.Select(a => SelectionApplicationAnswer.Of(a, ranked[a.Application.ProviderId], seesAll))
                    .OrderBy(static a => a.Place ?? int.MaxValue),
            ],
            dossier.Decision is { } decision ? SelectionDecisionAnswer.Of(decision) : null
        );
    }
}

/// <param name="Weight">Share of the total; those of a selection add up to 1.</param>
internal sealed record SelectionCriterionAnswer(string Name, Share Weight);

/// <param name="Place">1 for the most points; among all, so that a provider is not told its own.</param>
/// <param name="Points">Sum of weight × points, exact, 0 to 10; missing while a criterion has none.</param>
/// <param name="Scores">By criterion, in their order; missing where none was given.</param>
internal sealed record SelectionApplicationAnswer(
    Guid ProviderId,
    string Provider,
    DateOnly ReceivedOn,
    ApplicationOutcome Outcome,
    int? Place,
    decimal? Points,
    IReadOnlyList<SelectionScoreAnswer> Scores
)
{
    public static SelectionApplicationAnswer Of(AppliedProvider applied, RankedProvider ranked, bool seesAll) =>
        new(
            applied.Application.ProviderId,
            applied.Name,
            applied.Application.ReceivedOn,
            applied.Application.Outcome,
            seesAll ? ranked.Place : null,
            ranked.Total?.Value,
            [
                .. applied
                    .Scores.OrderBy(static s => s.Key)
                    .Select(static s => new SelectionScoreAnswer(s.Key, s.Value.Points, s.Value.Reason)),
            ]
        );
}

/// <param name="Criterion">Number of the criterion, from 0.</param>
/// <param name="Points">0 to 10.</param>
internal sealed record SelectionScoreAnswer(int Criterion, int Points, string Reason);

/// <param name="HeardOn">Day of the hearing of the committee for youth welfare.</param>
/// <param name="Choice">How choice and wish of the entitled are kept.</param>
/// <param name="ReturnReason">Why the last proposal was sent back.</param>
internal sealed record SelectionDecisionAnswer(
    DateOnly? HeardOn,
    string? HearingResult,
    string? Choice,
    Guid? ProviderId,
    string? Reason,
    string? ProposedBy,
    DateTimeOffset? ProposedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? ReturnReason
)
{
    public static SelectionDecisionAnswer Of(SelectionDecision decision) =>
        new(
            decision.HeardOn,
            decision.HearingResult,
            decision.Choice,
            decision.ProviderId,
            decision.Reason,
            decision.Proposed?.Name,
            decision.Proposed?.At,
            decision.Decided?.Name,
            decision.Decided?.At,
            decision.ReturnReason
        );
}
