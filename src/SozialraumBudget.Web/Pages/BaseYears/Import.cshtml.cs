using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
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
public sealed class ImportModel(AppDbContext db, ImportIntake intake, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<SheetColumn> Columns => BaseYearFormat.Format.Columns;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    /// <param name="basisjahr">Base year that is asked for, e.g. by the import this one is to mend.</param>
    /// <param name="bereich">Area that is asked for.</param>
    public async Task OnGetAsync(int? basisjahr, Guid? bereich, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        Input.Year = basisjahr ?? (LocalDay.Today(clock).Year - 1);
        Input.AreaId = bereich;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (!ModelState.IsValid)
            return Page();
        if (Input.AreaId is { } area && Areas.All(a => a.Value != area.ToString()))
        {
            ModelState.AddModelError("Input.AreaId", "Bitte einen Sozialraum aus der Liste wählen, oder keinen.");
            return Page();
        }

        var target = BaseYearImport.Target(new BudgetYear(Input.Year!.Value));
        if (
            await intake.TakeAsync(
                target,
                Input.File,
                new(DryRun: true, AreaId: Input.AreaId, MayBeMapped: true),
                ModelState,
                "Input.File",
                cancel
            )
            is not { } queued
        )
            return Page();
        if (queued.IsKnown)
            TempData["Erledigt"] =
                "Diese Datei wurde für dieses Basisjahr schon hochgeladen. " + "Es wurde nichts geändert; hier ist ihr Ergebnis.";
        return RedirectToPage("/Imports/Run", new { id = queued.Run.Id });
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Areas = [
            new("alle, die in der Datei stehen", ""),
            .. (await db.Areas.OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel)).Select(
                static a => new SelectListItem(a.Name, a.Id.ToString())
            ),
        ];

    public sealed class InputModel
    {
        [Required, Display(Name = "Basisjahr")]
        public int? Year { get; set; }

        /// <summary>The only area the file is meant for; null: whatever areas it names.</summary>
        [Display(Name = "Sozialraum")]
        public Guid? AreaId { get; set; }

        [Required, Display(Name = "Datei")]
        public IFormFile? File { get; set; }
    }
}
