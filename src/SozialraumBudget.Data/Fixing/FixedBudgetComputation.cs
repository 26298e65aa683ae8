using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Budgets;

namespace SozialraumBudget.Data.Fixing;

/// <summary>Computes a fixed budget again from its locked variant, its dataset and the terms frozen with it: later changes of terms do not reach it.</summary>
public static class FixedBudgetComputation
{
    public static async Task<AreaBudget> CalculateAsync(AppDbContext db, AgreementTermStore termStore, FixedBudget budget, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(budget);
        var loaded = await VariantBudget.LoadAsync(db, termStore, budget.VariantId, cancellation)
            ?? throw new InvalidOperationException("The variant of the fixed budget is not visible.");
        return BudgetCalculation.Calculate(loaded.Cases, loaded.Limits, FixedTerms.Read(budget.Terms), loaded.Adjustments);
    }
}
