using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Site;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>One person's way through the product.</summary>
internal sealed partial class Walk
{
    /// <summary>Pages of one route that differ in their row only; several, because rows stand in different states.</summary>
    private const int MostAlike = 2;

    private static readonly string[] WaysThroughAList = ["sort", "seite", "zeilen"];

    private readonly HttpClient client;
    private readonly List<string> routes;
    private readonly Action<string, IDocument>? look;
    private readonly HtmlParser parser = new();
    private readonly Queue<(string Address, string From)> open = new([("/", "")]);
    private readonly HashSet<string> known = ["/"];
    private readonly Dictionary<string, int> alike = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);
    private readonly HashSet<(string Address, string Fragment, string From)> fragments = [];

    private Walk(HttpClient client, List<string> routes, Action<string, IDocument>? look) =>
        (this.client, this.routes, this.look) = (client, routes, look);

    /// <summary>One of each role.</summary>
    public static IReadOnlyList<DemoUser> Roles { get; } =
    [DemoUsers.Controller, DemoUsers.Approver, DemoUsers.Coordinator, DemoUsers.AreaManager, DemoUsers.Management, DemoUsers.Admin];

    public SortedSet<string> Wrong { get; } = new(StringComparer.Ordinal);

    public int Pages => ids.Count;

    public int Links { get; private set; }

    /// <param name="site">Where.</param>
    /// <param name="visitor">Who walks.</param>
    /// <param name="look">Is shown every page with its address.</param>
    public static async Task<Walk> AsAsync(WebSite site, Visitor visitor, Action<string, IDocument>? look = null)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var doors = await RouteMap.DoorsAsync(site);
        var routes = doors.Where(static d => d.Method == "GET").Select(static d => d.Pattern).Distinct().ToList();
        var walk = new Walk(visitor.Client, routes, look);
        await walk.RunAsync();
        return walk;
    }

    private async Task RunAsync()
    {
        while (open.TryDequeue(out var next))
        {
            await VisitAsync(next.Address, next.From);
        }

        foreach (var (address, fragment, from) in fragments)
        {
            if (ids.TryGetValue(address, out var present) && !present.Contains(fragment))
                Wrong.Add($"{Alike(address)} has no #{fragment}, named by {from}");
        }
    }

    private async Task VisitAsync(string address, string from)
    {
        var told = Alike(address);
        using var answer = await FollowAsync(address);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            Wrong.Add($"{(int)answer.StatusCode} at {told}, from {from}");
            return;
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return;
        var page = await parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        look?.Invoke(address, page);
        ids[address] = [.. page.QuerySelectorAll("[id]").Select(static e => e.Id!)];
        if (page.QuerySelector("main") is not { } main || page.QuerySelector("h1") is null)
            Wrong.Add($"No page at {told}, from {from}");
        else if (main.QuerySelector("a[href], button[type=submit]:not([disabled])") is null)
            Wrong.Add($"Neither a next step nor a way back at {told}, from {from}");
        if (WaysThroughAList.Any(way => Asks(address, way)))
            return; // the same list with the same links
        foreach (var href in page.QuerySelectorAll("a[href]").Select(static a => a.GetAttribute("href")!))
        {
            Links++;
            Add(href, address, told);
        }
    }

    private void Add(string href, string here, string told)
    {
        if (href.StartsWith("//", StringComparison.Ordinal) || href is not ['/' or '?' or '#', ..])
        {
            if (!href.StartsWith("mailto:", StringComparison.Ordinal) && !href.StartsWith("http", StringComparison.Ordinal))
                Wrong.Add($"Link \"{href}\" at {told}");
            return;
        }

        var (target, fragment) = href.Split('#') is [var before, var behind] ? (before, behind) : (href, "");
        target = target switch
        {
            "" => here,
            ['?', ..] => here.Split('?')[0] + target,
            _ => target,
        };
        if (fragment.Length > 0)
            fragments.Add((target, Uri.UnescapeDataString(fragment), told));
        if (!known.Add(target) || WaysThroughAList.Count(way => Asks(target, way)) > 1)
            return;
        var kind = Kind(target);
        alike[kind] = alike.GetValueOrDefault(kind) + 1;
        if (alike[kind] <= MostAlike)
            open.Enqueue((target, told));
    }

    private static bool Asks(string address, string key) =>
        address.Contains($"?{key}=", StringComparison.Ordinal) || address.Contains($"&{key}=", StringComparison.Ordinal);

    /// <summary>The address whichever row it is of.</summary>
    public static string Alike(string address) => Guids().Replace(address, "*");

    /// <summary>Route and names of what is asked; the year is everywhere.</summary>
    public string Kind(string address)
    {
        var (path, query) = address.Split('?') is [var before, var behind] ? (before, behind) : (address, "");
        var route = routes.Where(r => Route(r).IsMatch(path)).MinBy(static r => r.Count(static c => c == '{'));
        var keys = query
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(static pair => pair.Split('=')[0])
            .Where(static key => key != "jahr")
            .Order(StringComparer.Ordinal);
        return $"{route ?? path}?{string.Join('&', keys)}";
    }

    private async Task<HttpResponseMessage> FollowAsync(string address)
    {
        var answer = await client.GetAsync(address);
        for (var hops = 0; answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && hops < 5; hops++)
        {
            var target = answer.Headers.Location!;
            answer.Dispose();
            answer = await client.GetAsync(target.IsAbsoluteUri ? target.PathAndQuery : target.OriginalString);
        }

        return answer;
    }

    private static Regex Route(string pattern) =>
        new("^" + Parameter().Replace(Optional().Replace(pattern, "(/[^/]+)?"), "[^/]+").TrimEnd('/') + "/?$");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Guids();

    [GeneratedRegex(@"/\{[^{}]*\?\}")]
    private static partial Regex Optional();

    [GeneratedRegex(@"\{(?:[^{}]|\{[^{}]*\})*\}")]
    private static partial Regex Parameter();
}
