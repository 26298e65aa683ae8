using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>The end of a year between provider, controlling and approval: its bonus, and the annual accounts.</summary>
[Collection(DemoCollection.Name)]
public sealed class YearEndJourneyTests(DemoSite site)
{
    private const string Table =
        "Art;Bezeichnung;Betrag;Vorjahr;Stellen\n"
        + "Sozialraumbudget;Auszahlungen;1.000.000,00;;\n"
        + "Personal;Fachkräfte;700.000,00;;\n"
        + "Externe Hilfen;;250.000,00;;\n"
        + "Stellen;Fachkräfte;;;10,5\n";

    [Fact]
    public async Task Bonus_AgreedAnew_AssessedObjectedRefusedAndMended_IsApprovedAsADueOfItsOwn()
    {
        // What both have signed changes only by an amendment that both sign.
        var office = await site.OpenAsync(DemoUsers.Controller, "/leistungsbonus?jahr=2026");
        await office.FollowAsync("Nordost");
        await office.ShowsAsync("Bonus nach heutigem Stand", "Anteil ambulanter Hilfen", "Mehr Bonus");
        await office.FollowAsync("Nachtrag vorschlagen");
        await office.Field("Ziel, Zeile 1").FillAsync("72");
        await office.PressAsync("Dem Träger vorschlagen");
        await office.ShowsAsync("Bitte begründen, warum ein Nachtrag nötig ist.");
        await Expect(office.Field("Ziel, Zeile 1")).ToHaveValueAsync("72");
        await office.Field("Begründung").FillAsync("Die Erhebung wurde umgestellt");
        await office.PressAsync("Dem Träger vorschlagen");
        await office.ShowsAsync("Vorgeschlagen.", "Nachtrag vorgeschlagen");
        var own = await site.OpenAsync(DemoUsers.Coordinator, office.Url);
        await own.ConfirmAsync("Dem Vorschlag zustimmen");
        await own.ShowsAsync("Vereinbart.", "mindestens 72 %");

        // The closed year: the provider objects, the office stays with it, the approver sends it back.
        await own.GotoAsync($"{site.Address}/leistungsbonus?jahr=2025");
        await own.FollowAsync("Nordost");
        await own.ShowsAsync("bewertet", "Indikatoren");
        var closed = own.Url;
        await own.ConfirmAsync("Widersprechen", "Die Stunden der Ehrenamtlichen sind zu niedrig gezählt");
        await own.ShowsAsync("Widerspruch gespeichert.");
        await office.GotoAsync(closed);
        await office.PressAsync(await PrepareButtonAsync(office));
        await office.Locator("[popover]:popover-open button[type=submit]").ClickAsync();
        await office.ShowsAsync("Der Träger hat der Bewertung nicht zugestimmt.");
        await office.Field("Begründung, wenn der Träger nicht zugestimmt hat").FillAsync("Die Listen sind geprüft");
        await office.Content().GetByRole(AriaRole.Button, new() { NameRegex = new("€ vorbereiten$") }).First.ClickAsync();
        await office.ShowsAsync("Vorbereitet. Freigeben muss eine andere Person.");
        var approver = await site.OpenAsync(DemoUsers.Approver, closed);
        await approver.ConfirmAsync("Ablehnen", "Bitte den Widerspruch noch einmal prüfen");
        await approver.ShowsAsync("Abgelehnt.");

        // Opened again, counted anew with evidence, agreed to, approved: a due of its own.
        await office.ReloadAsync();
        await office.ConfirmAsync("Bewertung wieder öffnen", "Listen nachgereicht");
        await office.Content().GetByText("Indikator bewerten").ClickAsync();
        await office.ChooseAsync("Indikator", "Stunden Ehrenamtlicher");
        await office.FillAsync(("Ist-Wert", "452,5"), ("Worauf der Wert beruht", "Nachgereichte Einsatzlisten"));
        await office.Field("Beleg").UploadAsync("einsatz.txt", "452,5 Stunden");
        await office.PressAsync("Wert speichern");
        await office.ShowsAsync("Wert gespeichert.", "452,5 Stunden", "Nachgereichte Einsatzlisten");
        await office.ConfirmAsync("Bewertung abschließen", "Kein weiterer Wert offen");
        await office.ShowsAsync("Bewertung abgeschlossen.");
        await own.ReloadAsync();
        await own.ConfirmAsync("Der Bewertung zustimmen");
        await own.ShowsAsync("Zugestimmt.");
        await office.ReloadAsync();
        await office.PressAsync(await PrepareButtonAsync(office));
        await office.Locator("[popover]:popover-open button[type=submit]").ClickAsync();
        await office.ShowsAsync("Vorbereitet. Freigeben muss eine andere Person.");
        await approver.ReloadAsync();
        await approver.Content().GetByRole(AriaRole.Button, new() { NameRegex = new("€ freigeben …$") }).ClickAsync();
        await approver.Locator("[popover]:popover-open button[type=submit]").ClickAsync();
        await approver.ShowsAsync("Leistungsbonus freigegeben.", "Auszahlung", "fällig am");
        await office.GotoAsync($"{site.Address}/auszahlungen?jahr=2025");
        await office.ShowsAsync("Leistungsbonus");
        await own.LeaveAsync();
        await approver.LeaveAsync();
        await office.LeaveAsync();
    }

