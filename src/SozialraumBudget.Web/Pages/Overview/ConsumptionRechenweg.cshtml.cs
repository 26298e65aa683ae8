using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>How consumption or forecast of an area came about: its agreements, each as its accepted returns say.</summary>
public sealed class ConsumptionRechenwegModel(SteeringDesk steering, SelectedYear year) : PageModel
{
    public Derivation Derivation { get; private set; } = null!;

    public string Facts { get; private set; } = "";

    /// <summary>Not found where no return of the area is accepted, or the user sees none of its agreements.</summary>
    /// <param name="zahl">Which figure.</param>
    /// <param name="bereich">The area.</param>
    public async Task<IActionResult> OnGetAsync(string? zahl, Guid bereich, CancellationToken cancel)
    {
        List<SteeredAgreement> own = [.. (await steering.AgreementsAsync(year.Value, cancel)).Where(a => a.Standing.AreaId == bereich)];
        var totals = YearTotals.Of([.. own.Select(static a => ($"{a.Standing.Area}, {a.Standing.Provider}", a.Figures))]);
        var value =
            totals.Known == 0 ? null
            : zahl == OverviewRow.ForecastKey ? totals.Forecast
            : totals.Consumed;
        if (value is null)
            return NotFound();
        Derivation = value.Explain();
        Facts =
            $"{own[0].Standing.Area} {year.Value}, aus Meldungen zu {totals.Known} von "
            + German.Count(totals.Agreements, "Vereinbarung", "Vereinbarungen");
        return Page();
    }
}
