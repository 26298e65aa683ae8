using System.Net;
using System.Text.RegularExpressions;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Attacks;

/// <summary>What somebody finds by following links: addresses, their routes, the ids that are shown, the forms.</summary>
internal sealed partial class Walk
{
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    public HashSet<string> Addresses { get; } = new(StringComparer.Ordinal);

    /// <summary>Actions of forms that post.</summary>
    public HashSet<string> Posts { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Ids => [.. ids];

    /// <summary>Addresses with their ids and years left open.</summary>
    public IReadOnlyList<string> Routes => [.. Addresses.Select(static a => Open(a.Split('?')[0])).Distinct()];

    public static async Task<Walk> AsAsync(Target target, DemoUser user, int most)
    {
        using var person = await target.SignInAsync(user);
        var walk = new Walk();
        var open = new Queue<string>(["/"]);
        var (known, alike) = (new HashSet<string>(StringComparer.Ordinal) { "/" }, new Dictionary<string, int>(StringComparer.Ordinal));
        while (open.TryDequeue(out var address) && walk.Addresses.Count < most)
        {
            using var answer = await person.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.OK)
                continue;
            walk.Addresses.Add(address);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            walk.ids.UnionWith(Guids().Matches(page).Select(static m => m.Value));
            walk.Posts.UnionWith(Forms().Matches(page).Select(static m => m.Groups[1].Value).Where(static a => a.StartsWith('/')));
            foreach (var link in Links().Matches(page).Select(static m => m.Groups[1].Value.Split('#')[0]))
            {
                var kind = Open(link);
                if (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && known.Add(link) && ++Of(alike, kind) <= 40)
                    open.Enqueue(link);
            }
        }

        return walk;
    }

    private static ref int Of(Dictionary<string, int> counts, string key) =>
        ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);

    public static string Open(string address) => Guids().Replace(address, "{id}");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    internal static partial Regex Guids();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Links();

    [GeneratedRegex("(?:form)?action=\"([^\"]+)\"")]
    private static partial Regex Forms();
}
