using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.Budgets;
using SozialraumBudget.Data.Fixing;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.Ui.Tables;
using SozialraumBudget.Web.Infrastructure.Budgets;

namespace SozialraumBudget.Web.Pages.CostTypes;

/// <summary>Two variants or fixed versions side by side, and what differs.</summary>
public sealed class ComparisonModel(AppDbContext db, AgreementTermStore terms) : PageModel
{
    public ComparedSide Left { get; private set; } = null!;

    public ComparedSide Right { get; private set; } = null!;

    public BudgetHead Head { get; private set; } = null!;

    public BudgetComparison Comparison { get; private set; } = null!;

    public DataTable<ComparedType> Types { get; } = ComparedType.Table();

    public DataTable<ComparedCase> Cases { get; } = ComparedCase.Table();

    public BudgetDifference Difference { get; private set; } = null!;

    /// <summary>The reasons that change the total.</summary>
    public IReadOnlyList<DifferencePart> Reasons => [.. Difference.Parts.Where(static p => !p.Amount.IsZero)];

    public bool HasCostTypes => Comparison.CostTypes.Count > 0;

    /// <summary>Steps that only one side has.</summary>
    public IReadOnlyList<(string Side, BudgetAdjustment Step)> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid a, Guid b, CancellationToken cancel)
    {
        if (await SideAsync(a, cancel) is not { } left || await SideAsync(b, cancel) is not { } right)
            return NotFound();
        if (await BudgetHead.FindAsync(db, right.Variant.AgreementId, right.Variant.BudgetYear, cancel) is not { } head)
            return NotFound();

        (Left, Right, Head, Comparison) = (left, right, head, new BudgetComparison(left.Budget, right.Budget));
        Difference = VariantDifference.Of(left.Loaded, left.Terms, right.Loaded, right.Terms);
        var (leftSteps, rightSteps) = (left.Steps.Select(Key).ToHashSet(), right.Steps.Select(Key).ToHashSet());
        Steps =
        [
            .. left.Steps.Where(s => !rightSteps.Contains(Key(s))).Select(s => (left.Name, s)),
            .. right.Steps.Where(s => !leftSteps.Contains(Key(s))).Select(s => (right.Name, s)),
        ];
        return await this.ListAsync(Types, ComparedType.Of(Comparison), cancel)
            ?? await this.ListAsync(Cases, ComparedCase.Of(Difference), cancel)
            ?? Page();
    }

    private static (string, string, DateTimeOffset) Key(BudgetAdjustment step) => (AdjustmentText.Of(step), step.Reason, step.At);

    /// <summary>A fixed version with the terms frozen in it, or a variant with the terms of today.</summary>
    private async Task<ComparedSide?> SideAsync(Guid id, CancellationToken cancel)
    {
        var record = await db.FixedBudgets.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancel);
        if (await VariantBudget.LoadAsync(db, terms, record?.VariantId ?? id, cancel) is not { } loaded)
            return null;

        var basis = await VariantBasis.FindAsync(db, loaded.Variant.DatasetId, cancel);
        var used = record is null ? loaded.Terms : FixedTerms.Read(record.Terms);
        return new(record is null ? loaded.Variant.Name : $"Fassung {record.Version}", loaded, used, loaded.FormWith(used), basis);
    }
}

/// <summary>One side of a comparison.</summary>
/// <param name="Terms">Of today, or as frozen with a fixed version.</param>
/// <param name="Basis">The base-year data it rests on; null where the model rests on a typed record.</param>
public sealed record ComparedSide(string Name, VariantBudget Loaded, BudgetTerms Terms, Budget Budget, VariantBasis? Basis)
{
    public BudgetVariant Variant => Loaded.Variant;

    public IReadOnlyList<BudgetAdjustment> Steps => Loaded.Adjustments;
}
