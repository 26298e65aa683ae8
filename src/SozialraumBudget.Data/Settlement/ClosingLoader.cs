using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Settlement;

/// <summary>
/// Plan and actual of a year whose model compares them: from the returns, or from the newest record where the model has both in it.
/// </summary>
public sealed class ClosingLoader(AppDbContext db, ReturnDesk returns, ReturnYears years, ReturnFinances finances, ICurrentUser user)
{
    /// <summary>Null where two proofs settle the year.</summary>
    public async Task<ClosingFacts?> OfAsync(AgreementStanding year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(year);
        var model = BudgetModels.Of(
            await db.Agreements.Where(a => a.Id == year.AgreementId).Select(a => a.Model).SingleAsync(cancellation)
        );
        if (model.Closing is not { } consequence)
            return null;
        return new(
            consequence,
            model.Pays,
            await RecordedAsync(year, model, cancellation) ?? await ReportedAsync(year, cancellation),
            await NetworkingAsync(year, model, cancellation)
        );
    }

    private async Task<Money?> NetworkingAsync(AgreementStanding year, BudgetModel model, CancellationToken cancellation) =>
        model.EarmarkedLine is { } key && year.Standing.Facts.Budget is { } budget
            ? await db
                .BudgetLines.Where(l => l.FixedBudgetId == budget.Id && l.Key == key)
                .Select(static l => (Money?)l.Amount)
                .SingleOrDefaultAsync(cancellation)
            : null;

    /// <summary>The plan is the budget in force; the newest record says what was spent of it.</summary>
    private async Task<IReadOnlyList<ComparedLine>?> RecordedAsync(
        AgreementStanding year,
        BudgetModel model,
        CancellationToken cancellation
    )
    {
        var newest = await db
            .BudgetVariants.AsNoTracking()
            .Where(v => v.AgreementId == year.AgreementId && v.BudgetYear == year.Year && v.Facts != null)
            .OrderByDescending(v => v.Created.At)
            .Select(static v => v.Facts!)
            .FirstOrDefaultAsync(cancellation);
        if (
            newest is null
            || (model as RecordModel)?.Actuals(FactRows.Read(newest)) is not { } actuals
            || year.Standing.Facts.Budget is not { } budget
        )
            return null;
        var lines = await db
            .BudgetLines.AsNoTracking()
            .Where(l => l.FixedBudgetId == budget.Id && l.Kind != BudgetLineKind.Beside && l.Kind != BudgetLineKind.Within)
            .OrderBy(l => l.Position)
            .ToListAsync(cancellation);
        return lines.ConvertAll(l => new ComparedLine(l.Title, l.Amount, actuals.TryGetValue(l.Title, out var actual) ? actual : null));
    }

    private async Task<IReadOnlyList<ComparedLine>> ReportedAsync(AgreementStanding year, CancellationToken cancellation)
    {
        var begun = (await returns.OfYearAsync(year.AgreementId, year.Year, cancellation)).Where(static q => q.Return is not null).ToList();
        if (begun is not [.., var last] || !user.Context.SeesCasesOf(last))
            return [];
        var version = last.AcceptedVersion ?? last.Version;
        var used = (await years.OfAsync(last, version, cancellation)).Consumption;
        return await finances.OfAsync(last, version, used, used, cancellation) is { Report: var report }
            ?
            [
                .. report
                    .Rows.Where(static r => r.Kind is not null)
                    .Select(static r => new ComparedLine(r.Title, r.Year.Plan.Amount, r.Year.Actual.Amount)),
            ]
            : [];
    }
}
