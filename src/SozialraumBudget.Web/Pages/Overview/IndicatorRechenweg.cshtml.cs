using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Navigation;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>How a key figure of an area came about.</summary>
public sealed class IndicatorRechenwegModel(AppDbContext db, ICurrentUser user, SteeringDesk desk, SelectedYear year) : PageModel
{
    public Derivation Derivation { get; private set; } = null!;

    public string Facts { get; private set; } = "";

    public string Definition { get; private set; } = "";

    /// <summary>Not found where there is no such figure, or it rests on few people.</summary>
    public async Task<IActionResult> OnGetAsync(string? zahl, Guid bereich, CancellationToken cancel)
    {
        var indicator = IndicatorKeys.Of(zahl);
        var sheet = await IndicatorSheet.LoadAsync(desk, db, user.Context, year.Value, cancel);
        if (
            sheet.Areas.Index().FirstOrDefault(a => a.Item.AreaId == bereich) is not { Item: { } area, Index: var index }
            || sheet.Of(indicator, index) is not { } value
        )
            return NotFound();
        Derivation = value.Explain();
        Facts = $"{area.Area} {year.Value}, Stand {area.AsOf}";
        Definition = $"{indicator.Definition()}; Quelle: {indicator.Source()}.";
        return Page();
    }
}
