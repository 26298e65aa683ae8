using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Web.Infrastructure.Imports;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Api;

/// <summary>A file that a program sends for an import, of any format: how it comes and is read, whether the caller waits.</summary>
internal readonly record struct UploadCall(
    HttpContext Http,
    AppDbContext Db,
    ImportIntake Intake,
    ImportProfiles Profiles,
    string? Name = null,
    bool Confirmed = false,
    Guid? Profile = null,
    bool Wait = false
)
{
    /// <param name="format">Reads the file.</param>
    /// <param name="target">What it fills.</param>
    /// <param name="wish">What the format's own parameters say.</param>
    /// <param name="fileName">Name of a file that comes without one; the ending is told by its content.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<IResult> TakeAsync(
        IImportFormat format,
        ImportTarget target,
        ImportWish wish,
        string fileName,
        CancellationToken cancel
    )
    {
        var request = Http.Request;
        var file = await request.FormAsync(cancel) is { } form ? form.Files.GetFile("file") : await RawAsync(request, fileName, cancel);
        var (mapping, objection) = await ImportMapping.OfAsync(request, Profiles, format, Profile, file, cancel);
        if (objection is not null)
            return objection;
        var errors = new ModelStateDictionary();
        var wanted = wish with { Confirmed = Confirmed, Mapping = mapping };
        if (await Intake.TakeAsync(target, file, wanted, errors, "file", cancel) is not { } queued)
        {
            return ApiProblem.Faulty(
                errors.SelectMany(static e => e.Value!.Errors.Select(x => ApiIssue.Field(e.Key, null, x.ErrorMessage))),
                "Die Datei wurde nicht angenommen."
            );
        }

        Http.Response.Headers.Location = $"{ApiPaths.Prefix}/imports/{queued.Run.Id}";
        // What is left is waiting: the import itself needs the place.
        Http.Features.Get<HeavyPlace>()?.Dispose();
        Db.ChangeTracker.Clear();
        var run = Wait ? await ImportEndpoints.FinishedAsync(Db, queued.Run.Id, cancel) : queued.Run;
        return Results.Json(
            ImportAnswer.Of(run, queued.IsKnown),
            ApiJson.Options,
            statusCode: run.State.IsOpen() ? StatusCodes.Status202Accepted : StatusCodes.Status200OK
        );
    }

    private async Task<IFormFile?> RawAsync(HttpRequest request, string fileName, CancellationToken cancel)
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
        return new FormFile(request.Body, 0, request.Body.Length, "file", string.IsNullOrWhiteSpace(Name) ? fileName + ending : Name)
        {
            Headers = new HeaderDictionary(),
        };
    }
}
