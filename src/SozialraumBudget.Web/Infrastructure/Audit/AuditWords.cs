namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>What the log calls things. What is not listed here is shown by its technical name, so that nothing is ever hidden.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, string> Actions = new(StringComparer.Ordinal)
    {
        ["added"] = "angelegt", ["changed"] = "geändert", ["deleted"] = "gelöscht", ["signed-in"] = "angemeldet", ["signed-out"] = "abgemeldet",
        ["sign-in-failed"] = "Anmeldung misslungen", ["locked"] = "gesperrt", ["downloaded"] = "heruntergeladen", ["exported"] = "exportiert", ["seeded"] = "eingespielt",
    };

    private static readonly SortedDictionary<string, string> Nouns = new(StringComparer.Ordinal)
    {
        ["Agreement"] = "Vereinbarung", ["AgreementProvider"] = "Beteiligter Träger", ["AgreementTermRecord"] = "Vereinbarter Wert",
        ["AgreementTransition"] = "Statuswechsel der Vereinbarung", ["ApiToken"] = "API-Schlüssel", ["AppUser"] = "Benutzer", ["Area"] = "Sozialraum",
        ["AreaVersion"] = "Stand eines Sozialraums", ["BankAccount"] = "Bankverbindung", ["BaseYearDataset"] = "Basisjahr", ["BudgetAdjustmentRecord"] = "Verhandlungsschritt",
        ["BudgetLineRecord"] = "Budgetzeile", ["BudgetVariant"] = "Budgetvariante", ["CashExport"] = "Kassendatei", ["ChecklistItemRecord"] = "Prüfpunkt",
        ["DemoCity"] = "Musterstadt", ["District"] = "Stadtteil", ["DistrictAssignment"] = "Zuordnung eines Stadtteils", ["FixedBudget"] = "Festgesetztes Budget",
        ["FixedCostType"] = "Festgesetzter Kostentyp", ["IdentityRole`1"] = "Rolle", ["IdentityUserClaim`1"] = "Merkmal eines Kontos",
        ["IdentityUserLogin`1"] = "Anmeldeweg", ["IdentityUserRole`1"] = "Rolle eines Benutzers", ["IdentityUserToken`1"] = "Zweiter Faktor",
        ["IdentityUserPasskey`1"] = "Passkey", ["ImportRun"] = "Import", ["Instalment"] = "Rate", ["LedgerEntryRecord"] = "Buchungszeile", ["LedgerTransactionRecord"] = "Buchung",
        ["Payout"] = "Auszahlung", ["Provider"] = "Träger", ["ProviderTerm"] = "Trägerrolle", ["ProviderVersion"] = "Stand eines Trägers",
        ["RetentionConditionRecord"] = "Gegenleistung", ["RetentionDecision"] = "Entscheidung über einen Nachweis", ["RetentionItemRecord"] = "Vereinbarter Nachweis",
        ["RetentionPart"] = "Teil des Einbehalts", ["RetentionProof"] = "Nachweis", ["SocialIndicator"] = "Sozialstruktur", ["StoredFile"] = "Datei",
    };

    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["Accepted"] = "anerkannt", ["AccessFailedCount"] = "Fehlversuche", ["Account"] = "Konto", ["AccountHolder"] = "Kontoinhaber", ["AgreementId"] = "Vereinbarung", ["Amount"] = "Betrag", ["AreaId"] = "Sozialraum",
        ["BaseYearSum"] = "Summe Basisjahr", ["BonusMaximum"] = "Höchstbonus", ["BookedOn"] = "gebucht am", ["BudgetYear"] = "Budgetjahr", ["CancelRequested"] = "Abbruch verlangt",
        ["CarriedForward"] = "fortgeschriebener Wert", ["Cases"] = "Fälle", ["CashExportId"] = "Kassendatei", ["City"] = "Ort", ["Code"] = "Kürzel", ["Condition"] = "Gegenleistung", ["ConditionId"] = "Gegenleistung",
        ["ContactUnit"] = "Ansprechstelle", ["ContentType"] = "Dateityp", ["CopiedFromId"] = "kopiert aus", ["CostType"] = "Kostentyp", ["Count"] = "Anzahl", ["CreatedAt"] = "angelegt am", ["Criterion"] = "Kriterium",
        ["DatasetId"] = "Basisjahr", ["DecidedOn"] = "entschieden am", ["Decision"] = "Entscheidung", ["Deductions"] = "Abzüge", ["DisplayName"] = "Name", ["DistrictId"] = "Stadtteil", ["DueOn"] = "fällig am",
        ["Email"] = "E-Mail", ["EmailConfirmed"] = "E-Mail bestätigt", ["Evidence"] = "Nachweis", ["EvidenceFileId"] = "Nachweisdatei", ["ExecuteOn"] = "Ausführung am", ["ExpiresOn"] = "gültig bis", ["FileId"] = "Datei", ["FinishedAt"] = "beendet am",
        ["FirstYear"] = "erstes Jahr", ["FixedBudgetId"] = "Budget", ["Format"] = "Format", ["From"] = "von", ["Iban"] = "IBAN", ["ImportRunId"] = "Import", ["Increases"] = "Steigerungen", ["Instalment"] = "Rate", ["ItemId"] = "Nachweis",
        ["Key"] = "Wert", ["Kind"] = "Art", ["LastYear"] = "letztes Jahr", ["LeadProviderId"] = "Schwerpunktträger", ["LegalBasis"] = "Rechtsgrundlage", ["LegalForm"] = "Rechtsform", ["Limits"] = "Klassengrenzen", ["LockedAt"] = "gesperrt am",
        ["LockoutEnabled"] = "Sperre möglich", ["LockoutEnd"] = "gesperrt bis", ["Message"] = "Meldung", ["MessageId"] = "Kennung der Datei", ["Name"] = "Name", ["Note"] = "Erläuterung", ["PartId"] = "Teil des Einbehalts", ["PartialBudgetA"] = "Teilbudget A", ["PartialBudgetB"] = "Teilbudget B",
        ["Payable"] = "auszahlbar", ["PayeeName"] = "Empfänger", ["PayoutId"] = "Auszahlung", ["Phone"] = "Telefon", ["PhoneNumber"] = "Telefon", ["PhoneNumberConfirmed"] = "Telefon bestätigt", ["Position"] = "Reihenfolge", ["PostalCode"] = "Postleitzahl", ["Procedure"] = "Verfahren", ["ProviderId"] = "Träger",
        ["Quarter"] = "Quartal", ["Reason"] = "Begründung", ["RefusalReason"] = "Grund der Ablehnung", ["RejectionReason"] = "Grund der Zurückweisung", ["ReleasedRetention"] = "freigegebener Einbehalt", ["Retention"] = "Einbehalt", ["ReversalReason"] = "Grund des Stornos", ["ReversesId"] = "storniert Buchung",
        ["RevokedAt"] = "widerrufen am", ["Role"] = "Rolle", ["Scan"] = "Virenprüfung", ["Sequence"] = "laufende Nummer", ["Services"] = "Leistungen", ["Sha256"] = "Prüfsumme", ["Size"] = "Größe in Byte", ["Source"] = "Quelle", ["SourceKey"] = "Buchungsschlüssel", ["State"] = "Stand", ["Street"] = "Straße", ["Sum"] = "Summe",
        ["SupersededAt"] = "ersetzt am", ["Target"] = "Ziel", ["Terms"] = "Bedingungen", ["Text"] = "Text", ["Title"] = "Titel", ["To"] = "bis", ["Total"] = "Gesamtbudget", ["TotalRows"] = "Zeilen", ["TransactionId"] = "Buchung", ["TransferReference"] = "Verwendungszweck", ["TwoFactorEnabled"] = "zweiter Faktor",
        ["UserName"] = "Benutzername", ["ValidFrom"] = "gültig ab", ["ValidTo"] = "gültig bis", ["Value"] = "Wert", ["VariantId"] = "Budgetvariante", ["Version"] = "Fassung", ["WarningsConfirmed"] = "Hinweise bestätigt", ["Weight"] = "Gewicht", ["Year"] = "Jahr",
    };

    /// <summary>Everything the log can be filtered by, in German order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> AllEntities => Nouns.OrderBy(static pair => pair.Value, StringComparer.CurrentCulture);

    public static IEnumerable<KeyValuePair<string, string>> AllActions => Actions;

    public static string Entity(string name) => Nouns.GetValueOrDefault(name, name);

    public static string Action(string name) => Actions.GetValueOrDefault(name, name);

    public static string Property(string name) => Properties.GetValueOrDefault(name, name);
}
