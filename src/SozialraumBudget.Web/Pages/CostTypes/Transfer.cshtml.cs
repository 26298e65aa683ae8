using Microsoft.AspNetCore.Mvc;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Controls;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.CostTypes;

/// <summary>
/// Carries a variant over to the newest data of its base year: what comes along, what not, and what it does to the budget.
/// </summary>
public sealed class TransferModel(AppDbContext db, AgreementTermStore terms, VariantStore store) : VariantPage(db, terms)
{
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The dataset that the user saw.</summary>
    [BindProperty]
    public Guid? Seen { get; set; }

    /// <summary>Null where nothing can be carried over; then <see cref="Missing"/> says why.</summary>
    public VariantTransfer? Plan { get; private set; }

    public Refusal? Missing { get; private set; }

    /// <summary>The newest data.</summary>
    public VariantBasis? Newest { get; private set; }

    /// <summary>The budget on the newest data.</summary>
    public Budget Then { get; private set; } = null!;

    public Money Difference => new AmountChange("Gesamtbudget", Budget.Total, Then.Total).Difference;

    public static string TextOf(StepFate fate) =>
        fate switch
        {
            StepFate.Carried => "kommt mit",
            StepFate.Waiting => "kommt mit, wartet auf Entscheidung",
            _ => "bleibt zurück: Fall nicht mehr in den Daten",
        };

    public static BadgeKind KindOf(StepFate fate) => fate == StepFate.Carried ? BadgeKind.Success : BadgeKind.Warning;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (!await PrepareAsync(id, cancel))
            return NotFound();
        Name = Plan?.ProposedName;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        if (!await PrepareAsync(id, cancel))
            return NotFound();
        if (Plan is null)
            return Page();

        var (variant, refusal) = await store.TransferAsync(id, Name, Seen, cancel);
        if (refusal is not null)
        {
            ModelState.Remove(nameof(Seen));
            ModelState.AddModelError(
                refusal.Rule is VariantRules.NameIsRequired or VariantRules.NameMustBeFree ? nameof(Name) : "",
                refusal.Text
            );
            return Page();
        }

        var left = Plan.Steps.Count - Plan.Carried.Count;
        TempData["Erledigt"] =
            $"Variante „{variant!.Name}“ auf dem neuen Stand angelegt."
            + (left == 0 ? "" : $" {GermanWords.Count(left, "Schritt blieb", "Schritte blieben")} zurück.");
        return Redirect(Links.Variant(variant.Id));
    }

    private async Task<bool> PrepareAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return false;
        (Plan, Missing) = await store.PlanTransferAsync(id, cancel);
        if (Plan is not null)
        {
            Then = Plan.To.Form();
            Newest = await VariantBasis.FindAsync(Db, Plan.To.Variant.DatasetId, cancel);
        }

        return true;
    }
}
