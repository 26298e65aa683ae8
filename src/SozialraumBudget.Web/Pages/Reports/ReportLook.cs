using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Reports;

/// <summary>How states and cells of reports look.</summary>
internal static class ReportLook
{
    public static BadgeKind Of(ReportState? state) =>
        state switch
        {
            ReportState.Released => BadgeKind.Success,
            ReportState.Frozen => BadgeKind.Info,
            ReportState.Returned => BadgeKind.Warning,
            _ => BadgeKind.Neutral,
        };

    /// <summary>A cell in German: "1.234,56 €", "12,3 %", "–" for what is not known, "•" for what is not shown.</summary>
    public static string Text(ReportColumn column, ReportCell cell) =>
        cell switch
        {
            { IsHidden: true } => "•",
            { Text: { } text } => text,
            { Value: { } value } => column.Unit switch
            {
                ReportUnit.Money => German.Money(new(value)),
                ReportUnit.Share => German.Percent(value),
                ReportUnit.Months => $"{German.Number(value, 1)} Monate",
                _ => German.Number(value),
            },
            _ => "–",
        };
}
