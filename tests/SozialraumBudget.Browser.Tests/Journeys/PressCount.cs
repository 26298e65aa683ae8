using System.Globalization;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>
/// Counts what people press on the way through the product: a click is a press on a link, a button, a box, a disclosure, a choice in a list
/// or of a file; typing is none. A form is one that was sent.
/// </summary>
internal sealed class PressCount(NewCity city)
{
    private const string Script = """
        (() => {
          const add = what => sessionStorage.setItem(what, +(sessionStorage.getItem(what) ?? 0) + 1);
          const pressed = 'a[href], button, summary, input[type=checkbox], input[type=radio], input[type=submit]';
          addEventListener('click', e => e.isTrusted && e.target.closest?.(pressed) && add('count-clicks'), true);
          addEventListener('change', e => e.target.matches?.('select, input[type=file]') && add('count-clicks'), true);
          addEventListener('submit', () => add('count-forms'), true);
        })();
        """;

    private readonly List<IPage> pages = [];
    private readonly List<string> rows = [];

    public int Clicks { get; private set; }

    public int Forms { get; private set; }

    /// <summary>One line of the README's table for each step, and the sum.</summary>
    public IReadOnlyList<string> Table => [.. rows, Line("in all", "", Clicks, Forms)];

    public async Task<IPage> OpenAsync(string path)
    {
        var page = await city.OpenWindowAsync(path, script: Script);
        pages.Add(page);
        return page;
    }

    public async Task StepAsync(string step, string whose, Func<Task> act)
    {
        await act();
        var (clicks, forms) = (await SumAsync("count-clicks"), await SumAsync("count-forms"));
        rows.Add(Line(step, whose, clicks - Clicks, forms - Forms));
        (Clicks, Forms) = (clicks, forms);
    }

    private async Task<int> SumAsync(string what)
    {
        var sum = 0;
        foreach (var page in pages)
            sum += int.Parse(
                await page.EvaluateAsync<string>($"() => sessionStorage.getItem('{what}') ?? '0'"),
                CultureInfo.InvariantCulture
            );
        return sum;
    }

    private static string Line(string step, string whose, int clicks, int forms) =>
        FormattableString.Invariant($"| {step} | {whose} | {clicks} | {forms} |").Replace("|  |", "| |", StringComparison.Ordinal);
}
