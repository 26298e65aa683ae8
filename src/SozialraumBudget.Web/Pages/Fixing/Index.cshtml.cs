using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.Fixing;

/// <summary>Shows what fixing a variant means, then fixes it: only what was shown.</summary>
public sealed class IndexModel(AppDbContext db, AgreementTermStore terms, BudgetFixing fixing) : VariantPage(db, terms)
{
    public override VariantTab? Tab => VariantTab.Fixing;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The total that was shown, in cents.</summary>
    [BindProperty]
    public long Shown { get; set; }

    public FixingConsequence Plan { get; private set; } = null!;

    public IReadOnlyList<PlannedRetention> Parts => Budget.RetentionParts;

    /// <summary>Retention of each condition: name, amount, weight.</summary>
    public IEnumerable<(string Name, Money Amount, decimal Weight)> Conditions => Budget.Terms.Conditions
        .Zip(RetentionSchedule.ByCondition(Budget.Retention, Budget.Terms.Conditions), static (c, amount) => (c.Name, amount, c.Weight));

    public bool IsBooked(Data.Tables.Instalment instalment)
    {
        ArgumentNullException.ThrowIfNull(instalment);
        return Plan.Booked.Any(b => b.Quarter.Number == instalment.Quarter && b.Sequence == instalment.Sequence);
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        !IsController ? Forbid() : await PrepareAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController) return Forbid();
        if (!await PrepareAsync(id, cancel)) return NotFound();

        Db.ChangeTracker.Clear();
        var (budget, refusal) = await fixing.FixAsync(id, Reason ?? "", new FixingExpectation(Version, Money.FromCents(Shown)), cancel);
        if (budget is null)
        {
            Db.ChangeTracker.Clear();
            await PrepareAsync(id, cancel);
            ModelState.AddModelError(refusal!.Rule == BudgetFixing.ReasonIsRequired ? nameof(Reason) : "", refusal.Text);
            return Page();
        }

        TempData["Erledigt"] = $"Fassung {budget.Version} mit {German.Money(budget.Total)} festgesetzt und gebucht.";
        return Redirect(Links.FixedBudget(budget.Id));
    }

    private async Task<bool> PrepareAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel)) return false;

        Plan = await fixing.PreviewAsync(id, cancel);
        return true;
    }
}
