using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>How a key figure of an area, of its years before the reform or of a group of areas came about.</summary>
public sealed class IndicatorRechenwegModel(AppDbContext db, ICurrentUser user, SteeringDesk desk, AreaYearsDesk years, SelectedYear year)
    : PageModel
{
    public Derivation Derivation { get; private set; } = null!;

    public string Facts { get; private set; } = "";

    public string Definition { get; private set; } = "";

    /// <summary>Not found where there is no such figure, or it rests on few people.</summary>
    /// <param name="zahl">Key figure.</param>
    /// <param name="bereich">An area …</param>
    /// <param name="vor">… in its years before the reform.</param>
    /// <param name="gruppe">A group of areas in its stead …</param>
    /// <param name="region">… or a region.</param>
    public async Task<IActionResult> OnGetAsync(
        string? zahl,
        Guid bereich,
        string? vor,
        string? gruppe,
        string? region,
        CancellationToken cancel
    )
    {
        var indicator = IndicatorKeys.Of(zahl);
        var found =
            EnumName.TryRead<AreaGroup>(gruppe, out var group) ? OfGroup(await SheetAsync(cancel), group, indicator)
            : region is not null ? await OfRegionAsync(region, indicator, cancel)
            : vor is not null ? Before(await SheetAsync(cancel), bereich, indicator)
            : await OfYearAsync(bereich, indicator, cancel);
        if (found is not ({ } value, var facts))
            return NotFound();
        (Derivation, Facts) = (value.Explain(), facts);
        Definition = $"{indicator.Definition()}; Quelle: {indicator.Source()}.";
        return Page();
    }

    private async Task<ShownYears> SheetAsync(CancellationToken cancel) =>
        ShownYears.Of(await years.LoadAsync(year.Value, cancel), await CaseReader.LoadAsync(db, user.Context, cancel));

    private async Task<(Traced? Value, string Facts)?> OfYearAsync(Guid bereich, SteeringIndicator indicator, CancellationToken cancel)
    {
        var sheet = await IndicatorSheet.LoadAsync(desk, db, user.Context, year.Value, cancel);
        return sheet.Areas.Index().FirstOrDefault(a => a.Item.AreaId == bereich) is { Item: { } area, Index: var index }
            ? (sheet.Of(indicator, index), $"{area.Area} {year.Value}, Stand {area.AsOf}")
            : null;
    }

    private async Task<(Traced? Value, string Facts)?> OfRegionAsync(string region, SteeringIndicator indicator, CancellationToken cancel)
    {
        var sheet = await IndicatorSheet.LoadAsync(desk, db, user.Context, year.Value, cancel);
        return sheet.Regions.Contains(region) ? (sheet.Of(indicator, region), $"{Regions.Title(region)} {year.Value}") : null;
    }

    private static (Traced? Value, string Facts)? Before(ShownYears sheet, Guid bereich, SteeringIndicator indicator) =>
        sheet.Areas.FirstOrDefault(a => a.AreaId == bereich) is { ReformSince: { } start } area
            ? (
                sheet.Before(area, indicator),
                $"{area.Area} vor der Reform seit {start}: "
                    + string.Join(", ", ReformWatch.Before(area.Years, start).Select(static y => y.Year))
            )
            : null;

    private (Traced? Value, string Facts)? OfGroup(ShownYears sheet, AreaGroup group, SteeringIndicator indicator) =>
        (sheet.Of(group, year.Value, indicator), $"{group.Title()} {year.Value}");
}
