using SozialraumBudget.Data.Renegotiations;
using SozialraumBudget.Domain.Reconciliation;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>Renegotiations of a year's budget with their offers.</summary>
internal static class RenegotiationEndpoints
{
    public static void MapRenegotiations(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Renegotiations").WithTags("Neuverhandlungen");
        read.MapGet("/renegotiations", ListAsync)
            .WithName("listRenegotiations")
            .Produces<IReadOnlyList<RenegotiationAnswer>>()
            .WithSummary("Neuverhandlungen eines Budgetjahres");
        read.MapGet("/renegotiations/{id:guid}", GetAsync)
            .WithName("getRenegotiation")
            .Produces<RenegotiationAnswer>()
            .WithSummary("Neuverhandlung mit Anlass und Angeboten");
    }

    private static async Task<IResult> ListAsync(RenegotiationDesk desk, TimeProvider clock, CancellationToken cancel, int? year = null) =>
        ApiAnswers.Ok((await desk.OfYearAsync(year ?? LocalDay.Today(clock).Year, cancel)).Select(RenegotiationAnswer.Of).ToList());

    private static async Task<IResult> GetAsync(Guid id, RenegotiationDesk desk, CancellationToken cancel) =>
        await desk.LoadAsync(id, cancel) is { } dossier
            ? ApiAnswers.Ok(RenegotiationAnswer.Of(dossier))
            : ApiProblem.NotFound("Diese Neuverhandlung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.");
}

/// <param name="Excess">What is missing beyond the budget (above zero) or left of it.</param>
/// <param name="BudgetVersion">Version that it is about.</param>
/// <param name="Proposal">What the mechanisms of the agreement give.</param>
/// <param name="Agreed">Total that both sides agreed on.</param>
internal sealed record RenegotiationAnswer(
    Guid Id,
    Guid Agreement,
    int Year,
    int Number,
    string Area,
    string Provider,
    OccasionKind Occasion,
    string? Reason,
    Money Excess,
    int BudgetVersion,
    Money Total,
    Money? Proposal,
    RenegotiationStage Stage,
    Money? Agreed,
    string? EndReason,
    IReadOnlyList<OfferAnswer> Offers
)
{
    public static RenegotiationAnswer Of(RenegotiationDossier dossier) =>
        new(
            dossier.Record.Id,
            dossier.Record.AgreementId,
            dossier.Record.BudgetYear,
            dossier.Record.Number,
            dossier.Standing.Area,
            dossier.Standing.Provider,
            dossier.Record.Occasion,
            dossier.Record.Reason,
            dossier.Record.Excess,
            dossier.Record.BudgetVersion,
            dossier.Record.Total,
            dossier.Check.Proposal?.Amount,
            dossier.Stage,
            dossier.AgreedTotal,
            dossier.Record.EndReason,
            [.. dossier.Offers.Select(static o => new OfferAnswer(o.Id, o.Side, o.Total, o.Reason, o.Made.Name, o.Made.At))]
        );
}

/// <param name="Total">Total of the year that is offered.</param>
internal sealed record OfferAnswer(Guid Id, RoundSide Side, Money Total, string Reason, string MadeBy, DateTimeOffset MadeAt);
