using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A report from its blocks to its publication, by two persons; and the plan of reports.</summary>
[Collection(DemoCollection.Name)]
public sealed class ReportJourneyTests(DemoSite site)
{
    [Fact]
    public async Task Report_ComposedFrozenSentBackMendedAndReleased_IsReadByEverybody()
    {
        var author = await site.OpenAsync(DemoUsers.Controller, "/berichte");
        await author.FollowAsync("Bericht anlegen");
        await author.ChooseAsync("Art", "Sozialraumbericht (Arbeitsgemeinschaften nach § 78 SGB VIII und Öffentlichkeit, jährlich)");
        await author.FillAsync(("Budgetjahr", "2025"), ("Titel", "Sozialraumbericht für die Reise"));
        await author.PressAsync("Bericht anlegen");
        await author.ShowsAsync("Bericht angelegt.", "Vorschau mit den Zahlen von heute");
        await author.Field("Anmerkung").First.FillAsync("Neben der Stadt zu lesen");
        await author.ChooseAsync("Region", "Nord");
        await author.PressAsync("Speichern und Vorschau");
        await author.ShowsAsync("Region Nord");
        await author.ShowsAsync("Bericht gespeichert", "Neben der Stadt zu lesen");
        await author.PressAsync("Speichern und zur Freigabe vorlegen");
        await author.ShowsAsync("Fassung zur Freigabe vorgelegt.");

        var second = await site.OpenAsync(DemoUsers.Management, "/berichte?jahr=2025");
        await second.FollowAsync("Sozialraumbericht für die Reise");
        await second.FollowAsync("Fassung 1");
        await second.FillAsync(("Begründung", "Bitte die Anmerkung genauer fassen"));
        await second.PressAsync("Zurückgeben");
        await second.ShowsAsync("Fassung zurückgegeben.");

        await author.GotoAsync("/");
        await author.FollowBeginningAsync("Bericht überarbeiten");
        await author.ShowsAsync("Bitte die Anmerkung genauer fassen");
        await author.PressAsync("Speichern und zur Freigabe vorlegen");
        await author.ShowsAsync("Fassung zur Freigabe vorgelegt.");

        await second.GotoAsync("/");
        await second
            .Content()
            .GetByRole(AriaRole.Listitem)
            .Filter(new() { HasText = "Sozialraumbericht für die Reise" })
            .GetByRole(AriaRole.Link, new() { Name = "Prüfen und freigeben" })
            .ClickAsync();
        await second.PressAsync("Fassung 2 freigeben");
        await second.ShowsAsync("Fassung freigegeben.");
        var pdf = await second.RunAndWaitForDownloadAsync(() => second.FollowAsync("PDF"));
        Assert.Equal("Sozialraumbericht für die Reise, Fassung 2.pdf", pdf.SuggestedFilename);
        var book = await second.RunAndWaitForDownloadAsync(() => second.FollowAsync("XLSX"));
        Assert.EndsWith(".xlsx", book.SuggestedFilename, StringComparison.Ordinal);

        var everybody = await site.OpenAsync(null, "/oeffentlich");
        await everybody.FollowAsync("Sozialraumbericht für die Reise");
        await everybody.ShowsAsync("Kennzahlen der Sozialräume", "Fingerabdruck");
        var data = await everybody.RunAndWaitForDownloadAsync(() => everybody.FollowAsync("Daten (CSV)"));
        Assert.Equal("Sozialraumbericht für die Reise.csv", data.SuggestedFilename);

        await second.FillAsync(("Was falsch ist", "Der Hafen fehlt"));
        await second.PressAsync("Fassung 2 zurückziehen");
        await second.ShowsAsync("Fassung zurückgezogen.", "Diese Fassung gilt nicht mehr.");
        await everybody.ReloadAsync();
        await everybody.ShowsAsync("Dieser Bericht gilt nicht mehr.", "Der Hafen fehlt");
    }

    [Fact]
    public async Task Version_HandedInTooEarly_IsTakenBackByItsAuthor()
    {
        var author = await site.OpenAsync(DemoUsers.Controller, "/berichte/neu");
        await author.ChooseAsync("Art", "Statusbericht (Budgetcontrolling und Sozialraumleitungen, monatlich)");
        await author.FillAsync(("Budgetjahr", "2026"), ("Titel", "Statusbericht zu früh"));
        await author.PressAsync("Bericht anlegen");
        await author.PressAsync("Speichern und zur Freigabe vorlegen");
        await author.FollowAsync("Fassung 1");
        await author.ConfirmAsync("Zurückziehen …", "Eine Anmerkung fehlt");
        await author.ShowsAsync("vor der Freigabe zurückgezogen am", "„Eine Anmerkung fehlt“", "Speichern und zur Freigabe vorlegen");
    }

    [Fact]
    public async Task Plan_SaysWhatIsMadeAndWhoIsTold()
    {
        var page = await site.OpenAsync(DemoUsers.Management, "/berichte");
        await page.FollowAsync("Berichtsplan");
        await page.FollowAsync("Berichtsplan anlegen");
        await page.FillAsync(("Name", "Controlling für die Reise"));
        await page.ChooseAsync("Art", "Controllingbericht (Budgetcontrolling und Sozialraumleitungen, alle zwei Monate)");
        await page.PressAsync("Berichtsplan anlegen");
        await page.ShowsAsync("Berichtsplan angelegt.", "Controllingbericht November und Dezember 2026");
        await page.FollowAsync("Controlling für die Reise");
        await page.GetByLabel("eingeschaltet").UncheckAsync();
        await page.PressAsync("Berichtsplan speichern");
        await page.ShowsAsync("Berichtsplan gespeichert.", "ausgeschaltet");
    }
}
