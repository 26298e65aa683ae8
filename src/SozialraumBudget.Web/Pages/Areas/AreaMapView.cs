using SozialraumBudget.Data.Areas;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Navigation;

namespace SozialraumBudget.Web.Pages.Areas;

/// <summary>Map of the areas, the more inhabitants under 21 the darker.</summary>
internal static class AreaMapView
{
    public static ChartView Make(AreasOnDay onDay, AsOfDay asOf)
    {
        var figures = onDay.Areas.Select(static a => a.Under21).OfType<decimal>().ToList();
        var title = figures.Count == 0 ? "Sozialräume" : $"Einwohner unter 21, {onDay.FiguresOf}";
        var rows = onDay
            .Areas.Select(static a => (IReadOnlyList<string>)[a.Name, a.Under21 is { } value ? German.Number(value) : "–"])
            .ToList();
        return new ChartView(title, Summary(onDay), new ChartTable(["Sozialraum", "unter 21"], rows))
        {
            MapSource = asOf.Keep($"{Links.Areas}?handler=Map"),
            Tall = true,
            Options = MapOptions.Of(
                figures.Count == 0 ? null : Scale(figures),
                figures.Count == 0 ? "{b}" : "{b}: {c}",
                onDay.Areas.Select(a => new MapShape(a.Name, a.Under21, asOf.Keep(Links.Area(a.Id))))
            ),
        };
    }

    private static object Scale(List<decimal> figures) =>
        MapOptions.Scale(
            figures.Min(),
            Math.Max(figures.Max(), figures.Min() + 1),
            German.Number(figures.Max()),
            German.Number(figures.Min()),
            MapOptions.Shades
        );

    private static string Summary(AreasOnDay onDay) =>
        onDay.Areas.Where(static a => a.Under21 is not null).MaxBy(static a => a.Under21) is { } most
            ? $"Karte von {German.Count(onDay.Areas.Count, "Sozialraum", "Sozialräumen")}; "
                + $"die meisten jungen Menschen leben in {most.Name} ({German.Number(most.Under21!.Value)})."
            : $"Karte von {German.Count(onDay.Areas.Count, "Sozialraum", "Sozialräumen")}.";
}
