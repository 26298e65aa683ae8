using Microsoft.AspNetCore.Mvc.ModelBinding;
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
    string? Profile = null,
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
        var file = await request.FormAsync(cancel) is { } form ? form.SingleFile("file") : await RawAsync(request, fileName, cancel);
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

        return await AnswerAsync(Http, Db, queued, Wait, cancel);
    }

    /// <summary>Where the import is found, and how it stands or ends.</summary>
    public static async Task<IResult> AnswerAsync(
        HttpContext http,
        AppDbContext db,
        QueuedImport queued,
        bool wait,
        CancellationToken cancel
    )
    {
        http.Response.Headers.Location = $"{ApiPaths.Prefix}/imports/{queued.Run.Id}";
        // What is left is waiting: the import itself needs the place.
        http.Features.Get<HeavyPlace>()?.Dispose();
        db.ChangeTracker.Clear();
        var run = wait ? await ImportEndpoints.FinishedAsync(db, queued.Run.Id, cancel) : queued.Run;
        return Results.Json(
            ImportAnswer.Of(run, queued.IsKnown),
            ApiJson.Options,
            statusCode: run.State.IsOpen() ? StatusCodes.Status202Accepted : StatusCodes.Status200OK
        );
    }

    private async Task<IFormFile?> RawAsync(HttpRequest request, string fileName, CancellationToken cancel)
    {
        var file = await request.RawFileAsync("", cancel);
        var start = new byte[2];
        var ending =
            await request.Body.ReadAtLeastAsync(start, 2, throwOnEndOfStream: false, cancel) == 2 && start is [(byte)'P', (byte)'K']
                ? ".xlsx"
                : ".csv";
        request.Body.Position = 0;
        return new FormFile(request.Body, 0, file.Length, "file", string.IsNullOrWhiteSpace(Name) ? fileName + ending : Name)
        {
            Headers = new HeaderDictionary(),
        };
    }
}
