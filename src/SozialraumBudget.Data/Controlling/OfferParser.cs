using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Controlling;

/// <summary>Turns a table into meetings of offers.</summary>
public static class OfferParser
{
    private const int HoursOfADay = 24;
    private const int MostParticipants = 10_000;

    public static ParsedSheet<OfferRow> Parse(SheetTable table, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Refusal is { } reason)
            return new([], [RowIssue.File(reason)], []);
        var cells = new CellReader(table, OfferFormat.Format, progress, cancel) { MayBeEmpty = true };
        var rows = new List<OfferRow>();
        var kinds = new ChoiceColumn<OfferKind>(OfferKinds.TryParse, OfferFormat.AllowedKinds);
        var participants = new NumberColumn(MostParticipants, maxDecimals: 0);
        var durations = new DurationColumn(HoursOfADay);
        while (cells.Next())
        {
            var count = cells.Number(OfferFormat.Participants, participants, rows.Count);
            var time = cells.Duration(OfferFormat.Hours, durations, rows.Count);
            var row = new OfferRow(
                cells.RowNumber,
                cells.Date(OfferFormat.Day) ?? default,
                cells.Text(OfferFormat.Team) ?? "",
                cells.Text(OfferFormat.Offer) ?? "",
                cells.Choice(OfferFormat.Kind, kinds),
                (int)(count ?? 0),
                time
            );
            if (time is { IsZero: true })
                cells.Fail(OfferFormat.Hours, "Die Dauer muss größer als 0 sein, oder die Zelle bleibt leer.");
            if (!cells.Failed)
                rows.Add(row);
        }

        participants.Resolve((number, slot, value) => Set(number, slot, row => row with { Participants = (int)value }), cells.Issues.Add);
        durations.Resolve((number, slot, time) => Set(number, slot, row => row with { Time = time }), cells.Issues.Add);
        return new(rows, [.. cells.Issues.OrderBy(static issue => issue.Row ?? int.MaxValue)], table.Header!.UnknownColumns);

        void Set(int number, int slot, Func<OfferRow, OfferRow> with)
        {
            if (slot < rows.Count && rows[slot].RowNumber == number)
                rows[slot] = with(rows[slot]);
        }
    }
}
