namespace SozialraumBudget.Domain.Tasks;

/// <summary>Why something is due. What it is called and where it is done is told by the pages.</summary>
public enum TaskKind
{
    ImportToConfirm,
    ImportRefused,

    /// <summary>A negotiated or active agreement has no budget for its present year.</summary>
    BudgetOpen,

    /// <summary>A budget is fixed and its agreement is not active: nothing can be paid.</summary>
    AgreementToActivate,
    PayoutToPrepare,
    PayoutRefused,
    PayoutToApprove,

    /// <summary>An approved transfer that nobody handed to the cash office.</summary>
    PayoutToHandOver,

    /// <summary>An approved transfer that the cash office rejected or that came back: to be handed over again, or reversed.</summary>
    TransferFailed,

    /// <summary>A file that the cash office has not answered in time.</summary>
    CashFileUnanswered,

    /// <summary>Somebody wants to reverse a payout that the cash office has.</summary>
    ReversalToConfirm,
    ProofToCheck,
    ProofMissing,
    ProofRejected,

    /// <summary>A quarterly return that is begun and not handed in.</summary>
    ReturnMissing,

    /// <summary>A quarterly return that waits for a controller.</summary>
    ReturnToCheck,

    /// <summary>A quarterly return that came back with points.</summary>
    ReturnSentBack,

    /// <summary>An amendment of an accepted return that is begun and not handed in.</summary>
    AmendmentOpen,

    /// <summary>A reconciliation round with differences that nobody has agreed on.</summary>
    RoundToSettle,

    /// <summary>A reconciliation round that is agreed and not signed by both sides.</summary>
    RoundToSign,

    /// <summary>Indicators of a bonus that the provider has not agreed to.</summary>
    BonusToSign,

    /// <summary>A bonus of a past year whose assessment is not closed.</summary>
    BonusToAssess,

    /// <summary>An assessment that the provider has not answered.</summary>
    BonusToAnswer,

    /// <summary>A bonus that the provider has answered and nobody has prepared.</summary>
    BonusToPrepare,

    /// <summary>A prepared bonus that waits for another person.</summary>
    BonusToApprove,

    /// <summary>Annual accounts of a past year that are not handed in.</summary>
    AccountsMissing,

    /// <summary>Annual accounts that wait for a controller.</summary>
    AccountsToCheck,

    /// <summary>Annual accounts that came back with points.</summary>
    AccountsSentBack,

    /// <summary>A year whose accounts are accepted and that nobody has settled.</summary>
    SettlementToPrepare,

    /// <summary>A settlement that waits for a second person.</summary>
    SettlementToApprove,

    /// <summary>Accounts or returns that were accepted after the settlement give other figures: an amendment settlement is due.</summary>
    SettlementToAmend,

    /// <summary>A renegotiation that waits for an offer, or for the answer to one.</summary>
    RenegotiationToAnswer,

    /// <summary>A renegotiation that is agreed and whose new version of the budget is not fixed.</summary>
    RenegotiationToFix,

    /// <summary>An arbitration that waits for its day, or for the award.</summary>
    ArbitrationToRecord,

    /// <summary>An award that a side has to answer.</summary>
    AwardToAnswer,

    /// <summary>A report of spending that nobody has decided on.</summary>
    SpendingToCheck,

    /// <summary>Earmarked money that is left, its deadline near or past.</summary>
    EarmarkEnding,

    /// <summary>A version of a report that waits for a second person.</summary>
    ReportToRelease,

    /// <summary>A version of a report that came back with a reason.</summary>
    ReportSentBack,

    /// <summary>Evidence or a reason of the checklist that has expired, or soon will.</summary>
    ChecklistEnding,

    /// <summary>A proposed decision on an area's lead provider that waits for a second person.</summary>
    SelectionToDecide,

    /// <summary>Applications of a selection whose deadline has passed, and that have no points yet.</summary>
    SelectionToScore,

    /// <summary>A selection whose applications are scored: the hearing and the proposal of a decision are next.</summary>
    SelectionToPropose,

    /// <summary>A request of the supply guarantee that the asked provider has not answered.</summary>
    SupplyToAnswer,

    /// <summary>A request whose answer is overdue, and that nobody takes yet.</summary>
    SupplyOverdue,

    /// <summary>A request that a provider takes, all have declined, or something was asked about: the public side is next.</summary>
    SupplyToClose,

    /// <summary>A workshop whose day has passed and that nobody has saved minutes of.</summary>
    WorkshopMinutesMissing,

    /// <summary>Minutes of a workshop that are not signed by both sides.</summary>
    WorkshopToSign,

    /// <summary>A task of a workshop that is not done.</summary>
    WorkshopTaskOpen,

    /// <summary>A move for a stationary help that is not signed by both sides.</summary>
    HelpMoveToSign,
    BankChangeOpen,

    /// <summary>An account of the city that nobody has decided on.</summary>
    CashAccountOpen,
    UserLocked,
    UserInvited,

    /// <summary>Another administrator proposed a role or the end of a second factor.</summary>
    AccessToConfirm,

    /// <summary>Somebody's access was changed by another administrator.</summary>
    AccessChanged,

    /// <summary>The user's own access was changed by somebody else.</summary>
    OwnAccessChanged,

    /// <summary>A payout was approved, or its reversal confirmed, by somebody whose access had changed shortly before.</summary>
    ApprovalToKnow,

    /// <summary>The same of a settlement.</summary>
    SettlementApprovalToKnow,

    /// <summary>The same of a performance bonus.</summary>
    BonusApprovalToKnow,
}
