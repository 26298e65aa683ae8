using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Users;

/// <summary>Sessions on the side of the server: what a browser holds counts only as long as its session stands here.</summary>
public sealed class SessionBook(DbDataSource source, TimeProvider clock, AccessPractice practice)
{
    /// <summary>Starts a session and forgets those of the user that are long over.</summary>
    public async Task<UserSession> StartAsync(Guid userId, CancellationToken cancellation = default)
    {
        await using var db = Open();
        var now = clock.GetUtcNow();
        await db.UserSessions.Where(s => s.UserId == userId && s.EndsAt < now).ExecuteDeleteAsync(cancellation);
        var session = new UserSession
        {
            UserId = userId,
            StartedAt = now,
            EndsAt = now.AddHours(practice.SessionHours),
        };
        db.Add(session);
        await db.SaveChangesAsync(cancellation);
        return session;
    }

    /// <summary>Ends a session now: a copy of its cookie is worth nothing.</summary>
    public async Task EndAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var db = Open();
        var now = clock.GetUtcNow();
        await db
            .UserSessions.Where(s => s.Id == id && s.EndedAt == null)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellation);
    }

    /// <summary>Ends all sessions of a user but one.</summary>
    public async Task EndOthersAsync(Guid userId, Guid? but, CancellationToken cancellation = default)
    {
        await using var db = Open();
        var now = clock.GetUtcNow();
        await db
            .UserSessions.Where(s => s.UserId == userId && s.EndedAt == null && s.Id != but)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now), cancellation);
    }

    /// <summary>
    /// Whether the session counts: neither ended nor too old, the account not locked, and nothing of it changed since (stamp).
    /// </summary>
    public async Task<bool> StandsAsync(Guid id, Guid userId, string? stamp, CancellationToken cancellation = default)
    {
        await using var db = Open();
        var now = clock.GetUtcNow();
        return await (
            from s in db.UserSessions
            join u in db.Users on s.UserId equals u.Id
            where
                s.Id == id
                && s.UserId == userId
                && s.EndedAt == null
                && s.EndsAt > now
                && u.SecurityStamp == stamp
                && (u.LockoutEnd == null || u.LockoutEnd <= now)
            select s.Id
        ).AnyAsync(cancellation);
    }

    private AppDbContext Open() => DataServices.CreateContext(source, UserContext.SignIn, clock);
}
