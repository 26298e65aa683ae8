using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// The supply guarantee: promises, requests of a quarter, the answer of an asked provider; the public side asks, replies and closes.
/// </summary>
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
        api.Folder("Supply", [.. Rights.ReturnRows])
            .WithTags(Tag)
            .MapGet("/supply/requests/{id:guid}", GetAsync)
            .Reads(ReadKind.Cases)
            .WithName("getSupplyRequest")
            .Produces<SupplyRequestAnswer>()
            .WithSummary("Anfrage mit den Antworten der gefragten Träger");
        api.Folder("Supply", Role.ProviderCoordinator)
            .WithTags(Tag)
            .MapPost("/supply/requests/{id:guid}/answers", AnswerAsync)
            .Reads(ReadKind.Cases)
            .HappensOnce()
            .WithName("answerSupplyRequest")
            .Produces<SupplyRequestAnswer>()
            .WithSummary("Anfrage beantworten oder zurückfragen; über die Hilfe entscheidet das Jugendamt");
        var office = api.Folder("Supply", [.. Rights.CaseWork]).WithTags(Tag);
        office
            .MapPost("/supply/requests", AskAsync)
            .Reads(ReadKind.Cases)
            .HappensOnce()
            .WithName("askForSupply")
            .Produces<SupplyRequestAnswer>(StatusCodes.Status201Created)
            .WithSummary("Träger nach einer Hilfe fragen; jeder hat so viele Tage, wie er dem Sozialraum zugesagt hat");
        office
            .MapPost("/supply/requests/{id:guid}/replies", ReplyAsync)
            .Reads(ReadKind.Cases)
            .HappensOnce()
            .WithName("replyToSupplyQuestion")
            .Produces<SupplyRequestAnswer>()
            .WithSummary("Rückfrage eines gefragten Trägers beantworten");
        office
            .MapPost("/supply/requests/{id:guid}/closing", CloseAsync)
            .Reads(ReadKind.Cases)
            .HappensOnce()
            .WithName("closeSupplyRequest")
            .Produces<SupplyRequestAnswer>()
            .WithSummary("Anfrage abschließen: versorgt, außerhalb versorgt oder zurückgezogen");
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

    private static async Task<IResult> GetAsync(Guid id, SupplyDesk desk, ReadNote reads, TimeProvider clock, CancellationToken cancel) =>
        await desk.LoadAsync(id, cancel) is { } dossier ? ApiAnswers.Ok(Told(dossier, reads, clock)) : ApiProblem.NotFound(Unknown);

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
        var refusal = await acts.AnswerAsync(id, new(body.Kind, body.From, body.Reason, body.Text), cancel);
        return Refused(refusal) ?? ApiAnswers.Ok(await AsItIsAsync(id, desk, reads, clock, cancel));
    }

    private static async Task<IResult> AskAsync(
        SupplyRequestBody body,
        SupplyDesk desk,
        SupplyActs acts,
        ReadNote reads,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var draft = new SupplyDraft(
            body.Case,
            body.Help,
            body.Setting,
            body.AskedOn ?? LocalDay.Today(clock),
            body.NeededBy,
            body.Need,
            body.Providers ?? []
        );
        var (id, refusal) = await acts.AskAsync(body.AreaId, draft, cancel);
        return id is { } made
            ? ApiAnswers.Created(response, $"/supply/requests/{made}", await AsItIsAsync(made, desk, reads, clock, cancel))
            : ApiProblem.Refused(refusal!);
    }

    private static async Task<IResult> ReplyAsync(
        Guid id,
        SupplyReplyBody body,
        SupplyDesk desk,
        SupplyActs acts,
        ReadNote reads,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Refused(await acts.ReplyAsync(id, body.ProviderId, body.Text, cancel))
        ?? ApiAnswers.Ok(await AsItIsAsync(id, desk, reads, clock, cancel));

    private static async Task<IResult> CloseAsync(
        Guid id,
        SupplyClosingBody body,
        SupplyDesk desk,
        SupplyActs acts,
        ReadNote reads,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        Refused(await acts.CloseAsync(id, new(body.State, body.ProviderId, body.From, body.Reason), cancel))
        ?? ApiAnswers.Ok(await AsItIsAsync(id, desk, reads, clock, cancel));

    private static IResult? Refused(Refusal? refusal) =>
        refusal is null ? null
        : refusal.Rule == SupplyActs.RequestMustExist ? ApiProblem.NotFound(Unknown)
        : ApiProblem.Refused(refusal);

    private static async Task<SupplyRequestAnswer> AsItIsAsync(
        Guid id,
        SupplyDesk desk,
        ReadNote reads,
        TimeProvider clock,
        CancellationToken cancel
    ) => Told((await desk.LoadAsync(id, cancel))!, reads, clock);

    private static SupplyRequestAnswer Told(SupplyDossier dossier, ReadNote reads, TimeProvider clock)
    {
        reads.Of("Anfrage der Versorgungsgarantie", 1, areaId: dossier.Record.AreaId);
        return SupplyRequestAnswer.Of(dossier, LocalDay.Today(clock));
    }
}
