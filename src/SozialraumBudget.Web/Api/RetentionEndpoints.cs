using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Files;
using SozialraumBudget.Data.Retention;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Load;
using SozialraumBudget.Web.Infrastructure.Retention;

namespace SozialraumBudget.Web.Api;

/// <summary>The retention: which proof is missing, hand in, accept, reject.</summary>
internal static class RetentionEndpoints
{
    private const int MostFiles = 10;
    private const string Unknown = "Diese Gegenleistung gibt es nicht, oder das Konto hat keinen Zugang zu ihr.";

    public static void MapRetention(this IEndpointRouteBuilder api)
    {
        var read = api.Folder("Retention").WithTags("Einbehalt");
        read.MapGet("/agreements/{id:guid}/retention", ListAsync)
            .WithName("listRetention")
            .Produces<IReadOnlyList<RetentionPartAnswer>>()
            .WithSummary("Teile des Einbehalts mit Nachweisen");
        read.MapGet("/retention/{id:guid}", GetAsync)
            .WithName("getRetention")
            .Produces<RetentionPartAnswer>()
            .WithSummary("Teil des Einbehalts");
        api.Folder("Retention", [.. Rights.HandInProofs])
            .WithTags("Einbehalt")
            .MapPost("/retention/{id:guid}/proofs", SubmitAsync)
            .AcceptsUpload()
            .WithName("submitProof")
            .TakesParts(UploadedPart.Text("note", required: false), UploadedPart.Files("files"))
            .Produces<RetentionPartAnswer>()
            .WithSummary("Nachweis einreichen")
            .WithDescription("multipart/form-data: note (Text), files (bis zu 10 Dateien).");
        api.Folder("Retention", [.. Rights.HandInProofs])
            .WithTags("Einbehalt")
            .MapPost("/retention/proofs/{id:guid}/withdraw", WithdrawAsync)
            .WithName("withdrawProof")
            .Produces<RetentionPartAnswer>()
            .WithSummary("Nachweis zurückziehen, solange niemand über ihn entschieden hat")
            .WithDescription("reason. Mit allen Dateien derselben Einreichung; der Nachweis bleibt als zurückgezogen stehen.");
        read.MapGet("/retention/proofs/{id:guid}/receipt", ReceiptAsync)
            .Reads(ReadKind.Letter)
            .WithMetadata(new HeavyCallAttribute())
            .WithName("getProofReceipt")
            .ProducesFile("application/pdf")
            .WithSummary("Eingangsbestätigung als PDF");
        var controller = api.Folder("Retention", Role.Controller).WithTags("Einbehalt");
        controller
            .MapPost(
                "/retention/{id:guid}/accept",
                (Guid id, ReasonBody body, RetentionRelease release, AppDbContext db, CancellationToken cancel) =>
                    AnswerAsync(id, release.AcceptAsync(id, body.Reason ?? "", cancel), db, cancel)
            )
            .HappensOnce()
            .WithName("acceptProof")
            .Produces<RetentionPartAnswer>()
            .WithSummary("Nachweis anerkennen; der Teil wird mit der nächsten Auszahlung gezahlt");
        controller
            .MapPost(
                "/retention/{id:guid}/reject",
                (Guid id, ReasonBody body, RetentionRelease release, AppDbContext db, CancellationToken cancel) =>
                    AnswerAsync(id, release.RejectAsync(id, body.Reason ?? "", cancel), db, cancel)
            )
            .WithName("rejectProof")
            .Produces<RetentionPartAnswer>()
            .WithSummary("Nachweis zurückweisen");
        controller
            .MapPost(
                "/retention/{id:guid}/take-back",
                (Guid id, ReasonBody body, RetentionRelease release, AppDbContext db, CancellationToken cancel) =>
                    AnswerAsync(id, release.TakeBackAsync(id, body.Reason ?? "", cancel), db, cancel)
            )
            .HappensOnce()
            .WithName("takeBackProof")
            .Produces<RetentionPartAnswer>()
            .WithSummary("Anerkennung zurücknehmen, solange der Teil in keiner Auszahlung steht");
    }

