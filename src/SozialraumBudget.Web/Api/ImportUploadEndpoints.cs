using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Writing;

namespace SozialraumBudget.Web.Api;

/// <summary>Takes in the files that pages take too: base years, areas, social structure. One way in, one way to the result.</summary>
internal static class ImportUploadEndpoints
{
    private const string Body = "multipart/form-data mit dem Teil file, oder die Datei selbst als Inhalt (Name in ?name=). ";

    private const string Reading = "wait=true wartet auf das Ergebnis. " + TableCall.Reading;

    public static void MapImportUpload(this IEndpointRouteBuilder api)
    {
        Upload(api.Folder("BaseYears", Role.Controller), "/base-years/{year:int:range(1990,2100)}/imports", BaseYearAsync)
            .WithName("importBaseYear")
            .WithSummary("Basisjahr-Datei importieren")
            .WithDescription(
                Body
                    + "dry_run=true speichert nichts: Der Import endet mit needs_confirmation, dry_run nennt, was sich je Sozialraum "
                    + "ändern würde; /confirm übernimmt, /cancel verwirft, /names ordnet unbekannte Träger zu. "
                    + "Ohne dry_run wird gespeichert, wenn es keine Rückfragen gibt; confirmed=true speichert trotz Rückfragen. area: "
                    + "Code des einzigen Sozialraums, für den die Datei gedacht ist. "
                    + Reading
            );
        Upload(api.Folder("Areas", [.. Rights.MasterData]), "/areas/imports", AreasAsync)
            .WithName("importAreas")
            .WithSummary("Stadtteile den Sozialräumen zuordnen (Datei)")
            .WithDescription(
                Body
                    + "valid_from: erster Tag der Zuordnungen, frühere enden am Tag davor; sonst der 1. Januar dieses Jahres. "
                    + "new_areas=true legt unbekannte Bereiche an, sonst sind sie Fehler. "
                    + Reading
            );
        Upload(api.Folder("SocialStructure", [.. Rights.MasterData]), "/social-structure/imports", SocialStructureAsync)
            .WithName("importSocialStructure")
            .WithSummary("Zahlen der Sozialstruktur importieren")
            .WithDescription(Body + "Eine Zahl, die schon da ist, wird berichtigt. " + Reading);
    }

    private static RouteHandlerBuilder Upload(RouteGroupBuilder folder, string route, Delegate handler) =>
        folder
            .WithTags("Importe")
            .MapPost(route, handler)
            .AcceptsUpload()
            .TakesPartsOr(
                ["text/csv", SheetWriter.XlsxContentType],
                UploadedPart.File("file"),
                UploadedPart.Text("mapping", required: false)
            )
            .Produces<ImportAnswer>()
            .Produces<ImportAnswer>(StatusCodes.Status202Accepted);

    private static async Task<IResult> BaseYearAsync(
        int year,
        [AsParameters] UploadCall call,
        AppDbContext db,
        CancellationToken cancel,
        [FromQuery(Name = "dry_run")] bool dryRun = false,
        string? area = null
    )
    {
        var areaId = area is null ? null : await db.Areas.Where(a => a.Code == area).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(cancel);
        if (area is not null && areaId is null)
            return ApiProblem.Faulty(
                [ApiIssue.Field("area", area, "Diesen Sozialraum gibt es nicht.")],
                "Die Datei wurde nicht angenommen."
            );
        return await call.TakeAsync(
            new BaseYearImport(),
            BaseYearImport.Target(new BudgetYear(year)),
            new(DryRun: dryRun, AreaId: areaId),
            "basisjahr",
            cancel
        );
    }

    private static Task<IResult> AreasAsync(
        [AsParameters] UploadCall call,
        TimeProvider clock,
        CancellationToken cancel,
        [FromQuery(Name = "valid_from")] DateOnly? validFrom = null,
        [FromQuery(Name = "new_areas")] bool newAreas = false
    ) =>
        call.TakeAsync(
            new AreasImport(),
            AreasImport.Target(validFrom ?? new DateOnly(LocalDay.Today(clock).Year, 1, 1), newAreas),
            default,
            "bereiche",
            cancel
        );

    private static Task<IResult> SocialStructureAsync([AsParameters] UploadCall call, CancellationToken cancel) =>
        call.TakeAsync(new SocialStructureImport(), SocialStructureImport.Target, default, "sozialstruktur", cancel);
}
