using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.Budgets;

/// <summary>One fixed version of a budget as it was frozen.</summary>
public sealed class FixedModel(AppDbContext db) : PageModel
{
    public FixedBudget Budget { get; private set; } = null!;

    public BudgetHead Head { get; private set; } = null!;

    public BudgetTerms Terms { get; private set; } = null!;

    public CaseAccess Access { get; private set; } = null!;

    public int Newest { get; private set; }

    public LedgerTransactionRecord? Booking { get; private set; }

    public IReadOnlyList<InstalmentState> Instalments { get; private set; } = [];

    public IReadOnlyList<PlannedRetention> Parts { get; private set; } = [];

    public CostTypeLimits Limits { get; private set; } = null!;

    public IEnumerable<(string Name, Money Amount, decimal Weight)> Conditions => Terms.Conditions
        .Zip(RetentionSchedule.ByCondition(Budget.Retention, Terms.Conditions), static (c, amount) => (c.Name, amount, c.Weight));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await db.FixedBudgets.AsNoTracking().Include(b => b.CostTypes.OrderBy(t => t.Position)).Include(b => b.Instalments)
            .SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } budget
            || await BudgetHead.FindAsync(db, budget.AgreementId, budget.BudgetYear, cancel) is not { } head)
        {
            return NotFound();
        }

        (Budget, Head, Terms) = (budget, head, FixedTerms.Read(budget.Terms));
        Access = CaseAccess.Of(User, budget.CostTypes);
        Limits = new CostTypeLimits([.. budget.CostTypes.Select(static t => new Money(t.From))]);
        Parts = RetentionSchedule.Parts(budget.Retention, Terms.Conditions);
        Newest = await db.FixedBudgets.Where(b => b.AgreementId == budget.AgreementId && b.BudgetYear == budget.BudgetYear)
            .MaxAsync(b => b.Version, cancel);
        Instalments = await InstalmentState.LoadAsync(db, budget, cancel);
        var key = $"budget:{budget.Id}";
        Booking = await db.LedgerTransactions.AsNoTracking().SingleOrDefaultAsync(t => t.SourceKey == key, cancel);
        return Page();
    }
}
