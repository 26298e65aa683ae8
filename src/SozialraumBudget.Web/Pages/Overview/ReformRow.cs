using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Steering;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Steering;

namespace SozialraumBudget.Web.Pages.Overview;

/// <summary>A key figure of a reform area over the years.</summary>
public sealed record ReformRow
{
    public required string Area { get; init; }

    public required string Href { get; init; }

    public required string Since { get; init; }

    public required string Title { get; init; }

    public decimal? Before { get; init; }

    public required string BeforeText { get; init; }

    /// <summary>Address of the Rechenweg; null where nothing is shown.</summary>
    public string? WhyBefore { get; init; }

    /// <summary>By year; null where there is none or it is not shown.</summary>
    public required IReadOnlyList<decimal?> Values { get; init; }

    public required IReadOnlyList<string> Texts { get; init; }

    public required IReadOnlyList<string?> Whys { get; init; }

    /// <summary>Years that are not whole: shown, not judged.</summary>
    public required string Preliminary { get; init; }

    /// <summary>The finding as a word of the address; empty where it is not shown.</summary>
    public required string Key { get; init; }

    public required string Finding { get; init; }

    public required int Order { get; init; }

    public required BadgeKind Kind { get; init; }

    /// <param name="chosen">Budget year of the page.</param>
    internal static ReformRow Of(ShownYears sheet, AreaYears area, SteeringIndicator indicator, int chosen)
    {
        var (start, before, finding) = (area.ReformSince!.Value, sheet.Before(area, indicator), sheet.Finding(area, indicator));
        var values = sheet.Years.Select(y => (Year: y, Value: sheet.Of(area.AreaId, y, indicator))).ToList();
        return new()
        {
            Area = area.Area,
            Href = Links.Area(area.AreaId),
            Since = $"{start}",
            Title = indicator.Title(),
            Before = before?.Value,
            BeforeText = sheet.HidesBefore(area, indicator) ? "nicht gezeigt" : indicator.Text(before),
            WhyBefore = before is null ? null : $"{indicator.Why(area.AreaId, chosen)}&vor=ja",
            Values = [.. values.Select(static v => v.Value?.Value)],
            Texts = [.. values.Select(v => Text(sheet, area, indicator, v.Year))],
            Whys = [.. values.Select(v => v.Value is null ? null : indicator.Why(area.AreaId, v.Year))],
            Preliminary = area.Years.Where(static y => !y.IsWhole).Select(static y => $"{y.Year}").ToList() is { Count: > 0 } open
                ? string.Join(", ", open)
                : "–",
            Key = finding?.ToString() ?? "",
            Finding = finding?.Title() ?? "nicht gezeigt",
            Order = (int?)finding ?? -1,
            Kind = finding switch
            {
                ReformFinding.RollBack => BadgeKind.Danger,
                ReformFinding.BackOnce => BadgeKind.Warning,
                ReformFinding.Holds => BadgeKind.Info,
                _ => BadgeKind.Neutral,
            },
        };
    }

    private static string Text(ShownYears sheet, AreaYears area, SteeringIndicator indicator, int year) =>
        sheet.IsHidden(area.AreaId, year, indicator) ? "nicht gezeigt"
        : sheet.Of(area.AreaId, year, indicator) is not { } value ? "–"
        : indicator.Text(value);
}
