using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>What everybody does with the own account: password, second factor, tokens, sessions.</summary>
[Collection(DemoCollection.Name)]
public sealed class AccountJourneyTests(DemoSite site)
{
    private DateTimeOffset Now => site.App.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    private const string NewPassword = "ein ganz anderes Passwort";

    /// <summary>Signs in nowhere else in these tests.</summary>
    private static DemoUser Person => DemoUsers.FurtherCoordinators[^1];

    [Fact]
    public async Task Account_PasswordFactorTokensAndSessions()
    {
        var page = await site.OpenWindowAsync(Person, "/konto/passwort");
        await page.FillAsync(
            ("Bisheriges Passwort", DemoUsers.Password),
            ("Neues Passwort", NewPassword),
            ("Neues Passwort wiederholen", NewPassword)
        );
        await page.PressAsync("Passwort ändern");
        await page.ShowsAsync("geändert");

        await page.FollowAsync("Token und Kalender");
        await page.FillAsync(("Name", "Haushaltsexport"), ("Ihr Passwort", NewPassword));
        await page.PressAsync("Token anlegen");
        await page.ShowsAsync("Das Token ist angelegt.");
        await page.PressBeginningAsync("Widerrufen");
        await page.ShowsAsync("gilt nicht mehr");

        await page.FollowAsync("Zweiter Faktor");
        var key = (await page.Locator("code.secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        // A code works once: each use takes the next step of the window that is accepted.
        await page.FillAsync(("Code", Code(key, -1)), ("Ihr Passwort", NewPassword));
        await page.PressAsync("Einschalten");
        await page.ShowsAsync("Der zweite Faktor ist eingeschaltet.");
        var spare = await page.Locator("ul.codes code").First.InnerTextAsync();

        await page.GotoAsync("/konto");
        await page.PressAsync("Erinnerungen abschalten");
        await page.ShowsAsync("Sie bekommen keine Erinnerungen mehr");
        await page.PressAsync("Überall sonst abmelden");
        await page.ShowsAsync("Alle anderen Sitzungen sind beendet");
        await page.Locator("header summary").Filter(new() { HasText = Person.DisplayName }).First.ClickAsync();
        await page.Locator("header").GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();
        await page.FollowAsync("Wieder anmelden");
        await SignInAsync(page, Code(key, 0));
        await Expect(page.Locator("nav.app-nav")).ToBeVisibleAsync();

        // The session is gone: the way leads over the sign-in to the page that was asked for.
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync("/konto/zweiter-faktor");
        await SignInAsync(page, Code(key, 1));
        await Expect(page.Locator("h1")).ToContainTextAsync("Zweiter Faktor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ausschalten …" }).ClickAsync();
        var dialog = page.Locator("[popover]:popover-open");
        await dialog.GetByLabel("Ihr Passwort").FillAsync(NewPassword);
        await dialog.GetByLabel("Code").FillAsync(spare);
        await dialog.Locator("button[type=submit]").ClickAsync();
        await page.ShowsAsync("Der zweite Faktor ist ausgeschaltet.");
        await page.Context.LeaveAsync();
    }

    /// <summary>Sent when the session was ended from another window, a form comes back as it was typed, and is sent then.</summary>
    [Fact]
    public async Task Form_SentAfterTheSessionWasEndedElsewhere_ComesBackAsTyped()
    {
        // Signed in nowhere else, too.
        var person = DemoUsers.SecondAdmin;
        var page = await site.OpenWindowAsync(person, "/benutzer/neu");
        var role = page.Content().GetByLabel(Role.Management.Title(), new() { Exact = true });
        await page.FillAsync(("Name", "Kim Neu"), ("Benutzername", "k.neu"));
        await role.CheckAsync();

        var elsewhere = await site.OpenWindowAsync(person, "/konto");
        await elsewhere.PressAsync("Überall sonst abmelden");
        await elsewhere.ShowsAsync("Alle anderen Sitzungen sind beendet");
        await elsewhere.Context.LeaveAsync();

        await page.PressAsync("Konto anlegen und Link erstellen");
        await page.ShowsAsync("Ihre Sitzung ist abgelaufen.");
        await EnterAsync(page, person, DemoUsers.Password);
        await page.ShowsAsync("Die Sitzung war abgelaufen, als Sie das Formular gesendet haben.");
        await Expect(page.Field("Name")).ToHaveValueAsync("Kim Neu");
        await Expect(page.Field("Benutzername")).ToHaveValueAsync("k.neu");
        await Expect(role).ToBeCheckedAsync();
        await page.PressAsync("Konto anlegen und Link erstellen");
        await Expect(page.Locator("h1")).ToContainTextAsync("Kim Neu");
        await page.Context.LeaveAsync();
    }

    private static async Task EnterAsync(IPage page, DemoUser person, string password)
    {
        await page.FillAsync(("Benutzername", person.UserName), ("Passwort", password));
        await page.PressAsync("Anmelden");
    }

    private static async Task SignInAsync(IPage page, string code)
    {
        await EnterAsync(page, Person, NewPassword);
        await page.FillAsync(("Code", code));
        await page.PressAsync("Bestätigen");
    }

    /// <summary>What an app for codes shows now (RFC 6238).</summary>
    private string Code(string key, int later)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(
            key.ToUpperInvariant().Select(static c => Alphabet.IndexOf(c).ToString("b5", CultureInfo.InvariantCulture))
        );
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        var step = BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder((Now.ToUnixTimeSeconds() / 30) + later));
#pragma warning disable CA5350 // The standard for one-time codes names SHA-1.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = ((hash[at] & 0x7f) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
