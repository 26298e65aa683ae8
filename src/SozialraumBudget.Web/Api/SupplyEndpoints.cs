using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Api;

/// <summary>The supply guarantee: promises, requests of a quarter, and the answer of an asked provider.</summary>
internal static class SupplyEndpoints
{
    private const string Tag = "Versorgungsgarantie";
    private const string Unknown = "Diese Anfrage gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapSupply(this IEndpointRouteBuilder api)
    {
        api.Folder("Supply")
            .WithTags(Tag)
            .MapGet("/supply/promises", PromisesAsync)
            .WithName("listSupplyPromises")
            .Produces<IReadOnlyList<SupplyPromiseAnswer>>()
            .WithSummary("Zusagen der Träger, je Sozialraum oder alle");
        api.Folder("Supply", [.. Rights.ReturnRows])
            .WithTags(Tag)
            .MapGet("/supply/requests", RequestsAsync)
            .Reads(ReadKind.Cases)
            .WithName("listSupplyRequests")
            .Produces<IReadOnlyList<SupplyRequestAnswer>>()
            .WithSummary("Anfragen eines Quartals mit den Antworten der gefragten Träger");
        api.Folder("Supply", Role.ProviderCoordinator)
            .WithTags(Tag)
            .MapPost("/supply/requests/{id:guid}/answers", AnswerAsync)
            .Reads(ReadKind.Cases)
            .HappensOnce()
            .WithName("answerSupplyRequest")
            .Produces<SupplyRequestAnswer>()
            .WithSummary("Anfrage beantworten oder zurückfragen; über die Hilfe entscheidet das Jugendamt");
    }

    private static async Task<IResult> PromisesAsync(SupplyDesk desk, CancellationToken cancel, Guid? area = null) =>
        ApiAnswers.Ok((await desk.PromisesAsync(area, cancel)).Select(SupplyPromiseAnswer.Of).ToList());

    private static async Task<IResult> RequestsAsync(
        SupplyDesk desk,
        ReadNote reads,
        TimeProvider clock,
        CancellationToken cancel,
        string? quarter = null,
        Guid? area = null
    )
    {
        var today = LocalDay.Today(clock);
        var period = Period.Containing(today, PeriodKind.Quarter);
        if (quarter is not null && (!Period.TryParse(quarter, out period) || period.Kind != PeriodKind.Quarter))
            return ApiProblem.BadRequest("quarter ist ein Quartal wie 2026-Q4.");
        var found = await desk.ListAsync(area, period.First, period.Last, cancel);
        reads.Of($"Anfragen der Versorgungsgarantie {period}", found.Count, areaId: area);
        return ApiAnswers.Ok(found.Select(d => SupplyRequestAnswer.Of(d, today)).ToList());
    }

    private static async Task<IResult> AnswerAsync(
        Guid id,
        SupplyAnswerBody body,
        SupplyDesk desk,
        SupplyActs acts,
        ReadNote reads,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await acts.AnswerAsync(id, new(body.Kind, body.From, body.Reason, body.Text), cancel) is { } refusal)
            return refusal.Rule == SupplyActs.RequestMustExist ? ApiProblem.NotFound(Unknown) : ApiProblem.Refused(refusal);
        var dossier = (await desk.LoadAsync(id, cancel))!;
        reads.Of("Anfrage der Versorgungsgarantie", 1, areaId: dossier.Record.AreaId);
        return ApiAnswers.Ok(SupplyRequestAnswer.Of(dossier, LocalDay.Today(clock)));
    }
}

/// <summary>An answer of the own provider.</summary>
/// <param name="Kind">takes, declines or asks_back.</param>
/// <param name="From">First day of the help, where the provider takes it.</param>
/// <param name="Reason">Why it cannot; money is none of the reasons.</param>
/// <param name="Text">Explanation or question, without names.</param>
internal sealed record SupplyAnswerBody(SupplyAnswerKind? Kind, DateOnly? From, DeclineReason? Reason, string? Text);
