using Microsoft.AspNetCore.Mvc.RazorPages;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Infrastructure.Budgets;

/// <summary>The tabs of a variant.</summary>
public enum VariantTab
{
    CostTypes,
    Negotiation,
    Fixing,
}

/// <summary>What all pages of one variant share: the variant, whose budget it is, and what may be done to it.</summary>
public abstract class VariantPage(AppDbContext db, AgreementTermStore terms) : PageModel
{
    public VariantBudget Loaded { get; private set; } = null!;

    /// <summary>The tab that the page is.</summary>
    public virtual VariantTab? Tab => null;

    public BudgetHead Head { get; private set; } = null!;

    /// <summary>The budget as the variant stands in the database.</summary>
    public AreaBudget Budget { get; private set; } = null!;

    public BudgetVariant Variant => Loaded.Variant;

    public bool IsController => User.IsInRole(nameof(Role.Controller));

    public bool CanEdit => IsController && Variant.LockedAt is null;

    public string Overview => Links.Budgets(Variant.AgreementId, Variant.BudgetYear);

    public string Facts => $"{Head.Area} · {Head.Provider} · Budgetjahr {Variant.BudgetYear}";

    public BadgeKind StateKind => Variant.LockedAt is null ? BadgeKind.Info : BadgeKind.Success;

    public string StateText => Variant.LockedAt is null ? "in Arbeit" : "festgesetzt";

    protected AppDbContext Db => db;

    /// <returns>False when the variant does not exist for this user.</returns>
    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancel)
    {
        if (await VariantBudget.LoadAsync(db, terms, id, cancel) is not { } loaded
            || await BudgetHead.FindAsync(db, loaded.Agreement.Id, loaded.Variant.BudgetYear, cancel) is not { } head)
        {
            return false;
        }

        (Loaded, Head, Budget) = (loaded, head, loaded.Calculate());
        return true;
    }
}
