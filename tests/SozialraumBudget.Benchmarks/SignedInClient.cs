using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Benchmarks;

/// <summary>A demo user's browser without a browser: signs in once and times pages over the whole pipeline.</summary>
internal sealed partial class SignedInClient(HttpClient client) : IDisposable
{
    public static IReadOnlyList<DemoUser> Roles { get; } =
    [DemoUsers.Controller, DemoUsers.Approver, DemoUsers.Coordinator, DemoUsers.AreaManager, DemoUsers.Management, DemoUsers.Admin];

    public static async Task<SignedInClient> OpenAsync(HomeSite site, string userName)
    {
        var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
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
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{userName} cannot sign in: {answer.StatusCode}.");
        return new SignedInClient(client);
    }

    /// <summary>Statistics as the server gathers them by itself within a minute of the first start.</summary>
    public static async Task AnalyzeAsync(HomeSite site, TestDatabase database)
    {
        _ = site.Server;
        await using var source = NpgsqlDataSource.Create(database.Superuser);
        await using var command = source.CreateCommand("analyze");
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Milliseconds until the page's last byte.</summary>
    public async Task<double> TimeAsync(string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Home and every page that the navigation of this user leads to.</summary>
    public async Task<IReadOnlyList<string>> NavigationAsync()
    {
        var page = await client.GetStringAsync("/");
        return
        [
            .. Navigation()
                .Matches(page)
                .SelectMany(static nav => Address().Matches(nav.Value))
                .Select(static m => m.Groups[1].Value)
                .Prepend("/")
                .Distinct(),
        ];
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"__Formular\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("<nav.*?</nav>", RegexOptions.Singleline)]
    private static partial Regex Navigation();

    [GeneratedRegex("href=\"(/[^\"#?]*)[^\"]*\"")]
    private static partial Regex Address();
}
