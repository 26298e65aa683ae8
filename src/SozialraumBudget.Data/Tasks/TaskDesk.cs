using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tasks;

/// <summary>Everything that is due for the current user: the list of the home page and the counts of the navigation, from the same sources.</summary>
public sealed class TaskDesk(AppDbContext db, IEnumerable<ITaskSource> sources, ICurrentUser user, TimeProvider clock)
{
    /// <summary>More is not a list that anybody works through; the counts stay exact.</summary>
    public const int Most = 500;

    private IReadOnlyList<TaskFact>? facts;

    /// <summary>First and last years of the user's agreements, which come along with the tasks; null while no tasks have been read.</summary>
    public IReadOnlyList<(int First, int Last)>? AgreementYears { get; private set; }

    /// <summary>Newest reason first.</summary>
    public async Task<IReadOnlyList<TaskFact>> ListAsync(CancellationToken cancellation = default) => facts ??= Union() is not { } union
        ? []
        : await ReadAsync(ListSql(union), Fact, cancellation);

    public async Task<IReadOnlyList<TaskCount>> CountAsync(CancellationToken cancellation = default)
    {
        if (facts is { Count: < Most })
        {
            return [.. facts.GroupBy(static f => (f.KindName, f.Mine, f.Late))
                .Select(static g => new TaskCount { KindName = g.Key.KindName, Mine = g.Key.Mine, Late = g.Key.Late, Count = g.Count() })];
        }

        return Union() is not { } union ? [] : await ReadAsync(CountSql(union), Count, cancellation);
    }

    /// <summary>What nearly every source starts from, looked up once for all: under row security each table of a query costs.</summary>
    private const string Agreed = """
        with agreed as materialized (
            select a.id, a.state, a.first_year, a.last_year, a.created_at, s.name::text as area, p.name::text as provider
            from agreements a join areas s on s.id = a.area_id left join providers p on p.id = a.lead_provider_id)
        """;

    /// <summary>Every page shows the years beside the counts: one round trip for both.</summary>
    private const string Years = "select distinct first_year, last_year from agreements";

    // Only text of the sources is put together here; whatever comes from people is a parameter.
    private static string ListSql(string union) => $"""
        {Agreed}
        select kind, id, agreement_id, subject, party, detail, reason, due_on, amount, since, mine, coalesce(due_on < @today, false)
        from ({union}) t order by since desc, id limit {Most}
        """;

    private static TaskFact Fact(NpgsqlDataReader row) => new()
    {
        KindName = row.GetString(0),
        Id = row.GetGuid(1),
        AgreementId = row.IsDBNull(2) ? null : row.GetGuid(2),
        Subject = row.GetString(3),
        Party = row.IsDBNull(4) ? null : row.GetString(4),
        Detail = row.IsDBNull(5) ? null : row.GetString(5),
        Reason = row.IsDBNull(6) ? null : row.GetString(6),
        DueOn = row.IsDBNull(7) ? null : row.GetFieldValue<DateOnly>(7),
        Amount = row.IsDBNull(8) ? null : row.GetDecimal(8),
        Since = row.GetFieldValue<DateTimeOffset>(9),
        Mine = row.GetBoolean(10),
        Late = row.GetBoolean(11),
    };

    private static string CountSql(string union) => $"""
        {Agreed}
        select kind, mine, coalesce(due_on < @today, false), count(*)::int
        from ({union}) t group by 1, 2, 3
        """;

    private static TaskCount Count(NpgsqlDataReader row) =>
        new() { KindName = row.GetString(0), Mine = row.GetBoolean(1), Late = row.GetBoolean(2), Count = row.GetInt32(3) };

    /// <summary>Read by hand: EF would put the text of a union together anew at every request.</summary>
    private async Task<List<T>> ReadAsync<T>(string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = new NpgsqlCommand($"{sql};\n{Years}", (NpgsqlConnection)db.Database.GetDbConnection())
            {
                Parameters =
                {
                    new NpgsqlParameter<DateOnly>("today", LocalDay.Today(clock)),
                    new NpgsqlParameter<DateTimeOffset>("now", clock.GetUtcNow()),
                    new NpgsqlParameter<Guid>("user", user.Context.UserId ?? Guid.Empty),
                },
            };
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var found = new List<T>();
            while (await rows.ReadAsync(cancellation)) found.Add(read(rows));
            await rows.NextResultAsync(cancellation);
            var years = new List<(int, int)>();
            while (await rows.ReadAsync(cancellation)) years.Add((rows.GetInt32(0), rows.GetInt32(1)));
            AgreementYears = years;
            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private string? Union()
    {
        var own = sources.Where(source => source.Roles.Overlaps(user.Context.Roles)).Select(static source => source.Sql).ToList();
        return own.Count == 0 ? null : string.Join("\nunion all\n", own);
    }
}
