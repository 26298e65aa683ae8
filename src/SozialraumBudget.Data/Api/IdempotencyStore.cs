using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Api;

/// <summary>
/// Remembers answers by user and key. A key is claimed before the effect and completed after it, each in a transaction of its own. If the
/// process dies between, the claim can be taken over after <see cref="Abandoned"/>; doing the effect again is harmless, because every
/// effect checks the state under a lock and books under a unique source key.
/// </summary>
public sealed class IdempotencyStore(AppDbContext db, TimeProvider clock)
{
    /// <summary>Longer than any call takes.</summary>
    public static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    /// <summary>How long a repeated call gets its first answer; a user's older keys are forgotten when a new one comes.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <returns>True: the caller carries the request out. False: somebody else does or did.</returns>
    public async Task<bool> ClaimAsync(Guid userId, string key, string requestHash, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var (abandoned, old) = (now - Abandoned, now - Kept);
        await db.Database.ExecuteSqlAsync($"delete from idempotency_records where user_id = {userId} and at < {old}", cancellation);
        var taken = await db.Database.ExecuteSqlAsync(
            $"""
            insert into idempotency_records (user_id, key, request_hash, at)
            values ({userId}, {key}, {requestHash}, {now}) on conflict do nothing
            """,
            cancellation
        );
        return taken == 1
            || 1
                == await db.Database.ExecuteSqlAsync(
                    $"""
                    update idempotency_records set at = {now}
                    where user_id = {userId} and key = {key} and request_hash = {requestHash} and status is null and at < {abandoned}
                    """,
                    cancellation
                );
    }

    public Task<IdempotencyRecord?> FindAsync(Guid userId, string key, CancellationToken cancellation) =>
        db.IdempotencyRecords.AsNoTracking().SingleOrDefaultAsync(r => r.UserId == userId && r.Key == key, cancellation);

    public Task<int> CompleteAsync(Guid userId, string key, int status, string response) =>
        db.Database.ExecuteSqlAsync(
            $"update idempotency_records set status = {status}, response = {response} where user_id = {userId} and key = {key}",
            CancellationToken.None
        );

    /// <summary>Nothing happened: the key is free again.</summary>
    public Task<int> ReleaseAsync(Guid userId, string key) =>
        db.Database.ExecuteSqlAsync(
            $"delete from idempotency_records where user_id = {userId} and key = {key} and status is null",
            CancellationToken.None
        );
}
