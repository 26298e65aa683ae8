using Microsoft.Playwright;

namespace SozialraumBudget.Browser.Tests.Site;

/// <summary>From one page to the next, also where both look alike.</summary>
internal static class PageTurns
{
    private const string Mark = "() => { document.documentElement.dataset.left = ''; }";
    private const string IsNext = "() => !('left' in document.documentElement.dataset) && document.readyState === 'complete'";

    /// <summary>Acts, and waits until another page is there and whole.</summary>
    public static async Task TurnAsync(this IPage page, Func<Task> act)
    {
        await page.EvaluateAsync(Mark);
        await act();
        await page.WaitForFunctionAsync(IsNext);
    }
}
