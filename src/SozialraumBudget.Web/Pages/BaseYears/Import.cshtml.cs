using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.BaseYears;

/// <summary>Takes the file; what becomes of it shows the page of the import.</summary>
[Authorize(Roles = nameof(Role.Controller))]
[RequestSizeLimit(ImportIntake.LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportIntake.LargestRequest)]
public sealed class ImportModel(ImportIntake intake, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<SheetColumn> Columns => BaseYearFormat.Format.Columns;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public void OnGet() => Input.Year = LocalDay.Today(clock).Year - 1;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return Page();

        var target = BaseYearImport.Target(new BudgetYear(Input.Year!.Value));
        if (await intake.TakeAsync(target, Input.File, false, ModelState, "Input.File", cancel) is not { } queued)
            return Page();
        if (queued.IsKnown)
            TempData["Erledigt"] =
                "Diese Datei wurde für dieses Basisjahr schon hochgeladen. " + "Es wurde nichts geändert; hier ist ihr Ergebnis.";
        return RedirectToPage("/Imports/Run", new { id = queued.Run.Id });
    }

    public sealed class InputModel
    {
        [Required, Display(Name = "Basisjahr")]
        public int? Year { get; set; }

        [Required, Display(Name = "Datei")]
        public IFormFile? File { get; set; }
    }
}
