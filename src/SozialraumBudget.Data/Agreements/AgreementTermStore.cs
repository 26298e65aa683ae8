using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>Reads an agreement's dated terms and adds versions to them.</summary>
public sealed class AgreementTermStore(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public async Task<AgreementTerms> LoadAsync(Guid agreementId, CancellationToken cancellation = default) =>
        (await LoadAsync([agreementId], cancellation))[agreementId];

    public async Task<IReadOnlyDictionary<Guid, AgreementTerms>> LoadAsync(
        IReadOnlyCollection<Guid> agreementIds,
        CancellationToken cancellation = default
    )
    {
        var rows = (
            await db.AgreementTerms.AsNoTracking().Where(t => agreementIds.Contains(t.AgreementId)).ToListAsync(cancellation)
        ).ToLookup(static t => t.AgreementId);
        return agreementIds.ToDictionary(static id => id, id => new AgreementTerms(rows[id].Select(static r => r.Dated())));
    }

    /// <summary>The counter-performances of a budget year, in order; conditions without an item in that year are left out.</summary>
    public async Task<IReadOnlyList<RetentionConditionRecord>> ConditionsAsync(
        Guid agreementId,
        int year,
        CancellationToken cancellation = default
    ) =>
        await db
            .RetentionConditions.AsNoTracking()
            .Include(c => c.Items.Where(i => i.BudgetYear == year).OrderBy(i => i.Position))
            .Where(c => c.AgreementId == agreementId && c.Items.Any(i => i.BudgetYear == year))
            .OrderBy(c => c.Position)
            .ToListAsync(cancellation);

    public static RetentionCondition ToDomain(RetentionConditionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new(
            record.Name,
            record.Weight,
            [.. record.Items.OrderBy(static i => i.Position).Select(static i => new RetentionItem(i.Name, i.DueOn))]
        );
    }

    /// <summary>
    /// Adds a version that holds from a day on: a version of the same day is superseded, an earlier one ends the day before,
    /// and the new one ends where a later one begins.
    /// </summary>
    /// <returns>What is wrong with the value, or null when it is stored.</returns>
    public Task<Refusal?> ChangeAsync(
        Guid agreementId,
        TermKey key,
        string value,
        DateOnly validFrom,
        string source,
        string reason,
        CancellationToken cancellation = default
    ) => ChangeAsync(agreementId, key, value, validFrom, source, reason, null, cancellation);

    /// <summary>
    /// The same for somebody who looked at version <paramref name="seen"/> (0: none): refused when there is a newer one by now.
    /// </summary>
    public async Task<Refusal?> ChangeAsync(
        Guid agreementId,
        TermKey key,
        string value,
        DateOnly validFrom,
        string source,
        string reason,
        int? seen,
        CancellationToken cancellation = default
    ) => (await ChangeAllAsync(agreementId, [new(key, value, validFrom, source, reason, seen)], cancellation)).GetValueOrDefault(key);

    /// <summary>Adds a version to each of several terms, all of them or none.</summary>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="changes">At most one of each term.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>What is wrong, by term; empty when all are stored.</returns>
    public async Task<IReadOnlyDictionary<TermKey, Refusal>> ChangeAllAsync(
        Guid agreementId,
        IReadOnlyCollection<TermChange> changes,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(changes);
        var refused = Refused(changes, TermRules.Objection);
        if (changes.Count == 0 || refused.Count > 0)
            return refused;

        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await Turn.TakeAsync(db, agreementId, cancellation);
        var state = await db.Agreements.Where(a => a.Id == agreementId).Select(a => a.State).SingleAsync(cancellation);
        if (TermRules.Objection(state) is { } closed)
            return Refused(changes, _ => closed);

        var names = changes.Select(static c => c.Key.ToString()).ToList();
        var rows = (
            await db.AgreementTerms.Where(t => t.AgreementId == agreementId && names.Contains(t.Key)).ToListAsync(cancellation)
        ).ToLookup(static t => t.Key);
        var versions = changes.ToDictionary(static c => c.Key, c => rows[c.Key.ToString()].Select(static r => r.AsVersion()).ToList());
        refused = Refused(changes, c => TermRules.Outdated(c, versions[c.Key].MaxBy(static v => v.Number)));
        if (refused.Count > 0)
            return refused;

        // Old versions first: no two may hold on one day.
        var stamp = user.Stamp(clock);
        var added = changes
            .Select(c => Follow(c, TermSuccession.Of(versions[c.Key], c.ValidFrom), agreementId, rows[c.Key.ToString()], stamp))
            .ToList();
        await db.SaveChangesAsync(cancellation);
        db.AddRange(added);
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return refused;
    }

    private static Dictionary<TermKey, Refusal> Refused(IEnumerable<TermChange> changes, Func<TermChange, Refusal?> problem) =>
        changes
            .Select(c => (c.Key, Refusal: problem(c)))
            .Where(static c => c.Refusal is not null)
            .ToDictionary(static c => c.Key, static c => c.Refusal!);

    /// <summary>Ends what held before and makes the version that follows; not added yet.</summary>
    private static AgreementTermRecord Follow(
        TermChange change,
        TermSuccession succession,
        Guid agreementId,
        IEnumerable<AgreementTermRecord> rows,
        Stamp stamp
    )
    {
        foreach (var row in rows)
        {
            if (succession.Superseded.Contains(row.Version))
                row.SupersededAt = stamp.At;
            if (succession.Shortened.Contains(row.Version))
                row.ValidTo = succession.EndOfEarlier;
        }

        return new()
        {
            AgreementId = agreementId,
            Key = change.Key.ToString(),
            Value = change.Value.Trim(),
            ValidFrom = change.ValidFrom,
            ValidTo = succession.ValidTo,
            Version = succession.Number,
            Source = change.Source.Trim(),
            Reason = change.Reason.Trim(),
            Created = stamp,
        };
    }
}
