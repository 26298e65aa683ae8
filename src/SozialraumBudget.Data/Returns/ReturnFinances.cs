using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Returns;

/// <summary>The financial report of a return, with the residential help that stands beside it.</summary>
/// <param name="Stationary">
/// One a month from January to the end of the return's period; null where the model has residential help inside its budget.
/// </param>
/// <param name="StationaryPlan">What the budget in force estimates for it in the year, beside itself; null where it says nothing.</param>
public sealed record ReturnFinance(FinancialReport Report, IReadOnlyList<StationaryMonth>? Stationary, Money? StationaryPlan);

/// <summary>Plan and actual of a return, against the budget in force (rule 6 in docs/rules.md).</summary>
public sealed class ReturnFinances(AppDbContext db, ReturnDesk desk, ReturnContent content)
{
    /// <summary>Whether a budget is in force that plans what is spent.</summary>
    public async Task<bool> HavePlanAsync(ReturnDossier dossier, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        return (await PlanAsync(dossier, cancellation)).Lines.Count > 0;
    }

    /// <summary>Null where no budget is fixed, or nothing in it is spent by the provider.</summary>
    /// <param name="own">Consumption of the return.</param>
    /// <param name="year">From 1 January to the end of its period.</param>
    /// <param name="version">Of the return; of earlier ones the accepted version counts, else the present one.</param>
    public async Task<ReturnFinance?> OfAsync(
        ReturnDossier dossier,
        int version,
        Consumption own,
        Consumption year,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var (lines, beside, model) = await PlanAsync(dossier, cancellation);
        if (lines.Count == 0)
            return null;
        var report = FinancialReport.Of(dossier.Period, lines, own, year);
        if (!model.HasStationaryBeside)
            return new(report, null, null);
        var before = (await desk.OfYearAsync(dossier.AgreementId, dossier.Period.Year, cancellation)).Where(d =>
            d.Period <= dossier.Period
        );
        var uploads = before.Select(d => d.Content(d.Period == dossier.Period ? version : d.AcceptedVersion ?? d.Version)).ToList();
        var lists = new List<IReadOnlyList<ReturnCase>>();
        foreach (var one in uploads)
            lists.Add(await content.CasesAsync(one, cancellation));
        var budgetYear = new BudgetYear(dossier.Period.Year);
        var cases = CaseCounts.CasesOf(lists, budgetYear, dossier.Period.Last);
        var invoices = new List<IReadOnlyList<ExternalCost>>();
        foreach (var one in uploads)
            invoices.Add(await content.CostsAsync(one, cancellation));
        var costs = StationaryMonth.Once(invoices);
        return new(
            report,
            [.. budgetYear.Months.Where(m => m.Last <= dossier.Period.Last).Select(m => StationaryMonth.Of(m.Days, cases, costs))],
            beside
        );
    }

    private async Task<(IReadOnlyList<PlannedSpending> Lines, Money? Beside, BudgetModel Model)> PlanAsync(
        ReturnDossier dossier,
        CancellationToken cancellation
    )
    {
        var model = BudgetModels.Of(
            await db.Agreements.Where(a => a.Id == dossier.AgreementId).Select(static a => a.Model).SingleAsync(cancellation)
        );
        var budget = await db
            .BudgetsInForce.AsNoTracking()
            .Where(b => b.AgreementId == dossier.AgreementId && b.BudgetYear == dossier.Period.Year)
            .Select(static b => b.Lines.OrderBy(static l => l.Position).ToList())
            .SingleOrDefaultAsync(cancellation);
        var planned = (budget ?? []).ConvertAll(l => (Line: l, Kind: model.SpendingOf(l.Key, l.Kind)));
        List<Money> beside = [.. planned.Where(static p => p.Kind is null).Select(static p => p.Line.Amount)];
        return (
            [
                .. planned
                    .Where(static p => p.Kind is not null)
                    .Select(static p => new PlannedSpending(p.Line.Title, p.Kind!.Value, p.Line.Amount)),
            ],
            beside.Count == 0 ? null : Money.Sum(beside),
            model
        );
    }
}
