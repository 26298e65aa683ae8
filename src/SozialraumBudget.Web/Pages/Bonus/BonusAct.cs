using SozialraumBudget.Data.Bonus;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;

namespace SozialraumBudget.Web.Pages.Bonus;

/// <summary>Something that the reader can do on the page.</summary>
/// <param name="Handler">Of the page.</param>
/// <param name="Button">What it is called.</param>
/// <param name="Text">What it brings about.</param>
/// <param name="Field">Label of its reason; null where it takes none.</param>
public sealed record BonusAct(string Handler, string Button, string Title, string Text, string? Field)
{
    /// <summary>What somebody with these roles can do now, beside assessing values.</summary>
    internal static IEnumerable<BonusAct> Of(BonusDossier dossier, IReadOnlySet<Role> roles, DateOnly today)
    {
        var controls = roles.Contains(Role.Controller);
        var provides = roles.Contains(Role.ProviderCoordinator);
        var approves = roles.Contains(Role.Approver);
        var amount = German.Money(dossier.Bonus.Performance?.Amount.Amount ?? Money.Zero);
        if (provides && dossier is { State: BonusState.Open, Proposal: not null })
            yield return new(
                "Sign",
                "Dem Vorschlag zustimmen",
                "Dem Vorschlag zustimmen",
                "Mit Ihrer Zustimmung gelten die Indikatoren für beide Seiten.",
                null
            );
        if (controls && dossier is { State: BonusState.Open, Agreed: not null } && today > new BudgetYear(dossier.Year).Last)
            yield return new(
                "Close",
                "Bewertung abschließen",
                "Bewertung abschließen",
                "Die Werte stehen damit fest; der Träger antwortet darauf. Indikatoren ohne Wert bringen 0 Punkte.",
                "Begründung, wenn Werte fehlen"
            );
        if (provides && dossier.State == BonusState.Assessed)
        {
            yield return new(
                "Agree",
                "Der Bewertung zustimmen",
                "Der Bewertung zustimmen",
                dossier.PaysBonus ? "Das Budgetcontrolling bereitet den Bonus danach vor." : "Die Bewertung steht damit für beide Seiten.",
                "Anmerkung"
            );
            yield return new("Object", "Widersprechen", "Widersprechen", "Schreiben Sie, was nicht stimmt.", "Begründung");
        }

        if (controls && dossier is { State: BonusState.Assessed or BonusState.Answered })
        {
            if (dossier.PaysBonus)
                yield return new(
                    "Prepare",
                    $"{amount} vorbereiten",
                    "Zur Freigabe vorbereiten",
                    "Eine andere Person gibt den Bonus frei; er wird dann als eigene Fälligkeit ausgezahlt.",
                    "Begründung, wenn der Träger nicht zugestimmt hat"
                );
            yield return new(
                "Reopen",
                "Bewertung wieder öffnen",
                "Wieder öffnen",
                "Die Werte können dann geändert werden; der Träger antwortet neu.",
                "Begründung"
            );
        }

        if (approves && dossier.State == BonusState.Prepared)
        {
            yield return new(
                "Approve",
                $"{amount} freigeben",
                "Leistungsbonus freigeben",
                "Der Betrag wird gebucht und als eigene Fälligkeit vorbereitet, freigegeben und ausgezahlt wie eine Rate.",
                null
            );
            yield return new(
                "Refuse",
                "Ablehnen",
                "Vorbereitung ablehnen",
                "Der Bonus geht an das Budgetcontrolling zurück.",
                "Begründung"
            );
        }
    }
}
