using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.ModelSwitch;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.ModelSwitch;

namespace SozialraumBudget.Web.Pages.ModelSwitch;

/// <summary>How a model's budget came about, down to the cases where it rests on them.</summary>
public sealed class DerivationModel(AppDbContext db, ModelSwitchLoader loader, ICurrentUser user) : SwitchPage(db, loader, user)
{
    public SwitchedModel Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid areaId, int year, string key, CancellationToken cancel)
    {
        if (!await LoadAsync(areaId, year, cancel) || Models.FirstOrDefault(m => m.Profile.Key == key) is not { Total: not null } found)
            return NotFound();
        Found = found;
        return Page();
    }
}
