using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.RowSecurity;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Everything that is due for the current user: the list of the home page and the counts of the navigation, from the same sources.</summary>
public sealed class TaskDesk(AppDbContext db, IEnumerable<ITaskSource> sources, ICurrentUser user, TimeProvider clock)
{
    /// <summary>More is not a list that anybody works through; the counts stay exact.</summary>
    public const int Most = 500;

    private IReadOnlyList<TaskFact>? facts;

    /// <summary>Newest reason first.</summary>
    public async Task<IReadOnlyList<TaskFact>> ListAsync(CancellationToken cancellation = default) => facts ??= Union() is not { } union
        ? []
        : await db.Database.SqlQueryRaw<TaskFact>(ListSql(union), Parameters()).ToListAsync(cancellation);

    public async Task<IReadOnlyList<TaskCount>> CountAsync(CancellationToken cancellation = default)
    {
        if (facts is { Count: < Most })
        {
            return [.. facts.GroupBy(static f => (f.KindName, f.Mine, f.Late))
                .Select(static g => new TaskCount { KindName = g.Key.KindName, Mine = g.Key.Mine, Late = g.Key.Late, Count = g.Count() })];
        }

        return Union() is not { } union ? [] : await db.Database.SqlQueryRaw<TaskCount>(CountSql(union), Parameters()).ToListAsync(cancellation);
    }

    // Only text of the sources is put together here; whatever comes from people is a parameter.
    private static string ListSql(string union) => $"""
        select kind "KindName", id "Id", agreement_id "AgreementId", subject "Subject", party "Party", detail "Detail", reason "Reason", due_on "DueOn",
               amount "Amount", since "Since", mine "Mine", coalesce(due_on < @today, false) "Late"
        from ({union}) t order by since desc, id limit {Most}
        """;

    private static string CountSql(string union) => $"""
        select kind "KindName", mine "Mine", coalesce(due_on < @today, false) "Late", count(*)::int "Count"
        from ({union}) t group by 1, 2, 3
        """;

    private string? Union()
    {
        var own = sources.Where(source => source.Roles.Overlaps(user.Context.Roles)).Select(static source => source.Sql).ToList();
        return own.Count == 0 ? null : string.Join("\nunion all\n", own);
    }

    private object[] Parameters() =>
    [
        new NpgsqlParameter<DateOnly>("today", LocalDay.Today(clock)),
        new NpgsqlParameter<DateTimeOffset>("now", clock.GetUtcNow()),
        new NpgsqlParameter<Guid>("user", user.Context.UserId ?? Guid.Empty),
    ];
}
