using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Zugangsmonitor: who gets help where, which reasons stand behind refusals, and whether money could be one.</summary>
public sealed class AccessModel(AccessSheetLoader loader, SelectedYear year) : PageModel
{
    private const string Area = "Sozialraum";

    public DataTable<AccessRow> Table { get; } = new DataTable<AccessRow>("Zugang zu Hilfen nach Sozialraum");

    public int Year => year.Value;

    internal AccessSheet Sheet { get; private set; } = null!;

    public ChartView? Chart { get; private set; }

    /// <summary>The answer in ten seconds.</summary>
    public string Answer
    {
        get
        {
            var looked = Sheet.Rows.Where(static r => r.AsksForALook).Select(static r => r.Area).ToList();
            return Sheet.Rows.Count == 0 ? "Es gibt noch keine Fälle und keine Anfragen."
                : looked.Count == 0
                    ? "In keinem Sozialraum gehen die laufenden Hilfen bei angespanntem Budget zurück; Geld ist kein Grund, abzusagen."
                : $"Bitte ansehen: {string.Join(", ", looked)}. Dort laufen weniger Hilfen als am Ende des Vorjahrs, "
                    + "und das Budget ist angespannt.";
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Sheet = await loader.LoadAsync(Year, cancel);
        Chart = IndicatorChart.Of(Sheet.Indicators, SteeringIndicator.RunningPerThousand, Year);
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
                static r => r.Sign,
                static r => r.SignText,
                static r => r.AsksForALook ? BadgeKind.Warning : BadgeKind.Neutral
            )
            .Text("stand", "Stand", static r => r.AsOf)
            .Add(
                new Column<AccessRow, int?>("faelle", "Fälle", ColumnKind.Number, static r => r.Cases)
                {
                    Display = static r => Told(r.Cases, r.HidesCases),
                    Href = r => r.Cases is null ? null : SteeringIndicator.CasesPerThousand.Why(r.AreaId, Year),
                }
            )
            .Add(
                new Column<AccessRow, decimal?>("laufend", "Laufende je 1.000 unter 21", ColumnKind.Number, static r => Value(r.Running))
                {
                    Display = static r => r.HidesRunning ? AccessRow.Hidden : Running.Text(r.Running),
                    Href = r => r.Running is null ? null : Running.Why(r.AreaId, Year),
                    IsWhy = true,
                }
            )
            .Add(
                new Column<AccessRow, decimal?>("vorjahr", $"Ende {Year - 1}", ColumnKind.Number, static r => Value(r.RunningBefore))
                {
                    Display = static r => r.HidesBefore ? AccessRow.Hidden : Running.Text(r.RunningBefore),
                    Href = r => r.RunningBefore is null ? null : Running.Why(r.AreaId, Year - 1),
                    IsWhy = true,
                }
            )
            .Share("aenderung", "Änderung", static r => r.Change)
            .Add(
                new Column<AccessRow, decimal?>("budget", "Verbrauch vom anteiligen Budget", ColumnKind.Number, static r => Value(r.Use))
                {
                    Display = static r => SteeringIndicator.BudgetUse.Text(r.Use),
                    Href = r => r.Use is null ? null : SteeringIndicator.BudgetUse.Why(r.AreaId, Year),
                    IsWhy = true,
                }
            );
        Supply("anfragen", "Anfragen", static s => s.Requests);
        Supply("absagen", "Träger kann nicht", static s => s.Declined);
        Supply("spaet", "zu spät oder überfällig", static s => s.Slow);
        Supply("ausserhalb", "außerhalb versorgt", static s => s.Outside);
        Table
            .Search(Area, static r => r.Area)
            .Filter(
                "hinweis",
                "Hinweis",
                [new FilterOption("blick", "bitte ansehen"), new FilterOption("angespannt", "Budget angespannt")],
                static (rows, value) => rows.Where(r => r.Sign == value)
            )
            .SortBy("bereich")
            .Counting(Area, "Sozialräume")
            .Empty("Noch keine Zahlen.", "Sie entstehen mit der ersten angenommenen Meldung und der ersten Anfrage des Jahres.");
    }

    private static SteeringIndicator Running => SteeringIndicator.RunningPerThousand;

    /// <summary>A number of the supply guarantee, which leads to the requests behind it as far as the reader sees them.</summary>
    private void Supply(string key, string title, Func<SupplyYear, int> of) =>
        Table.Add(
            new Column<AccessRow, int?>(key, title, ColumnKind.Number, r => r.HidesSupply || r.Supply == null ? null : (int?)of(r.Supply))
            {
                Display = r => r.Count(of),
                Href = static r => r.Supply is null || r.HidesSupply ? null : Links.SupplyOf(r.AreaId),
            }
        );

    private static decimal? Value(Traced? value) => value?.Value;

    private static string Told(int? count, bool isHidden) =>
        isHidden ? AccessRow.Hidden
        : count is { } known ? German.Number(known)
        : "–";
}
