using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Agreements;

/// <summary>What a draft or negotiated agreement lacks.</summary>
public static partial class NextSteps
{
    private static IEnumerable<NextStep> BeforeActivation(
        AgreementHead head,
        int year,
        ActivationFacts facts,
        int? missingBaseYear,
        bool lacksConditions
    )
    {
        if (facts.MissingTerms.Count > 0)
        {
            yield return new(
                BadgeKind.Warning,
                $"{German.Count(facts.MissingTerms.Count, "vereinbarter Wert fehlt", "vereinbarte Werte fehlen")}.",
                string.Join(", ", facts.MissingTerms.Select(static t => t.Title)) + ".",
                head.MayChange ? Links.AgreementTerm(head.Id, AllTermsModel.Word) : Links.AgreementTerms(head.Id),
                head.MayChange ? "Werte eintragen" : "Werte ansehen"
            );
        }

        if (lacksConditions)
        {
            yield return new(
                BadgeKind.Warning,
                "Es sind keine Gegenleistungen vereinbart.",
                "Ohne sie wird der Einbehalt nie frei, und das Budget lässt sich nicht festsetzen.",
                Links.Conditions(head.Id),
                head.MayChange ? "Gegenleistungen eintragen" : "Gegenleistungen ansehen"
            );
        }

        if (missingBaseYear is { } baseYear)
        {
            yield return new(
                BadgeKind.Warning,
                $"Das Basisjahr {baseYear} ist für den Sozialraum noch nicht eingelesen.",
                "Aus seinen Leistungen wird das Budget gebildet.",
                Links.ImportBaseYearOf(baseYear),
                "Basisjahr einlesen"
            );
        }
        else if (head.State == AgreementState.Draft)
        {
            yield return new(
                BadgeKind.Info,
                "Entwurf.",
                "Budgetvarianten können schon berechnet werden; festgesetzt wird das Budget, sobald die Vereinbarung als "
                    + "verhandelt gekennzeichnet ist.",
                Links.Budgets(head.Id, year),
                "Budgetvarianten"
            );
        }
        else if (!facts.HasFixedBudget)
        {
            yield return new(
                BadgeKind.Warning,
                "Das Budget ist noch nicht festgesetzt.",
                "Eine Variante auswählen und festsetzen.",
                Links.Budgets(head.Id, year),
                "Budgetvarianten"
            );
        }

        var gaps = facts.ChecklistGaps.Count(static g => g.BlocksActivation);
        if (gaps > 0)
        {
            yield return new(
                BadgeKind.Warning,
                $"{German.Count(gaps, "Strukturkriterium ist", "Strukturkriterien sind")} weder nachgewiesen noch begründet.",
                "Ohne sie kann die Vereinbarung nicht aktiv werden.",
                head.MayChange ? Links.Criterion(head.Id, AllTermsModel.Word) : Links.Checklist(head.Id),
                head.MayChange ? "Checkliste ausfüllen" : "Zur Checkliste"
            );
        }
        else if (head.State == AgreementState.Negotiated && facts is { HasFixedBudget: true, MissingTerms.Count: 0 })
        {
            yield return new(
                BadgeKind.Success,
                "Alles liegt vor.",
                "Die Vereinbarung kann aktiviert werden.",
                head.MayEdit ? Links.MoveAgreement(head.Id, AgreementState.Active) : null,
                "Vereinbarung aktivieren"
            );
        }
    }
}
