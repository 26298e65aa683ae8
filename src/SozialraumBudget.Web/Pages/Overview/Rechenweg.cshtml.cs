using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>A sum of the overview as a tree that can be printed.</summary>
public sealed class RechenwegModel(Standings standings, SelectedYear year) : PageModel
{
    public Derivation Derivation { get; private set; } = null!;

    public async Task OnGetAsync(string? zahl, CancellationToken cancel)
    {
        var figure = OverviewFigure.Of(zahl);
        var agreements = await standings.OfYearAsync(year.Value, cancel);
        var areas = agreements.DistinctBy(static a => a.AreaId).ToDictionary(static a => a.AreaId, static a => a.Area);
        var rows = OverviewRow.Build(year.Value, areas, agreements, [], new Dictionary<Guid, int>(), static _ => CaseSight.LargeCostTypes);
        Derivation = OverviewDerivation.Of($"{figure.Title} {year.Value}", rows, figure.Figure);
    }
}
