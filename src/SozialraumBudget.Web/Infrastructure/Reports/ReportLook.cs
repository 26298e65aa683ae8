using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Reports;

/// <summary>How states and cells of reports look, on pages and in print.</summary>
public static class ReportLook
{
    /// <summary>Stands where few people stand behind a figure.</summary>
    public const string Hidden = "•";

    /// <summary>What the sign says.</summary>
    public const string HiddenReason = "weniger als fünf Menschen, oder eine Zahl, aus der man sie errechnen könnte; nicht ausgewiesen";

    public static BadgeKind Of(ReportState? state) =>
        state switch
        {
            ReportState.Released => BadgeKind.Success,
            ReportState.Frozen => BadgeKind.Info,
            ReportState.Returned => BadgeKind.Warning,
            ReportState.Withdrawn => BadgeKind.Danger,
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
                ReportUnit.Money => German.Money(new Money(value)),
                ReportUnit.Share => German.Percent(value),
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

    /// <summary>"zurückgezogen am 28.11.2026 von Anna Muster: „…“", before its release or after; null where nobody did.</summary>
    public static string? Withdrawal(ReportVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.Withdrawn is { } withdrawn
            ? $"{version.State.Title()} am {German.Date(LocalDay.Of(withdrawn.At))} von {withdrawn.Name}: „{version.WithdrawnReason}“"
            : null;
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
        return table.Lines.Any(static r => r.Any(static c => c.IsHidden));
    }
}
