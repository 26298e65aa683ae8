using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Returns;

/// <summary>How pages and answers speak of returns.</summary>
public static class ReturnWords
{
    public static BadgeKind Kind(this ReturnState state) =>
        state switch
        {
            ReturnState.Submitted => BadgeKind.Info,
            ReturnState.Accepted => BadgeKind.Success,
            ReturnState.Returned => BadgeKind.Warning,
            ReturnState.Amendment => BadgeKind.Warning,
            _ => BadgeKind.Neutral,
        };

    public static BadgeKind Kind(this ReturnPunctuality punctuality) =>
        punctuality switch
        {
            ReturnPunctuality.OnTime => BadgeKind.Success,
            ReturnPunctuality.Late => BadgeKind.Warning,
            ReturnPunctuality.Missing => BadgeKind.Danger,
            _ => BadgeKind.Neutral,
        };

    public static BadgeKind Kind(this FindingLevel level) =>
        level switch
        {
            FindingLevel.Error => BadgeKind.Danger,
            FindingLevel.Warning => BadgeKind.Warning,
            _ => BadgeKind.Info,
        };

    public static string Title(this FindingLevel level) =>
        level switch
        {
            FindingLevel.Error => "Fehler",
            FindingLevel.Warning => "Warnung",
            _ => "Hinweis",
        };

    public static string Title(this ReturnTable table) =>
        table switch
        {
            ReturnTable.Hours => "Stunden",
            ReturnTable.Cases => "Fälle",
            ReturnTable.ExternalCosts => "Externe Kosten",
            _ => "Meldung",
        };

    /// <summary>"Stunden, Zeile 17, Fall NO-F001".</summary>
    public static string PlaceTitle(this ReturnComment point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return string.Join(
            ", ",
            new[]
            {
                point.Table.Title(),
                point.Row is { } row ? FormattableString.Invariant($"Zeile {row}") : null,
                point.CaseNumber is { } number ? $"Fall {number}" : null,
            }.OfType<string>()
        );
    }

    public static string Title(this CaseBearingKind kind) =>
        kind switch
        {
            CaseBearingKind.MovedIn => "zugezogener Fall",
            CaseBearingKind.Conflict => "Konflikt",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    public static string Title(this ReturnCheck check) =>
        check switch
        {
            ReturnCheck.DayBeyond24Hours => "Mehr als 24 Stunden an einem Tag",
            ReturnCheck.DayOutsidePeriod => "Datum außerhalb des Zeitraums",
            ReturnCheck.CaseUnknown => "Fall nicht in der Fallliste",
            ReturnCheck.CaseOfAnotherArea => "Fall eines anderen Bereichs",
            ReturnCheck.HoursOutsideCase => "Stunden außerhalb des Fallzeitraums",
            ReturnCheck.RowTwice => "Zeile doppelt",
            ReturnCheck.TeamMissing => "Team fehlt",
            ReturnCheck.ExternalWithoutReason => "Externer Fall ohne Grund",
            ReturnCheck.NoCapacity => "Keine Kapazität",
            ReturnCheck.CostTypeOutsideItsClass => "Kostentyp passt nicht zu den Kosten",
            ReturnCheck.IntensityUnusual => "Ungewöhnlich viele oder wenige Stunden",
            ReturnCheck.TotalUnusual => "Verbrauch weicht stark ab",
            ReturnCheck.CaseIndependentAboveB => "Fallunspezifische Arbeit über Teilbudget B",
            ReturnCheck.BornAfterBegin => "Geburtsjahr nach Beginn der Hilfe",
            ReturnCheck.GoalMissing => "Zielerreichung fehlt",
            ReturnCheck.RateMissing => "Kein Stundensatz vereinbart",
            _ => throw new ArgumentOutOfRangeException(nameof(check), check, null),
        };
}
