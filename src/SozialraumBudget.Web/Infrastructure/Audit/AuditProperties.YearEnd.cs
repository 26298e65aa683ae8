namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>Columns of the year's end (bonus, accounts, settlement, earmarks) and of planning.</summary>
internal static partial class AuditProperties
{
    private static Dictionary<string, string> YearEnd =>
        new(StringComparer.Ordinal)
        {
            ["AccountId"] = "Konto der Zweckbindung",
            ["Blocks"] = "Bausteine",
            ["Fingerprint"] = "Fingerabdruck",
            ["IsComposed"] = "entsteht von selbst",
            ["IsOpen"] = "öffentlich nach der Freigabe",
            ["Number"] = "Nummer",
            ["Readers"] = "erfährt davon",
            ["ReportId"] = "Bericht",
            ["ApplicationId"] = "Bewerbung",
            ["Call"] = "Aufruf",
            ["Choice"] = "Wunsch- und Wahlrecht",
            ["Criteria"] = "Kriterien",
            ["HeardOn"] = "Anhörung am",
            ["HearingResult"] = "Ergebnis der Anhörung",
            ["Outcome"] = "Ergebnis",
            ["Points"] = "Punkte",
            ["ProcedureId"] = "Auswahlverfahren",
            ["ReturnReason"] = "Grund der Rückgabe",
            ["Committee"] = "Gremium",
            ["Deadline"] = "Frist",
            ["Help"] = "nur für Hilfen zur Erziehung",
            ["Paid"] = "zahlt die Stadt nach",
            ["Plan"] = "Grundlagen",
            ["Rate"] = "Satz",
            ["Reference"] = "Zeichen",
            ["Returned"] = "fließt zurück",
            ["ScenarioId"] = "Szenario",
            ["SpentOn"] = "verwendet am",
            ["YouthWelfare"] = "für die gesamte Jugendhilfe",
            ["EarmarkAccountId"] = "Zweckbindung",
            ["SettlementId"] = "Jahresabrechnung",
            ["AccountsId"] = "Jahresabschluss",
            ["Actual"] = "Ist-Wert",
            ["AgreeBy"] = "vereinbaren bis",
            ["BudgetVersion"] = "Fassung des Budgets",
            ["DeductionId"] = "Abzug",
            ["EndReason"] = "Begründung des Endes",
            ["Excess"] = "fehlt oder bleibt",
            ["Occasion"] = "Anlass",
            ["OfferId"] = "Angebot",
            ["ReceivedOn"] = "eingegangen am",
            ["RenegotiationId"] = "Neuverhandlung",
            ["Side"] = "Seite",
        };
}
