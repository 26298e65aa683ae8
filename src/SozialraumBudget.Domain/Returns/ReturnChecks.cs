using System.Globalization;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>
/// Checks of a return before its submission: errors block it, warnings need a comment, notes are to be known (rule 4.5 in docs/rules.md).
/// Hour rows are taken one by one. A budget, a ceiling or a state of a case is never an error: no return refuses a case, an hour or a help.
/// </summary>
public sealed class ReturnChecks
{
    private readonly ReturnExpectations expected;
    private readonly ILookup<string, ReturnCase> cases;
    private readonly List<ReturnFinding> findings = [];
    private readonly Dictionary<(string Worker, DateOnly Day), (WorkTime Sum, int Row)> days = [];
    private readonly Dictionary<string, WorkTime> perCase = new(StringComparer.Ordinal);
    private readonly Dictionary<HourRow, int> seen = [];
    private readonly HashSet<string> unknown = new(StringComparer.Ordinal);

    public ReturnChecks(IReadOnlyList<ReturnCase> cases, ReturnExpectations expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        this.expected = expected;
        this.cases = cases.ToLookup(static c => c.CaseNumber, StringComparer.Ordinal);
        findings.AddRange(cases.SelectMany(one => CaseChecks.Of(one, expected)));
    }

    public void Add(in HourRow row)
    {
        if (string.IsNullOrWhiteSpace(row.Team))
            Find(FindingLevel.Error, ReturnCheck.TeamMissing, row, "Das Team fehlt.", "Bitte das Team eintragen.");
        if (!expected.Period.Days.Contains(row.Day))
            Find(
                FindingLevel.Error,
                ReturnCheck.DayOutsidePeriod,
                row,
                $"Der {Text(row.Day)} liegt nicht in {expected.Period}.",
                "Bitte das Datum prüfen; Stunden anderer Zeiträume gehören in deren Meldung oder in einen Nachtrag."
            );
        else if (expected.Rates is { } rates && rates.On(row.Day) is null)
            Find(
                FindingLevel.Error,
                ReturnCheck.RateMissing,
                row,
                $"Für den {Text(row.Day)} ist kein Stundensatz vereinbart.",
                "Bitte das Budgetcontrolling, den Satz in den Werten der Vereinbarung zu ergänzen."
            );
        AddDay(row);
        if (!seen.TryAdd(row with { RowNumber = 0 }, row.RowNumber))
            Find(
                FindingLevel.Warning,
                ReturnCheck.RowTwice,
                row,
                $"Die Zeile gleicht Zeile {seen[row with { RowNumber = 0 }]} in allen Werten.",
                "Bitte eine der beiden löschen oder kurz begründen, warum beide gelten."
            );
        if (row.CaseNumber is { } number)
            AddCase(row, number);
    }

    /// <summary>Everything that was found: errors first, then by table and row.</summary>
    /// <param name="consumption">The return's figures.</param>
    /// <param name="costs">Its external costs.</param>
    public IReadOnlyList<ReturnFinding> Finish(Consumption consumption, IReadOnlyList<ExternalCost> costs)
    {
        ArgumentNullException.ThrowIfNull(consumption);
        ArgumentNullException.ThrowIfNull(costs);
        findings.AddRange(costs.SelectMany(cost => CaseChecks.Of(cost, cases[cost.CaseNumber].Any())));
        findings.AddRange(perCase.Select(p => CaseChecks.Intensity(p.Key, p.Value, Weeks(p.Key), expected)).OfType<ReturnFinding>());
        findings.AddRange(WholeChecks.Of(consumption, expected));
        return [.. findings.OrderByDescending(static f => f.Level).ThenBy(static f => f.Table).ThenBy(static f => f.Row ?? int.MaxValue)];
    }

    private void AddDay(in HourRow row)
    {
        var before = days.GetValueOrDefault((row.Worker, row.Day), (Sum: WorkTime.Zero, Row: row.RowNumber));
        var sum = before.Sum + row.Time;
        days[(row.Worker, row.Day)] = (sum, before.Row);
        if (sum > WorkTime.Day)
            Find(
                FindingLevel.Error,
                ReturnCheck.DayBeyond24Hours,
                row,
                $"{row.Worker} kommt am {Text(row.Day)} auf {sum} (zuerst Zeile {before.Row}); ein Tag hat 24.",
                "Bitte Datum und Stunden dieser Person prüfen."
            );
    }

    private void AddCase(in HourRow row, string number)
    {
        var known = cases[number];
        if (!known.Any())
        {
            if (unknown.Add(number))
                Find(
                    FindingLevel.Error,
                    ReturnCheck.CaseUnknown,
                    row,
                    $"Der Fall {number} steht nicht in der Fallliste.",
                    "Bitte den Fall in die Fallliste aufnehmen oder die Fallnummer berichtigen."
                );
            return;
        }

        perCase[number] = perCase.GetValueOrDefault(number) + row.Time;
        var day = row.Day;
        if (!known.Any(c => c.Days.Contains(day)))
            Find(
                FindingLevel.Warning,
                ReturnCheck.HoursOutsideCase,
                row,
                $"Der Fall {number} läuft {string.Join(" und ", known.Select(static c => c.Days))}; am {Text(day)} nicht.",
                "Bitte das Datum prüfen, den Zeitraum des Falls berichtigen oder kurz begründen (etwa Nachbetreuung)."
            );
    }

    private decimal Weeks(string number) => UsualHoursOfCases.Weeks(expected.Period, cases[number]);

    private void Find(FindingLevel level, ReturnCheck check, in HourRow row, string what, string toDo) =>
        findings.Add(new(level, check, ReturnTable.Hours, row.RowNumber, row.CaseNumber, what, toDo));

    private static string Text(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
