using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Infrastructure.Imports;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Api;

/// <summary>Takes in the file of a base year.</summary>
internal static class ImportUploadEndpoints
{
    public static void MapImportUpload(this IEndpointRouteBuilder api)
    {
        api.Folder("BaseYears", Role.Controller)
            .WithTags("Importe")
            .MapPost("/base-years/{year:int:range(2000,2998)}/imports", UploadAsync)
            .AcceptsUpload()
            .WithName("importBaseYear")
            .TakesPartsOr(
                ["text/csv", SheetWriter.XlsxContentType],
                UploadedPart.File("file"),
                UploadedPart.Text("mapping", required: false)
            )
            .Produces<ImportAnswer>()
            .Produces<ImportAnswer>(StatusCodes.Status202Accepted)
            .WithSummary("Basisjahr-Datei importieren")
            .WithDescription(
                "multipart/form-data mit dem Teil file, oder die Datei selbst als Inhalt (Name in ?name=). "
                    + "dry_run=true speichert nichts: Der Import endet mit needs_confirmation, dry_run nennt, was sich je Sozialraum "
                    + "ändern würde; /confirm übernimmt, /cancel verwirft, /names ordnet unbekannte Träger zu. "
                    + "Ohne dry_run wird gespeichert, wenn es keine Rückfragen gibt; confirmed=true speichert trotz Rückfragen. area: "
                    + "Code des einzigen Sozialraums, für den die Datei gedacht ist. wait=true wartet auf das Ergebnis. "
                    + "Eine Datei mit anderen Spalten wird mit profile=<Kennung> nach einem Profil gelesen, oder nach dem Teil mapping "
                    + "(JSON wie in /import-profiles); ohne beides wird sie abgewiesen, und ein Hinweis nennt das passende Profil."
            );
    }

    private static async Task<IResult> UploadAsync(
        int year,
        HttpRequest request,
        HttpResponse response,
        AppDbContext db,
        ImportIntake intake,
        ImportProfiles profiles,
        CancellationToken cancel,
        string? name = null,
        bool confirmed = false,
        [FromQuery(Name = "dry_run")] bool dryRun = false,
        string? area = null,
        Guid? profile = null,
        bool wait = false
    )
    {
        var areaId = area is null ? null : await db.Areas.Where(a => a.Code == area).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancel);
        if (area is not null && areaId is null)
            return ApiProblem.Faulty(
                [ApiIssue.Field("area", area, "Diesen Sozialraum gibt es nicht.")],
                "Die Datei wurde nicht angenommen."
            );
        var file = await request.FormAsync(cancel) is { } form ? form.Files.GetFile("file") : await RawAsync(request, name, cancel);
        var errors = new ModelStateDictionary();
        var (mapping, objection) = await ImportMapping.OfAsync(request, profiles, new BaseYearImport(), profile, file, cancel);
        if (objection is not null)
            return objection;
        var wish = new ImportWish(confirmed, dryRun, areaId, Mapping: mapping);
        if (await intake.TakeAsync(BaseYearImport.Target(new BudgetYear(year)), file, wish, errors, "file", cancel) is not { } queued)
        {
            return ApiProblem.Faulty(
                errors.SelectMany(static e => e.Value!.Errors.Select(x => ApiIssue.Field(e.Key, null, x.ErrorMessage))),
                "Die Datei wurde nicht angenommen."
            );
        }

        response.Headers.Location = $"{ApiPaths.Prefix}/imports/{queued.Run.Id}";
        // What is left is waiting: the import itself needs the place.
        request.HttpContext.Features.Get<HeavyPlace>()?.Dispose();
        db.ChangeTracker.Clear();
        var run = wait ? await ImportEndpoints.FinishedAsync(db, queued.Run.Id, cancel) : queued.Run;
        return Results.Json(
            ImportAnswer.Of(run),
            ApiJson.Options,
            statusCode: run.State.IsOpen() ? StatusCodes.Status202Accepted : StatusCodes.Status200OK
        );
    }

    private static async Task<IFormFile?> RawAsync(HttpRequest request, string? name, CancellationToken cancel)
    {
        // To a file on disk, as a form would.
        request.EnableBuffering();
        await request.Body.DrainAsync(cancel);
        request.Body.Position = 0;
        var start = new byte[2];
        var ending =
            await request.Body.ReadAtLeastAsync(start, 2, throwOnEndOfStream: false, cancel) == 2 && start is [(byte)'P', (byte)'K']
                ? ".xlsx"
                : ".csv";
        return new FormFile(request.Body, 0, request.Body.Length, "file", string.IsNullOrWhiteSpace(name) ? "basisjahr" + ending : name)
        {
            Headers = new HeaderDictionary(),
        };
    }
}
