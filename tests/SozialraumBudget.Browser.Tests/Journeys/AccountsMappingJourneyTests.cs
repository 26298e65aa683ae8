using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A coordinator brings the export of the bookkeeping as annual accounts and says which account is of which kind.</summary>
[Collection(DemoCollection.Name)]
public sealed class AccountsMappingJourneyTests(DemoSite site)
{
    private const string Export =
        "Summen- und Saldenliste 2026\nKonto-Nr.;Kontobezeichnung;Saldo 2026;Saldo 2025\n"
        + "4000;Sozialraumbudget Stadt;250.000,00;240.000,00\n4100;Gehälter Fachkräfte;180.000,00;170.000,00\n"
        + "4200;Supervision;9.000,00;8.000,00\n;Summe Aufwendungen;189.000,00;178.000,00\n";

    [Fact]
    public async Task Bookkeeping_IsMapped_AndComesBackToTheAccounts_OnAPhone()
    {
        var own = await site.PhoneAsync(DemoUsers.Coordinator, $"{site.Address}/jahresabschluesse?jahr=2026");
        await own.FollowAsync("Nordost");
        var year = own.Url;
        await own.Content().GetByText("Aus einer Datei einlesen").ClickAsync();
        await own.ShowsAsync("oder der Export Ihrer Buchhaltung");
        await own.FitsAsync();
        // A file that is no table says so at its field, and what was typed stays.
        await own.Field("Datei mit den Zeilen").UploadAsync("abschluss.pdf", "%PDF-1.4");
        await own.Field("Ausgewiesenes Ergebnis").FillAsync("61.000,00");
        await own.PressAsync("Zeilen einlesen");
        await own.ShowsAsync("Gelesen werden Tabellen als CSV oder XLSX.");
        await Expect(own.Field("Ausgewiesenes Ergebnis")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("^61\\.?000,00$"));
        await own.Field("Datei mit den Zeilen").UploadAsync("saldenliste.csv", Export);
        await own.PressAsync("Zeilen einlesen");
        await own.WaitForURLAsync("**/zuordnen*");
        await own.ShowsAsync("Jahresabschluss 2026, Nordost, ausgewiesenes Ergebnis 61.000,00 €");
        await own.SayColumnsAsync(
            ("Art", "Kontobezeichnung"),
            ("Bezeichnung", "Kontobezeichnung"),
            ("Betrag", "Saldo 2026"),
            ("Vorjahr", "Saldo 2025")
        );
        await own.PressAsync("Vorschau neu rechnen");
        await own.ShowsAsync("Supervision", "wird abgewiesen");
        await own.FitsAsync();
        await own.PictureAsync("abschluss-zuordnen-1");
        await own.GetByLabel("„Supervision“ heißt bei uns").SelectOptionAsync("Sachkosten");
        await own.GetByLabel("Als Profil merken").CheckAsync();
        await own.GetByLabel("Name des Profils").FillAsync("Buchhaltung Nordost");
        await own.PictureAsync("abschluss-zuordnen-2");
        await own.PressAsync("So einlesen");
        await own.ShowsAsync("3 Zeilen eingelesen.");
        await own.FollowAsync("Zum Jahresabschluss");
        Assert.Equal(year, own.Url);
        await own.ShowsAsync("Gehälter Fachkräfte", "Supervision", "aus „saldenliste.csv“", "wie gelesen", "61.000,00 €");
        await Expect(own.Content()).Not.ToContainTextAsync("Summe Aufwendungen, 189");
        await own.FitsAsync();
        await own.PictureAsync("abschluss-zuordnen-3");

        // The next file of the bookkeeping finds its profile; nobody else does.
        await own.Content().GetByText("Aus einer Datei einlesen").ClickAsync();
        await own.Field("Datei mit den Zeilen")
            .UploadAsync("saldenliste-neu.csv", Export.Replace("9.000,00;8", "9.500,00;8", StringComparison.Ordinal));
        await own.PressAsync("Zeilen einlesen");
        await Expect(own.Locator("#profile")).ToContainTextAsync("Buchhaltung Nordost (unten eingetragen)");
        await own.PressAsync("Import verwerfen");
        await own.ShowsAsync("abgebrochen");
        var office = await site.OpenAsync(DemoUsers.Controller, "/importe/profile");
        await Expect(office.Content()).Not.ToContainTextAsync("Buchhaltung Nordost");
        await office.LeaveAsync();
        await own.LeaveAsync();
    }
}
