using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.SocialStructure;

/// <summary>Lines over the years: at most six, those with the largest latest figure.</summary>
internal static class SocialStructureChart
{
    private const int MostLines = 6;
    private static readonly string[] Symbols = ["circle", "rect", "triangle", "diamond", "emptyCircle", "emptyRect"];

    public static ChartView? Make(string indicator, bool byDistrict, IEnumerable<SocialStructureRow> rows, IReadOnlyList<int> years)
    {
        var all = rows.Where(static r => r.Values.Count > 0).OrderByDescending(static r => r.Latest).ToList();
        if (years.Count < 2 || all.Count == 0)
            return null;

        var lines = all.Take(MostLines).ToList();
        var what = byDistrict ? "Stadtteile" : "Sozialräume";
        var title = all.Count > MostLines ? $"{indicator}: die {MostLines} {what} mit den höchsten Werten" : $"{indicator} nach Jahren";
        var table = new ChartTable(
            [byDistrict ? "Stadtteil" : "Sozialraum", .. years.Select(static y => y.ToString(GermanCulture.Instance))],
            [.. lines.Select(line => (IReadOnlyList<string>)[line.Name, .. years.Select(y => line.Of(y) is { } v ? Text(v) : "–")])]
        );
        return new ChartView(title, $"{lines[0].Name} hat zuletzt den höchsten Wert: {Text(lines[0].Latest!.Value)}.", table)
        {
            Options = new
            {
                legend = new
                {
                    type = "scroll",
                    top = 0,
                    left = 0,
                },
                tooltip = new { trigger = "axis", valueFormatter = "@number" },
                xAxis = new { type = "category", data = years.Select(static y => y.ToString(GermanCulture.Instance)) },
                yAxis = new { type = "value", axisLabel = new { formatter = "@number" } },
                series = lines.Select(
                    (line, index) =>
                        new
                        {
                            type = "line",
                            name = line.Name,
                            symbol = Symbols[index],
                            symbolSize = 8,
                            connectNulls = false,
                            data = years.Select(line.Of),
                        }
                ),
            },
        };
    }

    private static string Text(decimal value) => German.Number(value, value == decimal.Truncate(value) ? 0 : 2);
}
