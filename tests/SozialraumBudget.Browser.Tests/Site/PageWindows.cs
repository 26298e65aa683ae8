using Microsoft.Playwright;

namespace SozialraumBudget.Browser.Tests.Site;

/// <summary>
/// The end of a page or window. The browser sometimes never answers when it is asked to close a page whose answer is on its way; what a
/// test has seen by then does not depend on it.
/// </summary>
internal static class PageWindows
{
    public static Task LeaveAsync(this IPage page) => Task.WhenAny(page.CloseAsync(), Task.Delay(DemoSite.Patience));

    public static Task LeaveAsync(this IBrowserContext window) => Task.WhenAny(window.CloseAsync(), Task.Delay(DemoSite.Patience));
}
