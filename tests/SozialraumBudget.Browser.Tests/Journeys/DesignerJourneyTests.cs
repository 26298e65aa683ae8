using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Limits of the cost types, typed and dragged: nothing of it is lost, and what is wrong is said where it is wrong.</summary>
[Collection(DemoCollection.Name)]
public sealed class DesignerJourneyTests(DemoSite site)
{
    private const string Lines = "[data-chart] path[stroke='#c25700']";

    [Fact]
    public async Task Limits_WrongOrder_IsSaidAtTheField_AndTheOthersStay()
    {
        var page = await OpenAsync("Kopie mit Fehler");
        var second = page.GetByLabel("Kostentyp II ab");
        var third = page.GetByLabel("Kostentyp III ab");
        await third.FillAsync("100");
        await Expect(Box(third).Locator(".field__error")).ToContainTextAsync("muss über");
        await Expect(third).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Content()).ToContainTextAsync("Eine Grenze ist fehlerhaft.");

        // Sent all the same, it is said at the same place, and what was typed elsewhere is still there.
        await second.FillAsync("4.321");
        await page.PressAsync("Grenzen speichern");
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("muss über");
        await Expect(Box(third).Locator(".field__error")).ToContainTextAsync("muss über");
        await Expect(second).ToHaveValueAsync("4.321");
        await second.FillAsync("99");
        await Expect(page.Locator("main .field--error")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Eine Grenze ist fehlerhaft.")).ToBeHiddenAsync();
        await page.LeaveAsync();
    }

    [Fact]
    public async Task Line_Dragged_MovesWithTheHand_AndFixingSavesIt()
    {
        var page = await OpenAsync("Kopie zum Ziehen");
        var address = page.Url;
        var field = page.GetByLabel("Kostentyp II ab");
        var typed = await field.InputValueAsync();
        var (x, y) = await LineAsync(page);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 12, y, new() { Steps = 4 });
        await Expect(field).Not.ToHaveValueAsync(typed);
        var (during, _) = await LineAsync(page);
        Assert.True(during > x + 5, $"The line stays at {during} (began at {x}) while it is dragged.");
        await page.Mouse.UpAsync();

        // A link would lose the limits: the browser asks.
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        async void Stay(object? sender, IDialog dialog)
        {
            asked.TrySetResult(dialog.Type);
            await dialog.DismissAsync();
        }

        page.Dialog += Stay;
        await page.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("^Verhandlung") }).First.ClickAsync();
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(10)));
        page.Dialog -= Stay;

        // The act itself takes them along.
        var dragged = await field.InputValueAsync();
        await page.PressAsync("Festsetzen");
        await page.WaitForURLAsync(new Regex("/festsetzen"));
        await page.ShowsAsync("Grenzen gespeichert.");
        await page.GotoAsync(address);
        await Expect(field).ToHaveValueAsync(dragged);
        await page.LeaveAsync();
    }

    /// <summary>A variant of the test's own.</summary>
    private async Task<IPage> OpenAsync(string name)
    {
        var page = await site.OpenAsync(DemoUsers.Controller, await site.ResolveAsync("/varianten/{variant}"));
        await page.Locator("main summary", new() { HasText = "Als neue Variante speichern" }).ClickAsync();
        await page.FillAsync(("Name der Variante", name));
        await page.PressAsync("Als Variante speichern");
        await page.ShowsAsync($"Variante „{name}“ angelegt.");
        await Expect(page.Locator(Lines)).Not.ToHaveCountAsync(0);
        return page;
    }

    /// <summary>Middle of the first line, in the window.</summary>
    private static async Task<(float X, float Y)> LineAsync(IPage page)
    {
        var box = await page.Locator(Lines)
            .First.EvaluateAsync<float[]>(
                "e => { const at = () => e.getBoundingClientRect(); if (at().top < 0 || at().bottom > innerHeight) "
                    + "e.scrollIntoView({ block: 'center' });"
                    + " const box = at(); return [box.left + box.width / 2, box.top + box.height / 2]; }"
            );
        return (box[0], box[1]);
    }

    private static ILocator Box(ILocator field) =>
        field.Locator("xpath=ancestor::div[contains(@class,'field')][contains(@class,'field--error')]");
}
