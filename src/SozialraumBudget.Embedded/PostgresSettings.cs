using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SozialraumBudget.Embedded;

/// <summary>What a cluster is told at every start: its port, where it listens, how durable it is.</summary>
internal sealed class PostgresSettings(ServerFolder folder, EmbeddedPostgresOptions options)
{
    /// <param name="otherPort">Not the last one: somebody else has it.</param>
    /// <param name="samePort">The last one even where it seems taken: other programs know it.</param>
    public void Write(bool otherPort, bool samePort)
    {
        var port = ChoosePort(otherPort, samePort);
        var durable = options.Disposable
            ? "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nmax_wal_size = 4GB\ncheckpoint_timeout = 1h\n"
                + "autovacuum_naptime = 5min\n"
            : "fsync = on\nsynchronous_commit = on\n";
        var path = Path.Combine(folder.Cluster, "sozialraumbudget.conf");
        File.WriteAllText(
            path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"""
                # Written at every start.
                listen_addresses = '127.0.0.1'
                port = {port}
                unix_socket_directories = ''
                max_connections = 200
                shared_buffers = 64MB
                log_min_messages = warning
                log_timezone = 'UTC'
                timezone = 'UTC'
                {durable}
                """
            )
        );
        ServerUser.Current.Own(path);
    }

    private int ChoosePort(bool again, bool samePort)
    {
        if (
            !again
            && File.Exists(folder.Port)
            && int.TryParse(File.ReadAllText(folder.Port), CultureInfo.InvariantCulture, out var last)
            && (samePort || IsFree(last))
        )
        {
            return last;
        }

        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        File.WriteAllText(folder.Port, port.ToString(CultureInfo.InvariantCulture));
        return port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return true;
        }
        catch (Exception e) when (e is SocketException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}
