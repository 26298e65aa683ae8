using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Sheets.Writing;
using SozialraumBudget.Web.Infrastructure.Audit;
using SozialraumBudget.Web.Infrastructure.Imports;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>Takes files that assign districts, and maps; a map is previewed before it is stored.</summary>
[Authorize(Roles = MasterData.Editors)]
[RequestSizeLimit(ImportIntake.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportIntake.LargestRequest)]
[NoCaseData]
public sealed class ImportModel(AppDbContext db, ImportIntake intake, OutlineIntake outlines, AsOfDay asOf) : PageModel
{
    [BindProperty]
    public AssignmentInput Input { get; set; } = new();

    [BindProperty, Display(Name = "Karte")]
    public IFormFile? Map { get; set; }

    /// <param name="ab">Day of an earlier file that this one is to replace.</param>
    /// <param name="neu">Its choice to make new areas.</param>
    public void OnGet(DateOnly? ab, bool neu) => (Input.From, Input.NewAreas) = (ab ?? new DateOnly(asOf.Today.Year, 1, 1), neu);

    public Task<IActionResult> OnGetTemplateAsync(CancellationToken cancel) =>
        this.TemplateAsync(new AreasImport(), db, asOf.Value, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();

        var target = AreasImport.Target(Input.From!.Value, Input.NewAreas);
        if (await intake.TakeAsync(target, Input.File, new(MayBeMapped: true), ModelState, "Input.File", cancel) is not { } queued)
            return Page();
        if (queued.IsKnown)
            TempData["Erledigt"] = "Diese Datei wurde für diesen Tag schon hochgeladen. Es wurde nichts geändert; hier ist ihr Ergebnis.";
        return RedirectToPage("/Imports/Run", new { id = queued.Run.Id });
    }

    public async Task<IActionResult> OnPostMapAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        Input.From ??= new DateOnly(asOf.Today.Year, 1, 1);
        var (map, objection) = await outlines.LookAsync(Map, null, cancel);
        if (map is null)
        {
            ModelState.AddModelError(nameof(Map), objection!);
            return Page();
        }

        await outlines.KeepAsync(map, cancel);
        return LocalRedirect(Links.Outlines(map.File.Id));
    }

    public sealed class AssignmentInput
    {
        [Display(Name = "Datei")]
        public IFormFile? File { get; set; }

        [Display(Name = "Gültig ab")]
        public DateOnly? From { get; set; }

        [Display(Name = "Neue Bereiche anlegen")]
        public bool NewAreas { get; set; }
    }
}
