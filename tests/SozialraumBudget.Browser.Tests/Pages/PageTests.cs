using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>
/// Every page is accessible (WCAG 2.2 A and AA), can be walked with the keyboard, breaks no content policy and fits a desk, a zoom of
/// 200 % and a phone.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class PageTests(DemoSite site)
{
    /// <summary>The page on which the bar and the navigation of a user were walked with the keyboard.</summary>
    private static readonly ConcurrentDictionary<string, string> FirstOf = [];

    private static readonly ConcurrentDictionary<string, IPage> PageOf = [];

    public static TheoryData<string, string> All => new(PageList.All.Select(static p => (p.User?.UserName ?? "", p.Address)));

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_OnDeskAndPhone_IsAccessible(string userName, string template)
    {
        var page = await PageOfAsync(userName);
        var complaints = new List<string>();
        page.Console += HearConsole;
        page.PageError += HearError;
        try
        {
            await page.SetViewportSizeAsync(1280, 900);
            var address = await site.ResolveAsync(template);
            var answer = await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
            Assert.Equal(template.StartsWith("/fehler/", StringComparison.Ordinal) ? 404 : 200, answer!.Status);
            Assert.Equal(Path(address), Path(new Uri(page.Url).PathAndQuery));
            complaints.RemoveAll(text => answer.Status == 404 && text.Contains("404", StringComparison.Ordinal));
            complaints.AddRange(await Fit.ComplaintsAsync(page, 1280));
            complaints.AddRange(await Wcag.ViolationsAsync(page, "1280"));
            complaints.AddRange(await Keyboard.ComplaintsAsync(page, contentOnly: !FirstOf.TryAdd(userName, template)));

            await page.EvaluateAsync(
                "() => { document.activeElement.blur(); "
                    + "document.querySelectorAll('html,.list__scroll,.table-scroll').forEach(e => e.scrollTo(0, 0)); }"
            );
            // A desk of 1280 px at a zoom of 200 %.
            await page.SetViewportSizeAsync(640, 450);
            complaints.AddRange(await Fit.ComplaintsAsync(page, 640));
            await page.SetViewportSizeAsync(390, 844);
            complaints.AddRange(await Fit.ComplaintsAsync(page, 390));
            complaints.AddRange(await Wcag.ViolationsAsync(page, "390"));
            complaints.AddRange(await States.QuestionsAsync(page));
            complaints.AddRange(await States.ErrorsAsync(page));
            Assert.True(complaints.Count == 0, template + "\n" + string.Join('\n', complaints));
        }
        finally
        {
            page.Console -= HearConsole;
            page.PageError -= HearError;
        }

        void HearConsole(object? sender, IConsoleMessage message)
        {
            if (message.Type == "error")
                complaints.Add("Konsole: " + message.Text);
        }

        void HearError(object? sender, string error) => complaints.Add("Skript: " + error);
    }

    [Fact]
    public async Task Rechenweg_BesideThePage_IsAccessible_AndGivesTheFocusBack()
    {
        var page = await site.OpenAsync(DemoUsers.Controller);
        await page.SetViewportSizeAsync(390, 844);
        await page.GotoAsync("/uebersicht");
        var why = page.Locator("main a[data-why]").First;
        await why.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog[open] [data-rechenweg]")).ToBeVisibleAsync();
        var found = (await Wcag.ViolationsAsync(page, "Rechenweg")).Concat(await Fit.ComplaintsAsync(page, 390)).ToList();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog[open]")).ToHaveCountAsync(0);
        await Assertions.Expect(why).ToBeFocusedAsync();
        await page.LeaveAsync();

        Assert.Equal([], found);
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

    [Fact]
    public async Task Rules_FindWhatIsWrong()
    {
        var page = await site.OpenAsync(null);
        await page.SetContentAsync("<html lang='de'><title>Bild</title><main><img src='data:,'></main></html>");
        var found = await Wcag.ViolationsAsync(page, "1280");
        await page.LeaveAsync();

        Assert.StartsWith("1280 px, image-alt: ", Assert.Single(found), StringComparison.Ordinal);
    }

    /// <summary>One page for every address of a user: opening and closing one costs more than walking it.</summary>
    private async Task<IPage> PageOfAsync(string userName)
    {
        if (!PageOf.TryGetValue(userName, out var page))
        {
            PageOf[userName] = page = await site.OpenAsync(DemoUsers.All.FirstOrDefault(u => u.UserName == userName));
            await Wcag.BringAlongAsync(page);
        }

        return page;
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
}
