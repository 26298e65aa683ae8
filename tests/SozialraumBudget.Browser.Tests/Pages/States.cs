using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>What a page becomes when somebody uses it: its questions opened, its forms sent without what they ask for.</summary>
internal static class States
{
    /// <summary>
    /// Each question that asks for something of its own, opened and closed again; alike ones, as in the rows of a list, once, and one of
    /// the panels that show a Rechenweg.
    /// </summary>
    private const string Questions = """
        async () => {
          const found = [], seen = new Set();
          for (const popover of document.querySelectorAll('main [popover]')) {
            const kind = popover.querySelector('form')?.action.replace(/[0-9a-f-]{36}/g, '') ?? 'Rechenweg';
            if (seen.has(kind)) continue;
            seen.add(kind);
            popover.showPopover();
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            const box = popover.getBoundingClientRect();
            if (box.right > innerWidth + 1 || box.left < -1) found.push('ragt hinaus: ' + popover.innerText.slice(0, 60));
            const result = await axe.run(popover,
              { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] });
            found.push(...result.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | ')));
            popover.hidePopover();
          }
          return found;
        }
        """;

    /// <summary>Empties the first form that asks for text; says whether there is one.</summary>
    private const string Emptied = """
        () => {
          const asks = '[required]:is(textarea, input[type=text], input:not([type]))';
          const form = [...document.querySelectorAll('main form[method=post]')]
            .find(f => f.querySelector(asks) && !f.querySelector('[type=password]') && !f.closest('[popover]'));
          if (!form) return false;
          form.querySelectorAll(asks).forEach(e => e.value = '');
          form.noValidate = true;
          form.dataset.emptied = '';
          return true;
        }
        """;

    /// <summary>By its first button, past the browser's own check.</summary>
    private const string Sent = """
        () => {
          const form = document.querySelector('form[data-emptied]');
          const sends = 'button:not([type=button])';
          form.requestSubmit(form.querySelector(sends + ':not([formaction])') ?? form.querySelector(sends));
        }
        """;

    /// <summary>Opens every question of the page; the rules were brought in before.</summary>
    public static async Task<IEnumerable<string>> QuestionsAsync(IPage page) =>
        (await page.EvaluateAsync<string[]>(Questions)).Select(static text => $"Rückfrage, {text}");

    /// <summary>The page once more, with its errors; nothing where it has no form that asks for text.</summary>
    public static async Task<IEnumerable<string>> ErrorsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>(Emptied))
            return [];
        await page.TurnAsync(() => page.EvaluateAsync(Sent));
        var isSaid = await page.Locator(".error-summary, .field__error").CountAsync() > 0;
        return isSaid
            ? (await Wcag.ViolationsAsync(page, "Mit Fehlern", "main")).Concat(await Fit.ComplaintsAsync(page, 390))
            : [$"Ein leeres Formular ergab keinen Fehler: {page.Url}"];
    }
}
