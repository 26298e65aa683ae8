using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>
/// The rules of axe for WCAG 2.2 A and AA, applied to the page as it stands. The rules run in the page itself: their
/// Playwright package opens and closes a second page for every answer and brings back what nobody reads, three times as slow.
/// </summary>
internal static class Wcag
{
    private static readonly string Rules = new BundledAxeScriptProvider().GetScript();

    private const string Violations = """
        part => axe.run(part === null ? document : document.querySelector(part),
          { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
          .then(result => result.violations.map(violation =>
            violation.id + ': ' + violation.help + ': ' + violation.nodes.slice(0, 4).map(node =>
              node.target + ' ' + node.html.slice(0, 160) + ' ' + (node.any.concat(node.all)[0]?.message ?? '')).join(' | ')))
        """;

    /// <summary>Every address this page goes to has the rules: handing them over for each costs more than applying them.</summary>
    public static Task BringAlongAsync(IPage page) => page.AddInitScriptAsync(Rules);

    /// <param name="part">Selector of what is looked at; null: the whole page.</param>
    public static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string width, string? part = null)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Rules + ";0");
        }

        return (await page.EvaluateAsync<string[]>(Violations, part)).Select(text => $"{width} px, {text}");
    }
}
