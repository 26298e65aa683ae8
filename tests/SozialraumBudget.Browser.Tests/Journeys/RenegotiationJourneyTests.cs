using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Values;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A budget is negotiated anew during the year by both sides, and fixed as a new version; a claim is paid back in money.</summary>
[Collection(DemoCollection.Name)]
public sealed class RenegotiationJourneyTests(DemoSite site)
{
    private string Today =>
        LocalDay.Today(site.App.Services.GetRequiredService<TimeProvider>()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task BothSides_NegotiateABudget_AndItBecomesANewVersion()
    {
        var address = await site.ResolveAsync("/neuverhandlungen/neu/{unprepared}/2026");
        var office = await site.OpenAsync(DemoUsers.Controller, address);
        await office.ShowsAsync("Neuverhandlung eröffnen", "Korridor um das Budget", "Gründe");
        await office.PressAsync("Neuverhandlung eröffnen");
        if (await office.Field("Anlass").IsVisibleAsync())
        {
            // All figures lie within the corridor: an occasion has to be named.
            await office.ShowsAsync("Bitte den Anlass angeben.");
            await office.Field("Anlass").FillAsync("Tarifabschluss vom Herbst");
            await office.PressAsync("Neuverhandlung eröffnen");
        }

        await office.ShowsAsync("Neuverhandlung eröffnet.", "Noch kein Angebot.", "Was die vereinbarten Verfahren ergäben");
        await office.Field("Gesamtbudget des Jahres").FillAsync("viel");
        await office.Field("Begründung").FillAsync("Mehr Hilfen im Herbst");
        await office.PressAsync("Angebot machen");
        await Expect(office.Field("Begründung")).ToHaveValueAsync("Mehr Hilfen im Herbst");
        await office.Field("Gesamtbudget des Jahres").FillAsync("1.900.000");
        await office.PressAsync("Angebot machen");
        await office.ShowsAsync("Angebot gemacht.", "Träger am Zug", "1.900.000,00");

        var provider = await site.ReadAsync(
            "select u.user_name from users u join renegotiations r on r.provider_id = u.provider_id where r.id = '"
                + office.Url.Split('/')[^1]
                + "' limit 1"
        );
        var own = await site.OpenAsync(DemoUsers.All.Single(u => u.UserName == provider), new Uri(office.Url).AbsolutePath);
        await own.ShowsAsync("Träger am Zug", "Jugendamt: 1.900.000,00");
        await own.Field("Gesamtbudget des Jahres").FillAsync("1.950.000");
        await own.Field("Begründung").FillAsync("Zwei Stellen fehlen");
        await own.Field("Unterlage").UploadAsync("stellenplan.pdf", "%PDF-1.4\n%%EOF\n");
        await own.PressAsync("Angebot machen");
        await own.ShowsAsync("stellenplan.pdf", "Jugendamt am Zug");

        await office.GotoAsync(office.Url);
        await office.ConfirmAsync("Ohne Änderung beenden");
        await office.ShowsAsync("Bitte begründen, warum das Budget bleibt, wie es ist.");
        await office.GotoAsync(office.Url);
        await office.ConfirmAsync("1.950.000,00 € annehmen");
        await office.ShowsAsync("Angebot angenommen.", "vereinbart, noch festzusetzen");
        await office.ConfirmAsync("Variante anlegen");
        await office.ShowsAsync("Variante angelegt. Vereinbart sind 1.950.000,00");
        // Nobody fixes something else than was agreed without being told.
        await office.GotoAsync(new Uri(office.Url).AbsolutePath + "/festsetzen");
        await office.ShowsAsync("Diese Variante weicht von der Einigung ab:", "Beide Seiten haben sich auf 1.950.000,00");
        await own.GotoAsync(own.Url);
        await own.ShowsAsync("vereinbart, noch festzusetzen", "angenommen");
        await own.LeaveAsync();
        await office.LeaveAsync();
    }

    [Fact]
    public async Task Renegotiation_EndsWithoutAChange_AndSaysWhy()
    {
        await using var data = site.Data();
        var scenario = await data.CreateBudgetScenario();
        var office = await site.OpenAsync(DemoUsers.Controller, $"/neuverhandlungen/neu/{scenario.Agreement.Id}/{scenario.Year}");
        await office.Field("Anlass").FillAsync("Antrag des Trägers");
        await office.PressAsync("Neuverhandlung eröffnen");
        await office.ShowsAsync("Neuverhandlung eröffnet.");
        await office.ConfirmAsync("Ohne Änderung beenden", "Die Prognose trägt den Antrag nicht");
        await office.ShowsAsync("Neuverhandlung beendet; das Budget bleibt, wie es ist.", "Die Prognose trägt den Antrag nicht");
        await office.LeaveAsync();
    }

    [Fact]
    public async Task Claim_IsPaidBackInMoney()
    {
        var claim = await site.ReadAsync(
            "select d.id from deductions d where d.withdrawn_user_id is null and d.amount > 0 and not exists "
                + "(select from set_offs s where s.deduction_id = d.id) order by d.claimed_on limit 1"
        );
        var office = await site.OpenAsync(DemoUsers.Controller, $"/abzuege/{claim}");
        await office.Content().GetByText("Zahlungseingang erfassen").ClickAsync();
        await office.Field("Eingegangener Betrag").FillAsync("0,01");
        await office.PressAsync("Zahlungseingang buchen");
        await office.ShowsAsync("Bitte den Tag des Eingangs angeben");
        await Expect(office.Field("Eingegangener Betrag")).ToHaveValueAsync("0,01");
        await office.Field("Eingegangen am").FillAsync(Today);
        await office.Field("Kassenzeichen oder Beleg").FillAsync("4711");
        await office.PressAsync("Zahlungseingang buchen");
        await office.ShowsAsync("Zahlungseingang gebucht.", "4711", "zurückgezahlt");
        await office.LeaveAsync();
    }
}
