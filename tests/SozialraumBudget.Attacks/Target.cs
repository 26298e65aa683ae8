using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Attacks;

/// <summary>A running product with the demo city in it, seen by its users: with a token, or signed in like a browser.</summary>
internal sealed partial class Target(Uri address)
{
    public static IReadOnlyList<DemoUser> Users { get; } =
    [DemoUsers.Controller, DemoUsers.Approver, DemoUsers.Coordinator, DemoUsers.AreaManager, DemoUsers.Management, DemoUsers.Admin];

    public Uri Address => address;

    public static Target Of(string[] args) => new(new Uri(args.Length > 0 ? args[0] : "http://localhost:5080"));

    /// <summary>The second argument as a number.</summary>
    public static int Count(string[] args, int usual) =>
        args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : usual;

    public HttpClient Program(DemoUser user)
    {
        var client = Client(cookies: false);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", user.ApiToken);
        return client;
    }

    public async Task<HttpClient> SignInAsync(DemoUser user)
    {
        var client = Client(cookies: true);
        var form = await client.GetStringAsync("/anmelden");
        using var sent = await client.PostAsync(
            "/anmelden",
            new FormUrlEncodedContent([
                new("Input.UserName", user.UserName),
                new("Input.Password", DemoUsers.Password),
                new("__Formular", Token(form)),
            ])
        );
        return sent.StatusCode == HttpStatusCode.Redirect
            ? client
            : throw new InvalidOperationException($"{user.UserName} does not get in: {sent.StatusCode}");
    }

    /// <summary>Asks again as long as the server says that it is too much at the moment.</summary>
    public static async Task<HttpResponseMessage> AskAsync(HttpClient client, Func<HttpRequestMessage> ask)
    {
        for (; ; await Task.Delay(1000))
        {
            using var request = ask();
            var answer = await client.SendAsync(request);
            if (answer.StatusCode is not (HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable or HttpStatusCode.Conflict))
                return answer;
            answer.Dispose();
        }
    }

    public static HttpRequestMessage Call(string method, string path, string? json = null, string? key = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (json is not null)
            request.Content = new StringContent(json, null, "application/json");
        request.Headers.Add("Idempotency-Key", key ?? Guid.NewGuid().ToString());
        return request;
    }

    public static string Token(string page) =>
        TokenField().Match(page) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException("No form.");

    /// <summary>Method and pattern of every call that the API describes.</summary>
    public async Task<IReadOnlyList<(string Method, string Pattern)>> CallsAsync(HttpClient program)
    {
        // The description wants a session, as every page does.
        using var person = await SignInAsync(DemoUsers.Controller);
        var document = JsonNode.Parse(await person.GetStringAsync("/api/v1/openapi.json"))!;
        ArgumentNullException.ThrowIfNull(program);
        return
        [
            .. document["paths"]!
                .AsObject()
                .SelectMany(static path => path.Value!.AsObject().Select(call => (call.Key.ToUpperInvariant(), path.Key))),
        ];
    }

    private HttpClient Client(bool cookies) =>
        new(
            new SocketsHttpHandler
            {
                UseCookies = cookies,
                CookieContainer = new CookieContainer(),
                AllowAutoRedirect = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            }
        )
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(10),
        };

    [GeneratedRegex("name=\"__Formular\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
