using SozialraumBudget.Data.ExternalCases;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.ExternalCases;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;

namespace SozialraumBudget.Web.Api;

/// <summary>
/// External help: reasons, what the city paid, the area's spending; and the office's records of who bears days. They decide what is
/// reclaimed, so that each needs its key: sent again it changes nothing.
/// </summary>
internal static class ExternalCaseEndpoints
{
    private const string One = "/agreements/{id:guid}/external-cases/{year:int:range(1990,2100)}";
    private const string Records = "/agreements/{id:guid}/external-cases";
    private const string Tag = "Externe Fälle";
    private const string Unknown = "Diese Vereinbarung gibt es in dem Jahr nicht, oder das Konto hat keinen Zugang zu ihren Fällen.";

    public static void MapExternalCases(this IEndpointRouteBuilder api)
    {
        api.Folder("ExternalCases")
            .WithTags(Tag)
            .MapGet(One, GetAsync)
            .Reads(ReadKind.Cases)
            .WithName("getExternalCases")
            .Produces<ExternalCasesAnswer>()
            .WithSummary("Externe Fälle, zugezogene Fälle, Konflikte und Ausgaben des Sozialraums");
        var office = api.Folder("ExternalCases", [.. Rights.CaseWork]).WithTags(Tag);
        office
            .MapPost(
                $"{Records}/moved-in",
                (Guid id, BearingBody body, BearingBook book, CancellationToken cancel) =>
                    ActAsync(id, book, book => book.MoveInAsync(id, body.Note, cancel), cancel)
            )
            .HappensOnce()
            .WithName("recordMovedInCase")
            .Produces<BearingsAnswer>()
            .WithSummary("Stationär zugezogenen Fall festhalten; der ASD trägt ihn bis zur Aufnahme in die Planung");
        office
            .MapPost(
                $"{Records}/moved-in/{{bearing:guid}}/enter",
                (Guid id, Guid bearing, BearingBody body, BearingBook book, CancellationToken cancel) =>
                    ActAsync(id, book, book => book.EnterAsync(id, bearing, body.Note, cancel), cancel)
            )
            .HappensOnce()
            .WithName("enterMovedInCase")
            .Produces<BearingsAnswer>()
            .WithSummary("Zugezogenen Fall in die örtliche Planung aufnehmen (Sozialraumleitung)");
        office
            .MapPost(
                $"{Records}/conflicts",
                (Guid id, BearingBody body, BearingBook book, CancellationToken cancel) =>
                    ActAsync(id, book, book => book.OpenConflictAsync(id, body.Note, cancel), cancel)
            )
            .HappensOnce()
            .WithName("recordConflict")
            .Produces<BearingsAnswer>()
            .WithSummary("Konflikt über einen Fall auf der Basisebene festhalten");
        office
            .MapPost(
                $"{Records}/conflicts/{{conflict:guid}}/steps",
                // Whose agreement it is comes before what the call lacks.
                async (Guid id, Guid conflict, ConflictStepBody body, ExternalCaseDesk desk, BearingBook book, CancellationToken cancel) =>
                    !await desk.IsKnownAsync(id, cancel) ? ApiProblem.NotFound(Unknown)
                    : body.Level is { } level
                        ? await ActAsync(id, book, book => book.StepAsync(id, conflict, level, body.Note, cancel), cancel)
                    : ApiProblem.Faulty([ApiIssue.Field("level", null, "Die Stufe fehlt.")], "Der Anfrage fehlt ein Teil.")
            )
            .HappensOnce()
            .WithName("recordConflictStep")
            .Produces<BearingsAnswer>()
            .WithSummary("Leitungsebene, Einigung oder Entscheidung des ASD festhalten");
        office
            .MapPost($"{One}/plan", PlanAsync)
            .HappensOnce()
            .WithName("recordOfficePlan")
            .Produces<ExternalCasesAnswer>()
            .WithSummary("Eigenes Budget des ASD für das Jahr festhalten, mit Quelle");
    }

    private static async Task<IResult> GetAsync(
        Guid id,
        int year,
        ExternalCaseDesk desk,
        BearingBook book,
        OfficePlans plans,
        ICurrentUser user,
        ReadNote reads,
        CancellationToken cancel
    )
    {
        if (await desk.LoadAsync(id, year, cancel) is not { } found || !user.Context.SeesCasesOf(found.Dossier))
            return ApiProblem.NotFound(Unknown);
        var spending = await plans.SpendingAsync(found, await plans.FindAsync(id, year, cancel), cancel);
        reads.Of($"{found.Dossier.Area}, externe Fälle {year}", found.Summary.External, id, found.Dossier.AreaId);
        return ApiAnswers.Ok(ExternalCasesAnswer.Of(found, await book.LoadAsync(id, cancel), spending));
    }

    private static async Task<IResult> PlanAsync(
        Guid id,
        int year,
        OfficePlanBody body,
        ExternalCaseDesk desk,
        BearingBook book,
        OfficePlans plans,
        ICurrentUser user,
        CancellationToken cancel
    )
    {
        if (await desk.LoadAsync(id, year, cancel) is not { } found || !user.Context.SeesCasesOf(found.Dossier))
            return ApiProblem.NotFound(Unknown);
        if (await plans.RecordAsync(id, year, body.Amount, body.Source, cancel) is { } refusal)
            return ApiProblem.Refused(refusal);
        var spending = await plans.SpendingAsync(found, await plans.FindAsync(id, year, cancel), cancel);
        return ApiAnswers.Ok(ExternalCasesAnswer.Of(found, await book.LoadAsync(id, cancel), spending));
    }

    private static async Task<IResult> ActAsync(
        Guid id,
        BearingBook book,
        Func<BearingBook, Task<Refusal?>> act,
        CancellationToken cancel
    ) =>
        await act(book) is { } refusal
            ? refusal.Rule == BearingBook.BearingMustExist
                ? ApiProblem.NotFound(Unknown)
                : ApiProblem.Refused(refusal)
            : ApiAnswers.Ok(BearingsAnswer.Of(await book.LoadAsync(id, cancel)));
}

/// <summary>Who bears days of the agreement's cases, as it is on record.</summary>
internal sealed record BearingsAnswer(IReadOnlyList<MovedInAnswer> MovedIn, IReadOnlyList<ConflictAnswer> Conflicts)
{
    public static BearingsAnswer Of(BearingView view) =>
        new([.. view.MovedIn.Select(MovedInAnswer.Of)], [.. view.Conflicts.Select(ConflictAnswer.Of)]);
}
