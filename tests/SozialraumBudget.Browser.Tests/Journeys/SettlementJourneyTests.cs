using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A year with a deficit settled anew by two persons, and a surplus that is spent with receipts.</summary>
[Collection(DemoCollection.Name)]
public sealed class SettlementJourneyTests(DemoSite site)
{
    [Fact]
    public async Task Deficit_SettledAnew_ByTwoPersons()
    {
        var office = await site.OpenAsync(DemoUsers.Controller, "/abrechnungen?jahr=2025");
        await office.Content().GetByRole(AriaRole.Link, new() { Name = "Nordwest" }).First.ClickAsync();
        await office.ShowsAsync(
            "Dem Träger fehlen",
            "Woher der Fehlbetrag kommt",
            "Was aus dem Fehlbetrag wird",
            "Zieldifferenzierte Übernahme",
            "vereinbart",
            "Was ein anderer Zeitversatz ergäbe"
        );
        var address = new Uri(office.Url).AbsolutePath;

        // The accounts were amended since: whoever settles anew says why.
        await office.Content().GetByRole(AriaRole.Link, new() { Name = "Neu abrechnen" }).ClickAsync();
        await office.ShowsAsync("Das ändert sich gegenüber Fassung 1:", "−188.260,75 € → −183.460,75 €");
        await office.ConfirmAsync("Abrechnung vorbereiten");
        await office.ShowsAsync("Bitte begründen, warum es neu abgerechnet wird.");
        await office.Field("Grund der neuen Abrechnung").FillAsync("Nachtrag zum Jahresabschluss");
        await office.PressAsync("Abrechnung vorbereiten");
        await office.ShowsAsync("Abrechnung vorbereitet.", "Wartet auf die Freigabe.");
        await office.ConfirmAsync("Zurückziehen");
        await office.ShowsAsync("Abrechnung zurückgezogen.");
        await PrepareAsync(office, address);

        var approver = await site.OpenAsync(DemoUsers.Approver, address);
        await Expect(approver.Content()).Not.ToContainTextAsync("Alle Quellen (XLSX)");
        await approver.ConfirmAsync("Ablehnen");
        await approver.ShowsAsync("Bitte begründen, was zu ändern ist.");
        await approver.Field("Begründung").FillAsync("Bitte den Beleg anfügen");
        await approver.PressAsync("Abrechnung ablehnen");
        await approver.ShowsAsync("Abrechnung abgelehnt.");
        await PrepareAsync(office, address);
        await approver.GotoAsync(approver.Url);
        await approver.ConfirmAsync("Freigeben");
        await approver.ShowsAsync("Abrechnung freigegeben und gebucht.", "Was daraus wurde", "Fassung 4", "44.972,22");
        await approver.LeaveAsync();
        await office.LeaveAsync();
    }

    /// <summary>A model that moves no money at the year's end: from the task to the closed year, the letter beside it.</summary>
    [Fact]
    public async Task PlanAndActual_CloseAYear_FromTheTaskOn()
    {
        var office = await site.OpenAsync(DemoUsers.Controller, "/?alle=true");
        await office
            .Content()
            .GetByRole(AriaRole.Link, new() { NameRegex = new("Abrechnung vorbereiten.*Südost.*Jahresabrechnung 2025") })
            .First.ClickAsync();
        await office.ShowsAsync("bereit zum Vorbereiten", "Plan − Ist", "sozialräumlich", "Nachgezahlt wird nichts");
        await Expect(office.Content()).Not.ToContainTextAsync("Bonuspunkte");
        await office.ConfirmAsync("Abrechnung vorbereiten");
        await office.ShowsAsync("Abrechnung vorbereitet.", "Wartet auf die Freigabe.");

        var approver = await site.OpenAsync(DemoUsers.Approver, new Uri(office.Url).AbsolutePath);
        await approver.ConfirmAsync("Freigeben");
        await approver.ShowsAsync("Abrechnung freigegeben und gebucht.", "Abgerechnet.", "Schreiben an den Träger (PDF)");
        await Expect(approver.Content()).Not.ToContainTextAsync("Was daraus wurde");
        await approver.LeaveAsync();
        await office.LeaveAsync();
    }

