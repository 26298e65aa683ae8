using System.Security.Cryptography;
using System.Text;

namespace SozialraumBudget.Embedded;

/// <summary>The folder of one embedded server and the names of what lies in it.</summary>
internal sealed class ServerFolder
{
    private ServerFolder(string path) => Root = RealPath(path);

    public string Root { get; }

    public string Cluster => Path.Combine(Root, "cluster");

    public string ClusterInTheMaking => Path.Combine(Root, "cluster.new");

    public string Log => Path.Combine(Root, "postgres.log");

    public string Secrets => Path.Combine(Root, "access.json");

    public string Port => Path.Combine(Root, "port");

    /// <summary>Held by whoever starts or stops the server.</summary>
    public string StartLock => Path.Combine(Root, "start.lock");

    /// <summary>Held, shared, by every program that uses the server.</summary>
    public string UseLock => Path.Combine(Root, "use.lock");

    /// <summary>Opens <c>postgres/</c> in the data folder, or a place in /var/tmp where the server's user cannot enter that.</summary>
    public static ServerFolder Open(string dataDirectory, Action<string> report)
    {
        var wanted = Path.Combine(Path.GetFullPath(dataDirectory), "postgres");
        try
        {
            var folder = Prepare(wanted);
            if (ServerUser.Current.CanEnter(folder.Root))
            {
                return folder;
            }

            var substitute = Prepare(Path.Combine(Fallback(wanted), "postgres"));
            report(
                $"Der Datenbankserver läuft nicht als root und kann {wanted} nicht betreten; seine Daten liegen in {substitute.Root} "
                    + "(data directory moved because the server's user cannot enter the path)."
            );
            return substitute;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException($"Datenordner {wanted} ist nicht nutzbar (data directory not usable): {e.Message}", e);
        }
    }

    /// <summary>A private place of our own outside paths that only we can enter, always the same for the same path.</summary>
    public static string Fallback(string path)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];
        var folder = Path.Combine("/var/tmp", "sozialraumbudget-" + key);
        CreateEnterable(folder);
        if (ServerUser.Execute("stat", "-c", "%u", folder).Output.Trim() is not "0")
        {
            throw new EmbeddedPostgresException($"{folder} gehört einem anderen Benutzer (belongs to another user).");
        }

        return folder;
    }

    private static ServerFolder Prepare(string path)
    {
        CreateEnterable(path);
        var folder = new ServerFolder(path);
        ServerSecrets.CreatePrivately(folder.Log);
        ServerUser.Current.Own(folder.Log);
        return folder;
    }

    /// <summary>Others may pass through, whatever the umask says; what is private in it is protected by itself.</summary>
    private static void CreateEnterable(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            File.SetUnixFileMode(path, Owner | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }
    }

    /// <summary>Without symbolic links, as the system names a process's working folder.</summary>
    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var name in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, name);
            real = Directory.ResolveLinkTarget(next, returnFinalTarget: true)?.FullName ?? next;
        }

        return real;
    }
}
