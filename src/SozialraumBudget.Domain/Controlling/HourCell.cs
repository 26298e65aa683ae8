using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>Hours that count alike in every figure: same month, team, kind of work, case and rate.</summary>
/// <param name="Month">Of their days.</param>
/// <param name="Team">Team.</param>
/// <param name="Kind">Kind of work.</param>
/// <param name="CaseNumber">Null unless the work is case-specific.</param>
/// <param name="Rate">The rate of their days; null for flat activities, which have no value of their own.</param>
public readonly record struct HourCell(Period Month, string Team, WorkKind Kind, string? CaseNumber, HourRate? Rate)
{
    public bool IsFlat => Rate is null;

    /// <summary>"Februar 2026, Team Park, Fall NO-26-0001".</summary>
    public string Label => $"{Month}, {Team}, {(CaseNumber is null ? Kind.Title() : $"Fall {CaseNumber}")}";
}

/// <summary>A cell with its time and, unless flat, its value.</summary>
/// <param name="Cell">What the hours have in common.</param>
/// <param name="Time">Their sum.</param>
/// <param name="Hours">The same in hours, down to the rows.</param>
/// <param name="Value">Hours × rate, not rounded; null for flat activities.</param>
public sealed record HourFigure(HourCell Cell, WorkTime Time, Traced Hours, Traced? Value)
{
    internal static HourFigure Of(HourCell cell, WorkTime time, Func<IEnumerable<HourRow>>? rows)
    {
        var id = $"h{cell.Month.Code}|{cell.Team.Length}|{cell.Team}|{cell.Kind}|{cell.CaseNumber}|{cell.Rate?.From:yyyyMMdd}";
        var hours = Traced.SumOf(cell.Label, "Summe der Stunden", HourWords.Unit, time.Hours, () => Leaves(time, rows)).Named(id);
        return cell.Rate is not { } rate
            ? new(cell, time, hours, null)
            : new(
                cell,
                time,
                hours,
                Traced
                    .Product(cell.Label, "Stunden × Satz", hours, Traced.Number("Satz", rate.Rate, Derivation.Euro, rate.Text))
                    .Named($"v{id}")
            );
    }

    private static IEnumerable<Derivation> Leaves(WorkTime time, Func<IEnumerable<HourRow>>? rows) =>
        rows is null
            ? [HourWords.Leaf("Stunden der Meldung", time, null)]
            : rows()
                .OrderBy(static r => r.Day)
                .ThenBy(static r => r.RowNumber)
                .Select(static r => HourWords.Leaf(r.Label, r.Time, $"Zeile {r.RowNumber}"));
}
