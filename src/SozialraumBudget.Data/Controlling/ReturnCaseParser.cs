using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Controlling;

/// <summary>Turns a table into cases of a return. All issues of a row are named, not only the first.</summary>
public sealed class ReturnCaseParser
{
    private const int HoursOfAWeek = 168;
    private const int FirstBirthYear = 1970;
    private const int LastBirthYear = 2100;
    private readonly CellReader cells;
    private readonly ProviderNames lead;
    private readonly List<ReturnCase> rows = [];
    private readonly ChoiceColumn<HelpType> helpTypes = new(HelpTypes.TryParse, BaseYearFormat.AllowedHelpTypes);
    private readonly ChoiceColumn<HelpSetting> settings = new(HelpSettings.TryParse, BaseYearFormat.AllowedSettings);
    private readonly ChoiceColumn<int> costTypes = new(CostTypeNames.TryParse, "1, 2 … oder I, II …");
    private readonly ChoiceColumn<ExternalReason> reasons = new(ExternalReasons.TryParse, CaseFormat.AllowedReasons);
    private readonly DurationColumn perWeek = new(HoursOfAWeek);
    private readonly NumberColumn birthYears = new(max: 9_999, maxDecimals: 0);

    private ReturnCaseParser(CellReader cells, ProviderNames lead) => (this.cells, this.lead) = (cells, lead);

    /// <param name="table">The sheet.</param>
    /// <param name="lead">The area's lead provider: a case of another one needs its reason.</param>
    /// <param name="progress">Gets the number of rows read so far.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static ParsedSheet<ReturnCase> Parse(
        SheetTable table,
        ProviderNames lead,
        Action<int>? progress = null,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Refusal is { } reason)
            return new([], [RowIssue.File(reason)], []);
        var parser = new ReturnCaseParser(new CellReader(table, CaseFormat.Format, progress, cancel) { MayBeEmpty = true }, lead);
        return new(parser.rows, parser.Run(), table.Header!.UnknownColumns);
    }

    private List<RowIssue> Run()
    {
        while (cells.Next())
        {
            var row = ReadRow();
            if (!cells.Failed)
                rows.Add(row);
        }

        perWeek.Resolve(
            (number, slot, time) =>
            {
                if (slot < rows.Count && rows[slot].RowNumber == number)
                    rows[slot] = rows[slot] with { PerWeek = time };
            },
            cells.Issues.Add
        );
        birthYears.Resolve(static (_, _, _) => { }, cells.Issues.Add);
        return [.. cells.Issues.Concat(Repeated()).OrderBy(static issue => issue.Row ?? int.MaxValue)];
    }

    private ReturnCase ReadRow()
    {
        var begin = cells.Date(CaseFormat.Begin);
        var end = cells.Date(CaseFormat.End, mayBeOpen: true);
        var provider = cells.Text(CaseFormat.Provider);
        var reason = cells.Choice(CaseFormat.Reason, reasons);
        var birthYear = cells.Number(CaseFormat.BirthYear, birthYears, -1);
        var row = new ReturnCase
        {
            RowNumber = cells.RowNumber,
            CaseNumber = cells.Text(CaseFormat.CaseNumber) ?? "",
            Area = cells.Text(CaseFormat.Area) ?? "",
            HelpType = cells.Choice(CaseFormat.HelpType, helpTypes) ?? default,
            Setting = cells.Choice(CaseFormat.Setting, settings) ?? default,
            CostType = cells.Choice(CaseFormat.CostType, costTypes) is { } type
                ? type.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : null,
            Begin = begin ?? default,
            End = end,
            PerWeek = cells.Duration(CaseFormat.PerWeek, perWeek, rows.Count),
            Provider = provider ?? "",
            Reason = reason,
            BirthYear = (int?)birthYear,
            GoalAttainment = cells.Percent(CaseFormat.Goal),
            PlannedOn = cells.Date(CaseFormat.PlannedOn),
        };
        if (end < begin)
            cells.Fail(CaseFormat.End, "Das Ende liegt vor dem Beginn.");
        if (provider is not null && reason is null && cells.IsBlank(CaseFormat.Reason) && !lead.Mean(provider))
            cells.Fail(
                CaseFormat.Reason,
                $"Der Träger ist nicht der Schwerpunktträger; dann ist der Grund Pflicht ({CaseFormat.AllowedReasons})."
            );
        if (birthYear is < FirstBirthYear or > LastBirthYear)
            cells.Fail(CaseFormat.BirthYear, "Das ist kein Geburtsjahr (vierstellig).");
        return row;
    }

    private IEnumerable<RowIssue> Repeated()
    {
        var seen = new Dictionary<ReturnCase, int>();
        foreach (var row in rows)
        {
            if (!seen.TryAdd(row with { RowNumber = 0 }, row.RowNumber))
                yield return RowIssue.Warning(
                    row.RowNumber,
                    $"Die Zeile gleicht Zeile {seen[row with { RowNumber = 0 }]} in allen Werten."
                );
        }
    }
}
