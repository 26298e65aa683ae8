using System.Globalization;
using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Tasks;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Payouts;

namespace SozialraumBudget.Web.Infrastructure.Tasks;

/// <summary>A fact in the words of the page: why it is listed, what it is about, where it is done.</summary>
public sealed partial record TaskItem(
    TaskFact Fact,
    TaskStanding Standing,
    string Reason,
    BadgeKind Kind,
    string Title,
    string Detail,
    string Action,
    string Href
)
{
    /// <summary>Which figure the amount is: that of the due or its payout; null for amounts of other things.</summary>
    public FigureMark? Mark =>
        Fact switch
        {
            { Kind: TaskKind.PayoutToApprove or TaskKind.PayoutToHandOver or TaskKind.TransferFailed or TaskKind.ReversalToConfirm } =>
                Marks.Of(PayoutFigure.Amount, FigureSubject.Payout(Fact.Id)),
            { Kind: TaskKind.PayoutToPrepare or TaskKind.PayoutRefused, AgreementId: { } agreement, Due: { } due } => Marks.Of(
                PayoutFigure.Amount,
                FigureSubject.Of(agreement, due)
            ),
            _ => null,
        };

    public static TaskItem Of(TaskFact fact, TaskStanding standing, IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(fact);
        var (reason, kind) = Words(fact, standing);
        var (action, href) =
            standing == TaskStanding.Watch
                ? ("Vereinbarung ansehen", Links.Agreement(fact.AgreementId!.Value))
                : Link(fact, standing, roles);
        return new(fact, standing, reason, kind, fact.Subject, Detailed(fact), action, href);
    }

    private static (string Reason, BadgeKind Kind) Words(TaskFact fact, TaskStanding standing) =>
        (fact.Kind, standing) switch
        {
            (TaskKind.ImportToConfirm, _) => ("Import wartet auf Bestätigung", BadgeKind.Warning),
            (TaskKind.ImportRefused, _) => ("Import zurückgewiesen", BadgeKind.Danger),
            (TaskKind.BudgetOpen, _) => ("Budget nicht festgesetzt", BadgeKind.Info),
            (TaskKind.AgreementToActivate, _) => ("Vereinbarung aktivieren", BadgeKind.Warning),
            (TaskKind.PayoutRefused, _) => ("Auszahlung abgelehnt", BadgeKind.Danger),
            (TaskKind.PayoutToPrepare, _) => fact.Late
                ? ("Auszahlung überfällig", BadgeKind.Danger)
                : ("Auszahlung vorbereiten", BadgeKind.Info),
            (TaskKind.PayoutToApprove, TaskStanding.Act) => fact.Late
                ? ("Freigabe überfällig", BadgeKind.Danger)
                : ("Auszahlung freigeben", BadgeKind.Warning),
            (TaskKind.PayoutToApprove, TaskStanding.Watch) => ("Freigabe überfällig", BadgeKind.Danger),
            (TaskKind.PayoutToHandOver, _) => ("An die Kasse übergeben", fact.Late ? BadgeKind.Danger : BadgeKind.Warning),
            (TaskKind.TransferFailed, _) => ("Überweisung nicht ausgeführt", BadgeKind.Danger),
            (TaskKind.CashFileUnanswered, _) => ("Antwort der Kasse fehlt", BadgeKind.Danger),
            (TaskKind.ReversalToConfirm, TaskStanding.Act) => ("Storno bestätigen", BadgeKind.Warning),
            (TaskKind.ReversalToConfirm, _) => ("Wartet auf andere Person", BadgeKind.Neutral),
            (TaskKind.PayoutToApprove, _) => (fact.Mine ? "Wartet auf andere Person" : "Wartet auf Freigabe", BadgeKind.Neutral),
            (TaskKind.ProofToCheck, TaskStanding.Act) => ("Nachweis prüfen", BadgeKind.Warning),
            (TaskKind.ProofToCheck, _) => ("Nachweis in Prüfung", BadgeKind.Neutral),
            (TaskKind.ProofRejected, _) => ("Nachweis zurückgewiesen", BadgeKind.Danger),
            (TaskKind.ProofMissing, _) => fact.Late ? ("Nachweis überfällig", BadgeKind.Danger) : ("Nachweis fehlt", BadgeKind.Warning),
            (TaskKind.ReturnToCheck, TaskStanding.Act) => ("Meldung prüfen", BadgeKind.Warning),
            (TaskKind.ReturnToCheck, _) => ("Meldung in Prüfung", BadgeKind.Neutral),
            (TaskKind.ReturnSentBack, _) => ("Meldung zurückgegeben", BadgeKind.Danger),
            (TaskKind.AmendmentOpen, TaskStanding.Act) => ("Nachtrag einreichen", BadgeKind.Warning),
            (TaskKind.AmendmentOpen, _) => ("Nachtrag in Arbeit", BadgeKind.Neutral),
            (TaskKind.ReturnMissing, _) => fact.Late ? ("Meldung überfällig", BadgeKind.Danger) : ("Meldung einreichen", BadgeKind.Warning),
            (TaskKind.RoundToSettle, _) => ("Abgleichen und unterschreiben", BadgeKind.Warning),
            (TaskKind.RoundToSign, TaskStanding.Act) => ("Abgleichrunde unterschreiben", BadgeKind.Warning),
            (TaskKind.RoundToSign, _) => ("Wartet auf die andere Seite", BadgeKind.Neutral),
            (TaskKind.BonusToSign, TaskStanding.Act) => ("Indikatoren vereinbaren", BadgeKind.Warning),
            (TaskKind.BonusToAssess, TaskStanding.Act) => ("Indikatoren bewerten", BadgeKind.Warning),
            (TaskKind.BonusToAnswer, TaskStanding.Act) => ("Bewertung beantworten", BadgeKind.Warning),
            (TaskKind.BonusToPrepare, TaskStanding.Act) => ("Leistungsbonus vorbereiten", BadgeKind.Warning),
            (TaskKind.BonusToApprove, TaskStanding.Act) => ("Leistungsbonus freigeben", BadgeKind.Warning),
            (TaskKind.BonusToSign or TaskKind.BonusToAnswer, _) => ("Wartet auf den Träger", BadgeKind.Neutral),
            (TaskKind.BonusToAssess or TaskKind.BonusToPrepare, _) => ("Leistungsbonus beim Budgetcontrolling", BadgeKind.Neutral),
            (TaskKind.BonusToApprove, _) => (fact.Mine ? "Wartet auf andere Person" : "Wartet auf Freigabe", BadgeKind.Neutral),
            (TaskKind.AccountsToCheck, TaskStanding.Act) => ("Jahresabschluss prüfen", BadgeKind.Warning),
            (TaskKind.AccountsToCheck, _) => ("Jahresabschluss in Prüfung", BadgeKind.Neutral),
            (TaskKind.AccountsSentBack, _) => ("Jahresabschluss zurückgegeben", BadgeKind.Danger),
            (TaskKind.AccountsMissing, _) => fact.Late
                ? ("Jahresabschluss überfällig", BadgeKind.Danger)
                : ("Jahresabschluss einreichen", BadgeKind.Warning),
            (TaskKind.SettlementToPrepare, _) => ("Jahr abrechnen", BadgeKind.Info),
            (TaskKind.SettlementToApprove, TaskStanding.Act) => ("Abrechnung freigeben", BadgeKind.Warning),
            (TaskKind.SettlementToApprove, _) => ("Wartet auf andere Person", BadgeKind.Neutral),
            (TaskKind.SettlementToAmend, _) => ("Neu abrechnen", BadgeKind.Warning),
            (TaskKind.RenegotiationToAnswer, TaskStanding.Act) => ("Budget neu verhandeln", BadgeKind.Warning),
            (TaskKind.RenegotiationToAnswer, _) => ("Wartet auf die andere Seite", BadgeKind.Neutral),
            (TaskKind.RenegotiationToFix, TaskStanding.Act) => ("Neue Fassung festsetzen", BadgeKind.Warning),
            (TaskKind.RenegotiationToFix, _) => ("Neue Fassung beim Budgetcontrolling", BadgeKind.Neutral),
            (TaskKind.ArbitrationToRecord, TaskStanding.Act) => ("Schlichtung festhalten", BadgeKind.Warning),
            (TaskKind.ArbitrationToRecord, _) => ("Wartet auf die Schlichtung", BadgeKind.Neutral),
            (TaskKind.AwardToAnswer, TaskStanding.Act) => ("Spruch beantworten", BadgeKind.Warning),
            (TaskKind.AwardToAnswer, _) => fact.Late
                ? ("Frist der anderen Seite vorbei", BadgeKind.Warning)
                : ("Wartet auf die andere Seite", BadgeKind.Neutral),
            (TaskKind.SpendingToCheck, TaskStanding.Act) => ("Verwendung prüfen", BadgeKind.Warning),
            (TaskKind.SpendingToCheck, _) => ("Verwendung in Prüfung", BadgeKind.Neutral),
            (TaskKind.EarmarkEnding, _) => fact.Late
                ? ("Frist der Zweckbindung abgelaufen", BadgeKind.Danger)
                : ("Zweckbindung verwenden", BadgeKind.Warning),
            (TaskKind.ReportToRelease, TaskStanding.Act) => ("Bericht freigeben", BadgeKind.Warning),
            (TaskKind.ReportToRelease, _) => ("Wartet auf andere Person", BadgeKind.Neutral),
            (TaskKind.ReportSentBack, _) => ("Bericht zurückgegeben", BadgeKind.Danger),
            (TaskKind.ChecklistEnding, _) => fact.Late
                ? ("Prüfpunkt abgelaufen", BadgeKind.Warning)
                : ("Prüfpunkt läuft ab", BadgeKind.Info),
            (TaskKind.SelectionToDecide, TaskStanding.Act) => ("Trägerauswahl entscheiden", BadgeKind.Warning),
            (TaskKind.SelectionToDecide, _) => ("Wartet auf andere Person", BadgeKind.Neutral),
            (TaskKind.SelectionToScore, _) => ("Bewerbungen auswerten", BadgeKind.Warning),
            (TaskKind.SelectionToPropose, _) => ("Auswahl entscheiden", BadgeKind.Warning),
            (TaskKind.SupplyToAnswer, _) => fact.Late
                ? ("Antwort überfällig", BadgeKind.Danger)
                : ("Anfrage beantworten", BadgeKind.Warning),
            (TaskKind.SupplyOverdue, _) => ("Antwort eines Trägers überfällig", BadgeKind.Danger),
            (TaskKind.SupplyToClose, TaskStanding.Act) => ("Anfrage entscheiden", BadgeKind.Warning),
            (TaskKind.SupplyToClose, _) => ("Wartet auf die Sozialraumleitung", BadgeKind.Neutral),
            (TaskKind.WorkshopMinutesMissing, _) => ("Protokoll fehlt", BadgeKind.Danger),
            (TaskKind.WorkshopToSign, TaskStanding.Act) => ("Protokoll unterschreiben", BadgeKind.Warning),
            (TaskKind.WorkshopToSign, _) => ("Wartet auf die andere Seite", BadgeKind.Neutral),
            (TaskKind.HelpMoveToSign, TaskStanding.Act) => ("Verschiebung unterschreiben", BadgeKind.Warning),
            (TaskKind.HelpMoveToSign, _) => ("Wartet auf die andere Seite", BadgeKind.Neutral),
            (TaskKind.WorkshopTaskOpen, TaskStanding.Act) => fact.Late
                ? ("Aufgabe aus Workshop überfällig", BadgeKind.Danger)
                : ("Aufgabe aus Workshop", BadgeKind.Info),
            (TaskKind.WorkshopTaskOpen, _) => (
                fact.Late ? "Andere Seite überfällig" : "Wartet auf die andere Seite",
                fact.Late ? BadgeKind.Warning : BadgeKind.Neutral
            ),
            (TaskKind.BankChangeOpen, TaskStanding.Act) => ("Bankverbindung freigeben", BadgeKind.Warning),
            (TaskKind.BankChangeOpen, _) => ("Wartet auf andere Person", BadgeKind.Neutral),
            (TaskKind.CashAccountOpen, TaskStanding.Act) => ("Konto der Kasse freigeben", BadgeKind.Warning),
            (TaskKind.CashAccountOpen, _) => ("Wartet auf andere Person", BadgeKind.Neutral),
            (TaskKind.UserLocked, _) => ("Konto gesperrt", BadgeKind.Danger),
            (TaskKind.UserInvited, _) => ("Noch nie angemeldet", BadgeKind.Info),
            (TaskKind.AccessToConfirm, TaskStanding.Act) => ("Zugang bestätigen", BadgeKind.Warning),
            (TaskKind.AccessToConfirm, _) => ("Wartet auf andere Person", BadgeKind.Neutral),
            (TaskKind.AccessChanged, _) => ("Zugang geändert", BadgeKind.Info),
            (TaskKind.OwnAccessChanged, _) => ("Ihr Zugang wurde geändert", BadgeKind.Warning),
            (TaskKind.ApprovalToKnow or TaskKind.SettlementApprovalToKnow or TaskKind.BonusApprovalToKnow, _) => (
                "Freigabe nach geändertem Zugang",
                BadgeKind.Warning
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, null),
        };

    private static string Detailed(TaskFact fact) =>
        string.Join(
            " · ",
            new[]
            {
                fact.Party,
                fact.Detail,
                fact.Kind switch
                {
                    TaskKind.ReportToRelease => $"vorgelegt von {fact.Reason}",
                    TaskKind.PayoutToApprove or TaskKind.SettlementToApprove => $"vorbereitet von {fact.Reason}",
                    TaskKind.BankChangeOpen or TaskKind.CashAccountOpen or TaskKind.AccessToConfirm or TaskKind.SelectionToDecide =>
                        $"vorgeschlagen von {fact.Reason}",
                    TaskKind.ReversalToConfirm => $"beantragt von {fact.Reason}",
                    TaskKind.AccessChanged or TaskKind.OwnAccessChanged => $"{fact.Reason}, {German.Moment(fact.Since)}",
                    _ => fact.Reason,
                },
            }.Where(static text => !string.IsNullOrWhiteSpace(text))
        );
}
