using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Agreements;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.HelpMoves;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Budgets;

/// <summary>Makes variants of a budget and changes them as long as no budget was fixed from them.</summary>
public sealed partial class VariantStore(AppDbContext db, AgreementTermStore termStore, ICurrentUser user, TimeProvider clock)
{
    /// <summary>
    /// The base-year services a new variant of this agreement and year rests on, or why there can be no variant; neither where the model
    /// rests on a typed record.
    /// </summary>
    public async Task<(BaseYearDataset? Dataset, Refusal? Refusal)> DatasetAsync(
        Agreement agreement,
        int year,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (VariantRules.Openness(agreement.State, agreement.FirstYear, agreement.LastYear, year) is { } closed)
            return (null, closed);

        var model = agreement.BudgetModel;
        var terms = (await termStore.LoadAsync(agreement.Id, cancellation)).AsOf(new BudgetYear(year).First);
        if (VariantRules.Terms(model, terms, year) is { } missing)
            return (null, missing);

        if (!model.RestsOnBaseYear)
            return (null, null);

        var baseYear = terms.Year(TermKey.BaseYear).Year;
        var dataset = await db.BaseYearDatasets.SingleOrDefaultAsync(
            d => d.AreaId == agreement.AreaId && d.Year == baseYear && d.SupersededAt == null,
            cancellation
        );
        return (dataset, dataset is null ? VariantRules.BaseYearMissing(baseYear) : null);
    }

    public async Task<(BudgetVariant? Variant, Refusal? Refusal)> CreateAsync(
        Guid agreementId,
        int year,
        string? name,
        IReadOnlyList<Money> limits,
        CancellationToken cancellation = default
    )
    {
        var agreement = await db.Agreements.SingleAsync(a => a.Id == agreementId, cancellation);
        var (dataset, missing) = await DatasetAsync(agreement, year, cancellation);
        if ((missing ?? VariantRules.Limits(limits)) is { } refusal)
            return (null, refusal);

        return await SaveAsync(
            new BudgetVariant
            {
                AgreementId = agreementId,
                BudgetYear = year,
                DatasetId = dataset!.Id,
                Name = name?.Trim() ?? "",
                Limits = Amounts(limits),
                Created = user.Stamp(clock),
            },
            cancellation
        );
    }

    /// <summary>A variant of a model that rests on a typed record.</summary>
    public async Task<(BudgetVariant? Variant, Refusal? Refusal)> CreateAsync(
        Guid agreementId,
        int year,
        string? name,
        FactRecord facts,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(facts);
        var agreement = await db.Agreements.SingleAsync(a => a.Id == agreementId, cancellation);
        var (_, missing) = await DatasetAsync(agreement, year, cancellation);
        if ((missing ?? Objection(agreement.BudgetModel, facts)) is { } refusal)
            return (null, refusal);

        return await SaveAsync(
            new BudgetVariant
            {
                AgreementId = agreementId,
                BudgetYear = year,
                DatasetId = null,
                Facts = FactRows.Write(facts),
                Name = name?.Trim() ?? "",
                Limits = [],
                Created = user.Stamp(clock),
            },
            cancellation
        );
    }

    /// <summary>Changes the typed record of a variant.</summary>
    /// <param name="seen">The row version that the user saw.</param>
    public async Task<Refusal?> ChangeFactsAsync(Guid variantId, uint seen, FactRecord facts, CancellationToken cancellation = default)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var variant = await VariantLock.TakeAsync(db, variantId, cancellation);
        var agreement = await db.Agreements.SingleAsync(a => a.Id == variant.AgreementId, cancellation);
        if (
            (VariantRules.Change(variant.LockedAt is not null, variant.RowVersion == seen) ?? Objection(agreement.BudgetModel, facts)) is
            { } refusal
        )
            return refusal;

        variant.Facts = FactRows.Write(facts);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <param name="variantId">Which variant.</param>
    /// <param name="seen">The row version that the user saw.</param>
    /// <param name="limits">Lower limits, the first 0.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<Refusal?> ChangeLimitsAsync(
        Guid variantId,
        uint seen,
        IReadOnlyList<Money> limits,
        CancellationToken cancellation = default
    )
    {
        if (VariantRules.Limits(limits) is { } refusal)
            return refusal;

        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        var variant = await VariantLock.TakeAsync(db, variantId, cancellation);
        if (VariantRules.Change(variant.LockedAt is not null, variant.RowVersion == seen) is { } late)
            return late;

        variant.Limits = Amounts(limits);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private static Refusal? Objection(BudgetModel model, FactRecord facts) =>
        HelpMoveRules.Typed(model, facts) ?? VariantRules.Facts(model, facts);

    private static decimal[] Amounts(IReadOnlyList<Money> limits) => [.. limits.Select(static l => l.Amount)];

    private async Task<(BudgetVariant? Variant, Refusal? Refusal)> SaveAsync(BudgetVariant variant, CancellationToken cancellation)
    {
        if (VariantRules.Name(variant.Name) is { } nameless)
            return (null, nameless);

        db.Add(variant);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return (variant, null);
        }
        catch (DbUpdateException e) when (ExclusionViolation.Is(e, Constraints.VariantName))
        {
            db.ChangeTracker.Clear();
            return (null, VariantRules.NameTaken(variant.Name, variant.BudgetYear));
        }
    }
}
