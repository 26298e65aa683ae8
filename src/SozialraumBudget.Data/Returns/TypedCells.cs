using System.Globalization;
using System.Text;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Sheets;

namespace SozialraumBudget.Data.Returns;

/// <summary>Rows of a return as people type them, and back: a typed table is read by the reader of its files.</summary>
public static class TypedCells
{
    private const int SecondsOfAMinute = 60;
    private const int SecondsOfAnHour = 3600;
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static IReadOnlyList<string> Of(HourRow row) =>
        [Day(row.Day), row.Team, row.Worker, row.Kind.Title(), row.CaseNumber ?? "", Time(row.Time), row.Activity ?? ""];

    public static IReadOnlyList<string> Of(ReturnCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return
        [
            one.CaseNumber,
            one.Area,
            one.HelpType.Code(),
            one.Setting.Title(),
            one.CostType ?? "",
            Day(one.Begin),
            one.End is { } end ? Day(end) : "",
            one.PerWeek is { } perWeek ? Time(perWeek) : "",
            one.Provider,
            one.Reason is { } reason ? reason.Title() : "",
            one.BirthYear?.ToString(CultureInfo.InvariantCulture) ?? "",
            one.GoalAttainment is { } goal ? $"{(goal * 100).ToString("0.####", German)} %" : "",
            one.PlannedOn is { } planned ? Day(planned) : "",
        ];
    }

    public static IReadOnlyList<string> Of(ExternalCost cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        return
        [
            cost.CaseNumber,
            cost.Provider,
            Day(cost.From),
            Day(cost.To),
            cost.Amount.Amount.ToString("0.00", German),
            cost.InvoiceNumber,
            cost.Reason.Title(),
            cost.Kind.Title(),
            Day(cost.PaidOn),
        ];
    }

    public static IReadOnlyList<string> Of(OfferRow offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return
        [
            Day(offer.Day),
            offer.Team,
            offer.Offer,
            offer.Kind is { } kind ? kind.Title() : "",
            offer.Participants.ToString(CultureInfo.InvariantCulture),
            offer.Time is { } time ? Time(time) : "",
        ];
    }

    /// <summary>The file that the rows are; its row numbers begin with 2.</summary>
    public static byte[] File(SheetFormat format, IReadOnlyList<TypedRow> rows)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder();
        Line(text, format.Columns.Select(static c => c.Name));
        foreach (var row in rows)
            Line(text, format.Columns.Select((_, i) => row.Cell(i)));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Line(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(';', cells.Select(static c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');

    /// <summary>"1:30"; what is no whole minute in hours with decimals.</summary>
    internal static string Time(WorkTime time) =>
        time.Seconds % SecondsOfAMinute == 0
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{(int)(time.Seconds / SecondsOfAnHour)}:{(int)(time.Seconds % SecondsOfAnHour) / SecondsOfAMinute:00}"
            )
            : (time.Seconds / SecondsOfAnHour).ToString("0.####", German);

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
