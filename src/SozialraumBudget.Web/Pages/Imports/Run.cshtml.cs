using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Audit;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets.Mapping;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.Imports;

/// <summary>Progress and result of one import. Without scripts the page loads itself anew while the import runs.</summary>
[Reads(ReadKind.Import)]
public sealed partial class RunModel(
    AppDbContext db,
    ImportFormats formats,
    ImportControl control,
    DryRunNames names,
    ImportQueue queue,
    ReadNote reads
) : PageModel
{
    public DataTable<RowIssue> Table { get; } =
        new DataTable<RowIssue>("Fehlerliste")
            .Number("zeile", "Zeile", i => i.Row)
            .Badge("art", "Art", i => i.Severity, i => i.Severity.Title(), i => i.Severity.Kind())
            .Text("spalte", "Spalte", i => i.Column)
            .Text("wert", "Wert", i => i.Value)
            .Text("grund", "Grund", i => i.Reason)
            .Search("Wert oder Grund", i => i.Value, i => i.Reason)
            .Filter(
                "nur",
                "Art",
                Enum.GetValues<IssueSeverity>().Select(static s => new FilterOption(s.ToString(), s.Title())),
                (rows, value) => rows.Where(i => i.Severity == Enum.Parse<IssueSeverity>(value))
            )
            .Counting("Eintrag", "Einträge");

    public ImportRun Run { get; private set; } = null!;

    public IImportFormat Format => formats.Of(Run.Format);

    public string FileName { get; private set; } = "";

    public long FileSize { get; private set; }

    public bool HasIssues { get; private set; }

    /// <summary>What storing the file would change; null where the format or the upload has no dry run.</summary>
    public BaseYearDryRun? DryRun { get; private set; }

    /// <summary>Another reading of the columns and words may help.</summary>
    public bool MayBeMapped => Format.Sheet is not null && ImportControl.MayBeMapped(Run);

    /// <summary>How the file was read, where its columns are not the format's.</summary>
    public IReadOnlyList<MappingLine> Mapping =>
        Run.Mapping is { } mapping ? MappingLines.Of(Format.Sheet!, SheetMappingText.Read(mapping)) : [];

    /// <summary>The file waits for the decision about its dry run.</summary>
    public bool MustDecide => DryRun is not null && Run.State == ImportState.NeedsConfirmation;

    /// <summary>Marks the dry run that the page shows.</summary>
    public string SeenMark => ImportControl.Seen(Run);

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    /// <summary>The name that was to be assigned and why it was not; null after success.</summary>
    public (string Spelling, string Text)? NameError { get; private set; }

    public string RowsText => Text(Run.DoneRows, Run.TotalRows);

    public async Task<IActionResult> OnGetAsync(Guid id, bool live, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (Run.State == ImportState.NeedsMapping)
            return LocalRedirect(Links.MapImport(id));
        if (Run.State.IsOpen() && !live)
            Response.Headers["Refresh"] = "2";
        var issues = ImportIssues.Read(Run.Issues);
        HasIssues = issues.Count > 0;
        reads.Of($"Import {Run.Target}", Run.TotalRows);
        await LoadWaitingAsync(cancel);
        return await this.ListAsync(Table, issues, cancel) ?? Page();
    }

    /// <summary>For the script on the page.</summary>
    public async Task<IActionResult> OnGetStatusAsync(Guid id, CancellationToken cancel)
    {
        var run = await db
            .ImportRuns.Where(r => r.Id == id)
            .Select(r => new
            {
                r.State,
                r.DoneRows,
                r.TotalRows,
                r.Message,
            })
            .SingleOrDefaultAsync(cancel);
        return run is null
            ? NotFound()
            : new JsonResult(
                new
                {
                    open = run.State.IsOpen(),
                    done = run.DoneRows,
                    total = run.TotalRows,
                    message = run.Message,
                    rows = Text(run.DoneRows, run.TotalRows),
                }
            );
    }

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, string? seen, CancellationToken cancel) =>
        await AnswerAsync(id, await control.ConfirmAsync(id, seen, cancel), "Bestätigt.", cancel);

    /// <summary>A name in the file means this provider, in this import and in all to come.</summary>
    public async Task<IActionResult> OnPostNameAsync(Guid id, string? seen, string? spelling, Guid? provider, CancellationToken cancel)
    {
        if (provider is null)
            return await NameRefusedAsync(id, spelling, "Bitte einen Träger wählen.", cancel);
        var refusal = await names.DecideAsync(id, seen, new Dictionary<string, Guid?> { [spelling ?? ""] = provider }, cancel);
        return
            refusal
                is {
                    Rule: ProviderDirectory.NameMustBeUnknown or ProviderDirectory.NameMustNotBeLong or ProviderDirectory.ProviderMustExist
                }
            ? await NameRefusedAsync(id, spelling, refusal.Text, cancel)
            : await AnswerAsync(id, refusal, $"„{spelling}“ ist zugeordnet; der Probelauf wird neu gerechnet.", cancel);
    }

    /// <summary>All proposals at once.</summary>
    public async Task<IActionResult> OnPostProposalsAsync(Guid id, string? seen, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        var proposed = (DryRun?.Unknown ?? []).Where(static u => u.Proposal is not null).ToList();
        var refusal = await names.DecideAsync(
            id,
            seen,
            proposed.ToDictionary(static u => u.Name, static u => (Guid?)u.Proposal!.ProviderId),
            cancel
        );
        var text = $"{German.Count(proposed.Count, "Name ist", "Namen sind")} zugeordnet; der Probelauf wird neu gerechnet.";
        return await AnswerAsync(id, refusal, text, cancel);
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(id, await control.CancelAsync(id, cancel), "Der Import wird abgebrochen.", cancel);

    private async Task<IActionResult> NameRefusedAsync(Guid id, string? spelling, string text, CancellationToken cancel)
    {
        NameError = (spelling ?? "", text);
        return await OnGetAsync(id, false, cancel);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } run)
            return false;
        var file = await db.Files.Where(f => f.Id == run.FileId).Select(f => new { f.Name, f.Size }).SingleAsync(cancel);
        (Run, FileName, FileSize, DryRun) = (run, file.Name, file.Size, DryRunRows.Of(run));
        if (DryRun is { Unknown.Count: > 0 })
        {
            var providers = await db.Providers.OrderBy(p => p.Name).Select(p => new { p.Id, p.Name }).ToListAsync(cancel);
            Providers = [.. providers.Select(static p => new SelectListItem(p.Name, p.Id.ToString()))];
        }

        return true;
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Refusal? refusal, string done, CancellationToken cancel)
    {
        if (refusal?.Rule == ImportControl.RunMustExist)
            return NotFound();
        if (refusal is null)
            await queue.StartAsync(id, cancel);
        TempData["Erledigt"] = refusal?.Text ?? done;
        return RedirectToPage(new { id });
    }

    private static string Text(int done, int total) =>
        total > 0 ? $"{German.Number(done)} von {German.Number(total)} Zeilen"
        : done > 0 ? $"{German.Number(done)} Zeilen"
        : "";
}
