using System.Net.Sockets;
using System.Text;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Attacks;

/// <summary>Connections that break at any moment of a call that moves money; each is asked again until it is answered.</summary>
internal static class BrokenCalls
{
    private const int AtOnce = 16;

    public static async Task<int> RunAsync(string[] args)
    {
        var target = Target.Of(args);
        var count = Target.Count(args, 1000);
        using var controller = target.Program(DemoUsers.Controller);
        var money = await Money.OpenAsync(controller);
        var broken = 0;
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, cancel) =>
            {
                var (key, body) = (Guid.NewGuid().ToString(), money.Deduction(number));
                await BreakAsync(
                    target.Address,
                    money.DeductionPath,
                    key,
                    body,
                    TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * 60)
                );
                Interlocked.Increment(ref broken);
                using var answer = await Target.AskAsync(controller, () => Target.Call("POST", money.DeductionPath, body, key));
                if (!answer.IsSuccessStatusCode)
                    Console.WriteLine($"{number}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancel)}");
            }
        );
        var wrong = await money.WrongAsync(count, 0);
        foreach (var one in wrong)
            Console.WriteLine(one);
        Console.WriteLine($"{broken} connections broken, {wrong.Count} deductions lost or doubled");
        return wrong.Count == 0 ? 0 : 1;
    }

    /// <summary>Sends the request and cuts the line after a while, without a word.</summary>
    private static async Task BreakAsync(Uri address, string path, string key, string body, TimeSpan after)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(true, 0) };
        try
        {
            await socket.ConnectAsync(address.Host, address.Port);
            var bytes = Encoding.UTF8.GetBytes(body);
            var head =
                $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {DemoUsers.Controller.ApiToken}\r\n"
                + $"Idempotency-Key: {key}\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\n\r\n";
            await socket.SendAsync(Encoding.ASCII.GetBytes(head));
            await socket.SendAsync(bytes);
            await Task.Delay(after);
        }
        catch (SocketException) { }
    }
}
