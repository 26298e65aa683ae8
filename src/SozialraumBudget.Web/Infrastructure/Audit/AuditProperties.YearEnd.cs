namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>Columns of the year's end: bonus, accounts, settlement, earmarks.</summary>
internal static partial class AuditProperties
{
    private static Dictionary<string, string> YearEnd =>
        new(StringComparer.Ordinal)
        {
            ["AccountId"] = "Konto der Zweckbindung",
            ["Deadline"] = "Frist",
            ["Help"] = "nur für Hilfen zur Erziehung",
            ["Paid"] = "zahlt die Stadt nach",
            ["Returned"] = "fließt zurück",
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
            ["Reference"] = "Kassenzeichen",
            ["RenegotiationId"] = "Neuverhandlung",
            ["Side"] = "Seite",
        };
}
