using System.Globalization;

namespace SozialraumBudget.Embedded;

/// <summary>Files and process of one PostgreSQL cluster: create, start, stop.</summary>
internal sealed class PostgresCluster(ServerFolder folder, PostgresBinaries binaries, EmbeddedPostgresOptions options)
{
    private readonly PostgresSettings settings = new(folder, options);
    private const long LogLimit = 10_000_000;
    private static readonly string[] Reasons = ["FATAL:", "PANIC:", "error:"];

    public bool Exists => Directory.Exists(folder.Cluster);

    /// <summary>Makes the cluster aside and moves it into place, so that an interrupted start leaves nothing half.</summary>
    public void Create(ServerSecrets secrets)
    {
        Delete(folder.ClusterInTheMaking);
        Directory.CreateDirectory(folder.ClusterInTheMaking);
        var password = Path.Combine(Path.GetTempPath(), "srb-" + Path.GetRandomFileName());
        ServerSecrets.WritePrivately(password, secrets.Superuser);
        try
        {
            ServerUser.Current.Own(folder.ClusterInTheMaking);
            ServerUser.Current.Own(password);
            var result = ServerUser.Current.Run(
                binaries.InitDb,
                options.Timeout,
                "-D",
                folder.ClusterInTheMaking,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=icu",
                "--icu-locale=de",
                "--no-instructions",
                options.Disposable ? "--no-sync" : "--data-checksums"
            );
            if (result.ExitCode != 0)
            {
                throw new EmbeddedPostgresException("initdb: " + LastLine(result.Output));
            }
        }
        finally
        {
            File.Delete(password);
        }

        secrets.Save(folder.Secrets);
        File.AppendAllText(Path.Combine(folder.ClusterInTheMaking, "postgresql.conf"), "include_if_exists = 'sozialraumbudget.conf'\n");
        Directory.Move(folder.ClusterInTheMaking, folder.Cluster);
    }

    /// <param name="samePort">Other programs know the port: where it is taken, the start fails.</param>
    public void Start(bool samePort = false)
    {
        TrimLog();
        string problem = "";
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var logged = new FileInfo(folder.Log).Length;
            settings.Write(otherPort: attempt > 0 && !samePort, samePort);
            var result = ServerUser.Current.Run(
                binaries.PgCtl,
                options.Timeout + TimeSpan.FromSeconds(5),
                "start",
                "-D",
                folder.Cluster,
                "-l",
                folder.Log,
                "-w",
                "-t",
                Seconds(options.Timeout)
            );
            if (result.ExitCode == 0)
            {
                return;
            }

            var log = LogSince(logged);
            problem = (LastLine(log) is { Length: > 0 } line ? line : LastLine(result.Output)) + $" ({folder.Log})";
            if (!log.Contains("could not bind", StringComparison.Ordinal) && !log.Contains("shared memory block", StringComparison.Ordinal))
            {
                break;
            }

            Thread.Sleep(500);
        }

        throw new EmbeddedPostgresException(problem);
    }

    public void Stop()
    {
        var result = ServerUser.Current.Run(
            binaries.PgCtl,
            options.Timeout + TimeSpan.FromSeconds(5),
            "stop",
            "-D",
            folder.Cluster,
            "-m",
            "fast",
            "-w",
            "-t",
            Seconds(options.Timeout)
        );
        if (result.ExitCode != 0 && PostmasterFile.Read(folder.Cluster) is not null)
        {
            options.Report("Die eingebettete Datenbank ließ sich nicht anhalten (could not stop): " + LastLine(result.Output));
        }
    }

    public void Delete() => Delete(folder.Cluster);

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    private void TrimLog()
    {
        if (new FileInfo(folder.Log) is { Exists: true, Length: > LogLimit })
        {
            using var log = new FileStream(folder.Log, FileMode.Truncate);
        }
    }

    private string LogSince(long position)
    {
        using var stream = new FileStream(folder.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        stream.Seek(Math.Min(position, stream.Length), SeekOrigin.Begin);
        return new StreamReader(stream).ReadToEnd();
    }

    /// <summary>The line that says why, with its detail: the last FATAL, PANIC or error, else the last one.</summary>
    private static string LastLine(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var reason = Array.FindLastIndex(lines, line => Reasons.Any(word => line.Contains(word, StringComparison.Ordinal)));
        return string.Join(
            ' ',
            reason < 0
                ? lines.TakeLast(1)
                : lines
                    .Skip(reason)
                    .Take(1)
                    .Concat(lines.Skip(reason + 1).Take(1).Where(line => line.Contains("DETAIL:", StringComparison.Ordinal)))
        );
    }

    private static string Seconds(TimeSpan time) => ((int)time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
