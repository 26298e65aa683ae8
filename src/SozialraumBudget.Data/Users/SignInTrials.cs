using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Users;

/// <summary>
/// Counts attempts to sign in, for all nodes together. An attempt is counted before it is looked at, under the lock of its row, so that
/// many at the same time are no more than one after the other; a right one takes its count back.
/// </summary>
public sealed class SignInTrials(DbDataSource source, TimeProvider clock)
{
    /// <summary>Counts an attempt with a password.</summary>
    /// <param name="account">Name of the account, whether it exists or not.</param>
    /// <param name="place">Where it comes from: an address, or a browser that was signed in to this account before.</param>
    /// <param name="isKnown">It is such a browser: what others do does not concern it.</param>
    /// <param name="isAdministrator">It is an account of administration.</param>
    /// <returns>How long to wait; zero: the attempt may be looked at.</returns>
    public async Task<TimeSpan> TakeAsync(
        string account,
        string place,
        bool isKnown,
        bool isAdministrator,
        CancellationToken cancellation = default
    )
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow();
        var all = await LockAsync(db, Account(account), now, cancellation);
        var own = await LockAsync(db, Pair(account, place), now, cancellation);
        var pressure = !isKnown && SignInDelay.Counting(all.Failures, all.At, now) >= SignInDelay.Pressure;
        var left = SignInDelay.OfPasswords(isAdministrator, pressure).Left(own.Failures, own.At, now);
        if (left > TimeSpan.Zero)
            return left;
        Count(all, now);
        Count(own, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return TimeSpan.Zero;
    }

    /// <summary>The password was right.</summary>
    public async Task RightAsync(string account, string place, CancellationToken cancellation = default)
    {
        await using var db = Open();
        var (all, own) = (Account(account), Pair(account, place));
        await db.SignInTrials.Where(t => t.Key == own).ExecuteDeleteAsync(cancellation);
        await db
            .SignInTrials.Where(t => t.Key == all && t.Failures > 0)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Failures, x => x.Failures - 1), cancellation);
        var forgotten = clock.GetUtcNow() - SignInDelay.Memory;
        await db.SignInTrials.Where(t => t.At < forgotten).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Counts an attempt with a code of the second factor.</summary>
    /// <returns>How long to wait; zero: the attempt may be looked at.</returns>
    public async Task<TimeSpan> TakeCodeAsync(Guid userId, CancellationToken cancellation = default)
    {
        await using var db = Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow();
        var own = await LockAsync(db, Code(userId), now, cancellation);
        var left = SignInDelay.OfCodes.Left(own.Failures, own.At, now);
        if (left > TimeSpan.Zero)
            return left;
        Count(own, now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return TimeSpan.Zero;
    }

    /// <summary>The code was right.</summary>
    public async Task RightCodeAsync(Guid userId, CancellationToken cancellation = default)
    {
        await using var db = Open();
        var key = Code(userId);
        await db.SignInTrials.Where(t => t.Key == key).ExecuteDeleteAsync(cancellation);
    }

    private static void Count(SignInTrial trial, DateTimeOffset now) =>
        (trial.Failures, trial.At) = (SignInDelay.Counting(trial.Failures, trial.At, now) + 1, now);

    private static async Task<SignInTrial> LockAsync(AppDbContext db, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync(
            $"insert into sign_in_trials (key, failures, at) values ({key}, 0, {now}) on conflict (key) do nothing",
            cancellation
        );
        return await db.SignInTrials.FromSql($"select * from sign_in_trials where key = {key} for update").SingleAsync(cancellation);
    }

    private static string Account(string account) => Key("account", account.ToUpperInvariant());

    private static string Pair(string account, string place) => Key("pair", $"{account.ToUpperInvariant()}\n{place}");

    private static string Code(Guid userId) => Key("code", userId.ToString());

    private static string Key(string kind, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\n{text}")));

    private AppDbContext Open() => DataServices.CreateContext(source, UserContext.SignIn, clock);
}
