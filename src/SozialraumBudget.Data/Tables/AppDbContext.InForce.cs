namespace SozialraumBudget.Data.Tables;

/// <summary>What of several versions counts.</summary>
public sealed partial class AppDbContext
{
    /// <summary>Budgets in force: of each agreement and year the newest version.</summary>
    public IQueryable<FixedBudget> BudgetsInForce =>
        FixedBudgets.Where(b =>
            !FixedBudgets.Any(n => n.AgreementId == b.AgreementId && n.BudgetYear == b.BudgetYear && n.Version > b.Version)
        );
}
