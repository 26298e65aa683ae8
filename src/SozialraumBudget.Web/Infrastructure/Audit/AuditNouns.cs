namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>What the log calls the things that change.</summary>
internal static class AuditNouns
{
    public static SortedDictionary<string, string> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["Agreement"] = "Vereinbarung",
            ["AgreementProvider"] = "Beteiligter Träger",
            ["AgreementTermRecord"] = "Vereinbarter Wert",
            ["AgreementMoveRecord"] = "Statuswechsel der Vereinbarung",
            ["ApiToken"] = "API-Schlüssel",
            ["AppUser"] = "Benutzer",
            ["Area"] = "Sozialraum",
            ["AreaVersion"] = "Stand eines Sozialraums",
            ["BankAccount"] = "Bankverbindung",
            ["BaseYearDataset"] = "Basisjahr",
            ["BudgetAdjustmentRecord"] = "Verhandlungsschritt",
            ["BudgetVariant"] = "Budgetvariante",
            ["CashExport"] = "Kassendatei",
            ["ChecklistItemRecord"] = "Prüfpunkt",
            ["DeductionRecord"] = "Abzug",
            ["DemoCity"] = "Musterstadt",
            ["District"] = "Stadtteil",
            ["DistrictAssignment"] = "Zuordnung eines Stadtteils",
            ["FixedBudget"] = "Festgesetztes Budget",
            ["FixedCostType"] = "Festgesetzter Kostentyp",
            ["IdentityRole`1"] = "Rolle",
            ["IdentityUserClaim`1"] = "Merkmal eines Kontos",
            ["IdentityUserLogin`1"] = "Anmeldeweg",
            ["IdentityUserRole`1"] = "Rolle eines Benutzers",
            ["IdentityUserToken`1"] = "Zweiter Faktor",
            ["IdentityUserPasskey`1"] = "Passkey",
            ["ImportRun"] = "Import",
            ["Instalment"] = "Rate",
            ["LedgerEntryRecord"] = "Buchungszeile",
            ["LedgerTransactionRecord"] = "Buchung",
            ["Payout"] = "Auszahlung",
            ["Provider"] = "Träger",
            ["ProviderSpelling"] = "Name eines Trägers in Dateien",
            ["ProviderTerm"] = "Trägerrolle",
            ["ProviderVersion"] = "Stand eines Trägers",
            ["RetentionConditionRecord"] = "Gegenleistung",
            ["RetentionDecision"] = "Entscheidung über einen Nachweis",
            ["RetentionItemRecord"] = "Vereinbarter Nachweis",
            ["RetentionPart"] = "Teil des Einbehalts",
            ["RetentionProof"] = "Nachweis",
            ["SetOffRecord"] = "Verrechneter Abzug",
            ["SocialIndicator"] = "Sozialstruktur",
            ["StoredFile"] = "Datei",
        };
}
