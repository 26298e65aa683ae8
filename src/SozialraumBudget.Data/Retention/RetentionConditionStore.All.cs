using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Retention;

/// <summary>Several counter-performances at once.</summary>
public sealed partial class RetentionConditionStore
{
    /// <summary>Stores several conditions of one year, all of them or none.</summary>
    /// <returns>What is wrong, by position in <paramref name="changes"/>; empty when all are stored.</returns>
    public async Task<IReadOnlyDictionary<int, Refusal>> SaveAllAsync(
        Guid agreementId,
        int year,
        IReadOnlyList<ConditionChange> changes,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(changes);
        var refused = new Dictionary<int, Refusal>();
        if (changes.Count == 0)
            return refused;

        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        for (var i = 0; i < changes.Count; i++)
        {
            if (await SaveAsync(agreementId, year, changes[i], cancellation) is { } refusal)
                refused.Add(i, refusal);
        }

        if (refused.Count == 0)
            await unit.CommitAsync();
        else
            db.ChangeTracker.Clear(); // What the earlier ones wrote is taken back.
        return refused;
    }
}
