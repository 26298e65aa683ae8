using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace SozialraumBudget.Web.Infrastructure.Load;

/// <summary>Bounded queues in front of heavy work: one per user, then one for all, in the order of arrival.</summary>
public sealed class HeavyGate : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrencyLimiter all;
    private readonly PartitionedRateLimiter<string> users;
    private readonly Timer rest;
    private int working;

    public HeavyGate(IOptions<LoadOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var load = options.Value;
        all = new(new() { PermitLimit = load.AtOnce, QueueLimit = load.Waiting });
        // The user's own queue is counted, not made to wait: there is only one queue to wait in.
        users = PartitionedRateLimiter.Create<string, string>(user =>
            RateLimitPartition.GetConcurrencyLimiter(user, _ => new() { PermitLimit = load.OfOneUser, QueueLimit = 0 })
        );
        rest = new(static _ => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true));
    }

    /// <summary>Waits for a place among this user's work and all.</summary>
    public async Task<HeavyPlace> EnterAsync(string user, CancellationToken cancel)
    {
        var own = users.AttemptAcquire(user);
        if (!own.IsAcquired)
            return new(this, HeavyAnswer.UserIsBusy, [own]);
        try
        {
            var place = await all.AcquireAsync(1, cancel);
            return place.IsAcquired ? Begin([place, own]) : new(this, HeavyAnswer.AllIsBusy, [place, own]);
        }
        catch
        {
            own.Dispose();
            throw;
        }
    }

    /// <summary>Work in the background waits as long as it takes: nobody sits before it.</summary>
    public async Task<HeavyPlace> WaitAsync(CancellationToken cancel)
    {
        for (; ; await Task.Delay(Pause, cancel))
        {
            var place = await all.AcquireAsync(1, cancel);
            if (place.IsAcquired)
                return Begin([place]);
            place.Dispose();
        }
    }

    public void Dispose()
    {
        rest.Dispose();
        users.Dispose();
        all.Dispose();
    }

    private HeavyPlace Begin(RateLimitLease[] leases)
    {
        Interlocked.Increment(ref working);
        return new(this, HeavyAnswer.ComeIn, leases);
    }

    /// <summary>When the last one has gone and nobody comes, what large files took is given back to the system at once.</summary>
    internal void Leave()
    {
        if (Interlocked.Decrement(ref working) == 0)
            rest.Change(Quiet, Timeout.InfiniteTimeSpan);
    }
}

/// <summary>What whoever comes with heavy work is told.</summary>
public enum HeavyAnswer
{
    ComeIn,
    UserIsBusy,
    AllIsBusy,
}

/// <summary>A place at the gate; its end makes room for the next. Whoever is done with the heavy part may leave early.</summary>
public sealed class HeavyPlace(HeavyGate gate, HeavyAnswer answer, IReadOnlyList<RateLimitLease> leases) : IDisposable
{
    private int left;

    public HeavyAnswer Answer => answer;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref left, 1) == 1)
            return;
        foreach (var lease in leases)
            lease.Dispose();
        if (answer == HeavyAnswer.ComeIn)
            gate.Leave();
    }
}
