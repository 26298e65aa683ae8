using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;

namespace SozialraumBudget.Data.Users;

/// <summary>
/// Notes what is done to somebody's way in, in the transaction that does it, and tells those whom it concerns afterwards. Sign-ins are
/// noted in the log.
/// </summary>
public sealed class AccessBook(AppDbContext db, DbDataSource source, ICurrentUser user, IAccessNews news, TimeProvider clock)
{
    private readonly List<AccessChange> untold = [];

    /// <summary>Added to the unit of work: saved with what it notes.</summary>
    /// <param name="subject">Whose access.</param>
    /// <param name="kind">What was done.</param>
    /// <param name="before">German; null where there was nothing.</param>
    /// <param name="after">German.</param>
    public void Note(AppUser subject, AccessChangeKind kind, string? before = null, string? after = null)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var change = new AccessChange
        {
            UserId = subject.Id,
            Kind = kind,
            Before = before,
            After = after,
            ByUserId = user.Context.UserId,
            ByName = user.Context.UserId is null && kind == AccessChangeKind.PasswordByLink ? "der Person mit dem Link" : user.Context.Name,
            At = clock.GetUtcNow(),
        };
        db.Add(change);
        untold.Add(change);
    }

    /// <summary>Saves, and tells what is to be announced. Inside a transaction: call <see cref="TellAsync"/> after its commit.</summary>
    public async Task SaveAsync(CancellationToken cancellation = default)
    {
        await db.SaveChangesAsync(cancellation);
        if (db.Database.CurrentTransaction is null)
            await TellAsync(cancellation);
    }

    /// <summary>Tells what was noted and not told yet.</summary>
    public async Task TellAsync(CancellationToken cancellation = default)
    {
        foreach (var change in untold.Where(static c => AccessChanges.Announced.Contains(c.Kind)))
            await news.TellAsync(change, cancellation);
        untold.Clear();
    }

    /// <summary>Somebody signed in or out: in the log under the own name.</summary>
    public async Task EventAsync(AppUser subject, string action, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        var own = new UserContext(subject.Id, subject.DisplayName, new HashSet<Role>());
        await WriteAsync(own, subject, action, cancellation);
    }

    /// <summary>Somebody tried to sign in to this account in vain: nobody knows who.</summary>
    /// <param name="subject">Null where no account has the name, which is not noted: it may be a password in the wrong field.</param>
    /// <param name="why">Wrong, too soon after wrong ones, or locked.</param>
    public Task FailureAsync(AppUser? subject, SignInFailure why = SignInFailure.Wrong, CancellationToken cancellation = default) =>
        WriteAsync(UserContext.SignIn, subject, Action(why), cancellation);

    private static string Action(SignInFailure why) =>
        why switch
        {
            SignInFailure.Delayed => "sign-in-delayed",
            SignInFailure.Locked => "sign-in-locked",
            _ => "sign-in-failed",
        };

    private async Task WriteAsync(UserContext who, AppUser? subject, string action, CancellationToken cancellation)
    {
        await using var log = DataServices.CreateContext(source, who, clock);
        log.Add(
            new AuditEntry
            {
                At = clock.GetUtcNow(),
                UserId = who.UserId,
                UserName = who.Name,
                Action = action,
                Entity = nameof(AppUser),
                EntityKey = subject?.Id.ToString() ?? "",
                Subject = subject?.DisplayName ?? "unbekanntes Konto",
                Changes = "{}",
            }
        );
        await log.SaveChangesAsync(cancellation);
    }
}

/// <summary>Why nobody came in.</summary>
public enum SignInFailure
{
    /// <summary>Name, password or code was wrong.</summary>
    Wrong,

    /// <summary>After several wrong ones it was too soon.</summary>
    Delayed,

    /// <summary>Password or code was right, but administration locked the account.</summary>
    Locked,
}

/// <summary>
/// Tells a change of somebody's access to the person and to the other administrators, beside what the product shows them.
/// </summary>
public interface IAccessNews
{
    Task TellAsync(AccessChange change, CancellationToken cancellation);
}
