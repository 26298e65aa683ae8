using SozialraumBudget.Domain.Fixing;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>Why a transaction was booked.</summary>
public enum LedgerKind
{
    BudgetFixed,
    Renegotiation,
    RetentionReleased,
    Payout,
    Reversal,
    ClaimSettled,
    RetentionTakenBack,
    AdditionalDue,

    /// <summary>Zahlungseingang: money that the provider paid back on a claim.</summary>
    Repayment,
}
