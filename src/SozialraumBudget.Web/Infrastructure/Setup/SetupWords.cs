using SozialraumBudget.Domain.Setup;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Setup;

/// <summary>What a step is called, why it is needed, and where it is done.</summary>
/// <param name="Folder">Page folder of the act: who may not open it, sees no link.</param>
public sealed record SetupWords(string Title, string Why, string Action, string Href, string Folder)
{
    public static SetupWords Of(SetupStep step) =>
        step switch
        {
            SetupStep.City => new(
                "Stadt und Briefkopf",
                "Name und Anschrift stehen auf Bescheiden und Anordnungen.",
                "Einstellungen öffnen",
                Links.Settings,
                "Settings"
            ),
            SetupStep.SecondAdministrator => new(
                "Zweite Person der Administration",
                "Rollen, die Geld bewegen, gibt niemand allein.",
                "Personen einladen",
                Links.SeveralUsers,
                "Users"
            ),
            SetupStep.MoneyAccounts => new(
                "Budgetcontrolling und Zahlungsfreigabe",
                "Eine Person bereitet Auszahlungen vor, eine andere gibt sie frei.",
                "Personen einladen",
                Links.SeveralUsers,
                "Users"
            ),
            SetupStep.OtherAccounts => new(
                "Weitere Benutzer",
                "Trägerkoordination, Sozialraumleitung und Leitung sehen, was sie angeht; nötig sind sie zum Auszahlen nicht.",
                "Benutzer einladen",
                Links.NewUser,
                "Users"
            ),
            SetupStep.CashAccount => new(
                "Konto der Kasse",
                "Von diesem Konto wird gezahlt; eine zweite Person gibt es frei.",
                "Konto vorschlagen",
                Links.CashAccount,
                "CashAccount"
            ),
            SetupStep.Areas => new(
                "Sozialräume",
                "Ein Budget gehört zu einem Sozialraum. Sozialräume und Stadtteile lassen sich auch aus einer Datei einlesen.",
                "Sozialräume mit Trägern anlegen",
                Links.SeveralAreas,
                "Areas"
            ),
            SetupStep.Providers => new("Träger", "Träger mit Anschrift für die Bescheide.", "Träger anlegen", Links.Providers, "Providers"),
            SetupStep.LeadProviders => new(
                "Schwerpunktträger",
                "Wer die Verantwortung für einen Sozialraum hat, steht am Sozialraum.",
                "Sozialräume öffnen",
                Links.Areas,
                "Areas"
            ),
            SetupStep.BankAccounts => new(
                "Bankverbindung der Träger",
                "Eine Person schlägt sie vor, eine andere gibt sie frei.",
                "Träger öffnen",
                Links.Providers,
                "Providers"
            ),
            SetupStep.Agreement => new(
                "Vereinbarung",
                "Sie verbindet Sozialraum, Träger und Budgetjahre mit den vereinbarten Werten.",
                "Vereinbarung anlegen",
                Links.NewAgreement,
                "Agreements"
            ),
            SetupStep.Conditions => new(
                "Gegenleistungen",
                "Gegen sie wird der Einbehalt gezahlt; Modelle ohne Einbehalt brauchen keine.",
                "Vereinbarungen öffnen",
                Links.Agreements,
                "Agreements"
            ),
            SetupStep.BaseYear => new(
                "Basisjahr",
                "Aus den Leistungen eines Jahres wird das Budget gebildet.",
                "Basisjahr einlesen",
                Links.ImportBaseYear,
                "BaseYears"
            ),
            SetupStep.Budget => new(
                "Budget festsetzen",
                "Eine Variante wird verhandelt und festgesetzt.",
                "Vereinbarungen öffnen",
                Links.Agreements,
                "Agreements"
            ),
            SetupStep.Activation => new(
                "Checkliste und Aktivierung",
                "Die Checkliste ist belegt, dann wird die Vereinbarung aktiv; die Seite der Vereinbarung nennt, was fehlt.",
                "Vereinbarungen öffnen",
                Links.Agreements,
                "Agreements"
            ),
            SetupStep.Payout => new(
                "Erste Auszahlung",
                "Vorbereitet von einer Person, freigegeben von einer anderen.",
                "Auszahlungen öffnen",
                Links.Payouts,
                "Payouts"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

    public static string StateTitle(SetupState state) =>
        state switch
        {
            SetupState.Done => "erledigt",
            SetupState.Waiting => "wartet",
            SetupState.Open => "offen",
            SetupState.Optional => "freiwillig",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    public static BadgeKind StateKind(SetupState state) =>
        state switch
        {
            SetupState.Done => BadgeKind.Success,
            SetupState.Waiting => BadgeKind.Info,
            SetupState.Open => BadgeKind.Warning,
            _ => BadgeKind.Neutral,
        };
}
