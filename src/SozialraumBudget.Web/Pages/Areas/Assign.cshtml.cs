using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

[Authorize(Roles = MasterData.Editors)]
public sealed class AssignModel(AppDbContext db, DistrictAssignments assignments, AsOfDay asOf) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Area Area { get; private set; } = null!;

    /// <summary>Districts with the area they belong to today.</summary>
    public IReadOnlyList<SelectListItem> Districts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        Input.From = asOf.Today;
        return await LoadAsync(id, cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        if (ModelState.IsValid && !await db.Districts.AnyAsync(d => d.Id == Input.DistrictId, cancel))
            ModelState.AddModelError("Input.DistrictId", "Diesen Stadtteil gibt es nicht mehr.");
        if (!ModelState.IsValid)
            return Page();

        if (await assignments.AssignAsync(Input.DistrictId!.Value, id, Input.From!.Value, cancel) is { } refusal)
        {
            ModelState.AddModelError(
                refusal.Rule == DistrictAssignments.MustChangeSomething ? "Input.DistrictId" : "Input.From",
                refusal.Text
            );
            return Page();
        }

        TempData["Erledigt"] = $"Der Stadtteil gehört ab {German.Date(Input.From.Value)} zu {Area.Name}.";
        return LocalRedirect(Links.Area(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Areas.FindAsync([id], cancel) is not { } area)
            return false;

        Area = area;
        var today = asOf.Today;
        var rows = await db
            .Districts.AsNoTracking()
            .OrderBy(static d => d.Name)
            .Select(d => new
            {
                d.Id,
                d.Name,
                Area = db
                    .DistrictAssignments.Where(a =>
                        a.DistrictId == d.Id && a.ValidFrom <= today && (a.ValidTo == null || a.ValidTo >= today)
                    )
                    .Join(db.Areas, static a => a.AreaId, static x => x.Id, static (a, x) => x.Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancel);
        Districts = [.. rows.Select(static r => new SelectListItem($"{r.Name} ({r.Area ?? "ohne Sozialraum"})", r.Id.ToString()))];
        return true;
    }

    public sealed class InputModel
    {
        [Display(Name = "Stadtteil"), Required]
        public Guid? DistrictId { get; set; }

        [Display(Name = "Gehört dazu ab"), Required]
        public DateOnly? From { get; set; }
    }
}
