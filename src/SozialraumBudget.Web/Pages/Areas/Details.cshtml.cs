using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Areas;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Web.Pages.Areas;

public sealed class DetailsModel(AppDbContext db, AreasAsOf areas, AsOfDay asOf) : PageModel
{
    public AsOfDay AsOf => asOf;

    public Area Area { get; private set; } = null!;

    /// <summary>The area on the chosen day; null when it did not exist then.</summary>
    public AreaOnDay? Then { get; private set; }

    public int? FiguresOf { get; private set; }

    internal AreaDetails Details { get; private set; } = null!;

    public bool MayEdit => MasterData.MayEdit(User);

    public bool SeesAgreements => PageFolderPolicies.Allows(User, "Agreements");

    /// <summary>Models are compared over an agreement of the year that the user sees.</summary>
    public bool ComparesModels(int year) =>
        PageFolderPolicies.Allows(User, "ModelSwitch") && Details.Agreements.Any(a => a.FirstYear <= year && a.LastYear >= year);

    public string Name => Then?.Name ?? Area.Name;

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<string> IndicatorNames { get; private set; } = [];

    public ChartView? Chart { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.Areas.FindAsync([id], cancel) is not { } area)
            return NotFound();

        Area = area;
        var onDay = await areas.LoadAsync(asOf.Value, cancel);
        (Then, FiguresOf) = (onDay.Areas.FirstOrDefault(a => a.Id == id), onDay.FiguresOf);
        Details = await AreaDetails.LoadAsync(db, id, cancel);
        Years = [.. Details.Figures.Select(static f => f.Year).Distinct().OrderDescending().Take(6).Order()];
        IndicatorNames =
        [
            .. Details
                .Figures.Select(static f => f.Indicator)
                .Distinct()
                .OrderBy(static name => Indicators.Known.Contains(name) ? 0 : 1)
                .ThenBy(static name => name, StringComparer.CurrentCultureIgnoreCase),
        ];
        Chart = MakeChart();
        return Page();
    }

    internal AreaFigure? Figure(string indicator, int year) =>
        Details.Figures.FirstOrDefault(f => f.Indicator == indicator && f.Year == year);

    internal IEnumerable<AreaTerm> TermsNow(ProviderRole role) =>
        Details.Terms.Where(t => t.Term.Role == role && StateOf(t.Term.ValidFrom, t.Term.ValidTo) == "gilt");

    public string StateOf(DateOnly from, DateOnly? to) => asOf.StateOf(from, to);

    public static BadgeKind KindOf(string state) =>
        state switch
        {
            "gilt" => BadgeKind.Success,
            "künftig" => BadgeKind.Info,
            _ => BadgeKind.Neutral,
        };

    private ChartView? MakeChart()
    {
        var figures = Details
            .Figures.Where(f => f.Indicator == Indicators.Under21 && f is { Sum: not null, IsComplete: true })
            .OrderBy(static f => f.Year)
            .ToList();
        if (figures.Count < 2)
            return null;

        var rows = figures
            .Select(static f => (IReadOnlyList<string>)[f.Year.ToString(GermanCulture.Instance), German.Number(f.Sum!.Value)])
            .ToList();
        return new ChartView(
            "Einwohner unter 21",
            $"Von {German.Number(figures[0].Sum!.Value)} im Jahr {figures[0].Year} auf {German.Number(figures[^1].Sum!.Value)} im "
                + $"Jahr {figures[^1].Year}.",
            new ChartTable(["Jahr", "unter 21"], rows)
        )
        {
            Options = new
            {
                tooltip = new { trigger = "item", formatter = "{b}: {c}" },
                xAxis = new { type = "category", data = figures.Select(static f => f.Year.ToString(GermanCulture.Instance)) },
                yAxis = new { type = "value", axisLabel = new { formatter = "@number" } },
                series = new[]
                {
                    new
                    {
                        type = "bar",
                        barMaxWidth = 36,
                        label = new
                        {
                            show = true,
                            position = "top",
                            formatter = "@number",
                        },
                        data = figures.Select(static f => f.Sum),
                    },
                },
            },
        };
    }
}
