using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.SocialStructure;

public sealed class IndexModel(AppDbContext db, AsOfDay asOf) : PageModel
{
    private const int MostYears = 12;

    /// <summary>"stadtteile" or, by default, areas.</summary>
    [BindProperty(SupportsGet = true, Name = "ebene")]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true, Name = "merkmal")]
    public string? Wanted { get; set; }

    public bool ByDistrict => Level == "stadtteile";

    public string Indicator { get; private set; } = Indicators.Under21;

    public IReadOnlyList<SelectListItem> IndicatorNames { get; private set; } = [];

    public IReadOnlyList<int> Years { get; private set; } = [];

    public DataTable<SocialStructureRow> Table { get; private set; } = null!;

    public ChartView? Chart { get; private set; }

    public bool IsRatio => !Indicators.AddsUp(Indicator);

    public string? IncompleteText { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await ChooseAsync(cancel);
        var rows =
            ByDistrict || (Level is null && IsRatio)
                ? await SocialStructureRows.ByDistrictAsync(db, Indicator, asOf.Today, cancel)
                : await SocialStructureRows.ByAreaAsync(db, Indicator, cancel);
        if (Level is null && IsRatio)
            Level = "stadtteile";
        Years = [.. rows.SelectMany(static r => r.Values.Keys).Distinct().OrderDescending().Take(MostYears).Order()];
        var gaps = rows.SelectMany(static r => r.Incomplete.Select(year => $"{r.Name} {year}")).ToList();
        if (gaps.Count > 0)
            IncompleteText = string.Join(", ", gaps.Take(5)) + (gaps.Count > 5 ? $" und {gaps.Count - 5} weitere" : "");
        Table = MakeTable(rows);
        Chart = SocialStructureChart.Make(Indicator, ByDistrict, Shown(rows), Years);
        return await this.ListAsync(Table, IndicatorNames.Count == 0 ? [] : rows, cancel) ?? Page();
    }

    public string Link(string level) => QueryHelp($"{Links.SocialStructure}?ebene={level}");

    private string QueryHelp(string url) => Wanted is null ? url : $"{url}&merkmal={Uri.EscapeDataString(Indicator)}";

    private async Task ChooseAsync(CancellationToken cancel)
    {
        var names = await db.SocialIndicators.Select(static i => i.Name).Distinct().ToListAsync(cancel);
        names =
        [
            .. names
                .OrderBy(static n => Indicators.Known.Contains(n) ? 0 : 1)
                .ThenBy(static n => n, StringComparer.CurrentCultureIgnoreCase),
        ];
        Indicator =
            Wanted is not null && names.Contains(Wanted) ? Wanted
            : names.Contains(Indicators.Under21) ? Indicators.Under21
            : names.FirstOrDefault() ?? Indicators.Under21;
        IndicatorNames = [.. names.Select(n => new SelectListItem(n, n, n == Indicator))];
    }

    private DataTable<SocialStructureRow> MakeTable(IReadOnlyList<SocialStructureRow> rows)
    {
        var table = new DataTable<SocialStructureRow>($"Sozialstruktur {Indicator}".Replace('/', ' ')).Text(
            "name",
            ByDistrict ? "Stadtteil" : "Sozialraum",
            static r => r.Name,
            static r => r.AreaId is { } id ? Links.Area(id) : null
        );
        if (ByDistrict)
            table.Text("bereich", "Sozialraum", static r => r.Area);
        var decimals = rows.SelectMany(static r => r.Values.Values).Any(static v => v != decimal.Truncate(v)) ? 2 : 0;
        foreach (var year in Years)
            table.Number(
                "j" + year.ToString(CultureInfo.InvariantCulture),
                year.ToString(CultureInfo.InvariantCulture),
                r => r.Of(year),
                decimals,
                sum: !IsRatio
            );
        table.Search(ByDistrict ? "Stadtteil oder Sozialraum" : "Sozialraum", static r => r.Name, static r => r.Area);
        if (ByDistrict)
        {
            table.Filter(
                "bereich",
                "Sozialraum",
                rows.Where(static r => r.AreaId is not null)
                    .DistinctBy(static r => r.AreaId)
                    .OrderBy(static r => r.Area, StringComparer.CurrentCulture)
                    .Select(static r => new FilterOption(r.AreaId.ToString()!, r.Area!)),
                static (all, value) => all.Where(r => r.AreaId == Guid.Parse(value))
            );
        }

        return table
            .SortBy("name")
            .Counting(ByDistrict ? "Stadtteil" : "Sozialraum", ByDistrict ? "Stadtteile" : "Sozialräume")
            .EmptyFor(
                MasterData.MayEdit(User),
                "Noch keine Sozialdaten.",
                "Zahlen je Stadtteil, Jahr und Merkmal, z. B. unter 21, SGB II, Alleinerziehende.",
                Links.ImportSocialStructure,
                "Datei einlesen"
            );
    }

    private IEnumerable<SocialStructureRow> Shown(IEnumerable<SocialStructureRow> rows) =>
        ByDistrict && Guid.TryParse(Request.Query["bereich"], out var area) ? rows.Where(r => r.AreaId == area) : rows;
}
