using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Charts;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Distribution;

/// <summary>Map of who gains and who loses.</summary>
internal static class ChangeMap
{
    public static ChartView Of(IReadOnlyList<AreaRow> rows, int year)
    {
        List<AreaRow> known = [.. rows.Where(static r => r.Change is not null)];
        var widest = known.Select(static r => r.Change!.Value.IsNegative ? -r.Change.Value : r.Change.Value).DefaultIfEmpty().Max();
        return new(
            $"Änderung {year} gegenüber {year - 1} nach Sozialraum",
            Summary(known),
            new ChartTable(
                ["Sozialraum", "Änderung"],
                [
                    .. rows.Select(static r =>
                        (IReadOnlyList<string>)[r.Area, r.Change is { } change ? German.Signed(change) : "kein Vorjahr"]
                    ),
                ]
            )
        )
        {
            MapSource = $"{Links.Areas}?handler=Map&stichtag={year}-01-01",
            Tall = true,
            Options = MapOptions.Of(
                MapOptions.Scale(
                    -Math.Max(1m, widest.Amount),
                    Math.Max(1m, widest.Amount),
                    $"+{German.Short(widest)}",
                    $"−{German.Short(widest)}",
                    MapOptions.Diverging
                ),
                "{b}",
                known.Select(static r => new MapShape(r.Area, r.Change!.Value.Amount, null))
            ),
        };
    }

    private static string Summary(List<AreaRow> known) =>
        known.Count == 0
            ? "Für keinen Sozialraum ist ein Vorjahr bekannt."
            : $"Am meisten gewinnt {known.MaxBy(static r => r.Change)!.Area} ({German.Signed(known.Max(static r => r.Change)!.Value)}), "
                + $"am wenigsten {known.MinBy(static r => r.Change)!.Area} ({German.Signed(known.Min(static r => r.Change)!.Value)}).";
}
