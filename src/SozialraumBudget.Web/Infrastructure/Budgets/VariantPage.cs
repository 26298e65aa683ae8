using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>The tabs of a variant.</summary>
public enum VariantTab
{
    CostTypes,
    Negotiation,
    Facts,
    Fixing,
}

/// <summary>What all pages of one variant share: the variant, whose budget it is, what it rests on, and what may be done to it.</summary>
public abstract class VariantPage(AppDbContext db, AgreementTermStore terms) : PageModel
{
    private Budget? budget;

    public VariantBudget Loaded { get; private set; } = null!;

    /// <summary>The tab that the page is.</summary>
    public virtual VariantTab? Tab => null;

    public BudgetHead Head { get; private set; } = null!;

    /// <summary>The base-year data it rests on; null where the model rests on a typed record.</summary>
    public VariantBasis? Basis { get; private set; }

    /// <summary>The budget as the variant stands in the database; formed once, when somebody asks.</summary>
    public Budget Budget
    {
        get => budget ??= Loaded.Form();
        protected set => budget = value;
    }

    public BudgetVariant Variant => Loaded.Variant;

    public bool IsController => User.IsInRole(nameof(Role.Controller));

    public bool CanEdit => IsController && Variant.LockedAt is null;

    public string Overview => Links.Budgets(Variant.AgreementId, Variant.BudgetYear);

    public string NewVariant => Links.NewVariant(Variant.AgreementId, Variant.BudgetYear);

    public string Facts => $"{Head.Area} · {Head.Provider} · Budgetjahr {Variant.BudgetYear}";

    /// <summary>The variant as the read log names it.</summary>
    protected string Told => $"{Head.Area}, Variante „{Variant.Name}“ {Variant.BudgetYear}";

    public BadgeKind StateKind => Variant.LockedAt is null ? BadgeKind.Info : BadgeKind.Success;

    public string StateText => Variant.LockedAt is null ? "in Arbeit" : "festgesetzt";

    /// <summary>Number and text of every step whose class the limits no longer have.</summary>
    public IReadOnlyList<OpenStep> OpenSteps => OpenStep.Of(Budget, Loaded.Adjustments);

    public IEnumerable<SelectListItem> CostTypeChoices =>
        Enumerable
            .Range(0, Loaded.Limits.Count)
            .Select(i => new SelectListItem($"{CostTypeLimits.Name(i)} · {Loaded.Limits.RangeText(i)}", $"{i}"));

    protected AppDbContext Db => db;

    public string Why(string section) => $"{Links.VariantDerivation(Variant.Id)}?teil={Uri.EscapeDataString(section)}";

    /// <returns>False when the variant does not exist for this user.</returns>
    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (
            await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded
            || await BudgetHead.FindAsync(db, loaded.Agreement.Id, loaded.Variant.BudgetYear, cancel) is not { } head
        )
        {
            return false;
        }

        (Loaded, Head, budget) = (loaded, head, null);
        Basis = await VariantBasis.FindAsync(db, loaded.Variant.DatasetId, cancel);
        return true;
    }
}
