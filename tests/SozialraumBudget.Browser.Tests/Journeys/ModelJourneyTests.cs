using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>
/// What makes other cities' models those models, on a phone: a stationary help that Siegen avoided, the evaluation of a reform, and a
/// month of a model that reports and pays by the month.
/// </summary>
[Collection(DemoCollection.Name)]
public sealed class ModelJourneyTests(DemoSite site)
{
    /// <summary>A help moves money only with case, reason and both signatures; what is missing is said and the rest stays.</summary>
    [Fact]
    public async Task Siegen_MovesAHelp_ThatBothSidesSign()
    {
        var list = await site.ResolveAsync("/vereinbarungen/{siegen}/verschiebungen");
        var lead = await site.PhoneAsync(DemoUsers.All.Single(static u => u.Provider == "Sozialwerk Süd e.V."), list);
        await lead.FitsAsync();
        var address = await ProposeAsync(lead, "SU-F031");
        await lead.PressAsync("Unterschreiben …");
        await lead.PressAsync("Für die Seite Träger unterschreiben");
        await lead.ShowsAsync("Verschiebung unterschrieben.", "Bis dahin ist sie ohne Wirkung.");
        await lead.FitsAsync();

        var office = await site.PhoneAsync(DemoUsers.Controller, address);
        await office.PressAsync("Unterschreiben …");
        await office.PressAsync("Für die Seite Jugendamt unterschreiben");
        await office.ShowsAsync("Beide Seiten haben unterschrieben.", "Mit der nächsten Fassung des Budgets wird sie wirksam");
        await office.FitsAsync();

        await lead.GotoAsync(list);
        await ProposeAsync(lead, "SU-F032");
        await lead.PressAsync("Zurückziehen …");
        await lead.PressAsync("Verschiebung zurückziehen");
        await lead.ShowsAsync("Bitte begründen");
        await lead.FitsAsync();
        await lead.Field("Grund").FillAsync("Versehentlich vorgeschlagen");
        await lead.PressAsync("Verschiebung zurückziehen");
        await lead.ShowsAsync("Verschiebung zurückgezogen.", "Versehentlich vorgeschlagen");
        await lead.FitsAsync();
        await lead.GotoAsync(list);
        await lead.ShowsAsync("SU-F031", "SU-F032", "zurückgezogen");
        await lead.FitsAsync();
        await lead.LeaveAsync();
        await office.LeaveAsync();
    }

