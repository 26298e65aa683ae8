using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>The city in ten seconds: budget, approved, retained, released, by area, against the year before.</summary>
public sealed class IndexModel(AppDbContext db, ICurrentUser user, Standings standings, SteeringDesk steering, SelectedYear year)
    : PageModel
{
    public DataTable<OverviewRow> Table { get; } = new DataTable<OverviewRow>("Budgets nach Sozialraum");

    public int Year => year.Value;

    public string Facts =>
        City.Retains
            ? "Budget, Auszahlung und Einbehalt nach Sozialraum, aus dem Stand der Vereinbarungen"
            : "Budget und Auszahlung nach Sozialraum, aus dem Stand der Vereinbarungen";

    public IReadOnlyList<OverviewRow> Rows { get; private set; } = [];

    public OverviewFigure Figure { get; private set; } = OverviewFigure.All[0];

    public StandingFigures City { get; private set; } = StandingFigures.None;

    /// <summary>What accepted returns say of the year.</summary>
    public YearTotals Consumption { get; private set; } = YearTotals.Of([]);

    public IReadOnlyList<OverviewGroup> ByModel { get; private set; } = [];

    public IReadOnlyList<OverviewGroup> ByProvider { get; private set; } = [];

    public string ConsumptionNote =>
        $"aus Meldungen zu {Consumption.Known} von {German.Count(Consumption.Agreements, "Vereinbarung", "Vereinbarungen")}";

    /// <summary>The city a year earlier.</summary>
    private StandingFigures before = StandingFigures.None;

    public bool HasMap { get; private set; }

    public bool Suppresses => Rows.Any(static row => row.Hidden);

    /// <summary>
    /// How much is fixed yet. The change against the year before is told only once every area has a budget in both years: until then the
    /// sums are not comparable.
    /// </summary>
    public string BudgetNote
    {
        get
        {
            if (Rows.Count == 0 || !Rows.All(static row => row.Change is not null))
            {
                return $"{Rows.Count(static row => row.IsFixed)} von {German.Count(Rows.Count, "Sozialraum", "Sozialräumen")} festgesetzt";
            }

            var change = Ratio.Change(before.Total, City.Total) ?? 0;
            return $"{(change < 0 ? "" : "+")}{German.Share(change, 1)} gegenüber {Year - 1}";
        }
    }

    public string Part(Money part) => Ratio.Of(part, City.Total) is { } share ? $"{German.Share(share, 1)} des Budgets" : "";

    public async Task<IActionResult> OnGetAsync(string? karte, CancellationToken cancel)
    {
        await LoadAsync(cancel);
        if (OverviewFigure.Of(karte) is var chosen && City.Shows(chosen.Figure))
            Figure = chosen;
        Define();
        HasMap = await db.Districts.AnyAsync(d => d.Geometry != null, cancel);
        return await this.ListAsync(Table, Rows, cancel) ?? Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var now = await standings.OfYearAsync(Year, cancel);
        var earlier = await standings.OfYearAsync(Year - 1, cancel);
        var steered = await steering.OfAsync(now, Year, cancel);
        Consumption = YearTotals.Of([.. steered.Select(static a => (a.Standing.Area, a.Figures))]);
        ByModel = OverviewGroup.By(steered, OverviewGroup.Model);
        ByProvider = OverviewGroup.By(steered, OverviewGroup.Provider);
        var types = await CostTypeInForce.LoadAsync(db, Year, cancel);
        var areas = await db.Areas.Select(static a => new NamedArea(a.Id, a.Name, a.Region)).ToListAsync(cancel);
        if (!user.Context.Roles.Have(Rights.EveryAgreement))
        {
            areas.RemoveAll(area => !now.Concat(earlier).Any(a => a.AreaId == area.Id));
        }

        var cases = types.GroupBy(static t => t.AgreementId).ToDictionary(static g => g.Key, static g => g.Sum(static t => t.Cases));
        var reader = await CaseReader.LoadAsync(db, user.Context, cancel);
        Rows = OverviewRow.Build(Year, areas, now, earlier, cases, a => reader.Of(a.AgreementId, a.AreaId), steered);
        City = StandingFigures.Sum(now.Select(static a => a.Standing), new(Year));
        before = StandingFigures.Sum(earlier.Select(static a => a.Standing), new(Year - 1));
    }

    private void Define()
    {
        Table
            .Text("bereich", "Sozialraum", r => r.Area, r => r.Href)
            .Number("faelle", "Fälle", r => r.Hidden ? 0 : r.Cases, static r => r.CasesText)
            .Figure("budget", StandingFigure.Total, r => r.Shown)
            .Money("vorjahr", "Vorjahr", r => r.Previous, sum: true)
            .Add(
                new Column<OverviewRow, decimal?>("aenderung", "Änderung", ColumnKind.Share, r => r.Change)
                {
                    Display = static r => r.ChangeText,
                }
            )
            .Money(OverviewRow.ConsumedKey, "Verbraucht", r => r.Consumed, sum: true, why: r => r.Why(OverviewRow.ConsumedKey, Year))
            .Money(
                OverviewRow.ForecastKey,
                "Prognose",
                r => r.Forecast,
                // As the tile: no sum while one of those that report has no forecast.
                sum: Consumption.Forecast is not null,
                why: r => r.Why(OverviewRow.ForecastKey, Year)
            )
            .Figure("freigegeben", StandingFigure.Approved, r => r.Shown)
            .Figure("offen", StandingFigure.ToPay, r => r.Shown);
        if (!City.Allocated.IsZero)
        {
            Table.Allocated(r => r.Shown);
        }

        if (City.Retains)
        {
            Table
                .Figure("einbehalten", StandingFigure.Retained, r => r.Shown)
                .Figure("einbehalt-frei", StandingFigure.Released, r => r.Shown);
        }

        Table
            .Search("Sozialraum oder Träger", r => r.Area, r => r.Provider)
            .OneOf("region-ist", "Region", Rows, static r => [r.Region])
            .OneOf("modell-ist", "Modell", Rows, static r => r.Models)
            .OneOf("traeger-ist", "Träger", Rows, static r => r.Providers)
            .SortBy("bereich")
            .Counting("Sozialraum", "Sozialräume")
            .Empty("Noch keine Sozialräume.");
    }
}
