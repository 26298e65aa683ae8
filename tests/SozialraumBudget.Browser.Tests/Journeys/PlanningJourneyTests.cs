using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Planning: a scenario of the distribution from its sliders to the decision, what-if, hour rates, models side by side.</summary>
[Collection(DemoCollection.Name)]
public sealed class PlanningJourneyTests(DemoSite site)
{
    [Fact]
    public async Task Distribution_SlidersMoveTheResult_SavedComparedAndDecided()
    {
        // An area that the social structure does not know yet: its values are typed before anything is distributed.
        await using var data = site.Data();
        var unknown = await data.CreateArea("Neubaugebiet");
        var page = await site.OpenAsync(DemoUsers.Management, "/verteilung");
        await page.FollowAsync("Szenario anlegen");
        await page.FillAsync(("Name", "Reise"), ("Budgetjahr", "2029"), ("Summe der Stadt", "60.000.000"));
        await page.PressAsync("Szenario anlegen");
        await page.ShowsAsync("Szenario angelegt.", unknown.Name);
        await page.Field("Name").FillAsync("Reise 2029");
        await page.PressAsync("Grundlagen speichern");
        await page.ShowsAsync("Bitte noch die fehlenden Werte eintragen.");
        var chosen = page.Content().GetByRole(AriaRole.Row).Filter(new() { Has = page.Locator("option:checked:not([value=''])") });
        foreach (var field in await chosen.Locator("input:not([aria-label^=Vorjahr])").AllAsync())
        {
            if ((await field.InputValueAsync()).Length == 0)
                await field.FillAsync("100");
        }

        await page.PressAsync("Grundlagen speichern");
        await page.ShowsAsync("Grundlagen gespeichert.", "Warum");

        // A slider moves its field, the server the result; nothing is stored yet.
        var before = await page.Locator("[data-live-part=result]").InnerTextAsync();
        await page.GetByRole(AriaRole.Slider).First.FillAsync("90");
        await Expect(page.Locator("[data-live-part=figures]")).ToContainTextAsync("Vorschau: noch nicht gespeichert.");
        Assert.NotEqual(before, await page.Locator("[data-live-part=result]").InnerTextAsync());
        Assert.Contains("Weights", page.Url, StringComparison.Ordinal);
        await page.PressAsync("Neu berechnen");
        await page.ShowsAsync("Vorschau: noch nicht gespeichert.");
        await page.PressAsync("Szenario speichern");
        await page.ShowsAsync("Szenario gespeichert.");
        await page.PressBeginningAsync("Als neues Szenario");
        var panel = page.Locator("[popover]:popover-open");
        await panel.GetByLabel("Name des neuen Szenarios").FillAsync("Reise 2029 b");
        await panel.Locator("button[type=submit]").ClickAsync();
        await page.ShowsAsync("Reise 2029 b");
        await page.ConfirmAsync("Entwurf löschen");
        await page.ShowsAsync("gelöscht.");
        await page.FollowAsync("Reise 2029");
        await page.FollowAsync("Beschluss eintragen");
        await page.FillAsync(("Gremium", "Jugendhilfeausschuss"), ("Beschlossen am", "02.03.2026"), ("Vorlage oder Aktenzeichen", "V 17"));
        await page.Content().GetByRole(AriaRole.Button, new() { NameRegex = new("als beschlossen eintragen$") }).First.ClickAsync();
        await page.ShowsAsync("Beschluss eingetragen.", "V 17");
    }

    [Fact]
    public async Task HourRate_Computed_AndKept()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/stundensaetze/kalkulieren?jahr=2026");
        await page.Field("Art der Stelle, Zeile 1").FillAsync("Fachkraft");
        await page.Field("Vollzeitstellen, Zeile 1").FillAsync("5");
        await page.Field("Personalkosten einer Stelle im Jahr, Zeile 1").FillAsync("70.000");
        await page.PressAsync("Neu berechnen");
        await page.ShowsAsync("Satz je Stunde", "70,66");
        await page.ChooseAsync("Träger", "Haus am Berg e.V.");
        await page.FillAsync(("Worauf die Zahlen beruhen", "Kalkulation vom 01.03.2026"));
        await page.PressAsync("Satz speichern");
        await page.ShowsAsync("Satz gespeichert.", "neueste Kalkulation");
    }
}
