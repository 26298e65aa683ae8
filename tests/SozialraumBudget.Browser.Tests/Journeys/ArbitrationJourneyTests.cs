using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Values;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A dispute over a budget before the arbitration body, on a phone: called, stated, decided, answered; and taken back.</summary>
[Collection(DemoCollection.Name)]
public sealed class ArbitrationJourneyTests(DemoSite site)
{
    private DateOnly Today => LocalDay.Today(site.App.Services.GetRequiredService<TimeProvider>());

    [Fact]
    public async Task ProviderCalls_OfficeNotesTheAward_BothAnswer_ThenOneRejectsTheNext()
    {
        var call = await site.ResolveAsync("/schlichtungen/neu/{unprepared}/2026");
        var office = await site.PhoneAsync(DemoUsers.Controller, await site.ResolveAsync("/vereinbarungen/{unprepared}?jahr=2026"));
        await office.FollowAsync("Schlichtung anrufen");
        await Expect(office.Field("Angerufene Stelle")).ToHaveValueAsync("Schiedsstelle nach § 78g SGB VIII");
        await office.FillAsync(("Worum gestritten wird", "Der Satz je Stunde"), ("Gefordertes Gesamtbudget des Jahres", "viel"));
        await office.PressAsync("Schlichtung anrufen");
        await Expect(office.Field("Worum gestritten wird")).ToHaveValueAsync("Der Satz je Stunde");
        await office.Field("Gefordertes Gesamtbudget des Jahres").FillAsync("120.000");
        await office.Field("Unterlage").UploadAsync("satz.pdf", "%PDF-1.4\n%%EOF\n");
        await office.PressAsync("Schlichtung anrufen");
        await office.ShowsAsync("Schlichtung angerufen.", "Termin offen", "120.000,00", "satz.pdf");
        await office.FitsAsync();

        await office.Content().Locator("#stellungnahme").GetByLabel("Stellungnahme").FillAsync("Die Tarife sind gestiegen");
        await office.PressAsync("Stellungnahme abgeben");
        await office.ShowsAsync("Stellungnahme abgegeben.", "Die Tarife sind gestiegen");
        await office.Field("Tag des Termins").FillAsync("01.01.2001");
        await office.PressAsync("Termin speichern");
        await office.ShowsAsync("der Termin kann nicht davor liegen");
        await office.Field("Tag des Termins").FillAsync(Text(Today));
        await office.PressAsync("Termin speichern");
        await office.ShowsAsync("Termin eingetragen.", "Spruch offen");

        var award = office.Content().Locator("#spruch");
        await award.GetByLabel("Tag des Spruchs").FillAsync(Text(Today));
        await award.GetByLabel("Wortlaut").FillAsync("Der Satz steigt um zwei Prozent");
        await award.GetByLabel("Gesamtbudget nach dem Spruch").FillAsync("110.000");
        await office.PressAsync("Spruch speichern");
        await office.ShowsAsync("Bitte angeben, bis wann beide Seiten antworten");
        await Expect(award.GetByLabel("Wortlaut")).ToHaveValueAsync("Der Satz steigt um zwei Prozent");
        await award.GetByLabel("Zu beantworten bis").FillAsync(Text(Today.AddDays(14)));
        await office.PressAsync("Spruch speichern");
        await office.ShowsAsync("Spruch eingetragen.", "Spruch zu beantworten", "110.000,00");
        await office.ConfirmAsync("Spruch annehmen");
        await office.ShowsAsync("Spruch angenommen.", "Das Jugendamt hat angenommen; der Träger antwortet");
        var address = new Uri(office.Url).AbsolutePath;

        var coordinator = await site.ReadAsync(
            "select u.user_name from users u join arbitrations a on a.provider_id = u.provider_id where a.id = '"
                + address.Split('/')[^1]
                + "' limit 1"
        );
        var own = await site.PhoneAsync(DemoUsers.All.Single(u => u.UserName == coordinator), address);
        await own.ShowsAsync("Der Satz steigt um zwei Prozent");
        await own.ConfirmAsync("Spruch annehmen");
        await own.ShowsAsync("Beide Seiten haben den Spruch angenommen.", "Das geltende Budget weicht vom Spruch ab.");
        Assert.Equal(0, await own.Content().GetByText("Neue Fassung einleiten").CountAsync());
        await office.GotoAsync(office.Url);
        await office.FollowAsync("Neue Fassung einleiten");
        await office.ShowsAsync("Neuverhandlung eröffnen");

        await own.GotoAsync(call);
        await own.Field("Worum gestritten wird").FillAsync("Die Laufzeit");
        await own.PressAsync("Schlichtung anrufen");
        await own.ShowsAsync("Schlichtung angerufen.");
        await own.ConfirmAsync("Zurücknehmen");
        await own.ShowsAsync("Bitte begründen, warum die Anrufung zurückgenommen wird.");
        await own.GotoAsync(own.Url);
        await own.ConfirmAsync("Zurücknehmen", "Wir haben uns geeinigt");
        await own.ShowsAsync("Anrufung zurückgenommen.", "Wir haben uns geeinigt");

        await own.GotoAsync(call);
        await own.Field("Worum gestritten wird").FillAsync("Noch einmal der Satz");
        await own.PressAsync("Schlichtung anrufen");
        await office.GotoAsync(new Uri(own.Url).AbsolutePath);
        await award.GetByText("Spruch eintragen").ClickAsync();
        await award.GetByLabel("Tag des Spruchs").FillAsync(Text(Today));
        await award.GetByLabel("Wortlaut").FillAsync("Alles bleibt");
        await award.GetByLabel("Zu beantworten bis").FillAsync(Text(Today));
        await office.PressAsync("Spruch speichern");
        await office.ShowsAsync("Spruch eingetragen.");
        await own.GotoAsync(own.Url);
        await own.ConfirmAsync("Spruch ablehnen", "Der Satz trägt die Stellen nicht");
        await own.ShowsAsync("Spruch abgelehnt.", "gescheitert", "Der Satz trägt die Stellen nicht");
        await own.GotoAsync("/schlichtungen?jahr=2026");
        await own.ShowsAsync("Schlichtungen", "gescheitert", "zurückgenommen");
        await own.LeaveAsync();
        await office.LeaveAsync();
    }

    private static string Text(DateOnly day) => day.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}
