using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;
using SozialraumBudget.Benchmarks.Pages.Tasks;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Benchmarks;

/// <summary>
/// Home page of each role in the demo city against a signed-in page that makes one indexed query: in the product's layout (the floor),
/// and bare. They run in turns over the whole pipeline: cookie, row security, database, HTML.
/// </summary>
internal static partial class HomeBenchmark
{
    private const int Warmup = 60;
    private const int Rounds = 300;

    public static async Task RunAsync()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var site = new HomeSite(database);
        await AnalyzeAsync(site, database);
        foreach (
            var user in new[]
            {
                DemoUsers.Controller,
                DemoUsers.Approver,
                DemoUsers.Coordinator,
                DemoUsers.AreaManager,
                DemoUsers.Management,
                DemoUsers.Admin,
            }
        )
        {
            using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            await SignInAsync(client, user.UserName);
            var (home, floor, bare) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < Warmup + Rounds; round++)
            {
                var (bareTime, floorTime, homeTime) = (
                    await TimeAsync(client, HomeSite.Bare),
                    await TimeAsync(client, FloorModel.Path),
                    await TimeAsync(client, "/")
                );
                if (round < Warmup)
                    continue;
                bare.Add(bareTime);
                floor.Add(floorTime);
                home.Add(homeTime);
            }

            Report.Print("home", user.Role.ToString(), home, "page with one indexed query", floor, 3);
            Report.Note("without layout", Report.Median(home), Report.Median(bare));
        }
    }

    /// <summary>Statistics as the server gathers them by itself within a minute of the demo city's first start.</summary>
    private static async Task AnalyzeAsync(HomeSite site, TestDatabase database)
    {
        _ = site.Server;
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using var command = source.CreateCommand("analyze");
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<double> TimeAsync(HttpClient client, string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static async Task SignInAsync(HttpClient client, string userName)
    {
        var token = FormToken().Match(await client.GetStringAsync("/anmelden")).Groups[1].Value;
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["Input.UserName"] = userName,
                ["Input.Password"] = DemoUsers.Password,
                ["__Formular"] = token,
            }
        );
        using var answer = await client.PostAsync("/anmelden", form);
        if (answer.StatusCode != System.Net.HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{userName} cannot sign in: {answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__Formular\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
