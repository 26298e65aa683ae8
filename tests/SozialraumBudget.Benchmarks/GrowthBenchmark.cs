using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Benchmarks;

/// <summary>
/// Every list of the navigation and every home page, as each role, in the demo city and in the same city with a thousand agreements more;
/// the time may at most grow as their number does.
/// </summary>
internal static class GrowthBenchmark
{
    private const int More = 1000;
    private const int Warmup = 4;
    private const int Rounds = 15;

    public static async Task RunAsync()
    {
        await using var small = await TestPostgres.CreateDemoDatabaseAsync();
        await using var large = await TestPostgres.CreateDemoDatabaseAsync();
        await using var smallSite = new HomeSite(small);
        await using var largeSite = new HomeSite(large);
        await SignedInClient.AnalyzeAsync(smallSite, small);
        _ = largeSite.Server;
        var (few, many) = (await CountAsync(small), await FillAsync(large));
        await SignedInClient.AnalyzeAsync(largeSite, large);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"growth: {few} and {many} agreements"));
        foreach (var user in SignedInClient.Roles)
        {
            using var one = await SignedInClient.OpenAsync(smallSite, user.UserName);
            using var thousand = await SignedInClient.OpenAsync(largeSite, user.UserName);
            foreach (var path in await one.NavigationAsync())
            {
                var (less, more) = (new List<double>(), new List<double>());
                for (var round = 0; round < Warmup + Rounds; round++)
                {
                    var (lessTime, moreTime) = (await one.TimeAsync(path), await thousand.TimeAsync(path));
                    if (round < Warmup)
                        continue;
                    less.Add(lessTime);
                    more.Add(moreTime);
                }

                Report.Print("growth", $"{user.Role} {path}", more, "demo city", less, (double)many / few);
            }
        }
    }

    private static async Task<int> FillAsync(TestDatabase database)
    {
        await using var data = new TestData(database.App);
        for (var made = 0; made < More; made++)
            await data.CreateBudgetScenario();
        return await CountAsync(database);
    }

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var data = new TestData(database.App);
        await using var db = data.As();
        return await db.Agreements.CountAsync();
    }
}
