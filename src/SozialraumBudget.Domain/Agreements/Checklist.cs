using System.Globalization;
using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Domain.Agreements;

/// <summary>
/// The 8 structural criteria and 6 quality standards (section 7 in docs/rules.md) and what is missing of them; and the 5 process documents
/// of Graz, which stand in nobody's way.
/// </summary>
public static class Checklist
{
    private static readonly string[] Titles =
    [
        "Individuelle Ansprüche sowie Wunsch- und Wahlrecht bleiben gewahrt",
        "Subsidiarität und Trägervielfalt",
        "Offenes und transparentes Verfahren",
        "Notwendige Kostensteigerungen werden berücksichtigt",
        "Landesrahmenverträge werden eingehalten",
        "Der Bedarf wird gedeckt; ändert sich die Menge, ändert sich das Budget",
        "Ein Schiedsverfahren ist möglich",
        "Keine Vergabe durch Ausschreibung",
        "Die Grundsätze des Konzepts gelten",
        "Beteiligungsorientierte Planung",
        "Kooperation",
        "Paritätisch besetztes Steuerungsgremium",
        "Verankerung im Sozialraum",
        "Evaluation",
        "Vordruck Einschätzung",
        "Vordruck Verlaufsjournal",
        "Vordruck Hilfevereinbarung",
        "Vordruck Verlauf",
        "Vordruck Abschluss",
    ];

    /// <summary>Days before the end of an answer from which on it is to be renewed.</summary>
    public const int WarningDays = 90;

    /// <summary>Those of every agreement.</summary>
    public static IReadOnlyList<ChecklistCriterion> All { get; } =
    [.. Enum.GetValues<ChecklistCriterion>().Where(static c => c.Group() != ChecklistGroup.Process)];

    public static IReadOnlyList<ChecklistCriterion> Structural { get; } = [.. All.Where(static c => c.IsStructural())];

    public static IReadOnlyList<ChecklistCriterion> QualityStandards { get; } = [.. All.Where(static c => !c.IsStructural())];

    public static IReadOnlyList<ChecklistCriterion> ProcessDocuments { get; } =
    [.. Enum.GetValues<ChecklistCriterion>().Where(static c => c.Group() == ChecklistGroup.Process)];

    /// <summary>The criteria of an agreement, in order.</summary>
    /// <param name="processDocuments">Its model asks for them.</param>
    public static IReadOnlyList<ChecklistCriterion> Of(bool processDocuments) => processDocuments ? [.. All, .. ProcessDocuments] : All;

    public static string Title(this ChecklistCriterion criterion) => Titles[(int)criterion];

    public static ChecklistGroup Group(this ChecklistCriterion criterion) =>
        criterion <= ChecklistCriterion.NoProcurementByTender ? ChecklistGroup.Structural
        : criterion < ChecklistCriterion.ProcessAssessment ? ChecklistGroup.Quality
        : ChecklistGroup.Process;

    public static bool IsStructural(this ChecklistCriterion criterion) => criterion.Group() == ChecklistGroup.Structural;

    /// <summary>The criteria that have neither valid evidence nor a stated reason on the day of activation.</summary>
    /// <param name="items">What is on record; several entries for one criterion are allowed, one that holds is enough.</param>
    /// <param name="activation">The day the agreement is to become active.</param>
    /// <param name="tenderingExcluded">False where the city's practice allows tendering: the criterion then does not apply.</param>
    public static IReadOnlyList<ChecklistGap> MissingFor(
        IEnumerable<ChecklistItem> items,
        DateOnly activation,
        bool tenderingExcluded = true
    )
    {
        var byCriterion = items
            .Where(static i => !string.IsNullOrWhiteSpace(i.Evidence) || !string.IsNullOrWhiteSpace(i.Reason))
            .ToLookup(static i => i.Criterion);
        return
        [
            .. All.Where(c => tenderingExcluded || c != ChecklistCriterion.NoProcurementByTender)
                .Where(c => !byCriterion[c].Any(i => i.ExpiresOn is not { } last || last >= activation))
                .Select(c => new ChecklistGap(c, Text(c, byCriterion[c].Max(static i => i.ExpiresOn)), c.IsStructural())),
        ];
    }

    /// <summary>How it stands with one criterion; it agrees with <see cref="MissingFor"/> for the same day.</summary>
    /// <param name="item">What is on record for it; null: nothing.</param>
    /// <param name="day">The day the agreement is judged by.</param>
    /// <param name="agreementEnds">Last day of the agreement: what holds until then needs no renewal.</param>
    /// <param name="tenderingExcluded">As in <see cref="MissingFor"/>.</param>
    public static ChecklistStanding StandingOf(
        ChecklistCriterion criterion,
        ChecklistItem? item,
        DateOnly day,
        DateOnly? agreementEnds,
        bool tenderingExcluded = true
    )
    {
        var applies = tenderingExcluded || criterion != ChecklistCriterion.NoProcurementByTender;
        if (item is null || (string.IsNullOrWhiteSpace(item.Evidence) && string.IsNullOrWhiteSpace(item.Reason)))
            return applies ? ChecklistStanding.Missing : ChecklistStanding.NotApplicable;
        if (item.ExpiresOn is { } last)
        {
            if (last < day)
                return applies ? ChecklistStanding.Expired : ChecklistStanding.NotApplicable;
            if (last <= day.AddDays(WarningDays) && last < (agreementEnds ?? DateOnly.MaxValue))
                return ChecklistStanding.Ending;
        }

        return string.IsNullOrWhiteSpace(item.Evidence) ? ChecklistStanding.Reasoned : ChecklistStanding.Evidenced;
    }

    private static string Text(ChecklistCriterion criterion, DateOnly? expired) =>
        expired is { } last
            ? string.Create(CultureInfo.InvariantCulture, $"„{criterion.Title()}“: abgelaufen am {last:dd.MM.yyyy}.")
            : $"„{criterion.Title()}“: weder Nachweis noch Begründung.";
}
