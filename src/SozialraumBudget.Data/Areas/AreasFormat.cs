using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Areas;

/// <summary>A row of the areas format: the district belongs to the area.</summary>
public sealed record DistrictAssignmentRow(int Row, string District, string Area);

/// <summary>Import format that assigns districts (Stadtteile) to areas (Bereiche).</summary>
public static class AreasFormat
{
    public static SheetFormat Format { get; } =
        new(
            "Bereiche",
            new("Stadtteil", ColumnKind.Text, true, 100, "Name des Stadtteils")
            {
                Aliases = ["Ortsteil", "Quartier", "Viertel", "Stadtbezirk", "Raumeinheit", "Name"],
            },
            new("Bereich", ColumnKind.Text, true, 100, "Name des Bereichs")
            {
                Aliases = ["Sozialraum", "Region", "Planungsraum", "Regionalbereich", "Sozialregion", "Bezirk"],
            }
        );

    /// <summary>A district in two areas is an error; the same row twice is a warning.</summary>
    public static ParsedSheet<DistrictAssignmentRow> Parse(
        SheetTable table,
        Action<int>? progress = null,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Refusal is { } reason)
            return new([], [RowIssue.File(reason)], []);
        var cells = new CellReader(table, Format, progress, cancel);
        var rows = new List<DistrictAssignmentRow>();
        var seen = new Dictionary<string, DistrictAssignmentRow>(StringComparer.Ordinal);
        while (cells.Next())
        {
            var row = new DistrictAssignmentRow(cells.RowNumber, cells.Text(0) ?? string.Empty, cells.Text(1) ?? string.Empty);
            if (cells.Failed)
                continue;
            rows.Add(row);
            if (seen.TryAdd(Spelling.Fold(row.District), row))
                continue;
            var first = seen[Spelling.Fold(row.District)];
            if (Spelling.Fold(first.Area) == Spelling.Fold(row.Area))
                cells.Issues.Add(RowIssue.Warning(row.Row, $"Die Zeile gleicht Zeile {first.Row} in allen Werten."));
            else
                cells.Fail(1, $"Der Stadtteil ist in Zeile {first.Row} dem Bereich „{first.Area}“ zugeordnet.");
        }

        return new(rows, cells.Issues, table.Header!.UnknownColumns);
    }
}
