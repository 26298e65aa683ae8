using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Audit;

namespace SozialraumBudget.Data.Audit;

/// <summary>What an entry of the read log says beside who and when.</summary>
/// <param name="Subject">German, without case numbers.</param>
/// <param name="Rows">How many cases or rows.</param>
public sealed record ReadSubject(string Subject, int? Rows = null, Guid? AgreementId = null, Guid? AreaId = null);

/// <summary>
/// Writes the read log, on the connection of the request and before anything is handed out: what cannot be noted is not read.
/// </summary>
public sealed class ReadBook(AppDbContext db, ICurrentUser user, TimeProvider clock)
{
    private const int Longest = 400;

    public Task WriteAsync(
        ReadKind kind,
        ReadPurpose? purpose,
        ReadSource source,
        ReadSubject subject,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(subject);
        var (who, told) = (user.Context, subject.Subject.Length > Longest ? subject.Subject[..Longest] : subject.Subject);
        // Not through the context: a page that refuses may hold changes that must not be saved.
        return db.Database.ExecuteSqlAsync(
            $"""
            insert into read_entries (id, at, user_id, user_name, kind, purpose, source, subject, agreement_id, area_id, rows)
            values ({Guid.CreateVersion7()}, {clock.GetUtcNow()}, {who.UserId}, {who.Name}, {kind.ToString()}, {purpose?.ToString()},
                {source.ToString()}, {told}, {subject.AgreementId}, {subject.AreaId}, {subject.Rows})
            """,
            cancellation
        );
    }

    /// <summary>Entries whose time is over go; the database decides which.</summary>
    /// <returns>How many went.</returns>
    public static Task<int> ForgetAsync(AppDbContext system, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(system);
        return system.Database.SqlQuery<int>($"select app_forget_reads() as \"Value\"").SingleAsync(cancellation);
    }
}
