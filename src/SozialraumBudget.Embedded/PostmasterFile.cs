using System.Diagnostics;
using System.Globalization;

namespace SozialraumBudget.Embedded;

/// <summary>PostgreSQL's own lock file, <c>postmaster.pid</c>: who serves a cluster, and on which port.</summary>
internal sealed record PostmasterFile(string Cluster, int ProcessId, int Port)
{
    private const string Name = "postmaster.pid";

    public static PostmasterFile? Read(string cluster)
    {
        var path = Path.Combine(cluster, Name);
        try
        {
            var lines = File.ReadAllLines(path);
            return
                lines.Length >= 4
                && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var id)
                && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
                ? new PostmasterFile(cluster, id, port)
                : new PostmasterFile(cluster, 0, 0);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Removes the file when its process number now belongs to something else (usual after a restart of a machine or container) and
    /// no process works in the cluster. A dead process number is left to PostgreSQL, which checks shared memory too.
    /// </summary>
    public bool RemoveIfForeign()
    {
        if (!OperatingSystem.IsLinux() || ServesCluster() || (ProcessId > 0 && !Directory.Exists(ProcessFolder(ProcessId))))
        {
            return false;
        }

        File.Delete(Path.Combine(Cluster, Name));
        return true;
    }

    /// <summary>Whether any process has the cluster as its working folder, as all of PostgreSQL's processes do.</summary>
    public bool ServesCluster()
    {
        if (!OperatingSystem.IsLinux())
        {
            return ProcessId > 0 && Process.GetProcesses().Any(process => process.Id == ProcessId);
        }

        return Directory
            .EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(folder[^1]))
            .Any(folder => WorkingFolder(folder) == Cluster);
    }

    /// <summary>Whether the server's first process lives: cheap, where <see cref="ServesCluster"/> looks at all processes.</summary>
    public bool IsAlive()
    {
        if (!OperatingSystem.IsLinux())
            return ServesCluster();
        try
        {
            // A process that is dead and not yet taken leave of has a state, and no memory.
            return ProcessId > 0
                && File.ReadAllText(Path.Combine(ProcessFolder(ProcessId), "stat")) is var stat
                && !stat.Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? WorkingFolder(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string ProcessFolder(int id) => string.Create(CultureInfo.InvariantCulture, $"/proc/{id}");
}
