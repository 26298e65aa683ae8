using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Deviation;

/// <summary>Deviations of all areas and the city from the plan, by volume, price and mix, the largest first.</summary>
public sealed class IndexModel(DeviationSheetLoader loader, SelectedYear year) : PageModel
{
    public DataTable<DeviationRow> Table { get; } = new DataTable<DeviationRow>("Abweichungen nach Sozialraum");

    public int Year => year.Value;

    public DeviationSheet Sheet { get; private set; } = null!;

    public ChartView? Chart { get; private set; }

    /// <summary>The answer in ten seconds.</summary>
    public string Answer
    {
        get
        {
            var known = Sheet.Areas.Where(static a => a.Of(DeviationPart.Total) is not null).ToList();
            if (Sheet.City is not { } city)
                return "Noch ist keine Meldung zu einem Budget mit Kostentypen angenommen.";
            var total = city.Total.Amount;
            var side =
                total.IsZero ? "wie geplant"
                : total.IsNegative ? $"{German.Money(-total)} unter dem Plan"
                : $"{German.Money(total)} über dem Plan";
            return $"Die Fälle kosten bis zum Stand {side}"
                + (
                    known.Count > 1
                        ? $"; am weitesten weicht {known[0].Area} ab ({German.Money(known[0].Of(DeviationPart.Total)!.Amount)})."
                        : "."
                );
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Sheet = await loader.LoadAsync(cancel);
        Chart = DeviationChart.Of(Sheet, Year);
        DeviationRow[] rows = [.. Sheet.Areas.Select(DeviationRow.Of)];
        Define(rows);
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    private void Define(DeviationRow[] rows) =>
        Table
            .Text("bereich", "Sozialraum", static r => r.Area, r => year.Keep(Links.DeviationOf(r.AreaId)))
            .Text("stand", "Stand", static r => r.AsOf)
            .Money("plan", "Plan", static r => r.Planned, sum: true, why: static r => Why(r, DeviationPart.Planned))
            .Money("ist", "Ist", static r => r.Actual, sum: true, why: static r => Why(r, DeviationPart.Actual))
            .Money("abweichung", "Abweichung", static r => r.Total, sum: true, why: static r => Why(r, DeviationPart.Total))
            .Share("anteil", "vom Plan", static r => r.Part)
            .Money("menge", "Menge", static r => r.Volume, sum: true, why: static r => Why(r, DeviationPart.Volume))
            .Money("preis", "Preis", static r => r.Price, sum: true, why: static r => Why(r, DeviationPart.Price))
            .Money("mischung", "Mischung", static r => r.Mix, sum: true, why: static r => Why(r, DeviationPart.Mix))
            .Text("modell", "Modell", static r => string.Join(", ", r.Models))
            .Text("hinweis", "Hinweis", static r => r.Remark)
            .Search("Sozialraum", static r => r.Area)
            .OneOf("region-ist", "Region", rows, static r => [r.Region])
            .OneOf("modell-ist", "Modell", rows, static r => r.Models)
            .Counting("Sozialraum", "Sozialräume")
            .Empty("Noch keine Vereinbarung in diesem Jahr.");

    private static string? Why(DeviationRow row, DeviationPart part) => row.Total is null ? null : part.Why(row.AreaId);
}
