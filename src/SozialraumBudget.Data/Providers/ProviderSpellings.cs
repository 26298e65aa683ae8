using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Providers;

/// <summary>Names in files that mean a provider though it never bore them.</summary>
public sealed class ProviderSpellings(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <summary>From now on the name means the provider, in what is imported already too.</summary>
    public async Task<Refusal?> AddAsync(Guid providerId, string? name, CancellationToken cancellation = default)
    {
        name = name?.Trim();
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        await ProviderNameLock.TakeAsync(db, cancellation);
        if ((await ProviderDirectories.LoadAsync(db, cancellation)).Objection(name, providerId) is { } refusal)
            return refusal;
        db.Add(
            new ProviderSpelling
            {
                ProviderId = providerId,
                Name = name!,
                Folded = Spelling.Fold(name),
                Recorded = user.Stamp(clock),
            }
        );
        await db.SaveChangesAsync(cancellation);
        await unit.CommitAsync();
        return null;
    }

    /// <summary>From now on nobody is meant by the name.</summary>
    /// <returns>False where the provider has no such name.</returns>
    public async Task<bool> RemoveAsync(Guid providerId, Guid id, CancellationToken cancellation = default)
    {
        if (
            await db.ProviderSpellings.SingleOrDefaultAsync(s => s.Id == id && s.ProviderId == providerId, cancellation) is not { } spelling
        )
            return false;
        db.Remove(spelling);
        await db.SaveChangesAsync(cancellation);
        return true;
    }
}
