using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Web.Infrastructure.Budgets;
using SozialraumBudget.Web.Infrastructure.Load;

namespace SozialraumBudget.Web.Pages.CostTypes;

/// <summary>Rechenweg of one amount of a variant, also with limits that are not saved, or of one case.</summary>
[HeavyCall]
public sealed class DerivationModel(AppDbContext db, AgreementTermStore terms) : VariantPage(db, terms)
{
    public Derivation Derivation { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string? teil, string? fall, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return NotFound();

        if (!string.IsNullOrEmpty(fall))
        {
            if (Loaded.Cases.FirstOrDefault(c => c.CaseNumber == fall) is not { } item)
                return NotFound();

            Derivation = item.Derive();
            return Page();
        }

        var fields = TypedLimits.Read(Request, ModelState);
        var typed = fields.OfType<Money>().ToList();
        if (ModelState.IsValid && typed.Count > 0)
            TypedLimits.Check(fields, ModelState);
        if (!ModelState.IsValid)
            return NotFound();

        var budget = typed.Count == 0 ? Budget : Loaded.FormWith(new CostTypeLimits(typed), Loaded.Adjustments);
        if (BudgetSections.Of(budget.Explain(), teil) is not { } found)
            return NotFound();

        Derivation = found;
        return Page();
    }
}
