using SozialraumBudget.Domain.Deviation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Pages.Deviation;

/// <summary>An area in the list of deviations.</summary>
public sealed record DeviationRow
{
    public required Guid AreaId { get; init; }

    public required string Area { get; init; }

    public string? Region { get; init; }

    public required IReadOnlyList<string> Models { get; init; }

    public required string AsOf { get; init; }

    /// <summary>Null where there are no figures or they are not shown.</summary>
    public Money? Planned { get; init; }

    public Money? Actual { get; init; }

    public Money? Total { get; init; }

    /// <summary>Deviation as a factor of the plan.</summary>
    public decimal? Part { get; init; }

    public Money? Volume { get; init; }

    public Money? Price { get; init; }

    public Money? Mix { get; init; }

    /// <summary>Why there are no figures; empty where there are.</summary>
    public required string Remark { get; init; }

    public static DeviationRow Of(DeviatingArea area)
    {
        ArgumentNullException.ThrowIfNull(area);
        var (planned, total) = (area.Of(DeviationPart.Planned)?.Amount, area.Of(DeviationPart.Total)?.Amount);
        return new()
        {
            AreaId = area.AreaId,
            Area = area.Area,
            Region = area.Region,
            Models = area.Models,
            AsOf = area.AsOf,
            Planned = planned,
            Actual = area.Of(DeviationPart.Actual)?.Amount,
            Total = total,
            Part = total is { } t && planned is { } p ? Ratio.Of(t, p) : null,
            Volume = area.Of(DeviationPart.Volume)?.Amount,
            Price = area.Of(DeviationPart.Price)?.Amount,
            Mix = area.Of(DeviationPart.Mix)?.Amount,
            Remark =
                area.IsHidden ? "nicht gezeigt: zu wenige Fälle"
                : area.Figures is not null ? ""
                : area.Gap == DeviationGap.NoCostTypes ? "kein Budget mit Kostentypen"
                : "noch keine Meldung angenommen",
        };
    }
}
