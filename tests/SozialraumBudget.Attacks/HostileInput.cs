using System.Net;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;

namespace SozialraumBudget.Attacks;

/// <summary>Thousands of generated requests to every call of the API and every page: none may end with 500.</summary>
internal static class HostileInput
{
    public static async Task<int> RunAsync(string[] args)
    {
        var target = Target.Of(args);
        var count = Target.Count(args, 5000);
        var statuses = new SortedDictionary<int, int>();
        var wrong = new List<string>();
        var walked = await Walk.AsAsync(target, DemoUsers.Controller, 150);
        var each = count / Target.Users.Count + 1;
        foreach (var (user, seed) in Target.Users.Select(static (u, n) => (u, n)))
        {
            using var program = target.Program(user);
            using var person = await target.SignInAsync(user);
            var calls = await target.CallsAsync(program);
            var pages = walked.Routes.SelectMany(static r => new[] { ("GET", r), ("POST", r) });
            var requests = new HostileRequests([.. calls, .. pages], 100 + seed, walked.Ids);
            for (var n = 0; n < each; n++)
            {
                using var request = requests.Next();
                var told = $"{user.Role} {request.Method} {request.RequestUri!.OriginalString}";
                var client = request.RequestUri.OriginalString.StartsWith("/api/", StringComparison.Ordinal) ? program : person;
                try
                {
                    using var answer = await client.SendAsync(request);
                    statuses[(int)answer.StatusCode] = statuses.GetValueOrDefault((int)answer.StatusCode) + 1;
                    if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                        await Task.Delay(1000);
                    if ((int)answer.StatusCode >= 500)
                        wrong.Add($"{(int)answer.StatusCode} {told}");
                }
                catch (HttpRequestException e)
                {
                    // The server closes what is no HTTP; what it says is counted, too.
                    statuses[0] = statuses.GetValueOrDefault(0) + 1;
                    if (e.InnerException is not IOException)
                        wrong.Add($"{e.Message} {told}");
                }
            }
        }

        Console.WriteLine(string.Join(", ", statuses.Select(static s => $"{s.Key}: {s.Value}")));
        wrong.ForEach(Console.WriteLine);
        Console.WriteLine($"{statuses.Values.Sum()} requests, {wrong.Count} of them wrong");
        return wrong.Count == 0 ? 0 : 1;
    }
}
