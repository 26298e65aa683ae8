using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Site;
using SozialraumBudget.Web.Tests.Walls;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>
/// Walks through the demo city as every role, from its home over every link that a page shows, and asks of each page that it answers, that
/// it has what a link named (#fragment), and that it leads on or back.
/// </summary>
public sealed partial class CrawlTests(DemoSite site) : IClassFixture<DemoSite>
{
    /// <summary>Pages of one route that differ in their row only; several, because rows stand in different states.</summary>
    private const int MostAlike = 4;

    private static readonly DemoUser[] Roles =
    [
        DemoUsers.Controller,
        DemoUsers.Approver,
        DemoUsers.Coordinator,
        DemoUsers.AreaManager,
        DemoUsers.Management,
        DemoUsers.Admin,
    ];

    [Fact]
    public async Task EveryLink_AsEveryRole_LeadsSomewhereUseful()
    {
        _ = site.Services;
        var routes = (await RouteMap.DoorsAsync(site))
            .Where(static d => d.Method == "GET")
            .Select(static d => d.Pattern)
            .Distinct()
            .ToList();
        var wrong = new List<string>();
        var (pages, links) = (0, 0);
        foreach (var user in Roles)
        {
            var walk = new Walk((await site.SignIn(user)).Client, routes);
            await walk.RunAsync();
            wrong.AddRange(walk.Wrong.Select(text => $"{user.Role}: {text}"));
            TestContext.Current.TestOutputHelper?.WriteLine($"{user.Role}: {walk.Pages} pages, {walk.Links} links");
            pages += walk.Pages;
            links += walk.Links;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"Together: {pages} pages, {links} links");
        Assert.True(pages > 400, $"Only {pages} pages seen.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {links} links on {pages} pages:\n{string.Join('\n', wrong)}");
    }

    /// <summary>One person's way through the product.</summary>
    private sealed partial class Walk(HttpClient client, List<string> routes)
    {
        private readonly HtmlParser parser = new();
        private readonly Queue<(string Address, string From)> open = new([("/", "")]);
        private readonly HashSet<string> known = ["/"];
        private readonly Dictionary<string, int> alike = new(StringComparer.Ordinal);
        private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);
        private readonly HashSet<(string Address, string Fragment, string From)> fragments = [];

        public SortedSet<string> Wrong { get; } = new(StringComparer.Ordinal);

        public int Pages => ids.Count;

        public int Links { get; private set; }

        public async Task RunAsync()
        {
            while (open.TryDequeue(out var next))
            {
                await VisitAsync(next.Address, next.From);
            }

            foreach (var (address, fragment, from) in fragments)
            {
                if (ids.TryGetValue(address, out var present) && !present.Contains(fragment))
                    Wrong.Add($"{Guids().Replace(address, "*")} has no #{fragment}, named by {from}");
            }
        }

        private async Task VisitAsync(string address, string from)
        {
            var told = Guids().Replace(address, "*");
            using var answer = await FollowAsync(address);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                Wrong.Add($"{(int)answer.StatusCode} at {told}, from {from}");
                return;
            }

            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                return;
            var page = await parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
            ids[address] = [.. page.QuerySelectorAll("[id]").Select(static e => e.Id!)];
            if (page.QuerySelector("main") is not { } main || page.QuerySelector("h1") is null)
                Wrong.Add($"No page at {told}, from {from}");
            else if (main.QuerySelector("a[href], button[type=submit]:not([disabled])") is null)
                Wrong.Add($"Neither a next step nor a way back at {told}, from {from}");
            foreach (var href in page.QuerySelectorAll("a[href]").Select(static a => a.GetAttribute("href")!))
            {
                Links++;
                Add(href, address, told);
            }
        }

        private void Add(string href, string here, string told)
        {
            if (href.StartsWith("//", StringComparison.Ordinal) || !(href[0] is '/' or '?' or '#'))
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
            if (!known.Add(target))
                return;
            var kind = Kind(target);
            alike[kind] = alike.GetValueOrDefault(kind) + 1;
            if (alike[kind] <= MostAlike)
                open.Enqueue((target, told));
        }

        /// <summary>Route and names of what is asked; the year is everywhere.</summary>
        private string Kind(string address)
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
}
