namespace SozialraumBudget.Data.Tasks;

/// <summary>Why something is due. What it is called and where it is done is told by the pages.</summary>
public enum TaskKind
{
    ImportToConfirm,
    ImportRefused,
    BudgetOpen,
    PayoutToPrepare,
    PayoutRefused,
    PayoutToApprove,
    ProofToCheck,
    ProofMissing,
    ProofRejected,
    ChecklistExpired,
    BankChangeOpen,
    UserLocked,
    UserInvited,
}