    [Fact]
    public async Task Surplus_IsSpentWithReceipts_AndItsRestClaimedBack()
    {
        var own = await site.OpenAsync(DemoUsers.Coordinator, "/zweckbindungen");
        await own.Content().GetByRole(AriaRole.Link, new() { Name = "gesamte Jugendhilfe 2024" }).ClickAsync();
        await own.ShowsAsync("Ferienfreizeit am See", "anerkannt");
        // What waits is taken back, with a reason, and is free again.
        await own.ConfirmAsync("Zurückziehen");
        await own.ShowsAsync("Bitte begründen, warum Sie sie zurückziehen.");
        await own.Field("Begründung").FillAsync("Falscher Beleg");
        await own.PressAsync("Verwendung zurückziehen");
        await own.ShowsAsync("Verwendung zurückgezogen; der Betrag ist wieder frei.", "Falscher Beleg");
        await SpendAsync(own, "120", "Material für die Werkstatt");

        await own.Field("Betrag").FillAsync("250");
        await own.Field("Wofür").FillAsync("Bücher für den Lesetreff");
        await own.Field("Verwendet am").FillAsync("2026-03-02");
        await own.PressAsync("Verwendung einreichen");
        await own.ShowsAsync("Bitte den Beleg anfügen.");
        await Expect(own.Field("Wofür")).ToHaveValueAsync("Bücher für den Lesetreff");
        await own.Field("Beleg").UploadAsync("beleg.pdf", "%PDF-1.4\n%%EOF\n");
        await own.PressAsync("Verwendung einreichen");
        await own.ShowsAsync("Verwendung eingereicht.");

        var office = await site.OpenAsync(DemoUsers.Controller, own.Url);
        await office.ConfirmAsync("Anerkennen");
        await office.ShowsAsync("Verwendung anerkannt.");
        await office.ConfirmAsync("Ablehnen");
        await office.ShowsAsync("Bitte begründen, warum die Verwendung nicht anerkannt wird.");
        await office.Field("Begründung").FillAsync("Der Beleg ist unleserlich");
        await office.PressAsync("Verwendung ablehnen");
        await office.ShowsAsync("Verwendung abgelehnt; der Betrag ist wieder frei.");

        // The other account's time is over.
        var late = await site.ReadAsync(
            "set session_replication_role = replica; update earmark_accounts set deadline = '2026-06-30' "
                + "where purpose = 'HelpForUpbringing' and agreement_id = '"
                + await site.ResolveAsync("{settled}")
                + "' returning id"
        );
        await office.GotoAsync($"{site.Address}/zweckbindungen/{late}");
        await office.ShowsAsync("Die Frist ist abgelaufen.");
        await office.ConfirmAsync("Rest zurückfordern");
        await office.ShowsAsync("Der Rest ist zurückgefordert", "erledigt");
        await office.LeaveAsync();
        await own.LeaveAsync();
    }

    private static async Task PrepareAsync(IPage office, string address)
    {
        await office.GotoAsync(new Uri(new Uri(office.Url), $"{address}?vorschau=true").ToString());
        await office.ConfirmAsync("Abrechnung vorbereiten", "Nachtrag zum Jahresabschluss");
        await office.ShowsAsync("Abrechnung vorbereitet.");
    }

    private static async Task SpendAsync(IPage page, string amount, string text)
    {
        await page.Field("Betrag").FillAsync(amount);
        await page.Field("Wofür").FillAsync(text);
        await page.Field("Verwendet am").FillAsync("2026-03-02");
        await page.Field("Beleg").UploadAsync("beleg.pdf", "%PDF-1.4\n%%EOF\n");
        await page.PressAsync("Verwendung einreichen");
        await page.ShowsAsync("Verwendung eingereicht.", text);
    }
}
