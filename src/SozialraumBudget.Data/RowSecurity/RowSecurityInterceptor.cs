using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>
/// Gives every connection the user's context when it leaves the pool; the pool's reset takes it away again. A connection
/// without context sees no rows.
/// </summary>
public sealed class RowSecurityInterceptor(ICurrentUser user) : DbConnectionInterceptor
{
    private const string Sql =
        "select set_config('app.user_id', $1, false), set_config('app.roles', $2, false), "
        + "set_config('app.provider_id', $3, false), set_config('app.area_id', $4, false)";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = Command(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(DbConnection connection)
    {
        var context = user.Context;
        return new NpgsqlCommand(Sql, (NpgsqlConnection)connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = context.UserId?.ToString() ?? "" },
                new NpgsqlParameter<string> { TypedValue = context.RoleList },
                new NpgsqlParameter<string> { TypedValue = context.ProviderId?.ToString() ?? "" },
                new NpgsqlParameter<string> { TypedValue = context.AreaId?.ToString() ?? "" },
            },
        };
    }
}
