using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Key figures of steering: each area beside all, one of them as a chart, with definition, source and date of its data.</summary>
public sealed class IndicatorsModel(AppDbContext db, ICurrentUser user, SteeringDesk desk, SelectedYear year) : PageModel
{
    public DataTable<Row> Table { get; } = new DataTable<Row>("Kennzahlen nach Sozialraum");

    public int Year => year.Value;

    /// <summary>What the chart shows.</summary>
    public SteeringIndicator Chosen { get; private set; }

    public ChartView? Chart { get; private set; }

    /// <summary>Areas with an agreement in the year.</summary>
    public int Areas { get; private set; }

    internal IndicatorSheet Sheet { get; private set; } = null!;

    /// <summary>The reader sees all areas of the city.</summary>
    public bool IsCity => user.Context.Roles.Have(Rights.EveryAgreement);

    /// <summary>Which data the figures rest on.</summary>
    public string Facts
    {
        get
        {
            Period[] asOf = [.. Sheet.Areas.Select(static a => a.AsOf).OfType<Period>().Distinct().OrderBy(static p => p.Last)];
            var stand = asOf.Length switch
            {
                0 => "noch ohne angenommene Meldung",
                1 => $"Stand {asOf[0]}",
                _ => $"Stand je nach Sozialraum {asOf[0]} bis {asOf[^1]}",
            };
            return $"aus angenommenen Meldungen, {stand}; {Sheet.Areas.Count} von {Areas} Sozialräumen";
        }
    }

    /// <param name="zahl">Key figure of the chart.</param>
    public async Task<IActionResult> OnGetAsync(string? zahl, CancellationToken cancel)
    {
        Chosen = IndicatorKeys.Of(zahl, SteeringNames.All);
        var areas = await desk.AreasAsync(Year, cancel);
        Areas = areas.Count;
        Sheet = IndicatorSheet.Of(areas, await Data.Budgets.CaseReader.LoadAsync(db, user.Context, cancel));
        Chart = IndicatorChart.Of(Sheet, Chosen, Year);
        Row[] rows = [.. Sheet.Areas.Select(Of)];
        Define(rows);
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    private void Define(Row[] rows)
    {
        Table.Text("bereich", "Sozialraum", static r => r.Area, static r => r.Href).Text("stand", "Stand", static r => r.AsOf);
        foreach (var indicator in SteeringNames.All)
        {
            var i = (int)indicator;
            Expression<Func<Row, decimal?>> value = r => r.Values[i];
            Table.Add(
                new Column<Row, decimal?>(indicator.Key(), indicator.Title(), ColumnKind.Number, value)
                {
                    Display = r => r.Texts[i],
                    Href = r =>
                        r.Values[i] is null ? null : year.Keep($"{Links.IndicatorDerivation}?zahl={indicator.Key()}&bereich={r.AreaId}"),
                    IsWhy = true,
                }
            );
        }

        Table
            .Search("Sozialraum", static r => r.Area)
            .OneOf("region-ist", "Region", rows, static r => [r.Region])
            .SortBy("bereich")
            .Counting("Sozialraum", "Sozialräume")
            .Empty("Noch keine Meldung angenommen.", "Kennzahlen entstehen, sobald die erste Meldung des Jahres angenommen ist.");
    }

    private Row Of(SteeredArea area, int index) =>
        new()
        {
            AreaId = area.AreaId,
            Area = area.Area,
            Region = area.Region,
            Href = Links.Agreement(area.Agreements[0].Standing.AgreementId),
            AsOf = area.AsOf is { } period
                ? $"{period}{(area.Agreements.Any(static a => a.Figures!.Open > 0) ? ", vorläufig" : "")}"
                : "unvollständig",
            Values = [.. SteeringNames.All.Select(i => Sheet.Of(i, index)?.Value)],
            Texts = [.. SteeringNames.All.Select(i => Sheet.Text(i, index))],
        };

    public sealed record Row
    {
        public required Guid AreaId { get; init; }

        public required string Area { get; init; }

        public string? Region { get; init; }

        public required string Href { get; init; }

        /// <summary>Last accepted period.</summary>
        public required string AsOf { get; init; }

        /// <summary>By key figure; null where there is none or it is not shown.</summary>
        public required IReadOnlyList<decimal?> Values { get; init; }

        public required IReadOnlyList<string> Texts { get; init; }
    }
}
