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

namespace SozialraumBudget.Web.Pages.SocialStructure;

/// <summary>Takes a file with figures of districts; what becomes of it shows the page of the import.</summary>
[Authorize(Roles = MasterData.Editors)]
[RequestSizeLimit(ImportIntake.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportIntake.LargestRequest)]
[NoCaseData]
public sealed class ImportModel(AppDbContext db, ImportIntake intake, AsOfDay asOf) : PageModel
{
    [BindProperty, Display(Name = "Datei")]
    public IFormFile? Upload { get; set; }

    public Task<IActionResult> OnGetTemplateAsync(CancellationToken cancel) =>
        this.TemplateAsync(new SocialStructureImport(), db, asOf.Today, cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (
            await intake.TakeAsync(SocialStructureImport.Target, Upload, new(MayBeMapped: true), ModelState, nameof(Upload), cancel)
            is not { } queued
        )
            return Page();
        if (queued.IsKnown)
            TempData["Erledigt"] = "Diese Datei wurde schon hochgeladen. Es wurde nichts geändert; hier ist ihr Ergebnis.";
        return RedirectToPage("/Imports/Run", new { id = queued.Run.Id });
    }
}
