using System.Globalization;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Earmarks;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Domain.Supply;

namespace SozialraumBudget.Data.Audit;

/// <summary>What the log calls the heads of procedures; their steps are named by what they hang on. Never by a case.</summary>
internal static partial class AuditSubjects
{
    private static string? OfProcedure(object entity) =>
        entity switch
        {
            ProviderReturn r => ReturnProof.NameOf(r.Period),
            ReconciliationRound r => $"Abgleichrunde {r.Period}",
            AnnualAccounts a => $"Jahresabschluss {Year(a.BudgetYear)}",
            SettlementRecord s => $"Jahresabrechnung {Year(s.BudgetYear)}, Fassung {s.Version}",
            BonusYearRecord b => $"Leistungsbonus {Year(b.BudgetYear)}",
            RenegotiationRecord r => $"Neuverhandlung {r.Number} zum Budget {Year(r.BudgetYear)}",
            ArbitrationRecord a => $"Schlichtung {a.Number} zum Budget {Year(a.BudgetYear)}",
            EarmarkAccount e => $"{e.Purpose.Title()} {Year(e.BudgetYear)}",
            SpendingReport s => $"Verwendung vom {Day(s.SpentOn)}",
            SupplyPromiseRecord p => $"{p.HelpType.FullTitle()}, ab {Day(p.ValidFrom)}",
            SupplyRequestRecord r => $"Anfrage vom {Day(r.AskedOn)}, {r.HelpType.FullTitle()}",
            Report r => r.Title,
            ReportOrder o => o.Name,
            DistributionScenario s => s.Name,
            HourRateRecord h => $"Stundensatz {Year(h.BudgetYear)}",
            CaseBearingRecord b => $"ab {Day(b.From)}",
            Repayment r => r.Reference,
            OfficeCaseList l => l.FileName,
            ReturnUpload u => $"{u.Kind.Title()}, {u.FileName}",
            ReportVersion v => $"Fassung {v.Number}",
            HelpMoveRecord m => $"Verschiebung, {m.Kind.Title()}",
            WorkshopTaskRecord t => $"Aufgabe bis {Day(t.DueOn)}",
            SelectionApplication a => $"Bewerbung vom {Day(a.ReceivedOn)}",
            SupplyAnswerRecord a => a.Kind.Title(),
            YearFiguresRecord f => $"Stand {Year(f.BudgetYear)}",
            _ => null,
        };

    private static string Day(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
