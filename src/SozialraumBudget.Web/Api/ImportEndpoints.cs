using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Api;

/// <summary>Imports: ask for the result, confirm warnings, cancel. Row security says whose formats an account sees.</summary>
internal static class ImportEndpoints
{
    private const string Unknown = "Diesen Import gibt es nicht, oder das Konto hat keinen Zugang zu ihm.";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var imports = api.Folder("Imports").WithTags("Importe");
        imports
            .MapGet("/imports", ListAsync)
            .Reads(ReadKind.Import)
            .WithName("listImports")
            .Produces<ApiPage<ImportAnswer>>()
            .WithSummary("Importe, neueste zuerst")
            .WithDescription("state: nur ein Stand, z. B. completed. format: nur ein Format, z. B. base-year.");
        imports.MapProfiles();
        api.Folder("BaseYears", Role.Controller)
            .WithTags("Importe")
            .MapGet("/base-years/template", TemplateAsync)
            .ReadsNoCases()
            .WithName("getBaseYearTemplate")
            .ProducesFile(SheetWriter.XlsxContentType)
            .WithSummary("Leere Import-Vorlage (XLSX)");
        imports
            .MapGet("/imports/{id:guid}", GetAsync)
            .Reads(ReadKind.Import)
            .WithName("getImport")
            .Produces<ImportAnswer>()
            .WithSummary("Stand, Fortschritt und Ergebnis eines Imports");
        imports
            .MapPost("/imports/{id:guid}/confirm", ConfirmAsync)
            .Reads(ReadKind.Import)
            .WithName("confirmImport")
            .Produces<ImportAnswer>()
            .WithSummary("Übernehmen: Rückfragen oder Probelauf bestätigen")
            .WithDescription("Hat sich seit dem Probelauf etwas geändert, wird nichts gespeichert und ein neuer Probelauf gezeigt.");
        imports
            .MapPost("/imports/{id:guid}/names", NamesAsync)
            .Reads(ReadKind.Import)
            .WithName("nameImportProviders")
            .Produces<ImportAnswer>()
            .WithSummary("Unbekannte Namen von Trägern zuordnen")
            .WithDescription(
                "names: je Name, wie er in der Datei steht, die Kennung des Trägers; null nimmt zurück. "
                    + "Der Probelauf wird neu gerechnet; gemerkt werden die Namen mit dem Übernehmen."
            );
        imports
            .MapPost("/imports/{id:guid}/cancel", CancelAsync)
            .Reads(ReadKind.Import)
            .WithName("cancelImport")
            .Produces<ImportAnswer>()
            .WithSummary("Import abbrechen oder Probelauf verwerfen");
    }

    private static async Task<IResult> ListAsync(
        AppDbContext db,
        ReadNote reads,
        CancellationToken cancel,
        string? state = null,
        string? format = null,
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
            .Where(r => (format == null || r.Format == format) && (wanted == null || r.State == wanted))
            .OrderByDescending(r => r.Id)
            .PageAsync(page, pageSize, cancel);
        reads.Of("Importe", runs.Items.Count);
        return ApiAnswers.Ok(new ApiPage<ImportAnswer>([.. runs.Items.Select(ImportAnswer.Of)], runs.Page, runs.PageSize, runs.Total));
    }

    private static async Task<IResult> TemplateAsync(AppDbContext db, TimeProvider clock, CancellationToken cancel) =>
        await new BaseYearImport().TemplateAsync(db, LocalDay.Today(clock), cancel) is { } template
            ? Results.File(await template.OpenAsync(cancel), SheetWriter.XlsxContentType, template.FileName)
            : Results.NotFound();

    private static async Task<IResult> GetAsync(Guid id, AppDbContext db, ReadNote reads, CancellationToken cancel, bool wait = false)
    {
        if (!await db.ImportRuns.AnyAsync(r => r.Id == id, cancel))
            return ApiProblem.NotFound(Unknown);
        var run = wait ? await FinishedAsync(db, id, cancel) : await ReadAsync(db, id, cancel);
        // While it works there is nothing of the file in the answer, and programs ask every second.
        if (run.State.IsOpen())
            reads.Nothing();
        else
            reads.Of($"Import {run.Target}", run.TotalRows);
        return ApiAnswers.Ok(ImportAnswer.Of(run));
    }

    private static async Task<IResult> ConfirmAsync(
        Guid id,
        AppDbContext db,
        ReadNote reads,
        ImportControl control,
        ImportQueue queue,
        CancellationToken cancel
    )
    {
        if (await control.ConfirmAsync(id, null, cancel) is { } refusal)
            return No(refusal);
        await queue.StartAsync(id, cancel);
        return await GetAsync(id, db, reads, cancel);
    }

    private static async Task<IResult> NamesAsync(
        Guid id,
        NamesBody body,
        AppDbContext db,
        ReadNote reads,
        DryRunNames names,
        ImportQueue queue,
        CancellationToken cancel
    )
    {
        // Whose import it is comes before what the call lacks.
        if (!await db.ImportRuns.AnyAsync(r => r.Id == id, cancel))
            return ApiProblem.NotFound(Unknown);
        if (body.Names is null)
            return ApiProblem.Faulty([ApiIssue.Field("names", null, "Das Feld fehlt.")], "Welcher Name wen meint, sagt names.");
        if (await names.DecideAsync(id, null, body.Names, cancel) is { } refusal)
            return No(refusal);
        await queue.StartAsync(id, cancel);
        return await GetAsync(id, db, reads, cancel);
    }

    private static async Task<IResult> CancelAsync(
        Guid id,
        AppDbContext db,
        ReadNote reads,
        ImportControl control,
        CancellationToken cancel
    ) => await control.CancelAsync(id, cancel) is { } refusal ? No(refusal) : await GetAsync(id, db, reads, cancel);

    private static IResult No(Refusal refusal) =>
        refusal.Rule == ImportControl.RunMustExist ? ApiProblem.NotFound(Unknown) : ApiProblem.Refused(refusal);

    /// <summary>The run when it has ended, or as it stands when the patience is over.</summary>
    internal static async Task<ImportRun> FinishedAsync(AppDbContext db, Guid id, CancellationToken cancel)
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
}
