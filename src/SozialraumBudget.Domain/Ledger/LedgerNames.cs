using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Domain.Ledger;

/// <summary>German names of figures, accounts and bookings.</summary>
public static class LedgerNames
{
    /// <summary>The one word for the figure: heads of columns, tiles and Rechenwege take it from here.</summary>
    public static string Title(this StandingFigure figure) =>
        figure switch
        {
            StandingFigure.Total => "Gesamtbudget",
            StandingFigure.Additional => "Zusätzlich bewilligt",
            StandingFigure.Approved => "Freigegeben",
            StandingFigure.HandedOver => "An die Kasse übergeben",
            StandingFigure.Paid => "Bezahlt",
            StandingFigure.SetOff => "Verrechnet",
            StandingFigure.Prepared => "Vorbereitet",
            StandingFigure.DueNow => "Fällig",
            StandingFigure.ToPay => "Noch auszuzahlen",
            StandingFigure.Released => "Freigegebener Einbehalt",
            StandingFigure.ReleasedApproved => "Einbehalt in freigegebenen Auszahlungen",
            StandingFigure.Retained => "Einbehalten",
            StandingFigure.ClaimsOfYear => "Rückforderungen",
            StandingFigure.ClaimsOpen => "Offene Abzüge",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };

    /// <summary>What the figure is the sum of, as its Rechenweg says it.</summary>
    public static string Meaning(this StandingFigure figure) =>
        figure switch
        {
            StandingFigure.Total => "das geltende Budget des Jahres",
            StandingFigure.Additional => "was über das Budget hinaus bewilligt ist",
            StandingFigure.Approved => "Summe der freigegebenen Auszahlungen, Abzüge abgesetzt",
            StandingFigure.HandedOver => "Summe der Auszahlungen in Dateien der Kasse",
            StandingFigure.Paid => "Summe der Auszahlungen, die die Bank ausgeführt hat",
            StandingFigure.SetOff => "Summe der Abzüge in freigegebenen Auszahlungen",
            StandingFigure.Prepared => "Summe der Auszahlungen, die auf die Freigabe warten",
            StandingFigure.DueNow => "Summe der fälligen Raten mit freigegebenem Einbehalt, Abzüge abgesetzt",
            StandingFigure.ToPay => "offene Raten und freigegebener Einbehalt, vor Abzügen",
            StandingFigure.Released => "Einbehalt mit anerkanntem Nachweis, den noch keine freigegebene Auszahlung enthält",
            StandingFigure.ReleasedApproved => "Summe des Einbehalts in freigegebenen Auszahlungen",
            StandingFigure.Retained => "Summe der Teile, deren Nachweis noch nicht anerkannt ist",
            StandingFigure.ClaimsOfYear => "Summe der Rückforderungen aus Nachverhandlungen des Jahres",
            StandingFigure.ClaimsOpen => "Summe der Abzüge, die noch keine Auszahlung verrechnet",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };

    public static string Title(this LedgerAccount account) =>
        account switch
        {
            LedgerAccount.Commitment => "Bewilligung",
            LedgerAccount.Instalments => "Offene Raten",
            LedgerAccount.Retention => StandingFigure.Retained.Title(),
            LedgerAccount.ReleasedRetention => StandingFigure.Released.Title(),
            LedgerAccount.Paid => StandingFigure.Approved.Title(),
            LedgerAccount.Deductions => "Erledigte Abzüge",
            LedgerAccount.Claims => "Offene Rückforderungen",
            LedgerAccount.Repaid => "Zurückgezahlt",
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
            LedgerKind.AdditionalDue => "Zusätzlich bewilligt",
            LedgerKind.Repayment => "Zahlungseingang",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };
}
