using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Api;

/// <summary>Imports of base years: queue a file, ask for the result, confirm warnings, cancel.</summary>
internal static class ImportEndpoints
{
    private const string Unknown = "Diesen Import gibt es nicht, oder das Konto hat keinen Zugang zu ihm.";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var imports = api.Folder("BaseYears", Role.Controller).WithTags("Importe");
        imports
            .MapPost("/base-years/{year:int:range(2000,2998)}/imports", UploadAsync)
            .AcceptsUpload()
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
        imports
            .MapGet("/imports", ListAsync)
            .WithSummary("Importe von Basisjahren, neueste zuerst")
            .WithDescription("state: nur ein Stand, z. B. completed.");
        imports.MapProfiles();
        imports.MapGet("/base-years/template", TemplateAsync).WithSummary("Leere Import-Vorlage (XLSX)");
        imports.MapGet("/imports/{id:guid}", GetAsync).WithSummary("Stand, Fortschritt und Ergebnis eines Imports");
        imports
            .MapPost("/imports/{id:guid}/confirm", ConfirmAsync)
            .WithSummary("Übernehmen: Rückfragen oder Probelauf bestätigen")
            .WithDescription("Hat sich seit dem Probelauf etwas geändert, wird nichts gespeichert und ein neuer Probelauf gezeigt.");
        imports
            .MapPost("/imports/{id:guid}/names", NamesAsync)
            .WithSummary("Unbekannte Namen von Trägern zuordnen")
            .WithDescription(
                "names: je Name, wie er in der Datei steht, die Kennung des Trägers; null nimmt zurück. "
                    + "Der Probelauf wird neu gerechnet; gemerkt werden die Namen mit dem Übernehmen."
            );
        imports.MapPost("/imports/{id:guid}/cancel", CancelAsync).WithSummary("Import abbrechen oder Probelauf verwerfen");
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
        var run = wait ? await FinishedAsync(db, queued.Run.Id, cancel) : queued.Run;
        return Results.Json(
            ImportAnswer.Of(run),
            ApiJson.Options,
            statusCode: run.State.IsOpen() ? StatusCodes.Status202Accepted : StatusCodes.Status200OK
        );
    }

    private static async Task<IResult> ListAsync(
        AppDbContext db,
        CancellationToken cancel,
        string? state = null,
        int page = 1,
        [FromQuery(Name = "page_size")] int pageSize = 100
    )
    {
        if (ApiAnswers.PageObjection(page, pageSize) is { } objection)
            return objection;
        if (!ApiNames.TryRead<ImportState>(state, out var wanted))
            return ApiNames.Objection<ImportState>("state");
        var runs = await db
            .ImportRuns.AsNoTracking()
            .Where(r => r.Format == BaseYearImport.FormatKey && (wanted == null || r.State == wanted))
            .OrderByDescending(r => r.Id)
            .PageAsync(page, pageSize, cancel);
        return ApiAnswers.Ok(new ApiPage<ImportAnswer>([.. runs.Items.Select(ImportAnswer.Of)], runs.Page, runs.PageSize, runs.Total));
    }

    private static async Task<IResult> TemplateAsync(AppDbContext db, TimeProvider clock, CancellationToken cancel) =>
        await new BaseYearImport().TemplateAsync(db, LocalDay.Today(clock), cancel) is { } template
            ? Results.File(await template.OpenAsync(cancel), SheetWriter.XlsxContentType, template.FileName)
            : Results.NotFound();

    private static async Task<IResult> GetAsync(Guid id, AppDbContext db, CancellationToken cancel, bool wait = false)
    {
        if (!await db.ImportRuns.AnyAsync(r => r.Id == id && r.Format == BaseYearImport.FormatKey, cancel))
            return ApiProblem.NotFound(Unknown);
        return ApiAnswers.Ok(ImportAnswer.Of(wait ? await FinishedAsync(db, id, cancel) : await ReadAsync(db, id, cancel)));
    }

    private static async Task<IResult> ConfirmAsync(
        Guid id,
        AppDbContext db,
        ImportControl control,
        ImportQueue queue,
        CancellationToken cancel
    )
    {
        if (await control.ConfirmAsync(id, null, cancel) is { } refusal)
            return No(refusal);
        await queue.StartAsync(id, cancel);
        return await GetAsync(id, db, cancel);
    }

    private static async Task<IResult> NamesAsync(
        Guid id,
        NamesBody body,
        AppDbContext db,
        DryRunNames names,
        ImportQueue queue,
        CancellationToken cancel
    )
    {
        if (body.Names is null)
            return ApiProblem.Faulty([ApiIssue.Field("names", null, "Das Feld fehlt.")], "Welcher Name wen meint, sagt names.");
        if (await names.DecideAsync(id, null, body.Names, cancel) is { } refusal)
            return No(refusal);
        await queue.StartAsync(id, cancel);
        return await GetAsync(id, db, cancel);
    }

    private static async Task<IResult> CancelAsync(Guid id, AppDbContext db, ImportControl control, CancellationToken cancel) =>
        await control.CancelAsync(id, cancel) is { } refusal ? No(refusal) : await GetAsync(id, db, cancel);

    private static IResult No(Refusal refusal) =>
        refusal.Rule == ImportControl.RunMustExist ? ApiProblem.NotFound(Unknown) : ApiProblem.Refused(refusal);

    private static async Task<IFormFile?> RawAsync(HttpRequest request, string? name, CancellationToken cancel)
    {
        var copy = new MemoryStream();
        await request.Body.CopyToAsync(copy, cancel);
        var bytes = copy.ToArray();
        var ending = bytes.AsSpan().StartsWith("PK"u8) ? ".xlsx" : ".csv";
        return new FormFile(new MemoryStream(bytes), 0, bytes.Length, "file", string.IsNullOrWhiteSpace(name) ? "basisjahr" + ending : name)
        {
            Headers = new HeaderDictionary(),
        };
    }

    /// <summary>The run when it has ended, or as it stands when the patience is over.</summary>
    private static async Task<ImportRun> FinishedAsync(AppDbContext db, Guid id, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            if (await ReadAsync(db, id, cancel) is var run && (!run.State.IsOpen() || waited > Patience))
                return run;
            await Task.Delay(Pause, cancel);
        }
    }

    private static Task<ImportRun> ReadAsync(AppDbContext db, Guid id, CancellationToken cancel) =>
        db.ImportRuns.AsNoTracking().SingleAsync(r => r.Id == id, cancel);

    private sealed record NamesBody(IReadOnlyDictionary<string, Guid?>? Names);

    private sealed record ImportAnswer(
        Guid Id,
        string BaseYear,
        ImportState State,
        string Message,
        int DoneRows,
        int TotalRows,
        IReadOnlyList<ApiIssue> Errors,
        IReadOnlyList<ApiIssue> Warnings,
        IReadOnlyList<string> Notices,
        BaseYearDryRun? DryRun,
        StampAnswer Started,
        DateTimeOffset? FinishedAt
    )
    {
        public static ImportAnswer Of(ImportRun run)
        {
            var issues = ImportIssues.Read(run.Issues).ToLookup(static i => i.Severity);
            return new(
                run.Id,
                run.Target,
                run.State,
                run.Message,
                run.DoneRows,
                run.TotalRows,
                [.. issues[IssueSeverity.Error].Select(ApiIssue.Of)],
                [.. issues[IssueSeverity.Warning].Select(ApiIssue.Of)],
                [.. issues[IssueSeverity.Notice].Select(static i => i.Reason)],
                DryRunRows.Of(run),
                StampAnswer.Of(run.Started)!,
                run.FinishedAt
            );
        }
    }
}
