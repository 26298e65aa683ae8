using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Retention;

/// <summary>
/// Counter-performances and their proofs per budget year. What a fixed budget hangs on stays: a proof with its part of the
/// retention keeps name and deadline, a condition of which a part was released keeps name and weight too.
/// </summary>
public sealed partial class RetentionConditionStore(AppDbContext db)
{
    public const string AgreementMustBeOpen = nameof(AgreementMustBeOpen);
    public const string YearMustBeAgreed = nameof(YearMustBeAgreed);
    public const string ReleasedConditionMustStay = nameof(ReleasedConditionMustStay);
    public const string FixedItemMustStay = nameof(FixedItemMustStay);
    public const string SomebodyElseChanged = nameof(SomebodyElseChanged);

    /// <summary>Stores a condition with its proofs of one year.</summary>
    public async Task<Refusal?> SaveAsync(Guid agreementId, int year, ConditionChange change, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Problem is { } problem)
            return problem;

        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        if (await AgreementProblemAsync(agreementId, year, cancellation) is { } locked)
            return locked;

        var all = await db.RetentionConditions.Include(c => c.Items).Where(c => c.AgreementId == agreementId).ToListAsync(cancellation);
        var record = all.Find(c => c.Id == change.Id);
        if (change.Id is not null && record is null)
            return new(SomebodyElseChanged, "Diese Gegenleistung hat inzwischen jemand entfernt.");
        if (record is not null && change.Seen is not null && change.Seen != ConditionMark.Of(record, year))
        {
            return new(SomebodyElseChanged, "Jemand hat diese Gegenleistung inzwischen geändert. Ihre Eingabe ist noch nicht gespeichert.");
        }

        if (all.Exists(c => c.Id != change.Id && Same(c.Name, change.Name) && c.Items.Exists(i => i.BudgetYear == year)))
        {
            return new(ConditionChange.NamesMustDiffer, $"„{change.Name.Trim()}“ gibt es in diesem Jahr schon.");
        }

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
        else if (await FixedProblemAsync(record, year, change, cancellation) is { } refusal)
        {
            return refusal;
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
        var parts = await PartsAsync(record, cancellation);
        if (items.Find(i => parts.ContainsKey(i.Id)) is { } kept)
            return Fixed(kept);

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
        if (agreement.State is AgreementState.Settled or AgreementState.Ended)
            return new(AgreementMustBeOpen, agreement.State.LockText()!);
        return year >= agreement.FirstYear && year <= agreement.LastYear
            ? null
            : new(YearMustBeAgreed, $"Die Vereinbarung gilt nicht für {year}.");
    }

    private async Task<Refusal?> FixedProblemAsync(
        RetentionConditionRecord record,
        int year,
        ConditionChange change,
        CancellationToken cancellation
    )
    {
        var parts = await PartsAsync(record, cancellation);
        var renamed = !string.Equals(record.Name, change.Name.Trim(), StringComparison.Ordinal);
        if (parts.Values.Any(static s => s == RetentionState.Accepted) && (renamed || record.Weight != change.Weight))
        {
            return new(
                ReleasedConditionMustStay,
                $"Von „{record.Name}“ ist schon ein Teil freigegeben; Name und Gewicht bleiben. "
                    + "Für ein anderes Gewicht eine neue Gegenleistung anlegen."
            );
        }

        if (renamed && parts.Count > 0)
        {
            return new(ReleasedConditionMustStay, $"„{record.Name}“ steht so im festgesetzten Budget und behält den Namen.");
        }

        var kept = change.Items.Where(static i => i.Id is not null).ToDictionary(static i => i.Id!.Value);
        return record
            .Items.Where(i => i.BudgetYear == year && parts.ContainsKey(i.Id))
            .Where(i =>
                !kept.TryGetValue(i.Id, out var k) || k.DueOn != i.DueOn || !string.Equals(k.Name.Trim(), i.Name, StringComparison.Ordinal)
            )
            .Select(Fixed)
            .FirstOrDefault();
    }

    private static Refusal Fixed(RetentionItemRecord item) =>
        new(
            FixedItemMustStay,
            $"„{item.Name}“ gehört zum festgesetzten Budget {item.BudgetYear}; der Nachweis behält Name und Frist. "
                + "Neue Nachweise wirken mit einer Nachverhandlung."
        );

    private Task<Dictionary<Guid, RetentionState>> PartsAsync(RetentionConditionRecord record, CancellationToken cancellation)
    {
        var ids = record.Items.ConvertAll(static i => i.Id);
        return db
            .RetentionParts.Where(p => ids.Contains(p.ItemId))
            .GroupBy(p => p.ItemId)
            .Select(g => new { g.Key, Released = g.Any(p => p.State == RetentionState.Accepted) })
            .ToDictionaryAsync(static g => g.Key, static g => g.Released ? RetentionState.Accepted : RetentionState.Open, cancellation);
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

    private static bool Same(string a, string b) => string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);
}