    /// <summary>What is missing is said, and the rest stays.</summary>
    private static async Task<string> ProposeAsync(IPage page, string number)
    {
        await page.FollowAsync("Verschiebung vorschlagen");
        await page.FillAsync(("Fallnummer", number), ("Monate", "7"), ("Kosten im Monat", "5.342,41"), ("Vereinbarter Anteil", "80 %"));
        await page.ChooseAsync("Was geschah", "vermieden");
        await page.PressAsync("Verschiebung vorschlagen");
        await page.ShowsAsync("Bitte begründen");
        await Expect(page.Field("Fallnummer")).ToHaveValueAsync(number);
        await page.FitsAsync();
        await page.Field("Begründung").FillAsync("Tagesgruppe und Familienhilfe statt Heim");
        await page.PressAsync("Verschiebung vorschlagen");
        await page.ShowsAsync("Verschiebung vorgeschlagen.", number);
        await page.FitsAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    [Fact]
    public async Task Siegen_IsFormed_AndAReformIsEvaluated()
    {
        await using var data = site.Data();
        var agreement = (await data.CreateRecordAgreement("siegen")).Id;
        var page = await site.PhoneAsync(DemoUsers.Controller, $"/vereinbarungen/{agreement}/budget/2026/angaben");
        await FillAsync(
            page,
            ("Name", "Angebot"),
            ("Wert.stationary", "612.400,00"),
            ("Zeile.Flexibler Teil.0.position", "Personal"),
            ("Zeile.Flexibler Teil.0.amount", "438.210,60")
        );
        await page.PressAsync("Variante anlegen");
        await page.ShowsAsync("Variante „Angebot“ angelegt.", "438.210,60 €", "612.400,00 €");
        await page.FitsAsync();

        await page.ShowsAsync("Noch keine von beiden Seiten unterschrieben.");
        await FillAsync(page, ("Wert.stationary", "viel"));
        await page.PressAsync("Angaben speichern");
        await Expect(page.Locator("[name='Wert.stationary']")).ToHaveAttributeAsync("aria-invalid", "true");
        await FillAsync(page, ("Wert.stationary", "582.482,50"));
        await page.PressAsync("Angaben speichern");
        await page.ShowsAsync("Angaben gespeichert.", "582.482,50 €");

        await page.GotoAsync(await site.ResolveAsync("/vereinbarungen/{compared}/auswertung?jahr=2026"));
        await page.ShowsAsync("Ohne die Reform wären 2025", "keine Einsparung", "Kosten, Fälle und Zugang nebeneinander");
        await page.FitsAsync();
        await page.Field("Warum gerade diese").FillAsync("");
        await page.PressAsync("Vergleichsräume speichern");
        await page.ShowsAsync("Bitte begründen");
        await page.FitsAsync();
        await page.Field("Warum gerade diese").FillAsync("Außerhalb der Reform, dasselbe Budgetmodell in beiden Jahren");
        await page.PressAsync("Vergleichsräume speichern");
        await page.ShowsAsync("Vergleichsräume gespeichert.", "Ohne die Reform wären 2025");

        await page.GotoAsync("/uebersicht/abweichungen?jahr=2026");
        await page.ShowsAsync("Die Fälle kosten bis zum Stand", "Was die Zahlen sagen");
        await page.FitsAsync();
        await page.FollowAsync("Nordost");
        await page.ShowsAsync("Nach Kostentyp", "Vom Budget bis zum Fall");
        await page.FitsAsync();
        await page.LeaveAsync();
    }

    /// <summary>Fixed staff: the budget is fixed, January is reported and accepted, and its due is paid by two persons.</summary>
    [Fact]
    public async Task Month_IsReportedAcceptedAndPaid()
    {
        var (agreement, area) = await StaffAsync();
        var office = await site.PhoneAsync(DemoUsers.Controller, $"/vereinbarungen/{agreement}/budget/2026/angaben");
        await FillAsync(
            office,
            ("Name", "Angebot"),
            ("Wert.overhead_share", "10 %"),
            ("Wert.stationary", "120.000,00"),
            ("Zeile.Stellen.0.name", "Fachkräfte"),
            ("Zeile.Stellen.0.posts", "8"),
            ("Zeile.Stellen.0.cost", "60.000,00")
        );
        await office.PressAsync("Variante anlegen");
        await office.FollowAsync("Festsetzen");
        await office.Content().Locator("[name='Reason']").FillAsync("Beschluss");
        await office.PressAsync("528.000,00 € festsetzen");
        await office.ShowsAsync("528.000,00 €", "44.000,00 €");
        await office.FitsAsync();

        var own = await site.PhoneAsync(DemoUsers.Coordinator, $"/quartalsmeldungen/{agreement}/2026-01");
        await own.ShowsAsync("Monatsmeldung Januar 2026");
        await own.Field("Datei mit Fälle")
            .UploadAsync(
                "faelle.csv",
                "Fallnummer;Bereich;Hilfeart;Setting;Beginn;Ende;Stunden je Woche;Träger\n"
                    + $"FS-26-0001;{area};31;ambulant;01.09.2025;;4,00;Jugendhilfe Nordost gGmbH\n"
            );
        await own.PressAsync("Fälle einlesen");
        await own.ShowsAsync("1 Zeile eingelesen");
        await own.Field("Datei mit Stunden")
            .UploadAsync(
                "stunden.csv",
                "Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit\n"
                    + "05.01.2026;Team Markt;M-01;fallspezifisch;FS-26-0001;6;Gespräch\n"
                    + "06.01.2026;Team Markt;M-01;fallunspezifisch;;2;Netzwerk\n"
            );
        await own.PressAsync("Stunden einlesen");
        await own.ShowsAsync("2 Zeilen eingelesen");
        await own.FitsAsync();
        foreach (var field in await own.Content().GetByLabel(new System.Text.RegularExpressions.Regex("^Begründung: ")).AllAsync())
            await field.FillAsync("So war es vereinbart");
        if (await own.Content().GetByRole(AriaRole.Button, new() { Name = "Begründung speichern" }).CountAsync() > 0)
            await own.PressAsync("Begründung speichern");
        await own.ConfirmAsync("Einreichen");
        await own.ShowsAsync("Meldung eingereicht.");

        await office.GotoAsync($"/quartalsmeldungen/{agreement}/2026-01");
        await office.ConfirmAsync("Annehmen", "Nachfrist war zugesagt");
        await office.ShowsAsync("Meldung angenommen.");
        await office.FitsAsync();

        await office.GotoAsync($"/auszahlungen?suche={Uri.EscapeDataString(area)}&jahr=2026");
        var row = office.GetByRole(AriaRole.Row).Filter(new() { Has = office.Locator("input[name=Ids]"), HasText = "Januar" }).First;
        await row.Locator("input[name=Ids]").CheckAsync();
        await office.PressAsync("Angekreuzte vorbereiten");
        await office.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("vorbereitet$") }).ClickAsync();
        await office.ShowsAsync("Wartet auf eine zweite Person.", "44.000,00 €");
        var approver = await site.PhoneAsync(DemoUsers.Approver, office.Url);
        await approver.PressApproveAsync();
        await approver.FitsAsync();
        foreach (var page in new[] { office, own, approver })
            await page.LeaveAsync();
    }

    /// <summary>An agreement of the demo coordinator's provider in an area of its own.</summary>
    private async Task<(Guid Agreement, string Area)> StaffAsync()
    {
        await using var data = site.Data();
        await using var db = data.As();
        var provider = await db.Providers.SingleAsync(p => p.Id == DemoUsers.Coordinator.ProviderId);
        var scenario = await data.CreateBudgetScenario(
            model: "fixed-staff",
            fix: false,
            variant: false,
            after: new()
            {
                Area = await data.CreateArea("Monatsraum"),
                Provider = provider,
                Agreement = null!,
                Dataset = null!,
                Variant = null,
                Controller = TestData.User(Domain.Access.Role.Controller),
            }
        );
        return (scenario.Agreement.Id, scenario.Area.Name);
    }

    private static async Task FillAsync(IPage page, params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
            await page.Locator($"[name='{name}']").FillAsync(value);
    }
}
