using Microsoft.Playwright;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>Nothing of a page reaches beyond the window, unless it lies in an area that people can scroll, with the keyboard too.</summary>
internal static class Fit
{
    private const string Outside = """
        async () => {
          // Charts take their new size with the next frame.
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          const width = document.documentElement.clientWidth;
          const scrolls = e => e.closest('[tabindex="0"]') || e.closest('svg,.visually-hidden,.kern-sr-only');
          const seen = e => e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
          const wide = [...document.querySelectorAll('main *, header *')].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 1 && (box.right > width + 1 || box.left < -1) && seen(e) && !scrolls(e);
          });
          const page = document.documentElement.scrollWidth;
          // On a desk nobody scrolls a table to find what can be done with a row.
          const acts = width < 1000 ? [] : [...document.querySelectorAll('.row-actions a, td button')].filter(e => {
            const area = e.closest('.list__scroll, .table-scroll');
            return area && seen(e) && e.getBoundingClientRect().right > area.getBoundingClientRect().right + 1;
          });
          // Nor does anything reach over its neighbour: what is too long for its column goes on in the next line.
          const over = [...document.querySelectorAll('main *')].filter(e => {
            const home = e.parentElement, style = getComputedStyle(e), around = getComputedStyle(home);
            const flows = !['absolute', 'fixed'].includes(style.position) && style.display !== 'inline' && around.overflowX === 'visible'
              && !['inline', 'inline-block', 'contents'].includes(around.display);
            return flows && e.getBoundingClientRect().width > 1 && seen(e) && !scrolls(e)
              && e.getBoundingClientRect().right > home.getBoundingClientRect().right + 1.5;
          });
          return wide
            .concat(acts)
            .concat(over)
            .slice(0, 3)
            .map(e => e.outerHTML.slice(0, 120) + ' … ' + Math.round(e.getBoundingClientRect().right))
            .concat(page > width ? ['Breite ' + page] : []);
        }
        """;

    /// <param name="width">Of the window, as it was set, in px.</param>
    public static async Task<IEnumerable<string>> ComplaintsAsync(IPage page, int width) =>
        (await page.EvaluateAsync<string[]>(Outside)).Select(text => $"{width} px, ragt hinaus: {text}");
}
