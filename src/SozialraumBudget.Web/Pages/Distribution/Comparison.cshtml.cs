using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Distribution;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Ui.Tables;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>Two or more scenarios side by side: amounts of each area, and the assumptions behind them.</summary>
public sealed class ComparisonModel(DistributionDesk desk) : PageModel
{
    private const int Most = 6;

    public IReadOnlyList<ScenarioDossier> Scenarios { get; private set; } = [];

    public DistributionComparison Comparison { get; private set; } = null!;

    public DataTable<ComparedAmount> Table { get; } = new DataTable<ComparedAmount>("Szenarien im Vergleich");

    public ChartView Chart { get; private set; } = null!;

    public IReadOnlyList<string> Indicators =>
        [.. Scenarios.SelectMany(static s => s.Plan.Indicators).Select(static i => i.Name).Distinct()];

    /// <param name="s">The scenarios, in order; those the user does not see are left out.</param>
    public async Task<IActionResult> OnGetAsync(List<Guid> s, CancellationToken cancel)
    {
        var found = new List<ScenarioDossier>();
        foreach (var id in (s ?? []).Distinct().Take(Most))
        {
            if (await desk.LoadAsync(id, cancel) is { } dossier)
                found.Add(dossier);
        }

        Scenarios = found;
        if (found.Count < 2)
            return Page();
        Comparison = DistributionComparison.Of(found.ConvertAll(static d => d.Planned));
        Chart = Bars();
        Table.Text("bereich", "Sozialraum", a => a.Name);
        foreach (var (i, dossier) in found.Index())
        {
            Table.Money($"s{i}", dossier.Scenario.Name, a => a.Amounts[i], sum: true);
            if (i > 0)
                Table.Money($"d{i}", $"Δ {dossier.Scenario.Name}", a => a.Difference(i), sum: true);
        }

        Table.Money("spanne", "Spanne", a => a.Span).Counting("Sozialraum", "Sozialräume").Empty("Noch nichts verteilt.");
        return await this.ListAsync(Table, Comparison.Areas, cancel) ?? Page();
    }

    private ChartView Bars() =>
        new(
            "Beträge der Sozialräume",
            $"{German.Count(Scenarios.Count, "Szenario", "Szenarien")} nebeneinander; die größte Spanne hat "
                + $"{Comparison.Areas.Where(static a => a.Span is not null).MaxBy(static a => a.Span)?.Name ?? "kein Sozialraum"}.",
            new ChartTable(
                ["Sozialraum", .. Scenarios.Select(static s => s.Scenario.Name)],
                [.. Comparison.Areas.Select(static a => (IReadOnlyList<string>)[a.Name, .. a.Amounts.Select(German.Money)])]
            )
        )
        {
            Options = new
            {
                legend = new { top = 0, left = 0 },
                tooltip = new { trigger = "axis", valueFormatter = "@money" },
                xAxis = new { type = "category", data = Comparison.Areas.Select(static a => a.Name) },
                yAxis = new { type = "value", axisLabel = new { formatter = "@euro" } },
                series = Scenarios.Select(
                    (s, i) =>
                        new
                        {
                            type = "bar",
                            name = s.Scenario.Name,
                            data = Comparison.Areas.Select(a => a.Amounts[i]?.Amount),
                        }
                ),
            },
        };
}
