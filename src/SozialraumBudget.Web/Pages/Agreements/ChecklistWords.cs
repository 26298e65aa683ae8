using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>How the pages tell how it stands with a criterion.</summary>
public static class ChecklistWords
{
    public static string Title(this ChecklistStanding standing) =>
        standing switch
        {
            ChecklistStanding.Missing => "fehlt",
            ChecklistStanding.Expired => "abgelaufen",
            ChecklistStanding.Ending => "läuft ab",
            ChecklistStanding.Reasoned => "begründet",
            ChecklistStanding.Evidenced => "nachgewiesen",
            ChecklistStanding.NotApplicable => "entfällt",
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, null),
        };

    public static string Title(this ChecklistGroup group) =>
        group switch
        {
            ChecklistGroup.Structural => "Strukturkriterium",
            ChecklistGroup.Quality => "Qualitätsstandard",
            ChecklistGroup.Process => "Prozessdokument",
            _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
        };

    /// <summary>Of all of them.</summary>
    public static string Heading(this ChecklistGroup group) =>
        group switch
        {
            ChecklistGroup.Structural => "Strukturkriterien",
            ChecklistGroup.Quality => "Qualitätsstandards",
            ChecklistGroup.Process => "Prozessdokumente",
            _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
        };

    /// <param name="isStructural">Open structural criteria stand in the way of activation, open quality standards do not.</param>
    public static BadgeKind Kind(this ChecklistStanding standing, bool isStructural) =>
        standing switch
        {
            ChecklistStanding.Missing or ChecklistStanding.Expired => isStructural ? BadgeKind.Danger : BadgeKind.Warning,
            ChecklistStanding.Ending => BadgeKind.Warning,
            ChecklistStanding.Reasoned => BadgeKind.Info,
            ChecklistStanding.Evidenced => BadgeKind.Success,
            _ => BadgeKind.Neutral,
        };
}
