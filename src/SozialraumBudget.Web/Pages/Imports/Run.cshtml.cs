using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.Imports;

/// <summary>Progress and result of one import. Without scripts the page loads itself anew while the import runs.</summary>
public sealed class RunModel(AppDbContext db, ImportFormats formats, ImportControl control, ImportQueue queue) : PageModel
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

    public string RowsText => Text(Run.DoneRows, Run.TotalRows);

    public async Task<IActionResult> OnGetAsync(Guid id, bool live, CancellationToken cancel)
    {
        if (await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } run)
            return NotFound();
        var file = await db.Files.Where(f => f.Id == run.FileId).Select(f => new { f.Name, f.Size }).SingleAsync(cancel);
        (Run, FileName, FileSize) = (run, file.Name, file.Size);
        if (run.State.IsOpen() && !live)
            Response.Headers["Refresh"] = "2";
        var issues = ImportIssues.Read(run.Issues);
        HasIssues = issues.Count > 0;
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

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(id, await control.ConfirmAsync(id, cancel), "Bestätigt.", cancel);

    public async Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancel) =>
        await AnswerAsync(id, await control.CancelAsync(id, cancel), "Der Import wird abgebrochen.", cancel);

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
