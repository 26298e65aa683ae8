using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>
/// How consumption or forecast of an area, a budget model or a provider came about: the agreements, each as its accepted returns say.
/// </summary>
public sealed class ConsumptionRechenwegModel(SteeringDesk steering, SelectedYear year) : PageModel
{
    public Derivation Derivation { get; private set; } = null!;

    public string Facts { get; private set; } = "";

    /// <summary>Not found where no return is accepted, or the user sees none of the agreements.</summary>
    /// <param name="zahl">Which figure.</param>
    /// <param name="bereich">The area; null for a model or a provider.</param>
    /// <param name="modell">The budget model's key.</param>
    /// <param name="traeger">The provider's name.</param>
    public async Task<IActionResult> OnGetAsync(string? zahl, Guid? bereich, string? modell, string? traeger, CancellationToken cancel)
    {
        var all = await steering.AgreementsAsync(year.Value, cancel);
        var group =
            modell is not null ? OverviewGroup.Find(all, OverviewGroup.Model, modell)
            : traeger is not null ? OverviewGroup.Find(all, OverviewGroup.Provider, traeger)
            : OverviewGroup.OfArea(all, bereich);
        var value =
            zahl == OverviewRow.BudgetKey ? group?.Budget
            : group is not { Totals.Known: > 0 } ? null
            : zahl == OverviewRow.ForecastKey ? group.Totals.Forecast
            : group.Totals.Consumed;
        if (group is null || value is null)
            return NotFound();
        Derivation = value.Explain();
        Facts =
            $"{group.Name} {year.Value}, aus Meldungen zu {group.Totals.Known} von "
            + German.Count(group.Totals.Agreements, "Vereinbarung", "Vereinbarungen");
        return Page();
    }
}
