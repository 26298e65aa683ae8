using System.Collections.Concurrent;
using System.Diagnostics;

namespace SozialraumBudget.Attacks;

/// <summary>300 people on light pages, among themselves and beside 24 heavy uploads: what 95 of 100 pages take at the most.</summary>
internal static class Crowd
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    /// <summary>Somebody reads a page before the next.</summary>
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(6);

    private static readonly string[] Pages = ["/", "/konto", "/proberechnung", "/api"];

    public static async Task<int> RunAsync(string[] args)
    {
        var target = Target.Of(args);
        var people = Target.Count(args, 300);
        // Whoever signs in 300 times a minute from one address is stopped: a crowd shares the sessions of the demo users.
        var sessions = await Task.WhenAll(Target.Users.Select(target.SignInAsync));
        await MeasureAsync(sessions, people, Task.Delay(Quiet)); // a product that has just been started is slow by itself
        var alone = await MeasureAsync(sessions, people, Task.Delay(Quiet));
        Console.WriteLine($"quiet: {Told(alone)}");
        var beside = await MeasureAsync(sessions, people, Uploads.SendAsync(target, Uploads.AtOnce));
        Console.WriteLine($"beside {Uploads.AtOnce} uploads: {Told(beside)}");
        var ratio = P95(beside) / P95(alone);
        Console.WriteLine($"ratio of p95: {ratio:0.0}");
        return ratio <= 3 ? 0 : 1;
    }

    private static async Task<List<decimal>> MeasureAsync(HttpClient[] sessions, int people, Task until)
    {
        var times = new ConcurrentBag<decimal>();
        await Task.WhenAll(
            Enumerable
                .Range(0, people)
                .Select(async n =>
                {
                    await Task.Delay(Think * (n / (decimal)people is var share ? (double)share : 0));
                    for (var turn = n; !until.IsCompleted; turn++)
                    {
                        var watch = Stopwatch.StartNew();
                        using var answer = await sessions[n % sessions.Length].GetAsync(Pages[turn % Pages.Length]);
                        await answer.Content.ReadAsByteArrayAsync();
                        answer.EnsureSuccessStatusCode();
                        times.Add((decimal)watch.Elapsed.TotalMilliseconds);
                        await Task.WhenAny(until, Task.Delay(Think));
                    }
                })
        );
        return [.. times.Order()];
    }

    private static decimal P95(List<decimal> times) => times[times.Count * 95 / 100];

    private static string Told(List<decimal> times) =>
        $"{times.Count} pages, median {times[times.Count / 2]:0} ms, p95 {P95(times):0} ms, longest {times[^1]:0} ms";
}
