using System.Text.RegularExpressions;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>
/// Finds the header of a file whose columns nobody knows: what stands above the first row with figures. Years are no figures, titles
/// above a table fill one cell.
/// </summary>
public static partial class LayoutProposal
{
    public static SheetLayout Of(ForeignSample sample, string? sheet = null)
    {
        ArgumentNullException.ThrowIfNull(sample);
        var rows = sample.Rows;
        if (rows.Count == 0)
            return new(sheet, 0);
        var usual = Usual(rows);
        var enough = Math.Max(2, (usual + 1) / 2);
        var first = rows.Index().FirstOrDefault(r => r.Item.Filled >= enough && r.Item.Cells.Any(IsFigure));
        if (first.Item is null)
            return new(sheet, (rows.FirstOrDefault(r => r.Filled >= Math.Min(enough, usual)) ?? rows[0]).Number);
        var last = first.Index - 1;
        while (last >= 0 && (rows[last].Filled < 2 || rows[last].Cells.Any(IsFigure)))
            last--;
        if (last < 0)
            return new(sheet, 0);
        var height = 1;
        while (height < SheetLayout.MaxHeaderRows && last - height >= 0 && BelongsAbove(rows[last - height], rows[last]))
            height++;
        return new(sheet, rows[last].Number, height);
    }

    /// <summary>A number that is no year; an amount, a percentage or a sign of official statistics is one too.</summary>
    internal static bool IsFigure(string text) => IsNumber(text) && !IsYear(text);

    internal static bool IsNumber(string text) => Figure().IsMatch(text);

    internal static bool IsYear(string text) => YearAlone().IsMatch(text);

    /// <summary>Cells that most rows fill.</summary>
    private static int Usual(IReadOnlyList<ForeignRow> rows) =>
        rows.Where(static r => r.Filled > 1)
            .GroupBy(static r => r.Filled)
            .OrderByDescending(static g => g.Count())
            .ThenByDescending(static g => g.Key)
            .Select(static g => g.Key)
            .FirstOrDefault(1);

    /// <summary>
    /// A row above is part of the header where the first column is named in one of them alone, or where the row below holds nothing but
    /// years. A title above a table names the first column too.
    /// </summary>
    private static bool BelongsAbove(ForeignRow above, ForeignRow below) =>
        above.Filled >= 2
        && !above.Cells.Any(IsFigure)
        && (
            (above[0].Length == 0) != (below[0].Length == 0)
            || below.Cells.Skip(1).Where(static c => c.Length > 0).All(static c => YearAlone().IsMatch(c))
        );

    [GeneratedRegex(@"^[-+\u2013\u2212]?\d[\d.,\s]*(%|€|EUR)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(19|20)\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();
}
