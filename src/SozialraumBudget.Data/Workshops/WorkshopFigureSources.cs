using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.Settlement;
using SozialraumBudget.Data.Steering;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Settlement;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Domain.Workshops;

namespace SozialraumBudget.Data.Workshops;

/// <summary>What the figures of a workshop are made of: standing, kept figures of the year, plan and actual, moves.</summary>
public sealed class WorkshopFigureSources(AppDbContext db, Standings standings, SteeringDesk steering, ClosingLoader closings)
{
    /// <summary>The figures of the agreement's year as they stand; none where the user does not see it.</summary>
    public async Task<IReadOnlyList<WorkshopFigure>> OfAsync(Guid agreementId, int year, CancellationToken cancellation = default)
    {
        if (await standings.OfAsync(agreementId, year, cancellation) is not { } standing)
            return [];
        var figures = (await steering.OfAsync([standing], year, cancellation))[0].Figures;
        var closing = await closings.OfAsync(standing, cancellation);
        return WorkshopFigures.Of(
            standing.Standing,
            figures,
            closing is null ? null : AnnualClosing.Of(closing),
            await MovedAsync(standing, cancellation)
        );
    }

    private async Task<Money?> MovedAsync(AgreementStanding year, CancellationToken cancellation)
    {
        if (year.Model is not RecordModel model || year.Standing.Facts.Budget is not { } budget)
            return null;
        var record = await (
            from b in db.FixedBudgets
            where b.Id == budget.Id
            join v in db.BudgetVariants on b.VariantId equals v.Id
            where v.Facts != null
            select v.Facts
        ).SingleOrDefaultAsync(cancellation);
        return record is null ? null : model.Moved(FactRows.Read(record));
    }
}
