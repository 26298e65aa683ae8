using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.HelpMoves;
using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Budgets;

/// <summary>A variant with everything its budget is formed from.</summary>
/// <param name="AllCases">Cases of the base year; empty where the model rests on a typed record.</param>
public sealed record VariantBudget(
    BudgetVariant Variant,
    Agreement Agreement,
    BaseYearDataset? Dataset,
    IReadOnlyList<BaseYearCase> AllCases,
    BudgetTerms Terms,
    IReadOnlyList<RetentionConditionRecord> Conditions
)
{
    public BudgetModel Model => Agreement.BudgetModel;

    /// <summary>The cases that the model takes into the budget; limits and negotiation concern them alone.</summary>
    public IReadOnlyList<BaseYearCase> Cases { get; } = Agreement.BudgetModel is CostTypeModel model ? model.Taken(AllCases) : AllCases;

    /// <exception cref="ArgumentException">The model knows no cost types.</exception>
    public CostTypeLimits Limits { get; } =
        Variant.Limits.Length == 0 ? new(Money.Zero) : new(Variant.Limits.Select(static l => new Money(l)).ToList());

    public IReadOnlyList<BudgetAdjustment> Adjustments { get; } =
    [.. Variant.Adjustments.OrderBy(static a => a.Position).Select(AdjustmentRows.ToDomain)];

    /// <summary>Moves that both sides have signed, in order; those of a locked variant stand in its record.</summary>
    public IReadOnlyList<SignedMove> SignedMoves { get; init; } = [];

    /// <summary>The typed record with the moves that are signed; as it was frozen once a budget is fixed from it.</summary>
    /// <exception cref="InvalidOperationException">The variant has no typed record.</exception>
    public FactRecord Record =>
        Variant.Facts is not { } stored ? throw new InvalidOperationException("The model rests on a base year.")
        : Variant.LockedAt is null ? SignedMove.Into(Model, FactRows.Read(stored), SignedMoves)
        : FactRows.Read(stored);

    public Budget Form() => FormWith(Limits, Adjustments);

    /// <summary>The budget with other limits or steps, e.g. while they are being chosen.</summary>
    public Budget FormWith(CostTypeLimits limits, IReadOnlyList<BudgetAdjustment> steps) => Model.Form(Facts(limits, steps), Terms);

    /// <summary>The budget with the terms that were frozen with it: later changes of terms do not reach it.</summary>
    public Budget FormWith(BudgetTerms frozen) => Model.Form(Facts(Limits, Adjustments), frozen);

    public static async Task<VariantBudget?> LoadAsync(
        AppDbContext db,
        AgreementTermStore terms,
        Guid variantId,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(terms);
        if (
            await db.BudgetVariants.Include(v => v.Adjustments).SingleOrDefaultAsync(v => v.Id == variantId, cancellation)
            is not { } variant
        )
            return null;

        var agreement = await db.Agreements.SingleAsync(a => a.Id == variant.AgreementId, cancellation);
        var dataset = variant.DatasetId is null
            ? null
            : await db.BaseYearDatasets.SingleAsync(d => d.Id == variant.DatasetId, cancellation);
        var cases = dataset is null
            ? []
            : await BaseYearCases.LoadAsync(
                db,
                dataset,
                await BaseYearLead.NamesAsync(db, agreement.LeadProviderId, cancellation),
                cancellation
            );
        var conditions = await terms.ConditionsAsync(agreement.Id, variant.BudgetYear, cancellation);
        var year = new BudgetYear(variant.BudgetYear);
        var agreed = (await terms.LoadAsync(agreement.Id, cancellation)).AsOf(year.First);
        var budgetTerms = new BudgetTerms(year, agreed, [.. conditions.Select(AgreementTermStore.ToDomain)])
        {
            HoldsFrom = agreement.Agreed.First > year.First ? agreement.Agreed.First : null,
        };
        return new(variant, agreement, dataset, cases, budgetTerms, conditions)
        {
            SignedMoves = agreement.BudgetModel.SignedGroup is null
                ? []
                : await HelpMoveDesk.SignedAsync(db, agreement.Id, variant.BudgetYear, cancellation),
        };
    }

    private BudgetFacts Facts(CostTypeLimits limits, IReadOnlyList<BudgetAdjustment> steps) =>
        Model.RestsOnBaseYear ? new BaseYearFacts(AllCases, limits, steps) : new RecordFacts(Record);
}
