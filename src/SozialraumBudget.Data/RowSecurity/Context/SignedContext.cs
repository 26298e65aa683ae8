using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace SozialraumBudget.Data.RowSecurity;

/// <summary>
/// The user's context as the database believes it: signed by this process, for one session. SQL that runs in the session can overwrite
/// it, but not sign another one. See docs/adr/0002.
/// </summary>
internal static class SignedContext
{
    private const int Block = 64;

    /// <summary>Lives as long as the process; the database keeps what it needs to check a signature where only the owner reads.</summary>
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly string KeyId = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static long count;

    /// <summary>Lets this process sign; keys of processes that cannot be running any more go.</summary>
    public static async Task AdmitAsync(NpgsqlConnection owner, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            with gone as (delete from wall.keys where admitted_at < now() - interval '400 days')
            insert into wall.keys (id, inner_pad, outer_pad) values ($1, $2, $3) on conflict (id) do nothing
            """,
            owner
        )
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = KeyId },
                new NpgsqlParameter<byte[]> { TypedValue = Pad(0x36) },
                new NpgsqlParameter<byte[]> { TypedValue = Pad(0x5c) },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>
    /// Hands the context to the session. The text is another one every time, so that it is never prepared: a prepared statement could
    /// have been exchanged by whoever had the session before.
    /// </summary>
    public static NpgsqlCommand Enter(NpgsqlConnection connection, UserContext context) =>
        new($"/* {Interlocked.Increment(ref count)} */ select app_enter($1)", connection)
        {
            Parameters = { new NpgsqlParameter<string> { TypedValue = Sign(context, connection.ProcessID) } },
        };

    /// <exception cref="InvalidOperationException">The database did not take the context.</exception>
    public static void EnsureTaken(object? answer)
    {
        if (answer is true)
            return;
        throw new InvalidOperationException("The database does not take the context: process not admitted, or a pooler hides the session.");
    }

    internal static string Sign(UserContext context, int session)
    {
        var text = string.Join('|', KeyId, context.UserId, context.RoleList, context.ProviderId, context.AreaList);
        return $"{text}|{Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes($"{text}|{session}")))}";
    }

    /// <summary>HMAC's two blocks: the key, filled up and blended, so that the database needs nothing but sha256.</summary>
    private static byte[] Pad(byte blend)
    {
        var block = new byte[Block];
        Key.CopyTo(block, 0);
        for (var i = 0; i < Block; i++)
            block[i] ^= blend;
        return block;
    }
}
