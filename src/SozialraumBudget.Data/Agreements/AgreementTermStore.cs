using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Agreements;

/// <summary>Reads an agreement's dated terms and adds versions to them.</summary>
public sealed class AgreementTermStore(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    public const string TermMustBeReadable = nameof(TermMustBeReadable);
    public const string SourceIsRequired = nameof(SourceIsRequired);
    public const string ReasonIsRequired = nameof(ReasonIsRequired);
    public const string AgreementMustBeOpen = nameof(AgreementMustBeOpen);
    public const string SomebodyElseChanged = nameof(SomebodyElseChanged);

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
        return agreementIds.ToDictionary(
            static id => id,
            id => new AgreementTerms(
                rows[id]
                    .Select(static r => new DatedTerm
                    {
                        Key = Enum.Parse<TermKey>(r.Key),
                        Value = r.Value,
                        ValidFrom = r.ValidFrom,
                        Version = r.Version,
                        Source = r.Source,
                        Reason = r.Reason,
                    })
            )
        );
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
    )
    {
        if (TermValue.Problem(key, value) is { } problem)
            return new(TermMustBeReadable, problem);
        if (string.IsNullOrWhiteSpace(source))
            return new(SourceIsRequired, "Bitte die Quelle angeben, z. B. „§ 4 Abs. 1 Vertrag“.");
        if (string.IsNullOrWhiteSpace(reason))
            return new(ReasonIsRequired, "Bitte den Grund angeben, z. B. „Verhandlung vom 12.11.“.");

        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await AgreementLock.TakeAsync(db, agreementId, cancellation);
        var state = await db.Agreements.Where(a => a.Id == agreementId).Select(a => a.State).SingleAsync(cancellation);
        if (state is AgreementState.Settled or AgreementState.Ended)
            return new(AgreementMustBeOpen, state.LockText()!);

        var name = key.ToString();
        var rows = await db.AgreementTerms.Where(t => t.AgreementId == agreementId && t.Key == name).ToListAsync(cancellation);
        if (seen is not null && rows.MaxBy(static r => r.Version) is { } newest && newest.Version != seen)
        {
            return new(
                SomebodyElseChanged,
                $"{newest.Created.Name} hat inzwischen Fassung {newest.Version} eingetragen ({newest.Value}). "
                    + "Ihre Eingabe ist noch nicht gespeichert."
            );
        }

        var current = rows.Where(static r => r.SupersededAt is null).ToList();
        var stamp = user.Stamp(clock);
        foreach (var row in current.Where(r => r.ValidFrom == validFrom))
            row.SupersededAt = stamp.At;
        foreach (var row in current.Where(r => r.ValidFrom < validFrom && (r.ValidTo is null || r.ValidTo >= validFrom)))
            row.ValidTo = validFrom.AddDays(-1);
        await db.SaveChangesAsync(cancellation);

        var next = current.Where(r => r.ValidFrom > validFrom).Select(static r => (DateOnly?)r.ValidFrom).Min();
        db.Add(
            new AgreementTermRecord
            {
                AgreementId = agreementId,
                Key = name,
                Value = value.Trim(),
                ValidFrom = validFrom,
                ValidTo = next?.AddDays(-1),
                Version = rows.Count == 0 ? 1 : rows.Max(static r => r.Version) + 1,
                Source = source.Trim(),
                Reason = reason.Trim(),
                Created = stamp,
            }
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }
}
