using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.RateCalculation;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Navigation;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.RateCalculation;

/// <summary>The newest calculation of each provider for a year; row security leaves a provider its own.</summary>
public sealed class IndexModel(HourRateDesk desk, SelectedYear year) : PageModel
{
    public DataTable<RateRow> Table { get; } =
        new DataTable<RateRow>("Stundensätze")
            .Text("traeger", "Träger", r => r.Provider, href: static r => r.Href)
            .Money("satz", "Satz je Stunde", r => r.Rate, href: static r => r.Href)
            .Number("stellen", "Stellen", r => r.Posts, decimals: 2)
            .Number("netto", "Netto-Stunden je Stelle", r => r.NetHours, decimals: 1)
            .Share("direkt", "Zeit mit Menschen", r => r.Direct)
            .Share("auslastung", "Auslastung", r => r.Occupancy)
            .Share("gemein", "Gemeinkosten", r => r.Overhead)
            .Number("stunden", "abrechenbare Stunden", r => r.PayableHours, decimals: 1)
            .Text("quelle", "Worauf es beruht", r => r.Source)
            .Moment("am", "Gespeichert am", r => r.At)
            .Search("Träger", r => r.Provider)
            .SortBy("-satz")
            .Counting("Träger", "Träger");

    public int Year => year.Value;

    public bool MayKeep => User.IsInRole(nameof(Role.Controller));

    /// <summary>Null while there are not two to compare.</summary>
    public ChartView? Chart { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        List<RateRow> rows = [.. (await desk.OfYearAsync(Year, cancel)).Select(static d => new RateRow(d))];
        if (rows.Count > 1)
            Chart = Bars([.. rows.OrderByDescending(static r => r.Rate)]);
        Table.Empty(
            $"Für {Year} ist noch kein Satz gespeichert.",
            "Aus Stellen, Personalkosten, Arbeitszeit, Abwesenheiten und Auslastung entsteht der Satz je Stunde.",
            Links.NewHourRate,
            MayKeep ? "Satz kalkulieren" : "Satz durchrechnen"
        );
        return await this.ListAsync(Table, rows, cancel) ?? Page();
    }

    private static ChartView Bars(List<RateRow> rows) =>
        new(
            "Satz je Stunde nach Träger",
            $"Am höchsten: {rows[0].Provider} mit {German.Money(rows[0].Rate)}, am niedrigsten: {rows[^1].Provider} mit "
                + $"{German.Money(rows[^1].Rate)}.",
            new ChartTable(["Träger", "Satz"], [.. rows.Select(static r => (IReadOnlyList<string>)[r.Provider, German.Money(r.Rate)])])
        )
        {
            Options = new
            {
                tooltip = new { trigger = "axis", valueFormatter = "@money" },
                xAxis = new { type = "value", axisLabel = new { formatter = "@euro" } },
                yAxis = new
                {
                    type = "category",
                    inverse = true,
                    data = rows.Select(static r => r.Provider),
                },
                series = new[]
                {
                    new
                    {
                        type = "bar",
                        name = "Satz",
                        data = rows.Select(static r => r.Rate.Amount),
                        label = new
                        {
                            show = true,
                            position = "insideRight",
                            formatter = "@money",
                        },
                    },
                },
            },
        };
}
