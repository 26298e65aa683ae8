using System.Diagnostics;
using System.Net.Sockets;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Attacks;

/// <summary>
/// kill -9 of the application among deductions and imports. It starts the application itself, on a data folder of its own: path of
/// SozialraumBudget.Web.dll, number of kills, folder.
/// </summary>
internal static class Kills
{
    private const int PerKill = 2;
    private const string Url = "http://127.0.0.1:5099";

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var dll, var kills, var folder])
        {
            await Console.Error.WriteLineAsync("kill PATH/SozialraumBudget.Web.dll COUNT DATA-FOLDER");
            return 2;
        }

        var count = int.Parse(kills, System.Globalization.CultureInfo.InvariantCulture);
        var target = new Target(new Uri(Url));
        var process = await StartAsync(dll, folder, target);
        using var controller = target.Program(DemoUsers.Controller);
        var money = await Money.OpenAsync(controller);
        var (next, calls) = (-1, count * PerKill);
        var workers = Enumerable
            .Range(0, 6)
            .Select(async _ =>
            {
                for (int number; (number = Interlocked.Increment(ref next)) < calls; )
                {
                    var (key, deduction) = (Guid.NewGuid().ToString(), money.Deduction(number));
                    await UntilAnsweredAsync(controller, () => Target.Call("POST", money.DeductionPath, deduction, key));
                    if (number < Money.MostImports)
                        await UntilAnsweredAsync(controller, () => File(number, money.Import(number)));
                }
            })
            .ToList();
        var killed = 0;
        while (!workers.TrueForAll(static w => w.IsCompleted))
        {
            await Task.Delay(Random.Shared.Next(50, 900));
            if (killed >= count)
                continue;
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
            killed++;
            process = await StartAsync(dll, folder, target);
        }

        await Task.WhenAll(workers);
        await SettledAsync(controller);
        var wrong = await money.WrongAsync(calls, Math.Min(calls, Money.MostImports));
        foreach (var one in wrong)
            Console.WriteLine(one);
        Console.WriteLine($"{killed} kills among {calls} deductions and {Math.Min(calls, Money.MostImports)} imports: {wrong.Count} wrong");
        process.Kill();
        return wrong.Count == 0 ? 0 : 1;
    }

    private static HttpRequestMessage File(int number, string text) =>
        new(HttpMethod.Post, Money.ImportPath(number)) { Content = new StringContent(text, null, "text/csv") };

    private static async Task UntilAnsweredAsync(HttpClient client, Func<HttpRequestMessage> ask)
    {
        for (; ; await Task.Delay(100))
        {
            try
            {
                using var answer = await Target.AskAsync(client, ask);
                if (answer.IsSuccessStatusCode)
                    return;
                Console.WriteLine($"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            }
            catch (Exception e) when (e is HttpRequestException or SocketException or IOException) { }
        }
    }

    /// <summary>Runs that were cut off are taken up again.</summary>
    private static async Task SettledAsync(HttpClient controller)
    {
        foreach (var state in new[] { "queued", "running" })
        {
            while (!(await controller.GetStringAsync($"/api/v1/imports?state={state}")).Contains("\"total\":0", StringComparison.Ordinal))
                await Task.Delay(500);
        }
    }

    private static async Task<Process> StartAsync(string dll, string folder, Target target)
    {
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(dll)])
        {
            WorkingDirectory = Path.Combine(SozialraumBudget.TestSupport.RepositoryRoot.Path, "src", "SozialraumBudget.Web"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Url;
        start.Environment["SRB_DATA_DIR"] = Path.GetFullPath(folder);
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = target.Address };
        while (true)
        {
            if (process.HasExited)
                throw new InvalidOperationException("The application does not start.");
            try
            {
                if ((await client.GetAsync("/health")).IsSuccessStatusCode)
                    return process;
            }
            catch (HttpRequestException) { }

            await Task.Delay(100);
        }
    }
}
