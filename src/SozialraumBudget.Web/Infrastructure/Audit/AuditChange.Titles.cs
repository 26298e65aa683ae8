using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Domain.Negotiation;

namespace SozialraumBudget.Web.Infrastructure.Audit;

/// <summary>What the log calls values that no page names by these words.</summary>
public sealed partial record AuditChange
{
    private static string StepTitle(AdjustmentKind kind) =>
        kind switch
        {
            AdjustmentKind.Exclude => "Fall herausgenommen",
            AdjustmentKind.Include => "Fall wieder aufgenommen",
            AdjustmentKind.Move => "Fall verschoben",
            AdjustmentKind.AgreedValue => "Wert vereinbart",
            AdjustmentKind.MeanValue => "zurück zum Mittelwert",
            AdjustmentKind.Increases => "Steigerungen gesetzt",
            _ => "Verhandlungsschritt",
        };

    private static string LineTitle(BudgetLineKind kind) =>
        kind switch
        {
            BudgetLineKind.CaseRelated => "fallbezogen",
            BudgetLineKind.CaseIndependent => "fallunabhängig",
            BudgetLineKind.Allocated => "zugewiesen, nicht gezahlt",
            BudgetLineKind.Within => "im Budget enthalten",
            _ => "neben dem Budget",
        };

    private static string ImportTitle(ImportState state) =>
        state switch
        {
            ImportState.Queued => "wartet",
            ImportState.Running => "läuft",
            ImportState.NeedsConfirmation => "wartet auf Entscheidung",
            ImportState.NeedsMapping => "wartet auf Zuordnung",
            ImportState.Completed => "übernommen",
            ImportState.Refused => "zurückgewiesen",
            _ => "abgebrochen",
        };

    /// <summary>What a booking comes from; its key is for the machine.</summary>
    private static string Source(string value) =>
        value.Split(':')[0] switch
        {
            "payout" => "Auszahlung",
            "fixed-budget" or "budget" => "Festsetzung",
            "reversal" or "reverse" => "Storno",
            "deduction" => "Abzug",
            "retention" => "Einbehalt",
            "bonus" => "Leistungsbonus",
            "settlement" => "Jahresabrechnung",
            "repayment" => "Rückzahlung",
            _ => "Buchung",
        };
}
