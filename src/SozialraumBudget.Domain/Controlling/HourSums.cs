using System.Runtime.InteropServices;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>What became of an hour row.</summary>
public enum HourPlace
{
    /// <summary>Counted with its value.</summary>
    Documentable,

    /// <summary>Shown, not counted.</summary>
    Flat,

    /// <summary>Its day lies outside the period: it does not count here.</summary>
    OutsidePeriod,

    /// <summary>No rate is agreed for its day; it is not taken.</summary>
    WithoutRate,
}

/// <summary>
/// Sums hour rows in one pass, so that a figure needs no row again: its size follows months, teams and cases, not rows (rule 4.5 in
/// docs/rules.md). The order of the rows does not matter.
/// </summary>
/// <param name="terms">Period, rates, flat activities.</param>
/// <param name="keepRows">Rows are kept for the Rechenweg.</param>
public sealed class HourSums(ConsumptionTerms terms, bool keepRows = false)
{
    private readonly Dictionary<HourCell, WorkTime> cells = [];
    private readonly Dictionary<HourCell, List<HourRow>>? kept = keepRows ? [] : null;

    public ConsumptionTerms Terms => terms;

    public HourPlace Add(in HourRow row)
    {
        if (!terms.Period.Contains(row.Day))
            return HourPlace.OutsidePeriod;
        var isFlat = terms.Flat.Contain(row.Activity);
        var rate = isFlat ? null : terms.Rates.On(row.Day);
        if (rate is null && !isFlat)
            return HourPlace.WithoutRate;
        var cell = new HourCell(Period.Containing(row.Day, PeriodKind.Month), row.Team, row.Kind, row.CaseNumber, rate);
        Add(cell, row.Time);
        if (kept is not null)
        {
            ref var rows = ref CollectionsMarshal.GetValueRefOrAddDefault(kept, cell, out _);
            (rows ??= []).Add(row);
        }

        return isFlat ? HourPlace.Flat : HourPlace.Documentable;
    }

    /// <summary>Takes a sum that was taken elsewhere, e.g. stored beside the rows.</summary>
    public void Add(HourCell cell, WorkTime time)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, cell, out _);
        sum += time;
    }

    /// <summary>By month, team, kind and case.</summary>
    public IReadOnlyList<HourFigure> Figures() =>
        [
            .. cells
                .OrderBy(static c => c.Key.CaseNumber, StringComparer.Ordinal)
                .ThenBy(static c => c.Key.Kind)
                .ThenBy(static c => c.Key.Month)
                .ThenBy(static c => c.Key.Team, StringComparer.Ordinal)
                .ThenBy(static c => c.Key.Rate?.From)
                .Select(c => HourFigure.Of(c.Key, c.Value, kept is null ? null : () => kept[c.Key])),
        ];
}
