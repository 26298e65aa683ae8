using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Reports;

/// <summary>How states and cells of reports look, on pages and in print.</summary>
public static class ReportLook
{
    /// <summary>Stands where few people stand behind a figure.</summary>
    public const string Hidden = "•";

    public static BadgeKind Of(ReportState? state) =>
        state switch
        {
            ReportState.Released => BadgeKind.Success,
            ReportState.Frozen => BadgeKind.Info,
            ReportState.Returned => BadgeKind.Warning,
            _ => BadgeKind.Neutral,
        };

    /// <summary>A cell in German: "1.234,56 €", "12,3 %", "–" for what is not known, "•" for what is not shown.</summary>
    public static string Text(ReportColumn column, ReportCell cell)
    {
        ArgumentNullException.ThrowIfNull(column);
        return cell switch
        {
            { IsHidden: true } => Hidden,
            { Text: { } text } => text,
            { Value: { } value } => column.Unit switch
            {
                ReportUnit.Money => German.Money(new Domain.Values.Money(value)),
                ReportUnit.Share => German.Share(value),
                ReportUnit.Months => $"{German.Number(value, 1)} Monate",
                _ => German.Number(value, decimal.IsInteger(value) ? 0 : 2),
            },
            _ => "–",
        };
    }

    /// <summary>"Statusbericht 2026 · Nordost": kind, year, and areas where it is narrowed to some.</summary>
    public static string Scope(ReportContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return $"{content.Kind.Title()} {content.Year}" + (content.Filter.Length > 0 ? $" · {content.Filter}" : "");
    }

    /// <summary>What the values of a column are in: "EUR", "Anteil", "Monate" or nothing.</summary>
    public static string Title(this ReportUnit unit) =>
        unit switch
        {
            ReportUnit.Money => "EUR",
            ReportUnit.Share => "Anteil",
            ReportUnit.Months => "Monate",
            _ => "",
        };

    public static bool HasHidden(this ReportTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Rows.Append(table.Foot ?? []).Any(static r => r.Any(static c => c.IsHidden));
    }
}