    private static async Task<IResult> ListAsync(Guid id, AppDbContext db, CancellationToken cancel, int? year = null)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancel))
            return ApiProblem.NotFound("Diese Vereinbarung gibt es nicht.");
        var parts = await Parts(db)
            .Where(p => p.AgreementId == id && (year == null || p.BudgetYear == year))
            .OrderBy(p => p.BudgetYear)
            .ThenBy(p => p.DueOn)
            .ThenBy(p => p.Name)
            .ToListAsync(cancel);
        return ApiAnswers.Ok(parts.ConvertAll(RetentionPartAnswer.Of));
    }

    private static async Task<IResult> GetAsync(Guid id, AppDbContext db, CancellationToken cancel) =>
        await Parts(db).SingleOrDefaultAsync(p => p.Id == id, cancel) is { } part
            ? ApiAnswers.Ok(RetentionPartAnswer.Of(part))
            : ApiProblem.NotFound(Unknown);

    private static async Task<IResult> SubmitAsync(
        Guid id,
        HttpRequest request,
        AppDbContext db,
        FileStore store,
        RetentionRelease release,
        CancellationToken cancel
    )
    {
        if (await request.FormAsync(cancel) is not { } form)
            return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType).ToResult();
        if (
            await db.RetentionParts.Where(p => p.Id == id).Select(p => (Guid?)p.AgreementId).SingleOrDefaultAsync(cancel)
            is not { } agreement
        )
            return ApiProblem.NotFound(Unknown);
        if (form.Files.Count > MostFiles)
            return ApiProblem.Faulty([ApiIssue.Field("files", null, $"Höchstens {MostFiles} Dateien.")], "Das sind zu viele Dateien.");

        var (files, issues) = (new List<StoredFile>(), new List<ApiIssue>());
        foreach (var upload in form.Files)
        {
            await using var content = upload.OpenReadStream();
            var (file, refusal) = await store.AddAsync(content, upload.FileName, agreement, cancel);
            if (refusal is not null)
                issues.Add(ApiIssue.Field("files", upload.FileName, refusal.Text));
            else
                files.Add(file!);
        }

        return issues.Count > 0
            ? ApiProblem.Faulty(issues, "Eine Datei wurde nicht angenommen; nichts ist gespeichert.")
            : await AnswerAsync(id, release.SubmitAsync(id, form["note"].ToString(), files, cancel), db, cancel);
    }

    private static async Task<IResult> WithdrawAsync(
        Guid id,
        ReasonBody body,
        ProofTakingBack takingBack,
        AppDbContext db,
        CancellationToken cancel
    )
    {
        var part = await db.RetentionProofs.Where(p => p.Id == id).Select(p => p.PartId).SingleOrDefaultAsync(cancel);
        return await AnswerAsync(part, takingBack.WithdrawAsync(id, body.Reason, cancel), db, cancel);
    }

    private static async Task<IResult> ReceiptAsync(Guid id, ProofReceipts receipts, ReadNote reads, CancellationToken cancel)
    {
        if (await receipts.LoadAsync(id, cancel) is not { } receipt)
            return ApiProblem.NotFound("Diesen Nachweis gibt es nicht, oder das Konto hat keinen Zugang zu ihm.");
        reads.Of(receipt.Told, agreementId: receipt.AgreementId);
        return Results.File(await receipts.RenderAsync(receipt, cancel), "application/pdf", $"Eingangsbestätigung {receipt.Reference}.pdf");
    }

    private static async Task<IResult> AnswerAsync(Guid id, Task<Refusal?> act, AppDbContext db, CancellationToken cancel)
    {
        if (await act is not { } refusal)
        {
            db.ChangeTracker.Clear();
            return await GetAsync(id, db, cancel);
        }

        return refusal.Rule is RetentionRelease.PartMustExist or ProofTakingBack.ProofMustExist
            ? ApiProblem.NotFound(Unknown)
            : ApiProblem.Refused(refusal);
    }

    private static IQueryable<RetentionPart> Parts(AppDbContext db) =>
        db
            .RetentionParts.AsNoTracking()
            .Include(p => p.Proofs)
                .ThenInclude(static p => p.Withdrawal)
            .Include(p => p.Decisions)
            .AsSplitQuery();
}
