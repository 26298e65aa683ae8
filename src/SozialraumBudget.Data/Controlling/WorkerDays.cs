using System.Globalization;
using System.Runtime.InteropServices;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Controlling;

/// <summary>Hours per worker and day: a day has 24.</summary>
internal sealed class WorkerDays
{
    private readonly Dictionary<(string Worker, int Day), WorkTime> sums = [];

    /// <summary>The error of a row with which the worker's day gets longer than a day; null where it does not.</summary>
    public RowIssue? Add(in HourRow row)
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, (row.Worker, row.Day.DayNumber), out _);
        sum += row.Time;
        return sum <= WorkTime.Day
            ? null
            : RowIssue.Cell(
                row.RowNumber,
                HourFormat.Format.Columns[HourFormat.Hours].Name,
                GermanNumber.Text(row.Time.RoundedHours),
                $"{RowIssue.Printable(row.Worker)} kommt am {row.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)} mit dieser "
                    + $"Zeile auf {GermanNumber.Text(sum.RoundedHours)} Stunden; ein Tag hat 24."
            );
    }
}
