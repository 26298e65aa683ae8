using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Imports;

/// <summary>German words for runs and their issues.</summary>
public static class ImportWords
{
    public static string Title(this ImportState state) =>
        state switch
        {
            ImportState.Queued => "wartet",
            ImportState.Running => "läuft",
            ImportState.NeedsConfirmation => "zu entscheiden",
            ImportState.NeedsMapping => "zuzuordnen",
            ImportState.Completed => "gespeichert",
            ImportState.Refused => "abgewiesen",
            ImportState.Cancelled => "abgebrochen",
            ImportState.Unchanged => "unverändert",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    public static BadgeKind Kind(this ImportState state) =>
        state switch
        {
            ImportState.Queued or ImportState.Running => BadgeKind.Info,
            ImportState.NeedsConfirmation or ImportState.NeedsMapping => BadgeKind.Warning,
            ImportState.Completed => BadgeKind.Success,
            ImportState.Refused => BadgeKind.Danger,
            _ => BadgeKind.Neutral,
        };

    /// <summary>The worker still has to do something.</summary>
    public static bool IsOpen(this ImportState state) => state is ImportState.Queued or ImportState.Running;

    public static string Title(this IssueSeverity severity) =>
        severity switch
        {
            IssueSeverity.Error => "Fehler",
            IssueSeverity.Warning => "Rückfrage",
            _ => "Hinweis",
        };

    public static BadgeKind Kind(this IssueSeverity severity) =>
        severity switch
        {
            IssueSeverity.Error => BadgeKind.Danger,
            IssueSeverity.Warning => BadgeKind.Warning,
            _ => BadgeKind.Info,
        };
}
