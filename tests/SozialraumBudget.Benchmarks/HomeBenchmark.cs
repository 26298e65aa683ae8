using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Demo;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Navigation;
using SozialraumBudget.Web.Security;

namespace SozialraumBudget.Benchmarks;

/// <summary>
/// Home page of each role in the demo city against a signed-in page of the same application that makes one indexed query and draws
/// next to nothing. Both run in turns over the whole pipeline: cookie, row security, database, HTML.
/// </summary>
internal static partial class HomeBenchmark
{
    private const string Floor = "/benchmark/floor";
    private const int Warmup = 60;
    private const int Rounds = 300;

    public static async Task RunAsync()
    {
        await using var database = await TestPostgres.CreateDatabaseAsync();
        await using var site = new Site(database);
        foreach (var user in new[] { DemoUsers.Controller, DemoUsers.Approver, DemoUsers.Coordinator, DemoUsers.AreaManager, DemoUsers.Management, DemoUsers.Admin })
        {
            using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
            await SignInAsync(client, user.UserName);
            var (home, floor) = (new List<double>(), new List<double>());
            for (var round = 0; round < Warmup + Rounds; round++)
            {
                var (floorTime, homeTime) = (await TimeAsync(client, Floor), await TimeAsync(client, "/"));
                if (round < Warmup) continue;
                floor.Add(floorTime);
                home.Add(homeTime);
            }

            Report.Print("home", user.Role.ToString(), home, "one indexed query", floor, 3);
        }
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
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.UserName"] = userName,
            ["Input.Password"] = DemoUsers.Password,
            ["__Formular"] = token,
        });
        using var answer = await client.PostAsync("/anmelden", form);
        if (answer.StatusCode != System.Net.HttpStatusCode.Redirect) throw new InvalidOperationException($"{userName} cannot sign in: {answer.StatusCode}.");
    }

    [GeneratedRegex("name=\"__Formular\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    private sealed class Site(TestDatabase database) : WebApplicationFactory<SelectedYear>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            builder.ConfigureLogging(static logging => logging.ClearProviders());
            builder.UseSetting("ConnectionStrings:App", database.App);
            builder.UseSetting("ConnectionStrings:Owner", database.Owner);
            builder.UseSetting("SRB_DATA_DIR", Path.Combine(Path.GetTempPath(), "srb-benchmarks"));
            builder.ConfigureServices(static services => services.AddSingleton<IStartupFilter, FloorPage>());
        }
    }

    private sealed class FloorPage : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map(Floor, static floor => floor.Run(DrawAsync));
            next(app);
        };

        private static async Task DrawAsync(HttpContext http)
        {
            http.User = (await http.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal ?? throw new InvalidOperationException("Nobody is signed in.");
            var db = http.RequestServices.GetRequiredService<AppDbContext>();
            var id = UserClaims.IdOf(http.User);
            var name = await db.Users.Where(u => u.Id == id).Select(u => u.DisplayName).SingleAsync(http.RequestAborted);
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync($"<!doctype html><html lang=\"de\"><title>{name}</title><h1>{name}</h1></html>", http.RequestAborted);
        }
    }
}
