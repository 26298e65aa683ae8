using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>With which others an area is looked at: since when it is in the reform, and its region.</summary>
[Authorize(Roles = MasterData.Editors)]
public sealed class ReformModel(AppDbContext db, AreaVersions versions) : PageModel
{
    [BindProperty]
    public ReformInput Input { get; set; } = new();

    public Area Area { get; private set; } = null!;

    /// <summary>Regions that there are already.</summary>
    public IReadOnlyList<string> Known { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Input = new() { Since = Area.ReformSince, Region = Area.Region };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var region = await versions.GroupAsync(id, Input.Since, Input.Region, cancel);
        TempData["Erledigt"] =
            (Input.Since is { } year ? $"Reformgebiet seit {year}." : "Kein Reformgebiet.")
            + (region is null ? "" : $" {Regions.Title(region)}.");
        return LocalRedirect(Links.Area(id));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Areas.FindAsync([id], cancel) is not { } area)
            return false;
        (Area, Known) = (area, Regions.Named(await db.Areas.Select(static a => a.Region).ToListAsync(cancel)));
        return true;
    }

    public sealed class ReformInput
    {
        [Display(Name = "Reform seit (Jahr)")]
        [Range(ReformWatch.FirstYear, ReformWatch.LastYear)]
        public int? Since { get; set; }

        [Display(Name = "Region"), StringLength(120)]
        public string? Region { get; set; }
    }
}
