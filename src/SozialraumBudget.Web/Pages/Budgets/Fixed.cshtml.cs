using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Data.HelpMoves;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.Budgets;

/// <summary>One fixed version of a budget as it was frozen.</summary>
public sealed class FixedModel(AppDbContext db, HelpMoveDesk moves, ICurrentUser user, TimeProvider clock) : PageModel
{
    /// <summary>Moves for stationary helps that it rests on, as far as the reader sees them.</summary>
    public IReadOnlyList<HelpMoveDossier> Moves { get; private set; } = [];

    public FixedBudget Budget { get; private set; } = null!;

    public BudgetView View { get; private set; } = null!;

    public BudgetHead Head { get; private set; } = null!;

    public BudgetTerms Terms { get; private set; } = null!;

    public CaseAccess Access { get; private set; } = null!;

    public int Newest { get; private set; }

    public LedgerTransactionRecord? Booking { get; private set; }

    public IReadOnlyList<FixedDue> Dues { get; private set; } = [];

    /// <summary>Null where the budget has no cost types.</summary>
    public CostTypeLimits? Limits { get; private set; }

    public Money CostTypeSum => TableFoot.Sum(Budget.CostTypes.Select(static t => t.Sum));

    public RetentionView Retention { get; private set; } = null!;

    /// <summary>The frozen terms that budget, payouts and bonus rest on, in the order of the model.</summary>
    public IReadOnlyList<DatedTerm> FormingTerms { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var found = await db
            .FixedBudgets.AsNoTracking()
            .Include(b => b.CostTypes.OrderBy(t => t.Position))
            .Include(b => b.Lines)
            .Include(b => b.Dues)
            .AsSplitQuery()
            .SingleOrDefaultAsync(b => b.Id == id, cancel);
        if (
            found is not { } budget
            || await BudgetHead.FindAsync(db, budget.AgreementId, budget.BudgetYear, cancel) is not { } head
            || await new Standings(db, clock).OfAsync(budget.AgreementId, budget.BudgetYear, cancel) is not { } year
        )
        {
            return NotFound();
        }

        (Budget, Head, Terms) = (budget, head, FixedTerms.Read(budget.Terms));
        Access = CaseAccess.Of(await CaseReader.SightAsync(db, user.Context, budget.AgreementId, cancel), budget);
        View = BudgetView.Of(budget, Access);
        if (budget.CostTypes.Count > 0)
        {
            Limits = new CostTypeLimits([.. budget.CostTypes.Select(static t => new Money(t.From))]);
        }

        Retention = RetentionView.Of(budget.Retention, Terms.Conditions, View.Why!(BudgetSections.Retention));
        FormingTerms = Forming(year.Model, Terms.Agreed);
        Newest = year.Standing.Facts.Budget?.Version ?? budget.Version;
        Moves = await moves.OfBudgetAsync(id, cancel);
        Dues = await FixedDue.LoadAsync(db, budget, year.Standing, cancel);
        var key = $"budget:{budget.Id}";
        Booking = await db.LedgerTransactions.AsNoTracking().SingleOrDefaultAsync(t => t.SourceKey == key, cancel);
        return Page();
    }

    private static IReadOnlyList<DatedTerm> Forming(BudgetModel model, TermsAsOf agreed) =>
        [
            .. model
                .Terms.Where(static t =>
                    t.Key != TermKey.Increases && t.Section is TermSection.Budget or TermSection.Payouts or TermSection.Bonus
                )
                .Select(t => agreed.Find(t.Key))
                .OfType<DatedTerm>(),
        ];
}
