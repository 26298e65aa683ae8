using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>Numbers by area and reason as a table with the sums of both; what would tell of few people is not shown.</summary>
/// <param name="Rows">Cells; the first is the row's head.</param>
/// <param name="Hrefs">By row, where its numbers come from; the sum of all has none.</param>
public sealed record ReasonsByArea(
    string Caption,
    IReadOnlyList<string> Head,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    IReadOnlyList<string> Hrefs,
    bool Hides
)
{
    private const string Hidden = "nicht gezeigt";

    /// <param name="reasons">Column heads.</param>
    /// <param name="areas">Each with its numbers by reason, and whether the reader sees its cases.</param>
    /// <param name="sums">The sums of the areas, where they stand elsewhere, too; null: here alone.</param>
    public static ReasonsByArea Of(
        string caption,
        IReadOnlyList<string> reasons,
        IReadOnlyList<(string Area, string Href, IReadOnlyList<int> Counts, bool Seen)> areas,
        SuppressedColumn? sums = null
    )
    {
        ArgumentNullException.ThrowIfNull(areas);
        var table = SuppressedTable.Of([.. areas.Select(static a => a.Counts)], [.. areas.Select(static a => a.Seen)], sums);
        return new(
            caption,
            ["Sozialraum", .. reasons, "zusammen"],
            [
                .. areas.Select(
                    (area, i) =>
                        (IReadOnlyList<string>)
                            [
                                area.Area,
                                .. area.Counts.Select((n, r) => Text(n, table.Parts[i][r])),
                                Text(area.Counts.Sum(), table.Areas[i]),
                            ]
                ),
                .. areas.Count > 1 ? [Foot(areas, reasons.Count, table)] : Array.Empty<IReadOnlyList<string>>(),
            ],
            [.. areas.Select(static a => a.Href)],
            table.Hides
        );
    }

    private static IReadOnlyList<string> Foot(
        IReadOnlyList<(string Area, string Href, IReadOnlyList<int> Counts, bool Seen)> areas,
        int reasons,
        SuppressedTable table
    ) =>
        [
            "Alle zusammen",
            .. Enumerable.Range(0, reasons).Select(r => Text(areas.Sum(a => a.Counts[r]), table.Reasons[r])),
            Text(areas.Sum(static a => a.Counts.Sum()), table.HidesSum),
        ];

    private static string Text(int count, bool isHidden) => isHidden ? Hidden : German.Number(count);
}
