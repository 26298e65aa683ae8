using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>Sums of hour rows by what rates and flat activities can tell apart: gathered while rows are stored, read by figures.</summary>
internal sealed class HourSumRows(HourRates rates)
{
    private readonly Dictionary<
        (DateOnly Segment, WorkKind Kind, string Case, string Team, string Activity),
        (decimal Seconds, int Rows)
    > sums = [];

    public int Count => sums.Count;

    public void Add(in HourRow row)
    {
        var key = (HourSegments.Of(row.Day, rates), row.Kind, row.CaseNumber ?? "", row.Team, row.Activity ?? "");
        var (seconds, rows) = sums.GetValueOrDefault(key);
        sums[key] = (seconds + row.Time.Seconds, rows + 1);
    }

    public IReadOnlyList<HourSumRecord> Of(Guid upload) =>
        [
            .. sums.Select(s => new HourSumRecord
            {
                UploadId = upload,
                Segment = s.Key.Segment,
                Kind = s.Key.Kind,
                CaseNumber = s.Key.Case,
                Team = s.Key.Team,
                Activity = s.Key.Activity,
                Seconds = s.Value.Seconds,
                Rows = s.Value.Rows,
            }),
        ];

    /// <summary>Takes a sum as if its rows came one by one.</summary>
    public static void Add(HourSums sums, HourSumRecord sum)
    {
        var terms = sums.Terms;
        if (!terms.Period.Contains(sum.Segment))
            return;
        var isFlat = terms.Flat.Contain(sum.Activity.Length == 0 ? null : sum.Activity);
        var rate = isFlat ? null : terms.Rates.On(sum.Segment);
        if (rate is null && !isFlat)
            return;
        sums.Add(
            new(
                Period.Containing(sum.Segment, PeriodKind.Month),
                sum.Team,
                sum.Kind,
                sum.CaseNumber.Length == 0 ? null : sum.CaseNumber,
                rate
            ),
            new WorkTime(sum.Seconds)
        );
    }
}
