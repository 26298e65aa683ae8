using System.Diagnostics;

namespace SozialraumBudget.Embedded;

/// <summary>An advisory lock that the operating system takes back when the process dies, however it dies.</summary>
internal static class FileLock
{
    public static FileStream Exclusive(string path, TimeSpan timeout)
    {
        for (var watch = Stopwatch.StartNew(); ; )
        {
            if (TryExclusive(path) is { } held)
            {
                return held;
            }

            if (watch.Elapsed > timeout)
            {
                throw new EmbeddedPostgresException(
                    $"{path} ist seit {timeout.TotalSeconds:0} s gesperrt; startet ein zweites Programm? (locked)"
                );
            }

            Thread.Sleep(20);
        }
    }

    public static FileStream? TryExclusive(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static FileStream Shared(string path)
    {
        if (!File.Exists(path))
        {
            File.WriteAllText(path, "");
        }

        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
    }
}
