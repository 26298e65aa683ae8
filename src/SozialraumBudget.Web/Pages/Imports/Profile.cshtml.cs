using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Sheets.Mapping;
using SozialraumBudget.Web.Infrastructure.Imports;

namespace SozialraumBudget.Web.Pages.Imports;

/// <summary>What one profile says, its name, and the way to be rid of it.</summary>
public sealed class ProfileModel(AppDbContext db, ImportFormats formats, ImportProfiles profiles, ICurrentUser user, TimeProvider clock)
    : PageModel
{
    [BindProperty, Display(Name = "Name")]
    public string? Name { get; set; }

    public ImportProfile Profile { get; private set; } = null!;

    public IImportFormat Format => formats.Of(Profile.Format);

    public IReadOnlyList<MappingLine> Lines => MappingLines.Of(Format.Sheet!, SheetMappingText.Read(Profile.Mapping));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        Name = Profile.Name;
        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();
        if (await profiles.RenameAsync(id, Name, user.Stamp(clock), cancel) is { } refusal)
        {
            ModelState.AddModelError(nameof(Name), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Das Profil ist umbenannt.";
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancel)
    {
        if (!await profiles.DeleteAsync(id, cancel))
            return NotFound();
        TempData["Erledigt"] = "Das Profil ist gelöscht.";
        return RedirectToPage("/Imports/Profiles");
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await db.ImportProfiles.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancel) is not { } profile)
            return false;
        Profile = profile;
        return true;
    }
}
