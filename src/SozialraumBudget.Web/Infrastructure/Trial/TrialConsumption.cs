using System.Globalization;
using SozialraumBudget.Data.Controlling;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Web.Infrastructure.Trial;

/// <summary>Consumption of a period from files and terms, by the same rules as everywhere, without storing anything.</summary>
/// <param name="Consumption">All figures of the period.</param>
/// <param name="CaseIndependent">Against partial budget B.</param>
/// <param name="RowsOutside">Hour rows whose day lies outside the period; they do not count.</param>
/// <param name="Warnings">German; they did not stop the computation.</param>
public sealed record TrialConsumption(
    Consumption Consumption,
    CaseIndependentSpending CaseIndependent,
    int RowsOutside,
    IReadOnlyList<string> Warnings
)
{
    public const string Hours = "hours";
    public const string External = "external";

    /// <param name="keepRows">The Rechenweg goes down to the rows.</param>
    public static (TrialConsumption? Result, IReadOnlyList<FileIssue> Issues) Compute(
        TrialFile hours,
        TrialFile external,
        QuarterTerms terms,
        bool keepRows,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(terms);
        var (files, sums) = (new TrialFiles(), new HourSums(terms.Consumption, keepRows));
        var outside = ReadHours(hours, sums, files, cancellation);
        using var table = SheetReader.Open(external.Bytes, external.Name, ExternalCostFormat.Format);
        var costs = ExternalCostParser.Parse(table, cancel: cancellation);
        files.Add(External, ExternalCostFormat.Format.Name, costs.Issues, costs.IgnoredColumns);
        if (files.Errors.Count > 0)
            return (null, files.Errors);
        var consumption = Consumption.Of(sums, costs.Rows);
        return (new(consumption, consumption.CaseIndependent(terms.PartialBudgetB), outside, [.. files.Notes, .. terms.Notes]), []);
    }

    private static int ReadHours(TrialFile hours, HourSums sums, TrialFiles files, CancellationToken cancellation)
    {
        using var table = SheetReader.Open(hours.Bytes, hours.Name, HourFormat.Format);
        var reader = new HourReader(table, cancel: cancellation);
        var (outside, withoutRate) = (0, new List<RowIssue>());
        foreach (var row in reader.Rows())
        {
            var place = sums.Add(row);
            if (place == HourPlace.OutsidePeriod)
                outside++;
            else if (place == HourPlace.WithoutRate)
                withoutRate.Add(WithoutRate(row));
        }

        files.Add(
            Hours,
            HourFormat.Format.Name,
            reader.Issues.Concat(withoutRate).OrderBy(static i => i.Row ?? int.MaxValue),
            reader.IgnoredColumns
        );
        return outside;
    }

    private static RowIssue WithoutRate(HourRow row) =>
        RowIssue.Cell(
            row.RowNumber,
            HourFormat.Format.Columns[HourFormat.Day].Name,
            row.Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            "Für diesen Tag ist kein Stundensatz vereinbart."
        );
}
