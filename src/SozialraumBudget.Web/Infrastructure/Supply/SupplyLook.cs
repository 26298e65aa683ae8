using SozialraumBudget.Domain.Supply;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Infrastructure.Supply;

/// <summary>How the pages show where a request stands.</summary>
public static class SupplyLook
{
    public static BadgeKind Kind(this SupplyStage stage) =>
        stage switch
        {
            SupplyStage.Waits => BadgeKind.Info,
            SupplyStage.Overdue or SupplyStage.AllDeclined => BadgeKind.Danger,
            SupplyStage.AskedBack or SupplyStage.Taken => BadgeKind.Warning,
            _ => BadgeKind.Neutral,
        };

    public static BadgeKind Kind(this SupplyState state) =>
        state switch
        {
            SupplyState.Supplied => BadgeKind.Success,
            SupplyState.SuppliedOutside => BadgeKind.Warning,
            SupplyState.Open => BadgeKind.Info,
            _ => BadgeKind.Neutral,
        };

    public static BadgeKind Kind(this AskStanding standing) =>
        standing switch
        {
            AskStanding.OnTime => BadgeKind.Success,
            AskStanding.Overdue => BadgeKind.Danger,
            AskStanding.Late => BadgeKind.Warning,
            AskStanding.Waiting => BadgeKind.Info,
            _ => BadgeKind.Neutral,
        };

    /// <summary>The stage while it is open, else how it was closed.</summary>
    public static (string Text, BadgeKind Kind) Badge(this SupplyRequest request, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(request);
        var stage = request.StageOn(today);
        return stage == SupplyStage.Closed ? (request.State.Title(), request.State.Kind()) : (stage.Title(), stage.Kind());
    }

    /// <summary>A count that may be hidden.</summary>
    public static string Number(int? count) => count is { } shown ? German.Number(shown) : "–";

    /// <summary>"1,5 Tage", "–" where nothing is known or it is hidden.</summary>
    public static string Days(decimal? days) =>
        days is { } known ? $"{German.Number(known, known == decimal.Truncate(known) ? 0 : 1)} {(known == 1 ? "Tag" : "Tage")}" : "–";

    public static string Share(decimal? share) => share is { } known ? German.Percent(known) : "–";

    /// <summary>"6 Plätze", "1 Platz", "120 Stunden im Monat".</summary>
    public static string Capacity(int count, CapacityUnit unit) =>
        unit == CapacityUnit.Places ? German.Count(count, "Platz", unit.Title()) : German.Count(count, "Stunde im Monat", unit.Title());
}
