using System.Net.Sockets;
using Npgsql;

namespace SozialraumBudget.Data;

/// <summary>Tells a database that cannot answer now from a fault of ours.</summary>
public static class Outages
{
    /// <summary>Server gone, starting, shutting down, out of connections, memory or disk, or refusing the role it knew before.</summary>
    public static bool IsOutage(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (e is PostgresException { SqlState: var state })
                return state[..2] is "08" or "28" or "53" or "57" or "58" && state != PostgresErrorCodes.QueryCanceled;
            if (e is NpgsqlException { InnerException: SocketException or IOException or TimeoutException or ObjectDisposedException })
                return true;
        }

        return false;
    }

    /// <summary>Whether the database cannot store a character of the input: NUL, or half of a pair.</summary>
    public static bool IsForeignCharacter(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            if (
                e is PostgresException
                {
                    SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter
                }
            )
                return true;
        }

        return false;
    }
}
