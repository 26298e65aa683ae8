using Microsoft.Playwright;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>The pages of the navigation in a product with nothing in it: lists without rows, figures without a year.</summary>
internal static class EmptyPages
{
    private const string Linked = "() => [...document.querySelectorAll('nav.app-nav a[href]')].map(a => a.getAttribute('href'))";

    public static async Task AreAccessibleAsync(IPage page)
    {
        await page.GotoAsync("/");
        var found = new List<string>();
        foreach (var address in (await page.EvaluateAsync<string[]>(Linked)).Distinct())
        {
            await page.GotoAsync(address);
            found.AddRange((await Wcag.ViolationsAsync(page, "leer")).Select(text => $"{address}: {text}"));
        }

        Assert.Equal([], found);
    }
}
