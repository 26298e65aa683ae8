using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>What a person does on a page, in the words the page shows.</summary>
internal static class PagePresses
{
    public static ILocator Content(this IPage page) => page.Locator("main");

    /// <summary>The first field of this label, be it marked as optional or not.</summary>
    public static ILocator Field(this IPage page, string label) =>
        page.Content().GetByLabel(new Regex($"^{Regex.Escape(label)}( optional)?$")).First;

    /// <summary>Presses the first button of this name.</summary>
    public static Task PressAsync(this IPage page, string button) =>
        page.Content().GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    /// <summary>Presses a button and waits for what comes of it, where nothing in the page tells the answer from the form.</summary>
    public static Task SendAsync(this IPage page, string button) => page.TurnAsync(() => page.PressAsync(button));

    /// <summary>Presses the first button whose name begins so.</summary>
    public static Task PressBeginningAsync(this IPage page, string button) =>
        page.Content().GetByRole(AriaRole.Button, new() { NameRegex = new("^" + button) }).First.ClickAsync();

    /// <summary>Follows the first link of this name.</summary>
    public static Task FollowAsync(this IPage page, string link) =>
        page.Content().GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>Follows the first link whose name begins so.</summary>
    public static Task FollowBeginningAsync(this IPage page, string link) =>
        page.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("^" + link) }).First.ClickAsync();

    /// <summary>Follows an entry of the navigation, with or without the number of its tasks behind it.</summary>
    public static Task GoAsync(this IPage page, string entry) =>
        page.Locator("nav.app-nav").GetByRole(AriaRole.Link, new() { NameRegex = new($"^{entry}(?![a-zäöüß])") }).ClickAsync();

    public static async Task FillAsync(this IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            await page.Field(label).FillAsync(value);
        }
    }

    public static Task ChooseAsync(this IPage page, string label, string option) =>
        page.Field(label).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Opens a question by the button whose name begins so, gives the reason it asks for, and does it.</summary>
    public static async Task ConfirmAsync(this IPage page, string opener, string? reason = null)
    {
        await page.PressBeginningAsync(opener);
        var panel = page.Locator("[popover]:popover-open");
        if (reason is not null)
            await panel.Locator("textarea").FillAsync(reason);
        await panel.Locator("button[type=submit]").ClickAsync();
    }

    public static async Task PressApproveAsync(this IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("€ freigeben …$") }).ClickAsync();
        await page.Locator("[popover]:popover-open button[type=submit]").ClickAsync();
        await Expect(page.Locator("main .kern-badge, main .badge").First).ToContainTextAsync("freigegeben", new() { IgnoreCase = true });
    }

    public static async Task ShowsAsync(this IPage page, params string[] texts)
    {
        foreach (var text in texts)
        {
            await Expect(page.Content()).ToContainTextAsync(text);
        }
    }

    public static Task UploadAsync(this ILocator field, string name, string text) =>
        field.SetInputFilesAsync(
            new FilePayload
            {
                Name = name,
                MimeType = "text/plain",
                Buffer = System.Text.Encoding.UTF8.GetBytes(text),
            }
        );
}
