using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>
/// Gives every connection the user's signed context when it leaves the pool; the pool's reset takes it away again. A connection
/// without context sees no rows.
/// </summary>
public sealed class RowSecurityInterceptor(ICurrentUser user) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = SignedContext.Enter((NpgsqlConnection)connection, user.Context);
        SignedContext.EnsureTaken(command.ExecuteScalar());
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = SignedContext.Enter((NpgsqlConnection)connection, user.Context);
        SignedContext.EnsureTaken(await command.ExecuteScalarAsync(cancellationToken));
    }
}
