using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Controlling;

/// <summary>Turns a table into external costs. All issues of a row are named, not only the first.</summary>
public sealed class ExternalCostParser
{
    private const int LargestAmount = 10_000_000;
    private readonly CellReader cells;
    private readonly List<ExternalCost> rows = [];
    private readonly ChoiceColumn<ExternalReason> reasons = new(ExternalReasons.TryParse, CaseFormat.AllowedReasons);
    private readonly ChoiceColumn<ExternalCostKind> kinds = new(ExternalCostKinds.TryParse, ExternalCostFormat.AllowedKinds);
    private readonly NumberColumn amounts = new(LargestAmount, maxDecimals: 2);

    private ExternalCostParser(CellReader cells) => this.cells = cells;

    public static ParsedSheet<ExternalCost> Parse(SheetTable table, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Refusal is { } reason)
            return new([], [RowIssue.File(reason)], []);
        var parser = new ExternalCostParser(new CellReader(table, ExternalCostFormat.Format, progress, cancel) { MayBeEmpty = true });
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

        amounts.Resolve(
            (number, slot, value) =>
            {
                if (slot < rows.Count && rows[slot].RowNumber == number)
                    rows[slot] = rows[slot] with { Amount = new Money(value) };
            },
            cells.Issues.Add
        );
        return [.. cells.Issues.Concat(Repeated()).OrderBy(static issue => issue.Row ?? int.MaxValue)];
    }

    private ExternalCost ReadRow()
    {
        var from = cells.Date(ExternalCostFormat.From);
        var to = cells.Date(ExternalCostFormat.To);
        var amount = cells.Number(ExternalCostFormat.Amount, amounts, rows.Count);
        var row = new ExternalCost
        {
            RowNumber = cells.RowNumber,
            CaseNumber = cells.Text(ExternalCostFormat.CaseNumber) ?? "",
            Provider = cells.Text(ExternalCostFormat.Provider) ?? "",
            From = from ?? default,
            To = to ?? default,
            Amount = Money.Round(amount ?? 0),
            InvoiceNumber = cells.Text(ExternalCostFormat.InvoiceNumber) ?? "",
            Reason = cells.Choice(ExternalCostFormat.Reason, reasons) ?? default,
            Kind = cells.Choice(ExternalCostFormat.Kind, kinds) ?? ExternalCostKind.External,
            PaidOn = cells.Date(ExternalCostFormat.PaidOn) ?? to ?? default,
        };
        if (to < from)
            cells.Fail(ExternalCostFormat.To, "Das Ende liegt vor dem Beginn.");
        return row;
    }

    private IEnumerable<RowIssue> Repeated()
    {
        var seen = new Dictionary<ExternalCost, int>();
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
