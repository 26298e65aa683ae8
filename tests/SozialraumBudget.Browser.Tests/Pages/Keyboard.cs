using Microsoft.Playwright;

namespace SozialraumBudget.Browser.Tests.Pages;

/// <summary>
/// Walks a page with the tab key: the way in, the order, and that the focus can be seen (WCAG 2.1.1, 2.4.3, 2.4.7, 2.4.11).
/// </summary>
internal static class Keyboard
{
    /// <summary>The first rows of a list; the rows after them are alike.</summary>
    private const int StepsOfContent = 35;

    /// <summary>
    /// Numbers what can be reached, stands before the content where bar and navigation are left out; number of all and of the first.
    /// </summary>
    private const string Numbered = """
        contentOnly => {
          const open = e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !(e.type === 'radio' && !e.checked)
            && !e.matches('[tabindex="-1"][aria-hidden="true"]');
          const reached = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]';
          const all = [...document.querySelectorAll(reached)].filter(open);
          all.forEach((e, i) => e.dataset.step = i);
          const content = all.findIndex(e => e.closest('main'));
          if (contentOnly && content > 0) all[content - 1].focus();
          return [all.length, Math.max(content, 0)];
        }
        """;

    /// <summary>After the next frame, when the browser has scrolled: number, whether it is covered, whether the focus shows.</summary>
    private const string Focused = """
        () => new Promise(done => requestAnimationFrame(() => {
          const e = document.activeElement;
          if (!e || e === document.body) return done(null);
          const box = e.getBoundingClientRect(), style = getComputedStyle(e);
          const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
          const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
          const parts = [0.1, 0.5, 0.9], at = (x, y) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
          const points = parts.flatMap(x => parts.map(y => at(x, y)));
          const own = p => p && (e.contains(p) || p.contains(e) || p.closest('label')?.control === e);
          const seen = right > left && bottom > top && points.some(own);
          const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
          done([e.dataset.step ?? '', seen ? '' : 'verdeckt', marked ? '' : 'ohne sichtbaren Fokus', e.outerHTML.slice(0, 140)]);
        }))
        """;

    /// <param name="contentOnly">Bar and navigation, alike on every page of a user, were walked before.</param>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(IPage page, bool contentOnly)
    {
        var numbers = await page.EvaluateAsync<int[]>(Numbered, contentOnly);
        var (count, content) = (numbers[0], numbers[1]);
        var complaints = new List<string>();
        var expected = contentOnly ? content : 0;
        for (; expected < Math.Min(content + StepsOfContent, count) && complaints.Count < 3; expected++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string[]?>(Focused) is not [var step, var hidden, var unmarked, var html])
            {
                complaints.Add($"Tastatur: Schritt {expected} von {count} führt ins Leere.");
                break;
            }

            if (step == $"{expected - 1}")
            {
                expected--; // day, month and year of a date are steps of their own
                continue;
            }

            if (step != $"{expected}")
                complaints.Add($"Tastatur: Schritt {expected} springt auf {step}: {html}");
            if (hidden.Length + unmarked.Length > 0)
                complaints.Add($"Tastatur: {hidden} {unmarked}: {html}");
            if (int.TryParse(step, out var landed))
                expected = Math.Max(expected, landed);
        }

        return complaints;
    }
}