    [Fact]
    public async Task Accounts_AmendedTypedAndReadIn_AreSentBackMendedAndAccepted()
    {
        var own = await site.OpenAsync(DemoUsers.Coordinator, "/jahresabschluesse?jahr=2025");
        await own.FollowAsync("Nordost");
        await own.ShowsAsync("angenommen", "Personal", "Stellen: Fachkräfte");
        await own.ConfirmAsync("Nachtrag beginnen", "Eine Rechnung kam später");
        await own.ShowsAsync("Nachtrag begonnen.");

        // Typed: what is wrong says so at its cell, and what was typed stays.
        await own.FollowAsync("Erfassen");
        await own.Field("Betrag, Zeile 2").FillAsync("viel");
        await own.PressAsync("Speichern");
        await own.ShowsAsync("1 Fehler in den Zeilen.");
        await Expect(own.Field("Betrag, Zeile 2")).ToHaveValueAsync("viel");
        await own.Field("Betrag, Zeile 2").FillAsync("700.000,00");
        await own.PressAsync("Speichern");
        await own.ShowsAsync("Abschluss gespeichert.", "700.000,00 €");

        // From a file; the stated result is held against the lines.
        await own.Content().GetByText("Aus einer Datei einlesen").ClickAsync();
        await own.Field("Datei mit den Zeilen").UploadAsync("abschluss.csv", Table);
        await own.Field("Ausgewiesenes Ergebnis").FillAsync("50.001,00");
        await own.PressAsync("Zeilen einlesen");
        await own.ShowsAsync("Eingelesen.", "Ergebnis geht nicht auf", "50.000,00 €");
        await own.Content().GetByText("Aus einer Datei einlesen").ClickAsync();
        await own.Field("Datei mit den Zeilen").UploadAsync("abschluss.csv", Table);
        await own.Field("Ausgewiesenes Ergebnis").FillAsync("50.000,00");
        await own.PressAsync("Zeilen einlesen");
        await own.ShowsAsync("Eingelesen.", "Warnungen brauchen noch eine Begründung");
        await own.Field("Abschluss oder Prüfbericht").UploadAsync("pruefbericht.txt", "Keine Einwendungen");
        await own.PressAsync("Datei anhängen");
        await own.ShowsAsync("Datei angehängt.", "pruefbericht.txt");
        for (var open = own.Locator("textarea[name=Answer]"); await open.CountAsync() > 0; )
        {
            var before = await open.CountAsync();
            await open.First.FillAsync("Im Prüfbericht erläutert");
            await own.PressBeginningAsync("Begründung speichern");
            await Expect(open).ToHaveCountAsync(before - 1);
        }

        await own.ConfirmAsync("Einreichen");
        await own.ShowsAsync("Jahresabschluss eingereicht.", "Gesperrt.");
        var office = await site.OpenAsync(DemoUsers.Controller, own.Url);
        await office.ConfirmAsync("Zurückgeben", "Externe Hilfen bitte aufteilen");
        await office.ShowsAsync("Jahresabschluss zurückgegeben.");
        await own.ReloadAsync();
        await own.PressBeginningAsync("Erledigt");
        await own.ShowsAsync("Punkt als erledigt gekennzeichnet.");
        await own.ConfirmAsync("Einreichen");
        await own.ShowsAsync("Jahresabschluss eingereicht.");
        await office.ReloadAsync();
        await office.ConfirmAsync("Annehmen", "Nachtrag ist schlüssig");
        await office.ShowsAsync("Jahresabschluss angenommen.", "Fassung 2 angenommen");
        await own.LeaveAsync();
        await office.LeaveAsync();
    }

    private static async Task<string> PrepareButtonAsync(IPage page) =>
        (await page.Content().GetByRole(AriaRole.Button, new() { NameRegex = new("€ vorbereiten …$") }).First.TextContentAsync())!.Trim();
}
