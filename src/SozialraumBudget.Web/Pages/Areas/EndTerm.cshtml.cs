using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Providers;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

[Authorize(Roles = MasterData.Editors)]
public sealed class EndTermModel(AppDbContext db, ProviderTerms terms) : PageModel
{
    [BindProperty, Display(Name = "Letzter Tag"), Required]
    public DateOnly? Last { get; set; }

    public Area Area { get; private set; } = null!;

    public ProviderTerm Term { get; private set; } = null!;

    public string Provider { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, Guid termId, CancellationToken cancel) =>
        await LoadAsync(id, termId, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, Guid termId, CancellationToken cancel)
    {
        if (!await LoadAsync(id, termId, cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();

        if (await terms.EndAsync(termId, Last!.Value, cancel) is { } refusal)
        {
            ModelState.AddModelError(nameof(Last), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = $"Die Laufzeit von {Provider} endet am {German.Date(Last.Value)}.";
        return LocalRedirect(Links.Area(id));
    }

    private async Task<bool> LoadAsync(Guid id, Guid termId, CancellationToken cancel)
    {
        var area = await db.Areas.FindAsync([id], cancel);
        var term = await db.ProviderTerms.AsNoTracking().FirstOrDefaultAsync(t => t.Id == termId && t.AreaId == id, cancel);
        if (area is null || term is null)
            return false;

        (Area, Term) = (area, term);
        Provider = await db.Providers.Where(p => p.Id == term.ProviderId).Select(static p => p.Name).SingleAsync(cancel);
        return true;
    }
}
