using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Budgets;

/// <summary>A cost type of the newest budget of an agreement.</summary>
public sealed record CostTypeInForce
{
    public required Guid AgreementId { get; init; }

    public required Guid FixedBudgetId { get; init; }

    /// <summary>From 0.</summary>
    public required int Position { get; init; }

    public required decimal From { get; init; }

    public decimal? To { get; init; }

    public required int Cases { get; init; }

    /// <summary>Value of a case in the budget year.</summary>
    public required Money Value { get; init; }

    public required Money Sum { get; init; }

    /// <summary>Cost types of all budgets in force in the year, by agreement and position; one query.</summary>
    public static Task<List<CostTypeInForce>> LoadAsync(AppDbContext db, int year, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (
            from f in db.BudgetsInForce
            where f.BudgetYear == year
            join t in db.FixedCostTypes on f.Id equals t.FixedBudgetId
            orderby f.AgreementId, t.Position
            select new CostTypeInForce
            {
                AgreementId = f.AgreementId,
                FixedBudgetId = f.Id,
                Position = t.Position,
                From = t.From,
                To = t.To,
                Cases = t.Cases,
                Value = t.CarriedForward,
                Sum = t.Sum,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
    }
}
