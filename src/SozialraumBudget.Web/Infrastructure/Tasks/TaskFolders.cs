using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Tasks;

namespace SozialraumBudget.Web.Infrastructure.Tasks;

/// <summary>Where a task is done.</summary>
public static class TaskFolders
{
    /// <summary>Page folder whose navigation entry carries the count.</summary>
    public static string Of(TaskKind kind, IReadOnlySet<Role> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        var controls = roles.Contains(Role.Controller);
        return kind switch
        {
            TaskKind.ImportToConfirm or TaskKind.ImportRefused => "BaseYears",
            TaskKind.BudgetOpen or TaskKind.AgreementToActivate or TaskKind.ChecklistEnding => "Agreements",
            TaskKind.PayoutToPrepare or TaskKind.PayoutRefused or TaskKind.PayoutToApprove or TaskKind.PayoutToHandOver => "Payouts",
            TaskKind.TransferFailed or TaskKind.CashFileUnanswered or TaskKind.ReversalToConfirm => "Payouts",
            TaskKind.ProofToCheck or TaskKind.ProofMissing or TaskKind.ProofRejected when controls => "Retention",
            TaskKind.ProofToCheck or TaskKind.ProofMissing or TaskKind.ProofRejected => roles.Contains(Role.ProviderCoordinator)
                ? "OwnBudget"
                : "Retention",
            TaskKind.ReturnMissing or TaskKind.ReturnToCheck or TaskKind.ReturnSentBack or TaskKind.AmendmentOpen => "Returns",
            TaskKind.RoundToSettle or TaskKind.RoundToSign => "Reconciliation",
            >= TaskKind.BonusToSign and <= TaskKind.BonusToApprove => "Bonus",
            TaskKind.AccountsMissing or TaskKind.AccountsToCheck or TaskKind.AccountsSentBack => "YearAccounts",
            TaskKind.SettlementToPrepare or TaskKind.SettlementToApprove or TaskKind.SettlementToAmend => "Settlement",
            TaskKind.RenegotiationToAnswer or TaskKind.RenegotiationToFix => "Renegotiations",
            TaskKind.ArbitrationToRecord or TaskKind.AwardToAnswer => "Arbitrations",
            TaskKind.SpendingToCheck or TaskKind.EarmarkEnding => "Earmarks",
            TaskKind.ReportToRelease or TaskKind.ReportSentBack => "Reports",
            TaskKind.SelectionToDecide or TaskKind.SelectionToScore or TaskKind.SelectionToPropose => "Selection",
            TaskKind.SupplyToAnswer or TaskKind.SupplyOverdue or TaskKind.SupplyToClose => "Supply",
            TaskKind.WorkshopMinutesMissing or TaskKind.WorkshopToSign or TaskKind.WorkshopTaskOpen => "Workshops",
            TaskKind.HelpMoveToSign => "HelpMoves",
            TaskKind.BankChangeOpen => "Providers",
            TaskKind.CashAccountOpen => "CashAccount",
            TaskKind.UserLocked or TaskKind.UserInvited or TaskKind.AccessToConfirm or TaskKind.AccessChanged => "Users",
            TaskKind.OwnAccessChanged => "Account",
            TaskKind.ApprovalToKnow => "Payouts",
            TaskKind.SettlementApprovalToKnow => "Settlement",
            TaskKind.BonusApprovalToKnow => "Bonus",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
    }
}
