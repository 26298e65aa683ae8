namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>What the log calls the things that change.</summary>
internal static class AuditNouns
{
    public static SortedDictionary<string, string> All { get; } =
        new(StringComparer.Ordinal)
        {
            ["AccessChange"] = "Zugang",
            ["AccessProposal"] = "Vorschlag für einen Zugang",
            ["Agreement"] = "Vereinbarung",
            ["AgreementProvider"] = "Beteiligter Träger",
            ["AgreementTermRecord"] = "Vereinbarter Wert",
            ["AgreementMoveRecord"] = "Statuswechsel der Vereinbarung",
            ["ApiToken"] = "API-Token",
            ["AppUser"] = "Benutzer",
            ["Area"] = "Sozialraum",
            ["AreaVersion"] = "Stand eines Sozialraums",
            ["BankAccount"] = "Bankverbindung",
            ["BaseYearDataset"] = "Basisjahr",
            ["BudgetAdjustmentRecord"] = "Verhandlungsschritt",
            ["BudgetVariant"] = "Budgetvariante",
            ["BudgetLineRecord"] = "Zeile des Budgets",
            ["CashExport"] = "Kassendatei",
            ["ChecklistItemRecord"] = "Prüfpunkt",
            ["DeductionRecord"] = "Abzug",
            ["DemoCity"] = "Musterstadt",
            ["District"] = "Stadtteil",
            ["DistrictAssignment"] = "Zuordnung eines Stadtteils",
            ["DueRecord"] = "Fälligkeit",
            ["FixedBudget"] = "Festgesetztes Budget",
            ["IdentityRole`1"] = "Rolle",
            ["IdentityRoleClaim`1"] = "Merkmal einer Rolle",
            ["IdentityUserClaim`1"] = "Merkmal eines Kontos",
            ["IdentityUserLogin`1"] = "Anmeldeweg",
            ["IdentityUserRole`1"] = "Rolle eines Benutzers",
            ["IdentityUserToken`1"] = "Zweiter Faktor",
            ["IdentityUserPasskey`1"] = "Passkey",
            ["ImportRun"] = "Import",
            ["LedgerTransactionRecord"] = "Buchung",
            ["Payout"] = "Auszahlung",
            ["Provider"] = "Träger",
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
