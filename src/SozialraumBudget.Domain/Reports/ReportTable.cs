using System.Text.Json.Serialization;
using SozialraumBudget.Domain.Ledger;
using SozialraumBudget.Domain.Payouts;

namespace SozialraumBudget.Domain.Reports;

/// <summary>What the values of a column are.</summary>
public enum ReportUnit
{
    Text,

    /// <summary>EUR.</summary>
    Money,

    /// <summary>A factor; printed in percent.</summary>
    Share,

    Number,

    Months,
}

/// <param name="IsForecast">What may come, not what has been.</param>
/// <param name="Figure">The figure of the standing that it shows: pages and reports are held to the same; null for others.</param>
public sealed record ReportColumn(string Head, ReportUnit Unit, bool IsForecast = false, StandingFigure? Figure = null);

/// <summary>A cell: text, or a number in its column's unit, or neither where nothing is known.</summary>
/// <param name="IsHidden">It rests on so few people that it is not shown.</param>
/// <param name="Of">In a row's first cell: what figures of the standing are of, as <see cref="FigureSubject"/> names it.</param>
public sealed record ReportCell(string? Text = null, decimal? Value = null, bool IsHidden = false, string? Of = null)
{
    public static ReportCell Hidden { get; } = new(IsHidden: true);
}

/// <summary>A table of a report, readable for itself.</summary>
/// <param name="Definition">What its figures mean.</param>
/// <param name="Source">Where they come from.</param>
/// <param name="AsOf">Date of the data, e.g. "Q2 2026 bis Q3 2026".</param>
/// <param name="Foot">The sum or the whole city; null for none.</param>
/// <param name="Parts">Rows that several areas make together, such as regions; null for none.</param>
public sealed record ReportTable(
    ReportBlockKind Block,
    string Definition,
    string Source,
    string AsOf,
    IReadOnlyList<ReportColumn> Columns,
    IReadOnlyList<IReadOnlyList<ReportCell>> Rows,
    IReadOnlyList<ReportCell>? Foot = null,
    IReadOnlyList<IReadOnlyList<ReportCell>>? Parts = null
)
{
    /// <summary>All that is printed below the head, in its order.</summary>
    [JsonIgnore]
    public IEnumerable<IReadOnlyList<ReportCell>> Lines
    {
        get
        {
            var parts = Rows.Concat(Parts ?? []);
            return Foot is { } foot && Rows.Count > 0 ? parts.Append(foot) : parts;
        }
    }
}
