using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>A notice that says what to do next and where.</summary>
public sealed record NextStep(BadgeKind Kind, string Title, string Text, string? Href = null, string? Action = null);

/// <summary>What is to be done next on an agreement, by its state.</summary>
public static class NextSteps
{
    public static IEnumerable<NextStep> Of(AgreementHead head, AgreementYear year, ActivationFacts facts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(facts);
        return head.State switch
        {
            _ when head.IsProvider => [],
            AgreementState.Draft or AgreementState.Negotiated => BeforeActivation(head, year, facts),
            AgreementState.Active => Running(head, year, today).Concat(Expired(head, facts)),
            _ => [],
        };
    }

    private static IEnumerable<NextStep> BeforeActivation(AgreementHead head, AgreementYear year, ActivationFacts facts)
    {
        if (facts.MissingTerms.Count > 0)
        {
            yield return new(BadgeKind.Warning,
                $"{German.Count(facts.MissingTerms.Count, "vereinbarter Wert fehlt", "vereinbarte Werte fehlen")}.",
                string.Join(", ", facts.MissingTerms.Select(static t => t.Title)) + ".", Links.AgreementTerms(head.Id), "Werte ansehen");
        }

        if (head.State == AgreementState.Draft)
        {
            yield return new(BadgeKind.Info, "Entwurf.", "Budgetvarianten können schon berechnet werden; festgesetzt wird das Budget, sobald die Vereinbarung als verhandelt gekennzeichnet ist.",
                Links.Budgets(head.Id, year.Year), "Budgetvarianten");
        }
        else if (!facts.HasFixedBudget)
        {
            yield return new(BadgeKind.Warning, "Das Budget ist noch nicht festgesetzt.", "Eine Variante auswählen und festsetzen.",
                Links.Budgets(head.Id, year.Year), "Budgetvarianten");
        }

        var gaps = facts.ChecklistGaps.Count(static g => g.BlocksActivation);
        if (gaps > 0)
        {
            yield return new(BadgeKind.Warning,
                $"{German.Count(gaps, "Strukturkriterium ist", "Strukturkriterien sind")} weder nachgewiesen noch begründet.",
                "Ohne sie kann die Vereinbarung nicht aktiv werden.", Links.Checklist(head.Id), "Zur Checkliste");
        }
        else if (head.State == AgreementState.Negotiated && facts is { HasFixedBudget: true, MissingTerms.Count: 0 })
        {
            yield return new(BadgeKind.Success, "Alles liegt vor.", "Die Vereinbarung kann aktiviert werden.",
                head.MayEdit ? Links.MoveAgreement(head.Id, AgreementState.Active) : null, "Vereinbarung aktivieren");
        }
    }

    private static IEnumerable<NextStep> Running(AgreementHead head, AgreementYear year, DateOnly today)
    {
        if (year.Budget is null)
        {
            yield return new(BadgeKind.Warning, $"Für {year.Year} ist noch kein Budget festgesetzt.", "Ohne Budget gibt es keine Raten.",
                Links.Budgets(head.Id, year.Year), "Budgetvarianten");
        }

        if (year.Instalments.FirstOrDefault(i => i.IsOpen && i.Instalment.DueOn <= today.AddDays(14)) is { } due)
        {
            yield return new(due.Instalment.DueOn < today ? BadgeKind.Danger : BadgeKind.Warning,
                $"Rate Q{due.Instalment.Quarter} {year.Year} {(due.Instalment.DueOn < today ? "war" : "ist")} fällig am {German.Date(due.Instalment.DueOn)}.",
                "Sie ist noch nicht vorbereitet.", Preparation(head, year, due), "Auszahlung vorbereiten");
        }

        var waiting = year.Parts.Count(static p => p.State == RetentionState.Submitted);
        if (waiting > 0)
        {
            yield return new(BadgeKind.Info, $"{German.Count(waiting, "Nachweis wartet", "Nachweise warten")} auf Prüfung.",
                "Nach der Anerkennung wird der Teil des Einbehalts frei.", Retention(head), "Nachweise prüfen");
        }

        var late = year.Parts.Count(p => p.State is RetentionState.Open or RetentionState.Rejected && p.DueOn < today);
        if (late > 0)
        {
            yield return new(BadgeKind.Warning, $"{German.Count(late, "Nachweis ist", "Nachweise sind")} überfällig.",
                "Der Einbehalt bleibt bis zur Anerkennung stehen.", Retention(head), "Einbehalt ansehen");
        }
    }

    /// <summary>The due list of payouts, narrowed to the area and quarter.</summary>
    public static string Preparation(AgreementHead head, AgreementYear year, InstalmentRow row)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(row);
        return $"{Links.Payouts}?suche={Uri.EscapeDataString(head.Area)}&quartal={row.Instalment.Quarter}&jahr={year.Year}";
    }

    private static string Retention(AgreementHead head) => $"{Links.Retention}?suche={Uri.EscapeDataString(head.Area)}";

    private static IEnumerable<NextStep> Expired(AgreementHead head, ActivationFacts facts)
    {
        if (facts.ChecklistGaps.Count > 0)
        {
            yield return new(BadgeKind.Warning, "Die Checkliste ist nicht mehr vollständig.",
                string.Join(" ", facts.ChecklistGaps.Select(static g => g.Text)), Links.Checklist(head.Id), "Zur Checkliste");
        }
    }
}
