using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>
/// The way from an empty product to the first approved payout, with its clicks and forms; the README's table is its result.
/// </summary>
public sealed partial class FirstPayoutJourneyTests(NewCity city) : IClassFixture<NewCity>
{
    private const int MostClicks = 32;
    private const int MostForms = 13;
    private static readonly string Services = SharedExamples.File(SharedExamples.Small, "basisjahr.csv");
    private const string Password = "vier zufällige Wörter 7";

    [Fact]
    public async Task EmptyProduct_ToTheFirstPayout_TakesAsManyStepsAsTheReadmeSays()
    {
        var count = new PressCount(city);
        try
        {
            await WalkAsync(count, city.App.Invitation);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            throw new InvalidOperationException(await city.TellAsync(), e);
        }

        var readme = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "README.md"), TestContext.Current.CancellationToken);
        var table = Table().Matches(readme).Select(static m => m.Value);
        Assert.Equal(string.Join('\n', count.Table), string.Join('\n', table));
        Assert.True(count.Clicks <= MostClicks && count.Forms <= MostForms, string.Join('\n', count.Table));
    }

    private static async Task WalkAsync(PressCount count, string invitation)
    {
        var admin = await count.OpenAsync(invitation);
        await count.StepAsync("first administrator sets the password", "administration", () => EnterAsync(admin));
        string[] links = [];
        await count.StepAsync("two persons are invited in one form", "administration", async () => links = await InviteAsync(admin));
        var (controller, approver) = (await count.OpenAsync(links[0]), await count.OpenAsync(links[1]));
        await count.StepAsync(
            "both set theirs",
            "both",
            async () =>
            {
                await EnterAsync(controller);
                await EnterAsync(approver);
            }
        );
        await count.StepAsync("area, its provider, its term and its bank account in one form", "controlling", () => AreaAsync(controller));
        await count.StepAsync("bank account approved", "approval", () => AccountAsync(approver));
        await count.StepAsync(
            "agreement with all terms, conditions and the checklist in one form, as negotiated",
            "controlling",
            () => AgreementAsync(controller)
        );
        await count.StepAsync("base year looked at and taken over", "controlling", () => BaseYearAsync(controller));
        await count.StepAsync("budget: variant", "controlling", () => VariantAsync(controller));
        await count.StepAsync("budget fixed and agreement activated in one form", "controlling", () => FixAsync(controller));
        await count.StepAsync("payout prepared", "controlling", () => PrepareAsync(controller));
        await count.StepAsync("payout approved", "approval", () => ApproveAsync(approver));
    }

    private static async Task EnterAsync(IPage page)
    {
        await page.FillAsync(("Passwort", Password), ("Passwort wiederholen", Password));
        await page.PressAsync("Passwort setzen und anmelden");
        await Expect(page.Locator("nav.app-nav")).ToBeVisibleAsync();
    }

    private static async Task<string[]> InviteAsync(IPage page)
    {
        await page.FollowAsync("Erste Schritte");
        await page.FollowAsync("Personen einladen");
        await page.FillAsync(
            ("Name 1", "Bea Budget"),
            ("Benutzername 1", "b.budget"),
            ("Name 2", "Fred Freigabe"),
            ("Benutzername 2", "f.freigabe")
        );
        await page.PressAsync("Konten anlegen und Links erstellen");
        await page.ShowsAsync("2 Konten sind angelegt.");
        return [.. (await page.Locator("code.secret").AllInnerTextsAsync()).Select(static link => new Uri(link).AbsolutePath)];
    }

    private static async Task AreaAsync(IPage page)
    {
        await page.GoAsync("Sozialräume");
        await page.FollowAsync("Mehrere mit Trägern anlegen");
        await page.FillAsync(
            ("Gültig ab", "01.01.2022"),
            ("Verfahren", "Öffentliche Interessenbekundung"),
            ("Entscheidung", "Beschluss JHA 2021/41"),
            ("Entschieden am", "15.10.2021"),
            ("Beleg", "Niederschrift vom 15.10.2021"),
            ("Sozialraum 1", "Nordost"),
            ("Kürzel 1", "NO"),
            ("Schwerpunktträger 1", "Jugendhilfe Nordost gGmbH"),
            ("Rechtsform 1", "gGmbH"),
            ("IBAN 1", "DE89 3704 0044 0532 0130 00")
        );
        await page.PressAsync("Alle anlegen");
        await page.ShowsAsync("1 Sozialraum ist angelegt.", "Jugendhilfe Nordost gGmbH");
    }

    private static async Task AccountAsync(IPage page)
    {
        await page.ReloadAsync();
        await page.FollowBeginningAsync("Prüfen und freigeben");
        await page.ConfirmAsync("Bankverbindung freigeben");
        await Expect(page.Content()).Not.ToContainTextAsync("wartet auf Freigabe");
    }

    private static async Task AgreementAsync(IPage page)
    {
        await page.FollowAsync("Vereinbarung anlegen");
        await page.FillAsync(
            ("Quelle der weiteren Werte", "§ 4 Budgetvertrag"),
            ("Basisjahr", "2024"),
            ("Steigerungen bis zum Budgetjahr", "3,5 % (Tarif 2025); 4,2 % (Tarif 2026)"),
            ("Rate fällig nach Beginn des Zeitraums (Tage)", "14"),
            ("Satz der Fachleistungsstunde", "68,40"),
            ("Quelle der Gegenleistungen", "§ 6 Budgetvertrag"),
            ("Gewicht 1", "2"),
            ("Gewicht 2", "2"),
            ("Gewicht 3", "1"),
            ("Verhandelt laut", "Unterschrift vom 18.11.")
        );
        await page.FillAsync([
            .. Enumerable.Range(1, Checklist.Structural.Count).Select(static n => ($"Nachweis zu Kriterium {n}", "Beschluss JHA 2025/41")),
        ]);
        await page.PressAsync("Als verhandelt anlegen");
        await page.ShowsAsync("Die verhandelte Vereinbarung ist angelegt.");
    }

    private static async Task BaseYearAsync(IPage page)
    {
        await page.FollowAsync("Basisjahr einlesen");
        await page.GetByLabel("Datei", new() { Exact = true }).UploadAsync("basisjahr.csv", await File.ReadAllTextAsync(Services));
        await page.PressAsync("Datei prüfen");
        await page.PressAsync("34 Zeilen übernehmen");
        await page.ShowsAsync("Beendet");
    }

    private static async Task VariantAsync(IPage page)
    {
        await page.FollowAsync("Variante für Nordost 2026 anlegen");
        await page.FillAsync(("Name", "Verhandelt"));
        await page.PressAsync("Variante anlegen");
        await page.ShowsAsync("Variante „Verhandelt“ angelegt.");
    }

    private static async Task FixAsync(IPage page)
    {
        await page.FollowAsync("Festsetzen");
        await page.FillAsync(("Grundlage der Festsetzung", "Verhandlung vom 18.11."));
        await page.Content()
            .GetByRole(AriaRole.Button, new() { NameRegex = new("€ festsetzen und Vereinbarung aktivieren$") })
            .ClickAsync();
        await page.ShowsAsync("die Vereinbarung ist aktiv.");
    }

    private static async Task PrepareAsync(IPage page)
    {
        await page.FollowAsync("Auszahlung vorbereiten");
        await page.PressAsync("Auszahlung vorbereiten");
        await page.ShowsAsync("Wartet auf eine zweite Person.");
    }

    private static async Task ApproveAsync(IPage page)
    {
        await page.GoAsync("Aufgaben");
        await page.FollowBeginningAsync("Prüfen und freigeben");
        await page.PressApproveAsync();
    }

    /// <summary>Lines of the README's table about the way to the first payout.</summary>
    [GeneratedRegex(@"^\| [^|]+ \| [^|]*\| [0-9]+ \| [0-9]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Table();
}
