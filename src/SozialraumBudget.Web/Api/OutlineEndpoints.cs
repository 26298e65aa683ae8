using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Api;

/// <summary>Takes outlines of districts (GeoJSON), as the page does; the result is an import like any other.</summary>
internal static class OutlineEndpoints
{
    private const string NotTaken = "Die Karte wurde nicht angenommen.";

    public static void MapOutlineUpload(this IEndpointRouteBuilder api) =>
        api.Folder("Areas", [.. Rights.MasterData])
            .WithTags("Importe")
            .MapPost("/areas/outlines/imports", TakeAsync)
            .AcceptsUpload()
            .TakesPartsOr([OutlineImport.ContentType, "application/json"], UploadedPart.File("file"))
            .Produces<ImportAnswer>()
            .Produces<ImportAnswer>(StatusCodes.Status202Accepted)
            .WithName("importOutlines")
            .WithSummary("Umrisse der Stadtteile importieren (GeoJSON)")
            .WithDescription(
                "multipart/form-data mit dem Teil file, oder die Karte selbst als Inhalt (Name in ?name=): eine FeatureCollection in Grad "
                    + "(WGS 84). name_property: Eigenschaft mit dem Namen des Stadtteils; ohne sie die, deren Werte am besten zu den "
                    + "Stadtteilen passen. Unbekannte Stadtteile werden angelegt, vorhandene Umrisse ersetzt. "
                    + "wait=true wartet auf das Ergebnis."
            );

    private static async Task<IResult> TakeAsync(
        HttpContext http,
        AppDbContext db,
        OutlineIntake intake,
        CancellationToken cancel,
        [FromQuery(Name = "name_property")] string? property = null,
        string? name = null,
        bool wait = false
    )
    {
        var request = http.Request;
        var file = await request.FormAsync(cancel) is { } form
            ? form.SingleFile("file")
            : await request.RawFileAsync(string.IsNullOrWhiteSpace(name) ? "karte.geojson" : name, cancel);
        var (map, objection) = await intake.LookAsync(file, string.IsNullOrWhiteSpace(property) ? null : property, cancel);
        if (map is null)
            return ApiProblem.Faulty([ApiIssue.Field("file", null, objection!)], NotTaken);
        if (map.Preview.Result.NameProperty is not { } chosen)
        {
            var known = string.Join(", ", map.Preview.Result.Properties);
            return ApiProblem.Faulty([ApiIssue.Field("name_property", property, $"Die Karte hat die Eigenschaften: {known}.")], NotTaken);
        }

        var queued = await intake.StoreAsync(map, chosen, cancel);
        return await UploadCall.AnswerAsync(http, db, queued, wait, cancel);
    }
}
