using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>From an installation with nothing in it to its first approved payout, each step by the one whose work it is.</summary>
public sealed partial class NewCityJourneyTests(NewCity city) : IClassFixture<NewCity>
{
    private const string Password = "vier zufällige Wörter 7";
    private const string Lead = "Jugendhilfe Nordost gGmbH";

    private static string Services => File.ReadAllText(SharedExamples.File(SharedExamples.Small, "basisjahr.csv"));

    [Fact]
    public async Task NewCity_FromTheFirstAdministrator_ToTheFirstPayout()
    {
        try
        {
            await YearAsync();
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            throw new InvalidOperationException(await city.TellAsync(), e);
        }
    }

    private async Task YearAsync()
    {
        var admin = await EnterAsync(city.App.Invitation);
        await FirstStepsAsync(admin);
        var controller = await InviteAsync(admin, "b.controlling", "Budgetcontrolling");
        var second = await InviteAsync(admin, "b.controlling2", "Budgetcontrolling");
        var approver = await InviteAsync(admin, "freigabe", "Zahlungsfreigabe");
        await InviteAsync(admin, "planung", Role.Management.Title());
        await AccountAsync(admin, "planung");

        await EmptyPages.AreAccessibleAsync(admin, controller, approver);

        await CashAccountAsync(admin, approver);
        await AreasAsync(controller);
        await ProviderAsync(controller, second);
        await TermsOfProviderAsync(controller);
        var coordinator = await InviteAsync(admin, "traeger", "Trägerkoordination", Lead);

        var agreement = await AgreementAsync(controller);
        await ConditionsAsync(controller, agreement);
        await ChecklistAsync(controller, agreement);
        await BaseYearAsync(controller);
        await VariantAsync(controller, agreement);
        await NegotiationAsync(controller);
        await FixAsync(controller);
        await ActivateAsync(controller, agreement);
        await PayoutAsync(controller, approver, agreement);
        await CashAsync(controller);
        await ProofAsync(coordinator, controller);
        await RenegotiationAsync(controller, agreement);
        await TypedRecordAsync(controller);
        await TrialAsync(controller);
    }

    /// <summary>Who has been invited sets a password and is in.</summary>
    private async Task<IPage> EnterAsync(string invitation)
    {
        var page = await city.OpenWindowAsync(invitation);
        await page.FillAsync(("Passwort", Password), ("Passwort wiederholen", Password));
        await page.PressAsync("Passwort setzen und anmelden");
        await Expect(page.Locator("nav.app-nav")).ToBeVisibleAsync();
        return page;
    }

    private async Task<IPage> InviteAsync(IPage admin, string userName, string role, string? provider = null)
    {
        await admin.GoAsync("Benutzer");
        await admin.FollowAsync("Benutzer einladen");
        await admin.FillAsync(("Name", $"Stelle {userName}"), ("Benutzername", userName));
        await admin.GetByLabel(role, new() { Exact = true }).CheckAsync();
        if (provider is not null)
            await admin.ChooseAsync("Träger", provider);
        await admin.PressAsync("Konto anlegen und Link erstellen");
        return await EnterAsync(new Uri(await admin.Locator("code.secret").InnerTextAsync()).AbsolutePath);
    }

    /// <summary>What the administration does with an account that it has; the sessions of this account end by it.</summary>
    private static async Task AccountAsync(IPage admin, string userName)
    {
        await admin.GoAsync("Benutzer");
        await admin.FollowAsync($"Stelle {userName}");
        await admin.FillAsync(("Name", "Zweite Stelle"));
        await admin.PressAsync("Speichern");
        await Expect(admin.Locator("h1")).ToContainTextAsync("Zweite Stelle");
        await admin.ConfirmAsync("Sperren");
        await admin.ShowsAsync("gesperrt");
        await admin.ConfirmAsync("Entsperren");
        await Expect(admin.GetByRole(AriaRole.Button, new() { NameRegex = new("^Sperren") })).ToBeVisibleAsync();
        await admin.ConfirmAsync("Link zum Zurücksetzen");
        await Expect(admin.Locator("code.secret")).ToContainTextAsync("/einladung/");
    }
}
