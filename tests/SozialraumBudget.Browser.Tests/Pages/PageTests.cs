using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>
/// Every page is accessible (WCAG 2.2 A and AA), can be walked with the keyboard, breaks no content policy and fits a phone.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class PageTests(DemoSite site)
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>The page on which the bar and the navigation of a user were walked with the keyboard.</summary>
    private static readonly ConcurrentDictionary<string, string> FirstOf = [];

    public static TheoryData<string, string> All => new(PageList.All.Select(static p => (p.User?.UserName ?? "", p.Address)));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_OnDeskAndPhone_IsAccessible(string userName, string template)
    {
        var page = await site.OpenAsync(DemoUsers.All.FirstOrDefault(u => u.UserName == userName));
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add("Konsole: " + message.Text);
        };
        page.PageError += (_, error) => complaints.Add("Skript: " + error);
        try
        {
            var address = await site.ResolveAsync(template);
            var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            Assert.Equal(template.StartsWith("/fehler/", StringComparison.Ordinal) ? 404 : 200, answer!.Status);
            Assert.Equal(Path(address), Path(new Uri(page.Url).PathAndQuery));
            complaints.RemoveAll(text => answer.Status == 404 && text.Contains("404", StringComparison.Ordinal));
            complaints.AddRange(await ViolationsAsync(page, "1280"));
            complaints.AddRange(await Keyboard.ComplaintsAsync(page, contentOnly: !FirstOf.TryAdd(userName, template)));

            await page.EvaluateAsync(
                "() => { document.activeElement.blur(); "
                    + "document.querySelectorAll('html,.list__scroll,.table-scroll').forEach(e => e.scrollTo(0, 0)); }"
            );
            await page.SetViewportSizeAsync(390, 844);
            complaints.AddRange(await TooWideAsync(page));
            complaints.AddRange(await ViolationsAsync(page, "390"));
            Assert.True(complaints.Count == 0, template + "\n" + string.Join('\n', complaints));
        }
        finally
        {
            await page.LeaveAsync();
        }
    }

    [Fact]
    public async Task List_NamesEveryPageOfTheApplication()
    {
        var addresses = new List<string>();
        foreach (var (_, address) in PageList.All)
        {
            addresses.Add(Path(await site.ResolveAsync(address)));
        }

        var missing = site
            .App.Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(static e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(static e => e.RoutePattern)
            .Where(pattern =>
                !PageList.WithoutPage.Contains("/" + pattern.RawText!.TrimStart('/'))
                && !addresses.Exists(a => Expression(pattern).IsMatch(a))
            )
            .Select(static pattern => pattern.RawText!)
            .Distinct()
            .Order();

        Assert.Equal([], missing);
    }

    private static string Path(string address) => address.Split('?')[0];

    /// <summary>A literal segment before a parameter, as routing does: /traeger/neu is not /traeger/{id:guid}.</summary>
    private static Regex Expression(RoutePattern pattern) =>
        new(
            "^"
                + string.Concat(
                    pattern.PathSegments.Select(static segment =>
                        segment.Parts[0] switch
                        {
                            RoutePatternParameterPart { IsOptional: true } => "(/[^/]+)?",
                            RoutePatternParameterPart parameter when parameter.ParameterPolicies.Any(static p => p.Content == "guid") =>
                                "/[0-9a-f-]{36}",
                            RoutePatternParameterPart parameter
                                when parameter.ParameterPolicies.Any(static p => p.Content is "int" or "long") => "/[0-9]+",
                            RoutePatternParameterPart => "/[^/]+",
                            RoutePatternPart part => "/" + ((RoutePatternLiteralPart)part).Content,
                        }
                    )
                )
                + (pattern.PathSegments.Count == 0 ? "/$" : "$"),
            RegexOptions.CultureInvariant
        );

    private static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string width)
    {
        var result = await page.RunAxe(Wcag);
        return result.Violations.Select(v =>
            $"{width} px, {v.Id}: {v.Help}: "
            + string.Join(
                " | ",
                v.Nodes.Take(4)
                    .Select(n =>
                        $"{n.Target} {n.Html[..Math.Min(160, n.Html.Length)]} "
                        + $"{string.Join(';', n.Any.Concat(n.All).Take(1).Select(c => c.Message))}"
                    )
            )
        );
    }

    private static async Task<IEnumerable<string>> TooWideAsync(IPage page)
    {
        var found = await page.EvaluateAsync<string[]>(
            """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return [];
              const wide = [...document.querySelectorAll('main *, header *')].filter(e => e.getBoundingClientRect().right > width + 1);
              return wide
                .slice(0, 3)
                .map(e => e.outerHTML.slice(0, 120) + ' … ' + Math.round(e.getBoundingClientRect().right))
                .concat(['Breite ' + document.documentElement.scrollWidth]);
            }
            """
        );
        return found.Select(static text => "390 px, ragt hinaus: " + text);
    }
}
