using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace SozialraumBudget.Web.Tests.Walls;

/// <summary>The wire between application and database, which can be cut and mended.</summary>
internal sealed class CuttableLine : IDisposable
{
    private readonly string host;
    private readonly int target;
    private readonly int port;
    private readonly List<TcpClient> open = [];
    private TcpListener? listener;

    public CuttableLine(string connection)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        (host, target) = (to.Host!, to.Port);
        listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(listener);
    }

    /// <summary>The connection string, but through this line.</summary>
    public string Through(string connection) =>
        new NpgsqlConnectionStringBuilder(connection) { Host = "127.0.0.1", Port = port }.ConnectionString;

    public void Cut()
    {
        listener?.Stop();
        listener = null;
        lock (open)
        {
            open.ForEach(static c => c.Close());
            open.Clear();
        }
    }

    public void Mend()
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        _ = AcceptAsync(listener);
    }

    public void Dispose() => Cut();

    private async Task AcceptAsync(TcpListener from)
    {
        try
        {
            while (true)
            {
                var near = await from.AcceptTcpClientAsync();
                var far = new TcpClient();
                lock (open)
                    open.AddRange([near, far]);
                await far.ConnectAsync(host, target);
                _ = PumpAsync(near, far);
                _ = PumpAsync(far, near);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException) { }
    }

    private static async Task PumpAsync(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException or SocketException) { }
        finally
        {
            to.Close();
        }
    }
}
