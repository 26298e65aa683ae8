using SozialraumBudget.Data.Tasks;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Web.Infrastructure.Tasks;

/// <summary>Where a task is done.</summary>
public sealed partial record TaskItem
{
    private static (string Action, string Href) Link(TaskFact fact, TaskStanding standing, IReadOnlySet<Role> roles) =>
        fact.Kind switch
        {
            TaskKind.ImportToConfirm => ("Import prüfen", Links.Import(fact.Id)),
            TaskKind.ImportRefused => ("Fehler ansehen", Links.Import(fact.Id)),
            TaskKind.BudgetOpen => ("Budget festsetzen", Links.Budgets(fact.Id, fact.Year!.Value)),
            TaskKind.AgreementToActivate => standing == TaskStanding.Act
                ? ("Aktivieren", Links.MoveAgreement(fact.Id, "Active"))
                : ("Ansehen", Links.Agreement(fact.Id)),
            TaskKind.PayoutToPrepare => ("Vorbereiten", Preparation(fact)),
            TaskKind.PayoutRefused => ("Ablehnung ansehen", Links.Payout(fact.Id)),
            TaskKind.PayoutToHandOver => ("An die Kasse übergeben", Links.CashOffice),
            TaskKind.TransferFailed => ("Auszahlung ansehen", Links.Payout(fact.Id)),
            TaskKind.CashFileUnanswered => ("Antwort eintragen", Links.CashExport(fact.Id)),
            TaskKind.ReversalToConfirm => (standing == TaskStanding.Act ? "Prüfen und bestätigen" : "Ansehen", Links.Payout(fact.Id)),
            TaskKind.PayoutToApprove => (standing == TaskStanding.Act ? "Prüfen und freigeben" : "Ansehen", Links.Payout(fact.Id)),
            TaskKind.ProofToCheck => (standing == TaskStanding.Act ? "Nachweis prüfen" : "Ansehen", Links.RetentionPart(fact.Id)),
            TaskKind.ProofMissing when fact.Period is { } period => ("Meldung bearbeiten", Links.Return(fact.AgreementId!.Value, period)),
            TaskKind.ProofMissing or TaskKind.ProofRejected => (
                roles.Contains(Role.ProviderCoordinator) ? "Nachweis einreichen" : "Ansehen",
                Links.RetentionPart(fact.Id)
            ),
            TaskKind.ReturnToCheck or TaskKind.ReturnMissing or TaskKind.ReturnSentBack or TaskKind.AmendmentOpen => (
                standing != TaskStanding.Act ? "Ansehen"
                : fact.Kind == TaskKind.ReturnToCheck ? "Meldung prüfen"
                : "Meldung bearbeiten",
                Links.Return(fact.AgreementId!.Value, fact.Period!.Value)
            ),
            TaskKind.RoundToSettle or TaskKind.RoundToSign => (
                standing == TaskStanding.Act ? "Runde bearbeiten" : "Ansehen",
                Links.Round(fact.AgreementId!.Value, fact.Period!.Value)
            ),
            TaskKind.BonusToSign
            or TaskKind.BonusToAssess
            or TaskKind.BonusToAnswer
            or TaskKind.BonusToPrepare
            or TaskKind.BonusToApprove => (
                standing == TaskStanding.Act ? "Leistungsbonus bearbeiten" : "Ansehen",
                Links.BonusYear(fact.AgreementId!.Value, fact.Year!.Value)
            ),
            TaskKind.AccountsMissing or TaskKind.AccountsToCheck or TaskKind.AccountsSentBack => (
                standing != TaskStanding.Act ? "Ansehen"
                : fact.Kind == TaskKind.AccountsToCheck ? "Abschluss prüfen"
                : "Abschluss bearbeiten",
                Links.AccountsYear(fact.AgreementId!.Value, fact.Year!.Value)
            ),
            TaskKind.SettlementToPrepare => ("Abrechnung vorbereiten", Links.Settlement(fact.AgreementId!.Value, fact.Year!.Value)),
            TaskKind.SettlementToAmend => ("Neu abrechnen", Links.SettlementPreview(fact.AgreementId!.Value, fact.Year!.Value)),
            TaskKind.RenegotiationToAnswer => (standing == TaskStanding.Act ? "Verhandeln" : "Ansehen", Links.Renegotiation(fact.Id)),
            TaskKind.RenegotiationToFix => (
                standing == TaskStanding.Act ? "Neue Fassung festsetzen" : "Ansehen",
                Links.Renegotiation(fact.Id)
            ),
            TaskKind.ArbitrationToRecord => (
                standing == TaskStanding.Act ? "Termin oder Spruch eintragen" : "Ansehen",
                Links.Arbitration(fact.Id)
            ),
            TaskKind.AwardToAnswer => (standing == TaskStanding.Act ? "Spruch beantworten" : "Ansehen", Links.Arbitration(fact.Id)),
            TaskKind.SettlementToApprove => (
                standing == TaskStanding.Act ? "Prüfen und freigeben" : "Ansehen",
                Links.Settlement(fact.AgreementId!.Value, fact.Year!.Value)
            ),
            TaskKind.SpendingToCheck => (standing == TaskStanding.Act ? "Verwendung prüfen" : "Ansehen", Links.Earmark(fact.Id)),
            TaskKind.EarmarkEnding => (fact.Late ? "Rest zurückfordern" : "Verwendung einreichen", Links.Earmark(fact.Id)),
            TaskKind.ReportToRelease => (
                standing == TaskStanding.Act ? "Prüfen und freigeben" : "Ansehen",
                Links.ReportVersion(fact.Id, fact.Number!.Value)
            ),
            TaskKind.ReportSentBack => ("Bericht überarbeiten", Links.Report(fact.Id)),
            TaskKind.ChecklistEnding => ("Prüfpunkt erneuern", Links.Criterion(fact.AgreementId!.Value, fact.Criterion!)),
            TaskKind.SelectionToScore => ("Bewerbungen auswerten", Links.Selection(fact.Id)),
            TaskKind.SelectionToPropose => ("Auswahl entscheiden", Links.Selection(fact.Id)),
            TaskKind.SelectionToDecide => (standing == TaskStanding.Act ? "Prüfen und entscheiden" : "Ansehen", Links.Selection(fact.Id)),
            TaskKind.SupplyToAnswer => ("Anfrage beantworten", Links.SupplyRequest(fact.Id)),
            TaskKind.SupplyOverdue => ("Anfrage ansehen", Links.SupplyRequest(fact.Id)),
            TaskKind.SupplyToClose => (standing == TaskStanding.Act ? "Anfrage bearbeiten" : "Ansehen", Links.SupplyRequest(fact.Id)),
            TaskKind.WorkshopMinutesMissing => ("Protokoll schreiben", Links.Workshop(fact.Id)),
            TaskKind.WorkshopToSign => (standing == TaskStanding.Act ? "Lesen und unterschreiben" : "Ansehen", Links.Workshop(fact.Id)),
            TaskKind.WorkshopTaskOpen => (standing == TaskStanding.Act ? "Aufgabe erledigen" : "Ansehen", Links.Workshop(fact.Id)),
            TaskKind.HelpMoveToSign => (standing == TaskStanding.Act ? "Lesen und unterschreiben" : "Ansehen", Links.HelpMove(fact.Id)),
            TaskKind.BankChangeOpen => (standing == TaskStanding.Act ? "Prüfen und freigeben" : "Ansehen", Links.Provider(fact.Id)),
            TaskKind.CashAccountOpen => (standing == TaskStanding.Act ? "Prüfen und freigeben" : "Ansehen", Links.CashAccount),
            TaskKind.UserLocked => ("Konto öffnen", Links.User(fact.Id)),
            TaskKind.UserInvited => ("Einladung ansehen", Links.User(fact.Id)),
            TaskKind.AccessToConfirm => (standing == TaskStanding.Act ? "Prüfen und bestätigen" : "Ansehen", Links.User(fact.Id)),
            TaskKind.AccessChanged => ("Konto öffnen", Links.User(fact.Id)),
            TaskKind.OwnAccessChanged => ("Eigenes Konto ansehen", Links.Account),
            TaskKind.ApprovalToKnow => ("Auszahlung ansehen", Links.Payout(fact.Id)),
            TaskKind.SettlementApprovalToKnow => ("Abrechnung ansehen", Links.Settlement(fact.AgreementId!.Value, fact.Year!.Value)),
            TaskKind.BonusApprovalToKnow => ("Leistungsbonus ansehen", Links.BonusYear(fact.AgreementId!.Value, fact.Year!.Value)),
            _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Kind, null),
        };

    private static string Preparation(TaskFact fact) =>
        FormattableString.Invariant($"{Links.PreparePayout(fact.AgreementId!.Value, fact.Due!.Value)}?jahr={fact.Year}");
}
