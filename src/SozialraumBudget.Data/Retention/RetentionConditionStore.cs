using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Retention;

/// <summary>Counter-performances and their proofs per budget year; <see cref="ConditionRules"/> says how they may change.</summary>
public sealed partial class RetentionConditionStore(AppDbContext db)
{
    /// <summary>Stores a condition with its proofs of one year.</summary>
    public async Task<Refusal?> SaveAsync(Guid agreementId, int year, ConditionChange change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (ConditionRules.Problem(change) is { } problem)
            return problem;

        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await AgreementProblemAsync(agreementId, year, cancellation) is { } locked)
            return locked;

        var all = await db.RetentionConditions.Include(c => c.Items).Where(c => c.AgreementId == agreementId).ToListAsync(cancellation);
        var record = all.Find(c => c.Id == change.Id);
        var before = record is null ? null : await FactsAsync(record, year, cancellation);
        var others = all.Where(c => c.Id != change.Id && c.Items.Exists(i => i.BudgetYear == year)).Select(static c => c.Name);
        if (ConditionRules.Objection(change, before, others) is { } refusal)
            return refusal;

        if (record is null)
        {
            record = new RetentionConditionRecord
            {
                AgreementId = agreementId,
                Position = all.Select(static c => c.Position).DefaultIfEmpty().Max() + 1,
                Name = change.Name.Trim(),
                Weight = change.Weight,
                Source = change.Source.Trim(),
            };
            db.Add(record);
        }

        (record.Name, record.Weight, record.Source) = (change.Name.Trim(), change.Weight, change.Source.Trim());
        Merge(record, year, change.Items);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>Takes a condition out of a year; without proofs in another year it is gone.</summary>
    public async Task<Refusal?> RemoveAsync(Guid agreementId, int year, Guid conditionId, CancellationToken cancellation = default)
    {
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await AgreementProblemAsync(agreementId, year, cancellation) is { } locked)
            return locked;
        if (
            await db
                .RetentionConditions.Include(c => c.Items)
                .SingleOrDefaultAsync(c => c.Id == conditionId && c.AgreementId == agreementId, cancellation)
            is not { } record
        )
        {
            return null; // Somebody was faster; it is gone as wanted.
        }

        var items = record.Items.Where(i => i.BudgetYear == year).ToList();
        if (ConditionRules.RemovalProblem(await FactsAsync(record, year, cancellation)) is { } kept)
            return kept;

        db.RemoveRange(items);
        if (record.Items.Count == items.Count)
            db.Remove(record);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    private async Task<Refusal?> AgreementProblemAsync(Guid agreementId, int year, CancellationToken cancellation)
    {
        var agreement = await db.Agreements.AsNoTracking().SingleAsync(a => a.Id == agreementId, cancellation);
        return ConditionRules.YearProblem(new(agreement.State, agreement.FirstYear, agreement.LastYear, year));
    }

    private async Task<ConditionFacts> FactsAsync(RetentionConditionRecord record, int year, CancellationToken cancellation)
    {
        var ids = record.Items.ConvertAll(static i => i.Id);
        var parts = await db
            .RetentionParts.Where(p => ids.Contains(p.ItemId))
            .GroupBy(p => p.ItemId)
            .Select(g => new { g.Key, Released = g.Any(p => p.State == RetentionState.Accepted) })
            .ToDictionaryAsync(static g => g.Key, static g => g.Released, cancellation);
        return new(
            record.Name,
            record.Weight,
            ConditionMark.Of(record, year),
            parts.ContainsValue(true),
            parts.Count > 0,
            [
                .. record
                    .Items.Where(i => i.BudgetYear == year && parts.ContainsKey(i.Id))
                    .Select(static i => new FixedItem(i.Id, i.BudgetYear, i.Name, i.DueOn)),
            ]
        );
    }

    private void Merge(RetentionConditionRecord record, int year, IReadOnlyList<ItemChange> items)
    {
        var old = record.Items.Where(i => i.BudgetYear == year).ToList();
        var next = old.Select(static i => i.Position).DefaultIfEmpty().Max();
        db.RemoveRange(old.Where(o => !items.Any(i => i.Id == o.Id)));
        foreach (var item in items)
        {
            if (old.Find(o => o.Id == item.Id) is { } existing)
            {
                (existing.Name, existing.DueOn) = (item.Name.Trim(), item.DueOn);
            }
            else
            {
                db.Add(
                    new RetentionItemRecord
                    {
                        ConditionId = record.Id,
                        BudgetYear = year,
                        Position = ++next,
                        Name = item.Name.Trim(),
                        DueOn = item.DueOn,
                    }
                );
            }
        }
    }
}
