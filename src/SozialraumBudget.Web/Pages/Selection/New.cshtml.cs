using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Selection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Selection;

/// <summary>A new selection, begun with usual criteria.</summary>
public sealed class NewModel(SelectionActs acts, AreasAsOf areas, SelectedYear year, TimeProvider clock) : CallForm
{
    [BindProperty, Display(Name = "Sozialraum"), Required]
    public Guid? AreaId { get; set; }

    [BindProperty, Display(Name = "Ab Budgetjahr"), Required, Range(1990, 2100)]
    public int? Year { get; set; }

    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!User.Have(Rights.Selection))
            return Forbid();
        await LoadAsync(cancel);
        Year = year.Value + 1;
        Input = CallInput.Of(new(null, null, null, SelectionCriteria.Usual));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!User.Have(Rights.Selection))
            return Forbid();
        await LoadAsync(cancel);
        if (AreaId is { } known && Areas.All(a => a.Value != known.ToString()))
            ModelState.AddModelError(nameof(AreaId), "Diesen Sozialraum gibt es nicht.");
        if (!ModelState.IsValid)
            return Page();
        var (id, refusal) = await acts.CreateAsync(AreaId!.Value, Year!.Value, Input.Call, cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError(CallInput.FieldOf(refusal), refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = "Entwurf angelegt. Träger sehen ihn noch nicht.";
        return Redirect(Links.Selection(id!.Value));
    }

    private async Task LoadAsync(CancellationToken cancel) =>
        Areas = [
            .. (await areas.NamesAsync(LocalDay.Today(clock), cancel))
                .OrderBy(static a => a.Value, StringComparer.CurrentCulture)
                .Select(static a => new SelectListItem(a.Value, a.Key.ToString())),
        ];
}
