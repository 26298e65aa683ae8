using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Verdrängungsmonitor: case-independent work against partial budget B, and whether cases push it aside.</summary>
public sealed class CrowdingOutModel(CrowdingSheetLoader loader, SelectedYear year) : PageModel
{
    private const string Area = "Sozialraum";

    public DataTable<CrowdingRow> Table { get; } = new DataTable<CrowdingRow>("Fallunspezifische Arbeit und Teilbudget B");

    public int Year => year.Value;

    internal CrowdingSheet Sheet { get; private set; } = null!;

    public ChartView? Chart { get; private set; }

    /// <summary>The answer in ten seconds.</summary>
    public string Answer
    {
        get
        {
            var marked = Sheet.Rows.Where(static r => r.Signs.Count > 0).Select(static r => r.Area).ToList();
            var all = German.Count(Sheet.Rows.Count, "Sozialraum", "Sozialräumen");
            return Sheet.Rows.Count == 0 ? "Noch ist keine Meldung eines Sozialraums mit Teilbudget B angenommen."
                : marked.Count == 0 ? $"In {all} mit Teilbudget B ist keine Verdrängung zu sehen."
                : $"Bitte ansehen: {string.Join(", ", marked)} ({marked.Count} von {all} mit Teilbudget B).";
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Sheet = await loader.LoadAsync(Year, cancel);
        Chart = IndicatorChart.Of(Sheet.Indicators, SteeringIndicator.PartialBudgetBShare, Year);
        Define();
        return await this.ListAsync(Table, Sheet.Rows, cancel) ?? Page();
    }

    private void Define()
    {
        Table
            .Text("bereich", Area, static r => r.Area, static r => Links.Area(r.AreaId))
            .Badge(
                "hinweis",
                "Hinweis",
                static r => r.Signs.Count,
                static r => r.SignText,
                static r => r.Signs.Count > 0 ? BadgeKind.Warning : BadgeKind.Neutral
            )
            .Text("stand", "Stand", static r => r.AsOf)
            .Money("teilbudget", "Teilbudget B", static r => r.PartialBudgetB, sum: true, href: static r => r.Budget)
            .Money("verbraucht", "fallunspezifisch", static r => r.Spent, sum: true, href: static r => r.Source);
        Indicator("anteil", "von Teilbudget B", SteeringIndicator.PartialBudgetBShare, static r => r.Share);
        Table
            .Money("uebrig", "übrig", static r => r.Left, sum: true, why: r => Why(r, CrowdingKeys.Left))
            .Money("faelle", "davon für Fälle", static r => r.Used, sum: true, why: r => r.Used is null ? null : Why(r, CrowdingKeys.Used));
        Indicator("quote", "Anteil am Verbrauch", SteeringIndicator.CaseIndependentShare, static r => r.Quota);
        Indicator("quote-vorjahr", $"Anteil {Year - 1}", SteeringIndicator.CaseIndependentShare, static r => r.QuotaBefore, Year - 1);
        Indicator("fallarbeit", "Fallarbeit je Monat", SteeringIndicator.CaseWorkPerMonth, static r => r.Work);
        Indicator("fallarbeit-vorjahr", $"Fallarbeit {Year - 1}", SteeringIndicator.CaseWorkPerMonth, static r => r.WorkBefore, Year - 1);
        Table
            .Search(Area, static r => r.Area)
            .Filter(
                "hinweis",
                "Hinweis",
                Enum.GetValues<CrowdingSign>().Select(static s => new FilterOption(s.ToString(), s.Title())),
                static (rows, value) => rows.Where(r => r.Signs.Any(s => s.ToString() == value))
            )
            .SortBy("bereich")
            .Counting(Area, "Sozialräume")
            .Empty("Noch keine Zahlen.", "Sie entstehen, sobald die erste Meldung eines Sozialraums mit Teilbudget B angenommen ist.");
    }

    private string Why(CrowdingRow row, string key) => year.Keep($"{Links.CrowdingOutDerivation}?zahl={key}&bereich={row.AreaId}");

    /// <param name="of">Year of the figure; null: the chosen one.</param>
    private void Indicator(string key, string title, SteeringIndicator indicator, Func<CrowdingRow, Traced?> value, int? of = null) =>
        Table.Add(
            new Column<CrowdingRow, decimal?>(key, title, ColumnKind.Number, r => ValueOf(value(r)))
            {
                Display = r => indicator.Text(value(r)),
                Href = r => value(r) is null ? null : indicator.Why(r.AreaId, of ?? Year),
                IsWhy = true,
            }
        );

    private static decimal? ValueOf(Traced? value) => value?.Value;
}
