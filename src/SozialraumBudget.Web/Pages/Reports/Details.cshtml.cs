using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Web.Infrastructure.Reports;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>A report as it would be today: its blocks in their order, comments, versions; saves it and hands it in for release.</summary>
public sealed class DetailsModel(ReportDesk desk, ReportActs acts) : PageModel
{
    [BindProperty]
    public uint Seen { get; set; }

    [BindProperty, Display(Name = "Titel"), Required, StringLength(ReportRules.LongestTitle)]
    public string? Title { get; set; }

    [BindProperty]
    public List<BlockInput> Blocks { get; set; } = [];

    [BindProperty]
    public ReportFilterInput Filter { get; set; } = new();

    public ReportDossier Dossier { get; private set; } = null!;

    /// <summary>With the figures of today; null for those who only read what is released.</summary>
    public ReportContent? Preview { get; private set; }

    /// <summary>What the report can be narrowed to.</summary>
    public ReportChoices Choices { get; private set; } = ReportChoices.None;

    /// <summary>What it is narrowed to as it is saved, behind a point; empty for the whole city.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>What stands against handing it in, and what to do.</summary>
    public IReadOnlyList<ReportRemedy> Remedies { get; private set; } = [];

    public bool MayWrite => User.Have(Rights.Reports);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        (Seen, Title, Filter) = (Dossier.Report.RowVersion, Dossier.Report.Title, ReportFilterInput.Of(Dossier.Report.Filter()));
        Blocks =
        [
            .. Dossier.Blocks.Select(static (b, i) => new BlockInput(b, i + 1)),
            .. ReportBlocks.All.Except(Dossier.Blocks.Select(static b => b.Kind)).Select(static k => new BlockInput(new(k), null)),
        ];
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync(Guid id, CancellationToken cancel) => SaveAsync(id, freeze: false, cancel);

    public Task<IActionResult> OnPostFreezeAsync(Guid id, CancellationToken cancel) => SaveAsync(id, freeze: true, cancel);

    private async Task<IActionResult> SaveAsync(Guid id, bool freeze, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!MayWrite)
            return Forbid();
        if (!ModelState.IsValid)
            return Page();
        List<ReportBlock> blocks =
        [
            .. Blocks
                .Where(static b => b.Place is not null)
                .OrderBy(static b => b.Place)
                .Select(static b => new ReportBlock(b.Kind, b.Comment ?? "")),
        ];
        var refusal = await acts.SaveAsync(id, Seen, Title, blocks, Filter.Read(), cancel);
        if (refusal is null && freeze)
        {
            refusal = (await acts.FreezeAsync(id, cancel)).Refusal;
            // What was typed is kept; the next try sees it.
            await LoadAsync(id, cancel);
            Seen = Dossier.Report.RowVersion;
            ModelState.Remove(nameof(Seen));
        }

        if (refusal is not null)
        {
            ModelState.AddModelError("", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = freeze ? "Fassung zur Freigabe vorgelegt." : "Bericht gespeichert; die Vorschau zeigt ihn.";
        return Redirect(Links.Report(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await desk.LoadAsync(id, cancel) is not { } dossier)
            return false;
        Dossier = dossier;
        var (report, filter) = (dossier.Report, dossier.Report.Filter());
        var words = filter.InWords(await desk.NamesAsync(report, cancel));
        Scope = words.Length > 0 ? $" · {words}" : "";
        if (!MayWrite)
            return true;
        Choices = await ReportChoices.LoadAsync(desk, report.BudgetYear, cancel);
        var facts = await desk.FactsAsync(report.BudgetYear, filter, cancel);
        Preview = ReportContent.Of(report.Kind, report.Title, words, dossier.Blocks, facts);
        Remedies = ReportRemedies.Of(ReportRules.Objections(report.Kind, dossier.Blocks, facts), report.BudgetYear);
        return true;
    }
}

/// <summary>A block as it is placed in the form.</summary>
public sealed class BlockInput
{
    public BlockInput() { }

    public BlockInput(ReportBlock block, int? place)
    {
        ArgumentNullException.ThrowIfNull(block);
        (Kind, Comment, Place) = (block.Kind, block.Comment, place);
    }

    public ReportBlockKind Kind { get; set; }

    [Display(Name = "Stelle"), Range(1, 99)]
    public int? Place { get; set; }

    [Display(Name = "Anmerkung"), StringLength(ReportRules.LongestComment)]
    public string? Comment { get; set; }
}
