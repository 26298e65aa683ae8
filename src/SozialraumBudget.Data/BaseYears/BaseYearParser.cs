using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.BaseYears;

/// <summary>
/// Turns a table into service lines: one pass over the rows, then the ambiguous numbers by the notation of their column, then the
/// rows that stand twice. All issues of a row are named, not only the first.
/// </summary>
public sealed class BaseYearParser
{
    private readonly CellReader _cells;
    private readonly BudgetYear _year;
    private readonly List<ServiceLine> _lines = [];
    private readonly ChoiceColumn<HelpType> _helpTypes = new(HelpTypes.TryParse, BaseYearFormat.AllowedHelpTypes);
    private readonly ChoiceColumn<HelpSetting> _settings = new(HelpSettings.TryParse, BaseYearFormat.AllowedSettings);
    private readonly ChoiceColumn<ServiceUnit> _units = new(ServiceUnits.TryParse, BaseYearFormat.AllowedUnits);
    private readonly NumberColumn _quantities = new(max: 1_000_000, maxDecimals: 4);
    private readonly NumberColumn _rates = new(max: 1_000_000, maxDecimals: 4);

    private BaseYearParser(CellReader cells, BudgetYear year) => (_cells, _year) = (cells, year);

    /// <summary>Progress gets the number of rows read so far.</summary>
    public static ParsedSheet<ServiceLine> Parse(
        SheetTable table,
        BudgetYear baseYear,
        Action<int>? progress = null,
        CancellationToken cancel = default
    )
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Refusal is { } reason)
            return new([], [RowIssue.File(reason)], []);
        var parser = new BaseYearParser(new CellReader(table, BaseYearFormat.Format, progress, cancel), baseYear);
        return new(parser._lines, parser.Run(), table.Header!.UnknownColumns);
    }

    private List<RowIssue> Run()
    {
        while (_cells.Next())
        {
            var line = ReadLine();
            if (!_cells.Failed)
                _lines.Add(line);
        }

        var issues = _cells.Issues;
        Resolve(_quantities, static (line, value) => line with { Quantity = value });
        Resolve(_rates, static (line, value) => line with { Rate = value });
        issues.AddRange(ServiceLineChecks.Amounts(_lines));
        issues.AddRange(ServiceLineChecks.Duplicates(_lines));
        return [.. issues.OrderBy(static issue => issue.Row ?? int.MaxValue)];
    }

    private ServiceLine ReadLine()
    {
        var unit = _cells.Choice(BaseYearFormat.Unit, _units);
        var quantity = _cells.Number(BaseYearFormat.Quantity, _quantities, _lines.Count);
        var rate = _cells.Number(BaseYearFormat.Rate, _rates, _lines.Count);
        var from = _cells.Date(BaseYearFormat.From);
        var to = _cells.Date(BaseYearFormat.To, mayBeOpen: true);
        var line = new ServiceLine
        {
            RowNumber = _cells.RowNumber,
            CaseNumber = _cells.Text(BaseYearFormat.CaseNumber) ?? string.Empty,
            Area = _cells.Text(BaseYearFormat.Area) ?? string.Empty,
            HelpType = _cells.Choice(BaseYearFormat.HelpType, _helpTypes) ?? default,
            Setting = _cells.Choice(BaseYearFormat.Setting, _settings) ?? default,
            Provider = _cells.Text(BaseYearFormat.Provider) ?? string.Empty,
            Unit = unit ?? default,
            Quantity = quantity,
            Rate = rate ?? 0,
            From = from ?? default,
            To = to,
            Label = _cells.Text(BaseYearFormat.Label, isFree: true),
        };
        if (unit == ServiceUnit.Hour && quantity is null && _cells.IsBlank(BaseYearFormat.Quantity))
            _cells.Fail(BaseYearFormat.Quantity, "Bei der Einheit Stunde ist die Menge Pflicht.");
        if (from is { } first)
            CheckPeriod(first, to);
        return line;
    }

    private void CheckPeriod(DateOnly from, DateOnly? to)
    {
        if (to < from)
            _cells.Fail(BaseYearFormat.To, "Das Ende liegt vor dem Beginn.");
        else if (from > _year.Last)
            _cells.Fail(BaseYearFormat.From, $"Der Zeitraum beginnt erst nach dem Basisjahr {_year}.");
        else if (to < _year.First)
            _cells.Fail(BaseYearFormat.To, $"Der Zeitraum endet vor dem Basisjahr {_year}.");
    }

    /// <summary>A refused row left its slot to the next one: the row number tells.</summary>
    private void Resolve(NumberColumn numbers, Func<ServiceLine, decimal, ServiceLine> with)
    {
        numbers.Resolve(
            (row, slot, value) =>
            {
                if (slot < _lines.Count && _lines[slot].RowNumber == row)
                    _lines[slot] = with(_lines[slot], value);
            },
            _cells.Issues.Add
        );
    }
}
