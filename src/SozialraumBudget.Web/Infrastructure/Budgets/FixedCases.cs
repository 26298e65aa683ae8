using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>What only the cases behind a fixed budget can say; for readers who may see them.</summary>
public static class FixedCases
{
    /// <summary>Exact sum of the included cases' annual costs; null where the budget rests on no cases or they are not visible.</summary>
    public static async Task<Money?> BaseYearSumAsync(
        AppDbContext db,
        AgreementTermStore terms,
        FixedBudget budget,
        CancellationToken cancel
    )
    {
        ArgumentNullException.ThrowIfNull(budget);
        return await VariantBudget.LoadAsync(db, terms, budget.VariantId, cancel) is { } loaded
            ? loaded.FormWith(FixedTerms.Read(budget.Terms)).Cases?.BaseYearSum
            : null;
    }
}
