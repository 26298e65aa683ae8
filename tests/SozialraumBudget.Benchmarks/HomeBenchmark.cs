using SozialraumBudget.Benchmarks.Pages.Tasks;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Benchmarks;

/// <summary>
/// Home page of each role in the demo city against a signed-in page that makes one indexed query: in the product's layout (the floor),
/// and bare. They run in turns over the whole pipeline: cookie, row security, database, HTML.
/// </summary>
internal static class HomeBenchmark
{
    private const int Warmup = 60;
    private const int Rounds = 300;

    /// <summary>Times the floor; what serves people is simple code, so the limit leaves room.</summary>
    private const int Limit = 5;

    public static async Task RunAsync()
    {
        await using var database = await TestPostgres.CreateDemoDatabaseAsync();
        await using var site = new HomeSite(database);
        await SignedInClient.AnalyzeAsync(site, database);
        foreach (var user in SignedInClient.Roles)
        {
            using var client = await SignedInClient.OpenAsync(site, user.UserName);
            var (home, floor, bare) = (new List<double>(), new List<double>(), new List<double>());
            for (var round = 0; round < Warmup + Rounds; round++)
            {
                var (bareTime, floorTime, homeTime) = (
                    await client.TimeAsync(HomeSite.Bare),
                    await client.TimeAsync(FloorModel.Path),
                    await client.TimeAsync("/")
                );
                if (round < Warmup)
                    continue;
                bare.Add(bareTime);
                floor.Add(floorTime);
                home.Add(homeTime);
            }

            Report.Print("home", user.Role.ToString(), home, "page with one indexed query", floor, Limit);
            Report.Note("without layout", Report.Median(home), Report.Median(bare));
        }
    }
}
