using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>A quarter's hours typed on their page: by keyboard, pasted, kept while typing, and by two people at once.</summary>
[Collection(DemoCollection.Name)]
public sealed class ReturnTypingJourneyTests(DemoSite site)
{
    private const string Paste = """
        (input, text) => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """;

    [Fact]
    public async Task Hours_TypedAndPasted_AreKept_TakenOver_AndMergedWithAnothersChanges()
    {
        var own = await site.OpenAsync(DemoUsers.Coordinator, "/quartalsmeldungen?jahr=2026");
        await own.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("Nordost Q4 2026") }).First.ClickAsync();
        await own.FollowAsync("Stunden erfassen");
        await own.ShowsAsync("Stunden erfassen", "Dauern wie 1:30");

        // A block of a spreadsheet over the cells; the arrow and Enter keys walk.
        await own.Field("Datum, Zeile 1")
            .EvaluateAsync(
                Paste,
                "05.10.2026\tTeam Markt\tM-01\tfallübergreifend\t\t90 min\tHilfeplanung\n"
                    + "06.10.2026\tTeam Markt\tM-01\tfallübergreifend\t\tviel\t\n"
            );
        await Expect(own.Field("Stunden, Zeile 2")).ToHaveValueAsync("viel");
        await own.Field("Datum, Zeile 1").FocusAsync();
        await own.Keyboard.PressAsync("Enter");
        await Expect(own.Field("Datum, Zeile 2")).ToBeFocusedAsync();
        await own.Keyboard.PressAsync("ArrowUp");
        await own.Keyboard.PressAsync("ArrowRight");
        await Expect(own.Field("Team, Zeile 1")).ToBeFocusedAsync();
        await Expect(own.Locator("[data-grid-status]")).ToContainTextAsync("Entwurf gespeichert.");
        await own.ReloadAsync();
        await own.ShowsAsync("noch nicht", "übernommen");
        await Expect(own.Field("Stunden, Zeile 2")).ToHaveValueAsync("viel");

        await own.PressAsync("Speichern und übernehmen");
        await own.ShowsAsync("1 Fehler in den Zeilen");
        await Expect(own.Field("Stunden, Zeile 2")).ToHaveAttributeAsync("aria-invalid", "true");
        await own.Field("Stunden, Zeile 2").FillAsync("1,5");
        await own.PressAsync("Speichern und übernehmen");
        await own.ShowsAsync("2 Zeilen übernommen.");

        // Somebody else has the page open, too.
        var other = await site.OpenAsync(DemoUsers.Coordinator, own.Url);
        await own.Field("Stunden, Zeile 1").FillAsync("2");
        await own.PressAsync("Speichern und übernehmen");
        await own.ShowsAsync("2 Zeilen übernommen.");
        await other.Field("Stunden, Zeile 1").FillAsync("3");
        await other.PressAsync("Speichern und übernehmen");
        await other.ShowsAsync("Zweimal geändert", "Ihre Eingabe: 3");
        await other.GetByLabel("Gespeichert von").CheckAsync();
        await other.PressAsync("Speichern und übernehmen");
        await other.ShowsAsync("2 Zeilen übernommen.");
        await Expect(other.Field("Stunden, Zeile 1")).ToHaveValueAsync("2");

        await other.Field("Team, Zeile 1").FillAsync("Team Park");
        await other.PressAsync("Nur als Entwurf speichern");
        await other.ShowsAsync("Entwurf gespeichert.");
        await other.PressAsync("Entwurf verwerfen");
        await other.ShowsAsync("Entwurf verworfen.");
        await Expect(other.Field("Team, Zeile 1")).ToHaveValueAsync("Team Markt");
        await other.LeaveAsync();
        await own.LeaveAsync();
    }

    [Fact]
    public async Task Remark_AtACase_IsSeenByBothSides()
    {
        var office = await site.OpenAsync(DemoUsers.Controller, "/quartalsmeldungen?jahr=2026");
        await office.Content().GetByRole(AriaRole.Link, new() { NameRegex = new("Nordost Q1 2026") }).First.ClickAsync();
        await office.Content().GetByText("Anmerken", new() { Exact = true }).First.ClickAsync();
        await office.ChooseAsync("Tabelle", "Fälle");
        await office.FillAsync(("Zeile", "2"), ("Fallnummer", "NO-F001"), ("Anmerkung", "Bitte Intensität im Nachtrag prüfen"));
        await office.PressAsync("Anmerkung speichern");
        await office.ShowsAsync("Anmerkung gespeichert.", "Fälle, Zeile 2, Fall NO-F001");
        await office.FollowAsync("Fälle, Zeile 2, Fall NO-F001");
        await office.ShowsAsync("Fälle der Meldung");
        await office.LeaveAsync();
    }
}
