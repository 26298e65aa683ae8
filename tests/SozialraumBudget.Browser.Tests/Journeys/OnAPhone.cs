using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A journey on a phone.</summary>
internal static class OnAPhone
{
    /// <summary>px.</summary>
    private const int Width = 390;

    public static async Task<IPage> PhoneAsync(this DemoSite site, DemoUser user, string address)
    {
        var page = await site.OpenAsync(user);
        await page.SetViewportSizeAsync(Width, 844);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>What stands there is accessible, and nothing reaches beyond the window.</summary>
    public static async Task FitsAsync(this IPage page)
    {
        Assert.Empty(await Fit.ComplaintsAsync(page, Width));
        Assert.Empty(await Wcag.ViolationsAsync(page, $"{Width}"));
    }
}
