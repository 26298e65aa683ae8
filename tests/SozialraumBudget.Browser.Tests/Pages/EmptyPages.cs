using Microsoft.Playwright;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>The pages of the navigation in a product with nothing in it: lists without rows, figures without a year.</summary>
internal static class EmptyPages
{
    private const string Linked = "() => [...document.querySelectorAll('nav.app-nav a[href]')].map(a => a.getAttribute('href'))";

    /// <param name="windows">Of several roles; a page that an earlier one has is the same with nothing in it.</param>
    public static async Task AreAccessibleAsync(params IPage[] windows)
    {
        var (seen, found) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var page in windows)
        {
            await page.GotoAsync("/");
            foreach (var address in (await page.EvaluateAsync<string[]>(Linked)).Where(seen.Add))
            {
                await page.GotoAsync(address);
                found.AddRange((await Wcag.ViolationsAsync(page, "leer", "main")).Select(text => $"{address}: {text}"));
            }
        }

        Assert.Equal([], found);
    }
}
