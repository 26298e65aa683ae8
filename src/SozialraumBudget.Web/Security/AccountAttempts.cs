using System.Threading.RateLimiting;

namespace SozialraumBudget.Web.Security;

/// <summary>Bounds attempts per account name, whether the account exists or not.</summary>
public sealed class AccountAttempts : IDisposable
{
    private const int PerMinute = 10;

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(static name =>
        RateLimitPartition.GetFixedWindowLimiter(
            name.ToUpperInvariant(),
            static _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }
        )
    );

    /// <summary>Counts one attempt; false when there were too many in this minute.</summary>
    public bool Count(string account)
    {
        using var lease = limiter.AttemptAcquire(account);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
