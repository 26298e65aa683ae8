using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Domain.Tasks;

/// <summary>What something that is due means for a user.</summary>
public enum TaskStanding
{
    /// <summary>Not this user's business.</summary>
    None,

    /// <summary>The user has to act; these are counted.</summary>
    Act,

    /// <summary>Somebody else has to act first.</summary>
    Wait,

    /// <summary>It is late, and the user should know.</summary>
    Watch,

    /// <summary>Nothing to do, but the user should know.</summary>
    Know,
}

/// <summary>Decides what a fact means for a user; list and counts ask the same rule.</summary>
public static class TaskStandings
{
    public static TaskStanding Of(TaskKind kind, bool mine, bool late, IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        var controls = roles.Contains(Role.Controller);
        return kind switch
        {
            TaskKind.ImportToConfirm or TaskKind.ImportRefused or TaskKind.BudgetOpen => controls ? TaskStanding.Act : TaskStanding.None,
            TaskKind.AgreementToActivate or TaskKind.PayoutToPrepare or TaskKind.PayoutRefused or TaskKind.ChecklistEnding => controls
                ? TaskStanding.Act
                : Watched(late),
            TaskKind.PayoutToApprove when roles.Contains(Role.Approver) && !mine => TaskStanding.Act,
            TaskKind.PayoutToApprove => controls || roles.Contains(Role.Approver) ? TaskStanding.Wait : Watched(late),
            TaskKind.ReversalToConfirm => roles.Contains(Role.Approver) && !mine ? TaskStanding.Act : TaskStanding.Wait,
            TaskKind.CashFileUnanswered => controls ? TaskStanding.Act : TaskStanding.None,
            TaskKind.PayoutToHandOver or TaskKind.TransferFailed => controls ? TaskStanding.Act
            : roles.Contains(Role.Approver) ? TaskStanding.None
            : Watched(late),
            TaskKind.ProofToCheck when controls => TaskStanding.Act,
            TaskKind.ProofToCheck => roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Wait : TaskStanding.None,
            TaskKind.ProofMissing or TaskKind.ProofRejected when roles.Contains(Role.ProviderCoordinator) => TaskStanding.Act,
            TaskKind.ProofMissing or TaskKind.ProofRejected => !late ? TaskStanding.None
            : controls ? TaskStanding.Act
            : TaskStanding.Watch,
            TaskKind.ReturnToCheck => controls ? TaskStanding.Act
            : roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Wait
            : TaskStanding.None,
            TaskKind.ReturnMissing or TaskKind.ReturnSentBack or TaskKind.AmendmentOpen => roles.Contains(Role.ProviderCoordinator)
                ? TaskStanding.Act
            : controls ? TaskStanding.Wait
            : Watched(late),
            TaskKind.RoundToSettle or TaskKind.RoundToSign => !roles.Have(Rights.ReturnRows) ? TaskStanding.None
            : mine ? TaskStanding.Wait
            : TaskStanding.Act,
            TaskKind.BonusToAssess or TaskKind.BonusToPrepare => controls ? TaskStanding.Act
            : roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Wait
            : TaskStanding.None,
            TaskKind.BonusToSign or TaskKind.BonusToAnswer => roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Act
            : controls ? TaskStanding.Wait
            : TaskStanding.None,
            TaskKind.BonusToApprove when roles.Contains(Role.Approver) && !mine => TaskStanding.Act,
            TaskKind.BonusToApprove => controls || roles.Contains(Role.Approver) ? TaskStanding.Wait : TaskStanding.None,
            TaskKind.AccountsToCheck => controls ? TaskStanding.Act
            : roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Wait
            : TaskStanding.None,
            TaskKind.AccountsMissing or TaskKind.AccountsSentBack => roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Act
            : controls ? TaskStanding.Wait
            : Watched(late),
            TaskKind.SettlementToPrepare => controls ? TaskStanding.Act : TaskStanding.None,
            TaskKind.SettlementToApprove => roles.Contains(Role.Approver) && !mine ? TaskStanding.Act
            : controls ? TaskStanding.Wait
            : TaskStanding.None,
            TaskKind.SettlementToAmend => controls ? TaskStanding.Act : TaskStanding.None,
            // Mine: the other side is next.
            TaskKind.RenegotiationToAnswer when !controls && !roles.Contains(Role.ProviderCoordinator) => TaskStanding.None,
            TaskKind.RenegotiationToAnswer => mine ? TaskStanding.Wait : TaskStanding.Act,
            TaskKind.RenegotiationToFix => controls ? TaskStanding.Act
            : roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Wait
            : TaskStanding.None,
            // Mine: its day is still to come.
            TaskKind.ArbitrationToRecord => controls ? (mine ? TaskStanding.Wait : TaskStanding.Act)
            : roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Wait
            : TaskStanding.None,
            // Mine: the other side is next.
            TaskKind.AwardToAnswer when !controls && !roles.Contains(Role.ProviderCoordinator) => TaskStanding.None,
            TaskKind.AwardToAnswer => mine ? TaskStanding.Wait : TaskStanding.Act,
            TaskKind.SpendingToCheck => controls ? TaskStanding.Act
            : roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Wait
            : TaskStanding.None,
            // Until the deadline the provider spends it, afterwards the office claims it back.
            TaskKind.EarmarkEnding => late
                ? (controls ? TaskStanding.Act : TaskStanding.None)
                : (roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Act : TaskStanding.None),
            TaskKind.ReportToRelease when roles.Have(Rights.Reports) => mine ? TaskStanding.Wait : TaskStanding.Act,
            TaskKind.ReportSentBack when roles.Have(Rights.Reports) => mine ? TaskStanding.Act : TaskStanding.None,
            TaskKind.SelectionToDecide when roles.Have(Rights.Selection) => mine ? TaskStanding.Wait : TaskStanding.Act,
            TaskKind.ReportToRelease or TaskKind.ReportSentBack or TaskKind.SelectionToDecide => TaskStanding.None,
            TaskKind.SelectionToScore or TaskKind.SelectionToPropose => controls ? TaskStanding.Act : TaskStanding.None,
            TaskKind.SupplyToAnswer => roles.Contains(Role.ProviderCoordinator) ? TaskStanding.Act : TaskStanding.None,
            TaskKind.SupplyOverdue => roles.Have(Rights.CaseWork) ? TaskStanding.Act : TaskStanding.None,
            TaskKind.SupplyToClose => roles.Contains(Role.AreaManager) ? TaskStanding.Act
            : controls ? TaskStanding.Wait
            : TaskStanding.None,
            TaskKind.WorkshopMinutesMissing => roles.Have(Rights.CaseWork) ? TaskStanding.Act : TaskStanding.None,
            TaskKind.HelpMoveToSign => !roles.Have(Rights.SignMoves) ? TaskStanding.None
            : mine ? TaskStanding.Wait
            : TaskStanding.Act,
            // Mine: the other side is next.
            TaskKind.WorkshopToSign or TaskKind.WorkshopTaskOpen => !roles.Have(Rights.ReturnRows) ? TaskStanding.None
            : mine ? TaskStanding.Wait
            : TaskStanding.Act,
            TaskKind.CashAccountOpen or TaskKind.BankChangeOpen => mine || !roles.Have(Rights.ApproveAccounts)
                ? TaskStanding.Wait
                : TaskStanding.Act,
            TaskKind.UserLocked or TaskKind.UserInvited => roles.Contains(Role.Admin) ? TaskStanding.Act : TaskStanding.None,
            TaskKind.AccessToConfirm => mine || !roles.Contains(Role.Admin) ? TaskStanding.Wait : TaskStanding.Act,
            TaskKind.AccessChanged or TaskKind.OwnAccessChanged => TaskStanding.Know,
            TaskKind.ApprovalToKnow or TaskKind.SettlementApprovalToKnow or TaskKind.BonusApprovalToKnow => TaskStanding.Know,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }

    private static TaskStanding Watched(bool late) => late ? TaskStanding.Watch : TaskStanding.None;
}
