using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Controlling;

/// <summary>
/// Reads hour rows one after the other, so that a file of a million rows needs no list of them: what is kept is a sum per worker and day,
/// and a short mark per row to find rows that stand twice. What is wrong is known when the rows are read to their end.
/// </summary>
public sealed class HourReader
{
    private const int HoursOfADay = 24;
    private readonly SheetTable table;
    private readonly CellReader? cells;
    private readonly ChoiceColumn<WorkKind> kinds = new(WorkKinds.TryParse, HourFormat.AllowedKinds);
    private readonly DurationColumn durations = new(HoursOfADay);
    private readonly List<HourRow> waiting = [];
    private readonly WorkerDays days = new();
    private readonly RepeatedRows repeated = new();
    private readonly List<RowIssue> issues = [];

    /// <param name="table">The sheet; a refused one has no rows and one issue.</param>
    /// <param name="progress">Gets the number of rows read so far.</param>
    /// <param name="cancel">Ends the reading.</param>
    public HourReader(SheetTable table, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        this.table = table;
        if (table.Refusal is { } reason)
            issues.Add(RowIssue.File(reason));
        else
            cells = new CellReader(table, HourFormat.Format, progress, cancel) { MayBeEmpty = true };
    }

    /// <summary>Errors, warnings and notices, by row; complete after the last row.</summary>
    public IReadOnlyList<RowIssue> Issues => [.. issues.OrderBy(static issue => issue.Row ?? int.MaxValue)];

    public bool HasErrors => issues.Exists(static issue => issue.Severity == IssueSeverity.Error);

    public IReadOnlyList<string> IgnoredColumns => table.Header?.UnknownColumns ?? [];

    /// <summary>The good rows; to be walked once. Rows whose number read both ways come last.</summary>
    public IEnumerable<HourRow> Rows()
    {
        if (cells is null)
            yield break;
        while (cells.Next())
        {
            var waits = waiting.Count;
            if (ReadRow() is { } row && waiting.Count == waits && Take(row))
                yield return row;
        }

        var resolved = new List<HourRow>();
        durations.Resolve(
            (number, slot, time) =>
            {
                if (slot < waiting.Count && waiting[slot].RowNumber == number)
                    resolved.Add(waiting[slot] with { Time = time });
            },
            issues.Add
        );
        issues.AddRange(cells.Issues);
        foreach (var row in resolved)
        {
            if (Take(row))
                yield return row;
        }
    }

    private HourRow? ReadRow()
    {
        var before = durations.Waiting;
        var kind = cells!.Choice(HourFormat.Kind, kinds);
        var number = cells.Text(HourFormat.CaseNumber);
        var time = cells.Duration(HourFormat.Hours, durations, waiting.Count);
        var row = new HourRow(
            cells.RowNumber,
            cells.Date(HourFormat.Day) ?? default,
            cells.Text(HourFormat.Team) ?? "",
            cells.Text(HourFormat.Worker) ?? "",
            kind ?? default,
            number,
            time ?? default,
            cells.Text(HourFormat.Activity)
        );
        if (kind == WorkKind.CaseSpecific && number is null && cells.IsBlank(HourFormat.CaseNumber))
            cells.Fail(HourFormat.CaseNumber, "Bei fallspezifischer Arbeit ist die Fallnummer Pflicht.");
        else if (kind is WorkKind.CrossCase or WorkKind.CaseIndependent && number is not null)
            cells.Fail(HourFormat.CaseNumber, $"Bei der Art {kind.Value.Title()} bleibt die Fallnummer leer.");
        if (time is { IsZero: true })
            cells.Fail(HourFormat.Hours, "Die Dauer muss größer als 0 sein.");
        if (cells.Failed)
            return null;
        if (durations.Waiting > before)
            waiting.Add(row);
        return row;
    }

    private bool Take(HourRow row)
    {
        if (days.Add(row) is { } tooLong)
        {
            issues.Add(tooLong);
            return false;
        }

        if (repeated.FirstLike(row) is { } first)
            issues.Add(RowIssue.Warning(row.RowNumber, $"Die Zeile gleicht Zeile {first} in allen Werten."));
        return true;
    }
}
