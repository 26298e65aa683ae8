using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Api;

/// <summary>What is done with a return over the interface.</summary>
internal static class ReturnActEndpoints
{
    private const string One = "/agreements/{id:guid}/returns/{period}";

    public static void MapReturnActs(this IEndpointRouteBuilder api)
    {
        var provider = api.Folder("Returns", Role.ProviderCoordinator).WithTags("Meldungen");
        provider
            .MapPost($"{One}/tables/{{table}}", UploadAsync)
            .AcceptsUpload()
            .WithMetadata(new HeavyCallAttribute())
            .WithName("uploadReturnTable")
            .TakesParts(UploadedPart.File("file"), UploadedPart.Text("mapping", required: false))
            .Produces<ReturnUploadAnswer>()
            .WithSummary("Tabelle einer Meldung einlesen: faelle, stunden, externe-kosten, angebote")
            .WithDescription(
                "multipart/form-data: file (CSV oder XLSX). ?part=… ersetzt nur den Teil dieses Namens, sonst die ganze Tabelle. "
                    + "Dieselbe Datei noch einmal ändert nichts, außer mit einer Zuordnung. Gespeichert wird ganz oder gar nicht. "
                    + TableCall.Reading
            );
        provider
            .MapPost($"{One}/answers", AnswerAsync)
            .WithName("answerReturnCheck")
            .Produces<ReturnAnswer>()
            .WithSummary("Warnungen einer Prüfung begründen");
        provider
            .MapPost(
                $"{One}/submit",
                (Guid id, string period, ReturnDesk desk, ReturnMoving moving, TimeProvider clock, CancellationToken cancel) =>
                    ActAsync(id, period, asked => moving.SubmitAsync(id, asked, cancel), desk, clock, cancel)
            )
            .WithName("submitReturn")
            .Produces<ReturnAnswer>()
            .WithSummary("Meldung einreichen");
        provider
            .MapPost(
                $"{One}/amend",
                (
                    Guid id,
                    string period,
                    ReasonBody body,
                    ReturnDesk desk,
                    ReturnMoving moving,
                    TimeProvider clock,
                    CancellationToken cancel
                ) => ActAsync(id, period, asked => moving.AmendAsync(id, asked, body.Reason, cancel), desk, clock, cancel)
            )
            .WithName("amendReturn")
            .Produces<ReturnAnswer>()
            .WithSummary("Nachtrag zu einer angenommenen Meldung beginnen");
        var controller = api.Folder("Returns", Role.Controller).WithTags("Meldungen");
        controller
            .MapPost(
                $"{One}/return",
                (
                    Guid id,
                    string period,
                    PointsBody body,
                    ReturnDesk desk,
                    ReturnMoving moving,
                    TimeProvider clock,
                    CancellationToken cancel
                ) => ActAsync(id, period, asked => moving.ReturnAsync(id, asked, body.Points ?? [], cancel), desk, clock, cancel)
            )
            .WithName("returnReturn")
            .Produces<ReturnAnswer>()
            .WithSummary("Meldung mit Punkten zurückgeben");
        controller
            .MapPost(
                $"{One}/accept",
                (
                    Guid id,
                    string period,
                    ReasonBody body,
                    ReturnDesk desk,
                    ReturnMoving moving,
                    TimeProvider clock,
                    CancellationToken cancel
                ) => ActAsync(id, period, asked => moving.AcceptAsync(id, asked, body.Reason, cancel), desk, clock, cancel)
            )
            .HappensOnce()
            .WithName("acceptReturn")
            .Produces<ReturnAnswer>()
            .WithSummary("Meldung annehmen; der Einbehalt dahinter wird freigegeben");
    }

    private static async Task<IResult> UploadAsync(
        Guid id,
        string period,
        [FromRoute(Name = "table")] string tableKey,
        [AsParameters] TableCall call,
        ReturnDesk desk,
        ReturnIntake intake,
        CancellationToken cancel,
        string? part = null
    )
    {
        if (
            ReturnUploadKinds.Find(tableKey) is not { } kind
            || await ReturnEndpoints.FindAsync(id, period, desk, cancel) is not { } dossier
        )
            return ReturnEndpoints.NotFound();
        var format = ReturnTableImport.Of(kind);
        var (table, objection) = await call.ReadAsync(format, cancel);
        if (table is null)
            return objection!;
        var file = new ReturnFile(kind, table.Name, table.Bytes, part) { Mapping = table.Mapping };
        var result = await intake.TakeAsync(id, dossier.Period, file, cancellation: cancel);
        if (result.Refusal is { } refusal)
            return ApiProblem.Refused(refusal);
        return result.IsStored
            ? ApiAnswers.Ok(ReturnUploadAnswer.Of(result.Rows, result.IsUnchanged, result.Issues))
            : await call.FaultyAsync(format, table, result.Issues, cancel);
    }

    private static async Task<IResult> AnswerAsync(
        Guid id,
        string period,
        CheckAnswerBody body,
        ReturnDesk desk,
        ReturnMoving moving,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        // Whose return it is comes before what the call lacks.
        if (await ReturnEndpoints.FindAsync(id, period, desk, cancel) is null)
            return ReturnEndpoints.NotFound();
        return body.Check is { } check
            ? await ActAsync(id, period, asked => moving.AnswerAsync(id, asked, check, body.Text, cancel), desk, clock, cancel)
            : ApiProblem.Faulty([ApiIssue.Field("check", null, "Die Prüfung fehlt.")], "Der Anfrage fehlt ein Teil.");
    }

    private static async Task<IResult> ActAsync(
        Guid id,
        string period,
        Func<Period, Task<Refusal?>> act,
        ReturnDesk desk,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (await ReturnEndpoints.FindAsync(id, period, desk, cancel) is not { } dossier)
            return ReturnEndpoints.NotFound();
        if (await act(dossier.Period) is { } refusal)
            return refusal.Rule == ReturnIntake.ReturnMustExist ? ReturnEndpoints.NotFound() : ApiProblem.Refused(refusal);
        return ApiAnswers.Ok(ReturnAnswer.Of((await desk.LoadAsync(id, dossier.Period, cancel))!, LocalDay.Today(clock)));
    }
}
