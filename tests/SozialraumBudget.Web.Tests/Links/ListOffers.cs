using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Links;

/// <summary>Every order that a list's heads offer and every choice of its filters, once each: a walk follows only some.</summary>
internal sealed class ListOffers
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<string> open = [];

    public int Count => known.Count;

    /// <summary>Notes what a page offers and no page has offered before.</summary>
    public void Look(string address, IDocument page) =>
        open.AddRange(Of(address.Split('?')[0], page).Where(offer => known.Add(Walk.Alike(offer))));

    /// <summary>Asks for what was noted since the last time; gives what did not answer.</summary>
    public async Task<IReadOnlyList<string>> AskAsync(WebSite site, Visitor visitor)
    {
        var wrong = new List<string>();
        foreach (var offer in open)
        {
            using var answer = await visitor.Client.GetAsync(offer, TestContext.Current.CancellationToken);
            if (answer.StatusCode != HttpStatusCode.OK)
                wrong.Add($"{(int)answer.StatusCode} at {offer} {site.Errors.Last?.Message}");
        }

        open.Clear();
        return wrong;
    }

    private static IEnumerable<string> Of(string path, IDocument page) =>
        page.QuerySelectorAll("th a[href*='sort=']")
            .Select(static a => a.GetAttribute("href")!)
            .Select(href => href.StartsWith('?') ? path + href : href)
            .Concat(
                page.QuerySelectorAll<IHtmlSelectElement>("form[method=get] select[name]")
                    .SelectMany(select => select.Options.Select(option => $"{path}?{select.Name}={Uri.EscapeDataString(option.Value)}"))
            );
}
