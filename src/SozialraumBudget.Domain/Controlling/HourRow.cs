using System.Globalization;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>One row of documented work (rule 4.5 in docs/rules.md).</summary>
/// <param name="RowNumber">Row in the file, for messages and Rechenwege; it never influences an amount.</param>
/// <param name="Day">The day whose rate counts.</param>
/// <param name="Team">Team of the worker on that day.</param>
/// <param name="Worker">Pseudonym, never a name.</param>
/// <param name="Kind">Kind of work.</param>
/// <param name="CaseNumber">The case of case-specific work, null for the other kinds.</param>
/// <param name="Time">More than nothing, at most a day.</param>
/// <param name="Activity">What was done; decides whether the row is documentable or flat.</param>
public readonly record struct HourRow(
    int RowNumber,
    DateOnly Day,
    string Team,
    string Worker,
    WorkKind Kind,
    string? CaseNumber,
    WorkTime Time,
    string? Activity
)
{
    /// <summary>"03.02.2026, Team Markt, M-01, Gespräch".</summary>
    public string Label =>
        string.Join(", ", new[] { Day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), Team, Worker, Activity }.OfType<string>());
}
