using System.Security.Cryptography;
using System.Text.Json;

namespace SozialraumBudget.Embedded;

/// <summary>Random passwords of one cluster, in a file only its owner can read.</summary>
internal sealed record ServerSecrets(string Superuser, string Owner, string App)
{
    public static ServerSecrets Create() => new(Password(), Password(), Password());

    public static ServerSecrets? Load(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<ServerSecrets>(File.ReadAllText(path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Save(string path) => WritePrivately(path, JsonSerializer.Serialize(this));

    /// <summary>Writes a file that is never, not even for a moment, readable by others.</summary>
    public static void WritePrivately(string path, string text)
    {
        File.Delete(path);
        using var writer = new StreamWriter(path, Private(FileMode.CreateNew, FileShare.Read));
        writer.Write(text);
    }

    /// <summary>The same for a file that may be there already, or come to be there at this moment.</summary>
    public static void CreatePrivately(string path) => new FileStream(path, Private(FileMode.OpenOrCreate, FileShare.ReadWrite)).Dispose();

    private static FileStreamOptions Private(FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = FileAccess.Write,
            Share = share,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static string Password() => Convert.ToHexString(RandomNumberGenerator.GetBytes(24));
}
