using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Controlling decides on several returns from the list of the year, and reminds all who are late.</summary>
public sealed class ReturnsTogetherJourneyTests(MailedCity city) : IClassFixture<MailedCity>
{
    [Fact]
    public async Task Returns_AreAcceptedTogether_AndTheLateOnesRemindedOf()
    {
        var page = await city.OpenAsync(DemoUsers.Controller, "/quartalsmeldungen?jahr=2026");
        await page.PressAsync("Angekreuzte annehmen");
        await page.ShowsAsync("Bitte mindestens eine Meldung ankreuzen.");
        await page.Content().Locator("#annehmen input[type=checkbox]").First.CheckAsync();
        await page.Field("Begründung").FillAsync("Nachfrist war zugesagt");
        await page.PressAsync("Angekreuzte annehmen");
        await page.ShowsAsync("Meldung angenommen.");
        await page.ConfirmAsync("An [0-9]+ überfällige");
        await page.ShowsAsync("eine Erinnerung per Mail");
    }
}
