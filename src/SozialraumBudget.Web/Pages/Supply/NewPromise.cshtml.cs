using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Supply;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Supply;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Supply;

/// <summary>A new promise of a provider to an area.</summary>
public sealed class NewPromiseModel(
    AppDbContext db,
    SupplyPromiseBook book,
    SupplySight sight,
    AreasAsOf areas,
    ICurrentUser user,
    TimeProvider clock
) : PromiseForm
{
    [BindProperty, Display(Name = "Träger"), Required]
    public Guid? ProviderId { get; set; }

    public Guid AreaId { get; private set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Providers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid areaId, CancellationToken cancel)
    {
        if (await LoadAsync(areaId, cancel) is { } refused)
            return refused;
        (Input.Unit, Input.ValidFrom) = (CapacityUnit.Places, LocalDay.Today(clock));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid areaId, CancellationToken cancel)
    {
        if (await LoadAsync(areaId, cancel) is { } refused)
            return refused;
        if (ProviderId is { } known && Providers.All(p => p.Value != known.ToString()))
            ModelState.AddModelError(nameof(ProviderId), "Diesen Träger gibt es nicht.");
        if (!ModelState.IsValid)
            return Page();
        if ((await book.RecordAsync(areaId, Input.AsPromise(ProviderId!.Value), cancel)).Refusal is { } refusal)
        {
            ModelState.AddModelError(PromiseInput.FieldOf(refusal), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Zusage festgehalten.";
        return Redirect(Links.SupplyOf(areaId));
    }

    private async Task<IActionResult?> LoadAsync(Guid areaId, CancellationToken cancel)
    {
        if (!User.Have(Rights.CaseWork))
            return Forbid();
        if (!sight.SeesArea(areaId) || !(await areas.NamesAsync(LocalDay.Today(clock), cancel)).TryGetValue(areaId, out var name))
            return NotFound();
        if (SupplyRules.Record(user.Context.Roles, user.Context.Manages(areaId)) is not null)
            return Forbid();
        (AreaId, Name) = (areaId, name);
        Providers = await db
            .Providers.OrderBy(static p => p.Name)
            .Select(static p => new SelectListItem(p.Name, p.Id.ToString()))
            .ToListAsync(cancel);
        return null;
    }
}
