using Microsoft.EntityFrameworkCore;

namespace SozialraumBudget.Data.Api;

/// <summary>What a call answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Response">The body.</param>
/// <param name="Headers">JSON: the headers that belong to the answer by name; null in answers that were kept before they were.</param>
public sealed record CallAnswer(int Status, string Response, string? Headers = null)
{
    /// <summary>Done (2xx).</summary>
    public bool IsDone => Status is >= 200 and < 300;

    /// <summary>Done, or refused by a rule (422): a repetition gets it again. Anything else is as if it had not been asked.</summary>
    public bool IsKept => IsDone || Status == 422;
}

/// <summary>What became of a call under its key.</summary>
public enum CallOutcome
{
    /// <summary>It was carried out now.</summary>
    CarriedOut,

    /// <summary>It was carried out before; the answer is the first one.</summary>
    Repeated,

    /// <summary>The same user's call with this key is being carried out at this moment.</summary>
    Running,

    /// <summary>The key belongs to another request.</summary>
    OtherRequest,
}

/// <summary>
/// Carries a call out once per user and key. Key, effect and answer are one transaction: either all three are in the database, or none.
/// </summary>
public sealed class IdempotencyStore(AppDbContext db, TimeProvider clock)
{
    /// <summary>How long a repeated call gets its first answer; a user's older keys are forgotten when a new one comes.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <param name="userId">Whose key it is.</param>
    /// <param name="key">Chosen by the caller.</param>
    /// <param name="requestHash">Tells one request from another.</param>
    /// <param name="effect">Works on the same context; its answer is composed before anything is committed.</param>
    /// <param name="cancellation">Gives up, and nothing stays, as long as the effect has not ended.</param>
    public async Task<(CallOutcome Outcome, CallAnswer? Answer)> CarryOutAsync(
        Guid userId,
        string key,
        string requestHash,
        Func<Task<CallAnswer>> effect,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(effect);
        await using var unit = await UnitOfWork.BeginAsync(db, cancellation);
        if (!await TakeAsync(userId, key, cancellation))
            return (CallOutcome.Running, null);
        if (await FindAsync(userId, key, cancellation) is { } known)
        {
            return known.RequestHash == requestHash
                ? (CallOutcome.Repeated, new(known.Status!.Value, known.Response ?? "", known.Headers))
                : (CallOutcome.OtherRequest, null);
        }

        var answer = await TryAsync(effect, cancellation);
        if (!answer.IsKept)
            return (CallOutcome.CarriedOut, answer);

        await KeepAsync(userId, key, requestHash, answer);
        await unit.CommitAsync();
        return (CallOutcome.CarriedOut, answer);
    }

    /// <summary>The effect stays if it was done; what a refused one left behind goes.</summary>
    private async Task<CallAnswer> TryAsync(Func<Task<CallAnswer>> effect, CancellationToken cancellation)
    {
        await using var attempt = await UnitOfWork.BeginAsync(db, cancellation);
        var answer = await effect();
        if (answer.IsDone)
            await attempt.CommitAsync();
        return answer;
    }

    /// <summary>Not waiting: a call that waited here would hold a connection.</summary>
    private Task<bool> TakeAsync(Guid userId, string key, CancellationToken cancellation) =>
        Turn.TryTakeAsync(db, $"call {userId} {key}", cancellation);

    private Task<IdempotencyRecord?> FindAsync(Guid userId, string key, CancellationToken cancellation) =>
        db.IdempotencyRecords.AsNoTracking().SingleOrDefaultAsync(r => r.UserId == userId && r.Key == key, cancellation);

    private async Task KeepAsync(Guid userId, string key, string requestHash, CallAnswer answer)
    {
        var now = clock.GetUtcNow();
        var old = now - Kept;
        await db.Database.ExecuteSqlAsync(
            $"delete from idempotency_records where user_id = {userId} and at < {old}",
            CancellationToken.None
        );
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into idempotency_records (user_id, key, request_hash, status, response, headers, at)
            values ({userId}, {key}, {requestHash}, {answer.Status}, {answer.Response}, {answer.Headers}, {now})
            """,
            CancellationToken.None
        );
    }
}
