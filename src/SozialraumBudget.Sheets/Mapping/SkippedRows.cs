using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Sheets.Mapping;

/// <summary>Counts what a mapping leaves out, by reason, and says it once with the first row.</summary>
internal sealed class SkippedRows
{
    private const int MaxReasons = 50;
    private readonly Dictionary<(bool IsCell, string Why), Found> _found = [];

    /// <summary>A row that became several counts once.</summary>
    public void Row(string why, int row) => Count(isCell: false, why, row);

    public void Cell(string why, int row) => Count(isCell: true, why, row);

    /// <summary>Notices in the order in which the reasons came up.</summary>
    public IEnumerable<RowIssue> Issues() => _found.Select(static f => Notice(f.Key.IsCell, f.Key.Why, f.Value));

    private void Count(bool isCell, string why, int row)
    {
        var key = (isCell, _found.Count < MaxReasons || _found.ContainsKey((isCell, why)) ? why : "aus weiteren Gründen");
        if (!_found.TryGetValue(key, out var known))
            _found[key] = new(1, row, row);
        else if (isCell || known.Last != row)
            _found[key] = known with { Count = known.Count + 1, Last = row };
    }

    private static RowIssue Notice(bool isCell, string why, Found found)
    {
        var noun = (isCell, found.Count) switch
        {
            (true, 1) => "Zelle",
            (true, _) => "Zellen",
            (false, 1) => "Zeile",
            _ => "Zeilen",
        };
        return RowIssue.Notice(
            $"{GermanNumber.Text(found.Count)} {noun} {RowIssue.Printable(why)} {(found.Count == 1 ? "wird" : "werden")} "
                + $"laut Zuordnung nicht gelesen (zuerst Zeile {found.First})."
        );
    }

    private readonly record struct Found(int Count, int First, int Last);
}
