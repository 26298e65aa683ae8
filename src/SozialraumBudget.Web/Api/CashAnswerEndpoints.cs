using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.CashOffice;
using SozialraumBudget.Domain.CashOffice;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Api;

/// <summary>What the cash office answers: by hand, as the bank's message, or by taking the file back.</summary>
internal static class CashAnswerEndpoints
{
    public static void MapCashAnswers(this IEndpointRouteBuilder api)
    {
        var cash = api.Folder("CashOffice").WithTags("Kasse");
        cash.MapPost("/cash-exports/{id:guid}/answers", AnswerAsync)
            .HappensOnce()
            .WithName("answerCashExport")
            .WithSummary("Antwort der Kasse von Hand: ausgeführt oder nicht")
            .WithDescription(
                "state: executed, rejected (auch für Rückläufer bezahlter Überweisungen). day: Tag der Ausführung oder Ablehnung. "
                    + "transfer_ids: welche Überweisungen, sonst alle offenen. code und text: Grund, bei rejected einer von beiden. "
                    + "handed_over nimmt zurück, was für die genannten transfer_ids von Hand eingetragen wurde, ohne day. "
                    + "Dieselbe Antwort noch einmal ändert nichts, eine widersprechende wird abgelehnt (AnswerContradicts)."
            )
            .Produces<CashFileAnswer>();
        cash.MapPost("/cash-exports/{id:guid}/withdraw", WithdrawAsync)
            .HappensOnce()
            .WithName("withdrawCashExport")
            .WithSummary("Datei zurückziehen, bevor etwas daraus überwiesen ist")
            .WithDescription("reason. Bis zum Ausführungstag; die Auszahlungen sind danach wieder freigegeben und nicht übergeben.")
            .Produces<CashFileAnswer>();
        cash.MapPost("/cash-exports/messages", MessageAsync)
            .HappensOnce()
            .AcceptsUpload()
            .TakesParts(UploadedPart.File("file"))
            .WithName("takeBankMessage")
            .WithSummary("Antwort der Bank als Datei: camt.054, camt.053 oder pain.002")
            .WithDescription(
                "multipart/form-data mit dem Teil file, oder das XML selbst als Inhalt. dry_run=true zeigt nur, was sich ändern würde. "
                    + "Zugeordnet wird nach EndToEndId; Datei und Betrag müssen stimmen. Ganz oder gar nicht; "
                    + "was schon bekannt ist, ändert nichts."
            )
            .Produces<BankMessageAnswer>();
    }

    private static async Task<IResult> AnswerAsync(Guid id, AnswerBody body, CashAnswers answers, AppDbContext db, CancellationToken cancel)
    {
        if (body.State == TransferState.HandedOver)
            return await DoneAsync(id, (await answers.TakeBackAsync(id, body.TransferIds ?? [], cancel)).Refusal, db, cancel);
        if (body.State is not (TransferState.Executed or TransferState.Rejected))
            return ApiProblem.Faulty(
                [ApiIssue.Field("state", null, "Erwartet wird executed, rejected oder handed_over.")],
                "Was geschah, sagt state."
            );
        if (body.Day is not { } day)
            return ApiProblem.Faulty([ApiIssue.Field("day", null, "Das Feld fehlt.")], "Wann das war, sagt day.");

        var (_, refusal) =
            body.State == TransferState.Executed
                ? await answers.ExecutedAsync(id, body.TransferIds, day, cancel)
                : await answers.FailedAsync(id, body.TransferIds, day, body.Code, body.Text, cancel);
        return await DoneAsync(id, refusal, db, cancel);
    }

    private static async Task<IResult> WithdrawAsync(
        Guid id,
        ReasonBody body,
        CashAnswers answers,
        AppDbContext db,
        CancellationToken cancel
    ) => await DoneAsync(id, await answers.WithdrawAsync(id, body.Reason, cancel), db, cancel);

    private static async Task<IResult> MessageAsync(
        HttpRequest request,
        CashMessageIntake intake,
        CashMessages messages,
        CashAnswers answers,
        CancellationToken cancel,
        [FromQuery(Name = "dry_run")] bool dryRun = false
    )
    {
        var part = await request.FormAsync(cancel) is { } form ? form.SingleFile("file") : null;
        if (request.HasFormContentType && part is null)
            return ApiProblem.Faulty([ApiIssue.Field("file", null, "Der Teil fehlt.")], "Die Nachricht der Bank kommt als Teil file.");

        await using var content = part?.OpenReadStream() ?? request.Body;
        var (file, refusal) = await intake.StoreAsync(content, part?.FileName ?? "antwort.xml", cancel);
        if (file is null)
            return ApiProblem.Refused(refusal!);
        if (dryRun)
        {
            var (message, _) = await messages.ReadAsync(file.Id, cancel);
            return ApiAnswers.Ok(BankMessageAnswer.Of(file.Id, await messages.PlanAsync(message!, cancel)));
        }

        var (plan, objection) = await answers.TakeAsync(file.Id, cancel);
        return objection switch
        {
            null => ApiAnswers.Ok(BankMessageAnswer.Of(file.Id, plan!)),
            // The same message again changes nothing.
            { Rule: AnswerPlan.NothingToTake } when plan!.Rows.Any(static r => r.Fate == AnswerFate.Known) => ApiAnswers.Ok(
                BankMessageAnswer.Of(file.Id, plan)
            ),
            _ when plan is not null => (
                ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, objection.Text) with
                {
                    Rule = objection.Rule,
                    Errors =
                    [
                        .. plan
                            .Rows.Where(static r => r.Fate == AnswerFate.Refused)
                            .Take(100)
                            .Select(static r => new ApiIssue(r.Entry.Position, "EndToEndId", r.Entry.Name, r.Why)),
                    ],
                }
            ).ToResult(),
            _ => ApiProblem.Refused(objection),
        };
    }

    private static async Task<IResult> DoneAsync(Guid id, Refusal? refusal, AppDbContext db, CancellationToken cancel)
    {
        if (refusal is not null)
            return refusal.Rule == CashAnswers.FileMustExist ? ApiProblem.NotFound(CashEndpoints.Unknown) : ApiProblem.Refused(refusal);
        db.ChangeTracker.Clear();
        return await CashEndpoints.GetAsync(id, db, cancel);
    }

    private sealed record AnswerBody(TransferState? State, DateOnly? Day, IReadOnlyList<Guid>? TransferIds, string? Code, string? Text);
}
