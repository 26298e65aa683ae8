using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>German names of accounts and bookings.</summary>
public static class LedgerNames
{
    public static string Title(this LedgerAccount account) =>
        account switch
        {
            LedgerAccount.Commitment => "Bewilligung",
            LedgerAccount.Instalments => "Raten",
            LedgerAccount.Retention => "Einbehalt",
            LedgerAccount.ReleasedRetention => "Freigegebener Einbehalt",
            LedgerAccount.Paid => "Zur Zahlung freigegeben",
            LedgerAccount.Deductions => "Abzüge",
            LedgerAccount.Claims => "Rückforderungen",
            LedgerAccount.Repaid => "Zurückgezahlt (verrechnet)",
            _ => throw new ArgumentOutOfRangeException(nameof(account), account, null),
        };

    public static string Title(this LedgerKind kind) =>
        kind switch
        {
            LedgerKind.BudgetFixed => "Budget festgesetzt",
            LedgerKind.Renegotiation => "Nachverhandlung",
            LedgerKind.RetentionReleased => "Einbehalt freigegeben",
            LedgerKind.Payout => "Auszahlung",
            LedgerKind.Reversal => "Storno",
            LedgerKind.ClaimSettled => "Rückforderung verrechnet",
            LedgerKind.RetentionTakenBack => "Freigabe zurückgenommen",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
