using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;
using SozialraumBudget.Sheets.Notation;

namespace SozialraumBudget.Data.Areas;

/// <summary>One value of the social structure: district, year, indicator (such as SGB II, unter 21, Alleinerziehende).</summary>
public sealed record SocialStructureValue(int Row, string District, int Year, string Indicator, decimal Value);

/// <summary>Import format of the social structure, in long form: one value per row.</summary>
public static class SocialStructureFormat
{
    private const int District = 0;
    private const int Year = 1;
    private const int Indicator = 2;
    private const int Value = 3;

    public static SheetFormat Format { get; } =
        new(
            "Sozialstruktur",
            new("Stadtteil", ColumnKind.Text, true, 100, "Name des Stadtteils")
            {
                Aliases = ["Ortsteil", "Quartier", "Stadtbezirk", "Bezirk", "Raumeinheit", "Gebiet", "Raumbezug", "Name"],
            },
            new("Jahr", ColumnKind.Integer, true, 10, "vierstellig") { Aliases = ["Berichtsjahr", "Stichtag", "Stand"] },
            new("Merkmal", ColumnKind.Text, true, 100, "SGB II, unter 21, Alleinerziehende oder ein anderes")
            {
                Aliases = ["Indikator", "Sachmerkmal", "Kennzahl", "Variable", "Ausprägung"],
            },
            new("Wert", ColumnKind.Number, true, 30, "Anzahl oder Anteil") { Aliases = ["value", "Messwert"] }
        )
        {
            ValueColumn = "Wert",
        };

    /// <summary>Two values for the same district, year and indicator are an error; the same row twice is a warning.</summary>
    public static ParsedSheet<SocialStructureValue> Parse(
        SheetTable table,
        Action<int>? progress = null,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Refusal is { } reason)
            return new([], [RowIssue.File(reason)], []);
        var cells = new CellReader(table, Format, progress, cancel);
        var rows = new List<SocialStructureValue>();
        var years = new NumberColumn(max: 9_999, maxDecimals: 0);
        var values = new NumberColumn(max: 1_000_000_000, maxDecimals: 4, isOfficial: true);
        while (cells.Next())
        {
            var year = cells.Number(Year, years, -1);
            if (year is < DateText.FirstYear or > DateText.LastYear)
                cells.Fail(Year, $"Das Jahr liegt außerhalb von {DateText.FirstYear} bis {DateText.LastYear}.");
            var value = cells.Number(Value, values, rows.Count);
            var row = new SocialStructureValue(
                cells.RowNumber,
                cells.Text(District) ?? string.Empty,
                (int)(year ?? 0),
                cells.Text(Indicator) ?? string.Empty,
                value ?? 0
            );
            if (!cells.Failed)
                rows.Add(row);
        }

        Resolve(years);
        Resolve(values);
        cells.Issues.AddRange(Repeated(rows));
        return new(rows, [.. cells.Issues.OrderBy(issue => issue.Row ?? int.MaxValue)], table.Header!.UnknownColumns);

        void Resolve(NumberColumn numbers) =>
            numbers.Resolve(
                (row, slot, resolved) =>
                {
                    if (slot >= 0 && slot < rows.Count && rows[slot].Row == row)
                        rows[slot] = rows[slot] with { Value = resolved };
                },
                cells.Issues.Add
            );
    }

    private static IEnumerable<RowIssue> Repeated(List<SocialStructureValue> rows)
    {
        var seen = new Dictionary<(string, int, string), SocialStructureValue>();
        foreach (var row in rows)
        {
            var key = (Spelling.Fold(row.District), row.Year, Spelling.Fold(row.Indicator));
            if (seen.TryAdd(key, row))
                continue;
            yield return seen[key].Value == row.Value
                ? RowIssue.Warning(row.Row, $"Die Zeile gleicht Zeile {seen[key].Row} in allen Werten.")
                : RowIssue.WholeRow(
                    row.Row,
                    $"Für {RowIssue.Printable(row.District)}, {row.Year}, „{RowIssue.Printable(row.Indicator)}“ steht in Zeile "
                        + $"{seen[key].Row} ein anderer Wert ({GermanNumber.Text(seen[key].Value)}, hier {GermanNumber.Text(row.Value)}). "
                        + "Gehört zum Merkmal noch eine Spalte, lässt sie sich beim Zuordnen dazunehmen."
                );
        }
    }
}
