using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace SozialraumBudget.Domain.Access;

/// <summary>
/// Codes of the second factor as apps on phones make them (RFC 6238: SHA-1, six digits, 30 seconds). A code counts one step before and
/// after its own, because clocks differ, and only once.
/// </summary>
public static class TimeCode
{
    private const int StepSeconds = 30;
    private const int Tolerance = 1;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A new key: 160 random bits in Base32, as the apps read it.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Alphabet, 32);

    /// <summary>The code of the moment.</summary>
    /// <param name="key">Base32; characters outside its alphabet are passed over.</param>
    /// <param name="at">The moment.</param>
    public static string At(string key, DateTimeOffset at) => OfStep(Decode(key), Step(at));

    /// <summary>The step whose code this is; null when it is none of now, or one that is used up.</summary>
    /// <param name="key">Base32.</param>
    /// <param name="code">Six digits.</param>
    /// <param name="now">The moment.</param>
    /// <param name="lastStep">The last step that was accepted: it and all before it are used up.</param>
    public static long? Match(string key, string code, DateTimeOffset now, long? lastStep)
    {
        ArgumentNullException.ThrowIfNull(code);
        var bytes = Decode(key);
        if (bytes.Length == 0 || code.Length != 6)
            return null;
        long? found = null;
        for (var step = Step(now) - Tolerance; step <= Step(now) + Tolerance; step++)
        {
            var isSame = CryptographicOperations.FixedTimeEquals(
                System.Text.Encoding.ASCII.GetBytes(OfStep(bytes, step)),
                System.Text.Encoding.ASCII.GetBytes(code)
            );
            if (isSame && !(step <= lastStep))
                found ??= step;
        }

        return found;
    }

    private static long Step(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    private static string OfStep(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the algorithm of RFC 6238 and of the apps
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var (bytes, bits, held) = (new List<byte>(key.Length), 0, 0);
        foreach (
            var value in key.ToUpperInvariant().Select(static c => Alphabet.IndexOf(c, StringComparison.Ordinal)).Where(static v => v >= 0)
        )
        {
            (bits, held) = (((bits << 5) | value) & 0xFFF, held + 5);
            if (held < 8)
                continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
        }

        return [.. bytes];
    }
}
