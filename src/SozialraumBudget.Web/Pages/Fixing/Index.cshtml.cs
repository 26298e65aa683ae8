using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Data.Renegotiations;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Renegotiations;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.Fixing;

/// <summary>Shows what fixing a variant means, then fixes it: only what was shown.</summary>
public sealed class IndexModel(
    AppDbContext db,
    AgreementTermStore terms,
    BudgetFixing fixing,
    FixingWithActivation activation,
    RenegotiationDesk renegotiations
) : VariantPage(db, terms)
{
    public override VariantTab? Tab => VariantTab.Fixing;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The total that was shown, in cents.</summary>
    [BindProperty]
    public long Shown { get; set; }

    /// <summary>What was shown as allocated, in cents; null where nothing was.</summary>
    [BindProperty]
    public long? ShownAllocated { get; set; }

    public FixingPreview Preview { get; private set; } = null!;

    /// <summary>Null when the variant cannot be fixed.</summary>
    public FixingPlan? Plan => Preview.Plan;

    /// <summary>The version in force; null before the first.</summary>
    public BudgetInForce? Before => Preview.Before.Standing.Facts.Budget;

    public BudgetView View =>
        BudgetView.Of(Budget) with
        {
            Why = Why,
            Note = Before is { } before
                ? $"{German.Signed(Budget.ChangeFrom(before.Total))} gegenüber Fassung {before.Version}"
                : "erste Festsetzung",
        };

    public RetentionView Retention => RetentionView.Of(Budget.Retention, Budget.Terms.Conditions, Why(BudgetSections.Retention));

    /// <summary>The renegotiation of the year whose result is not fixed yet; null where none is.</summary>
    public RenegotiationDossier? Negotiated { get; private set; }

    /// <summary>What this variant gives beyond the agreed total, below zero less; null where none is agreed, or it is the same.</summary>
    public Money? BeyondAgreed => Negotiated?.AgreedTotal is { } agreed && agreed != Budget.Total.Amount ? Budget.ChangeFrom(agreed) : null;

    /// <summary>The agreement waits for nothing but its budget.</summary>
    public bool MayActivate { get; private set; }

    public string Consequence => FixingText.Consequence(Plan!);

    public static string ReclaimedText(FixingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return $"Rückforderung: {German.Money(plan.Reclaimed)} sind schon freigegeben oder vorbereitet und stehen nach dem neuen Budget "
            + "nicht mehr zu.";
    }

    public bool IsBooked(DueKey key) => Plan!.Booked.Any(b => b.Key == key);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel) =>
        !IsController ? Forbid()
        : await PrepareAsync(id, cancel) ? Page()
        : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        if (!await Db.BudgetVariants.AnyAsync(v => v.Id == id, cancel))
            return NotFound();

        var (fixedBudget, refusal) = await fixing.FixAsync(id, Reason ?? "", Expected, cancel);
        if (fixedBudget is null)
            return await RefuseAsync(id, [refusal!], cancel);

        TempData["Erledigt"] = $"Fassung {fixedBudget.Version}: {Done(fixedBudget)}.";
        return Redirect(Links.FixedBudget(fixedBudget.Id));
    }

    /// <summary>Fixes the budget and makes the agreement active, both or neither.</summary>
    public async Task<IActionResult> OnPostActivateAsync(Guid id, CancellationToken cancel)
    {
        if (!IsController)
            return Forbid();
        if (!await Db.BudgetVariants.AnyAsync(v => v.Id == id, cancel))
            return NotFound();

        var (fixedBudget, refusals) = await activation.FixAsync(id, Reason ?? "", Expected, cancel);
        if (fixedBudget is null)
            return await RefuseAsync(id, refusals, cancel);

        TempData["Erledigt"] = $"{Done(fixedBudget)}; die Vereinbarung ist aktiv.";
        return Redirect(Links.Agreement(fixedBudget.AgreementId));
    }

    /// <summary>The sum on the button: the target where the model allocates, else the total.</summary>
    public string Decided => German.Money((Budget.Target ?? Budget.Total).Amount);

    private FixingExpectation Expected => new(Version, Money.FromCents(Shown), ShownAllocated is { } cents ? Money.FromCents(cents) : null);

    private static string Done(FixedBudget budget) =>
        budget.Grant.OnlyAllocates ? $"{German.Money(budget.Grant.Measure)} zugewiesen"
        : budget.Grant.Target is { } target ? $"{German.Money(target)} festgesetzt, davon {German.Money(budget.Total)} gebucht"
        : $"{German.Money(budget.Total)} festgesetzt und gebucht";

    private async Task<IActionResult> RefuseAsync(Guid id, IReadOnlyList<Refusal> refusals, CancellationToken cancel)
    {
        Db.ChangeTracker.Clear();
        if (!await PrepareAsync(id, cancel))
            return NotFound();

        foreach (var refusal in refusals)
        {
            var atReason = refusal.Rule is FixingRules.ReasonIsRequired or AgreementTransitions.ReasonIsRequired;
            ModelState.AddModelError(atReason ? nameof(Reason) : "", refusal.Text);
        }

        return Page();
    }

    /// <summary>One load, one computation: the preview forms what the page shows.</summary>
    private async Task<bool> PrepareAsync(Guid id, CancellationToken cancel)
    {
        if (!await LoadAsync(id, cancel))
            return false;

        Preview = await fixing.PreviewAsync(Loaded, cancel);
        Budget = Preview.Budget;
        Negotiated = (await renegotiations.OfAgreementAsync(Loaded.Agreement.Id, Loaded.Variant.BudgetYear, cancel)).LastOrDefault(
            static r => r.Stage == RenegotiationStage.ToFix
        );
        MayActivate = Plan is not null && await activation.MayActivateAsync(Loaded.Agreement, cancel);
        return true;
    }
}
