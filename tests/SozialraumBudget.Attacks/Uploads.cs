using System.Globalization;
using System.Net;
using System.Text;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Attacks;

/// <summary>Many uploads of the largest useful file at once, and what the process needed for them (third argument: its id).</summary>
internal static class Uploads
{
    public const int AtOnce = 24;
    private const int Bytes = 39 * 1024 * 1024;

    private const string Terms = """
        {"area":"Nordost","base_year":2024,"lead_provider":"Haus am Berg e.V.","cost_type_limits":["0","5000"],"share_b":"0.06",
         "paid_share":"0.95","increases":[],"retention_weights":{"Nachweis":"1"}}
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var target = Target.Of(args);
        var count = Target.Count(args, AtOnce);
        var process = args.Length > 2 ? args[2] : null;
        Console.WriteLine($"before: {Memory(process)}");
        var statuses = await SendAsync(target, count);
        var counts = statuses.CountBy(static s => s).Select(static s => $"{s.Value} × {s.Key}");
        Console.WriteLine($"{count} uploads of {Bytes / 1024 / 1024} MB: {string.Join(", ", counts)}");
        Console.WriteLine($"after: {Memory(process)}");
        await Task.Delay(TimeSpan.FromSeconds(10));
        Console.WriteLine($"10 s later: {Memory(process)}");
        return statuses.Any(static s => s is >= 500 and not 503) ? 1 : 0;
    }

    /// <summary>All at once, by all users; whoever is told to come again does so.</summary>
    public static Task<int[]> SendAsync(Target target, int count)
    {
        var file = File();
        return Task.WhenAll(
            Enumerable
                .Range(0, count)
                .Select(async n =>
                {
                    using var program = target.Program(Target.Users[n % Target.Users.Count]);
                    for (; ; await Task.Delay(TimeSpan.FromSeconds(5)))
                    {
                        try
                        {
                            using var form = new MultipartFormDataContent
                            {
                                { new ByteArrayContent(file), "services", "basisjahr.csv" },
                                { new StringContent(Terms), "terms" },
                            };
                            using var answer = await program.PostAsync("/api/v1/trial/budget", form);
                            if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests))
                                return (int)answer.StatusCode;
                        }
                        // Refused before it was read: the server closes the line.
                        catch (HttpRequestException) { }
                    }
                })
        );
    }

    private static byte[] File()
    {
        var text = new StringBuilder("Fallnummer;Bereich;Hilfeart;Setting;Träger;Einheit;Menge;Satz;Von;Bis;Bezeichnung\n", Bytes + 4096);
        for (var row = 1; text.Length < Bytes - 4096; row++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"UPLOAD-{row / 4};Nordost;30;ambulant;Haus am Berg e.V.;Stunde;{row % 90 + 1};70,00;"
                    + $"01.02.2024;31.07.2024;Hilfe Nummer {row} im Stadtteil\n"
            );
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Resident now and at its peak, as the system counts.</summary>
    private static string Memory(string? process) =>
        process is null
            ? "unknown (no process named)"
            : string.Join(
                ", ",
                System
                    .IO.File.ReadLines($"/proc/{process}/status")
                    .Where(static l => l.StartsWith("VmHWM", StringComparison.Ordinal) || l.StartsWith("VmRSS", StringComparison.Ordinal))
            );
}
