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
        if (year.Model.Closing is not { } consequence)
            return null;
        var plan = year.Standing.Facts.Budget?.Grant.Compared ?? Money.Zero;
        var recorded = await RecordedAsync(year, cancellation);
        var (lines, months) = recorded ?? await ReportedAsync(year, cancellation);
        return new(consequence, year.Model.Pays, plan, lines)
        {
            Months = months,
            Unreported = recorded is null ? await UnreportedAsync(year, cancellation) : [],
            Networking = await NetworkingAsync(year, cancellation) ?? Money.Zero,
        };
    }

    private async Task<Money?> NetworkingAsync(AgreementStanding year, CancellationToken cancellation) =>
        year.Model.EarmarkedLine is { } key && year.Standing.Facts.Budget is { } budget
            ? await db
                .BudgetLines.Where(l => l.FixedBudgetId == budget.Id && l.Key == key)
                .Select(static l => (Money?)l.Amount)
                .SingleOrDefaultAsync(cancellation)
            : null;

    /// <summary>The plan is the budget in force; the newest record says what was spent of it.</summary>
    private async Task<(IReadOnlyList<ComparedLine> Lines, int Months)?> RecordedAsync(
        AgreementStanding year,
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
            || (year.Model as RecordModel)?.Actuals(FactRows.Read(newest)) is not { } actuals
            || year.Standing.Facts.Budget is not { } budget
        )
            return null;
        var lines = await db
            .BudgetLines.AsNoTracking()
            .Where(l => l.FixedBudgetId == budget.Id && l.Kind != BudgetLineKind.Beside && l.Kind != BudgetLineKind.Within)
            .OrderBy(l => l.Position)
            .ToListAsync(cancellation);
        return (
            lines.ConvertAll(l => new ComparedLine(l.Title, l.Amount, actuals.TryGetValue(l.Title, out var actual) ? actual : null)),
            12
        );
    }

    /// <summary>Up to the last return that is begun and whose period is over; what is compared is the same months on both sides.</summary>
    private async Task<(IReadOnlyList<ComparedLine> Lines, int Months)> ReportedAsync(
        AgreementStanding year,
        CancellationToken cancellation
    )
    {
        var begun = (await returns.OfYearAsync(year.AgreementId, year.Year, cancellation))
            .Where(q => q.Counts(year.Standing.Today, year.Standing.Facts.LastDay))
            .ToList();
        if (begun is not [.., var last] || !user.Context.SeesCasesOf(last))
            return ([], 12);
        var version = last.AcceptedVersion ?? last.Version;
        var used = (await years.OfAsync(last, version, cancellation)).Consumption;
        var report = (await finances.OfAsync(last, version, used, used, cancellation))?.Report;
        var months = last.Period.Last.Month;
        return (
            [
                .. (report?.Compared ?? []).Select(static r => new ComparedLine(
                    r.Kind is null ? "Budget, im Plan nicht nach Arten geteilt" : r.Title,
                    r.Year.Plan.Amount,
                    r.Year.Actual.Amount
                )),
            ],
            months
        );
    }

    private async Task<IReadOnlyList<Domain.Settlement.NamedAmount>> UnreportedAsync(
        AgreementStanding year,
        CancellationToken cancellation
    ) =>
        year.Standing.Facts.Budget is { Grant.OnlyAllocates: false } budget
            ? (
                await db
                    .BudgetLines.AsNoTracking()
                    .Where(l => l.FixedBudgetId == budget.Id && l.Kind == BudgetLineKind.Allocated)
                    .OrderBy(l => l.Position)
                    .Select(l => new { l.Title, l.Amount })
                    .ToListAsync(cancellation)
            ).ConvertAll(static l => new Domain.Settlement.NamedAmount(l.Title, l.Amount))
            : [];
}
