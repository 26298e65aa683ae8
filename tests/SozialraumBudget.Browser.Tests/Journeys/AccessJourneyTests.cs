using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>Two administrators: one proposes a way to the money, the other one confirms or turns it down.</summary>
[Collection(DemoCollection.Name)]
public sealed class AccessJourneyTests(DemoSite site)
{
    [Fact]
    public async Task RolesThatMoveMoney_ProposedByOne_AreConfirmedAndTurnedDownByAnother()
    {
        var (second, _) = await site.CreateAccountAsync("Administration Zwei", Role.Admin);
        var (_, person) = await site.CreateAccountAsync("Neue Kraft", Role.Management);
        var page = await site.OpenAsync(DemoUsers.Admin, $"/benutzer/{person}");
        await page.Content().GetByLabel("Zahlungsfreigabe").CheckAsync();
        await page.PressAsync("Speichern");
        await page.ShowsAsync("Vorgeschlagen: Rolle Zahlungsfreigabe");

        var other = await site.OpenWindowAsync(second, $"/benutzer/{person}");
        await other.ConfirmAsync("Bestätigen …");
        await other.ShowsAsync("Bestätigt. Es gilt ab sofort.");

        await page.GotoAsync($"/benutzer/{person}");
        await Expect(page.Content().GetByLabel("Zahlungsfreigabe")).ToBeCheckedAsync();
        await page.Content().GetByLabel("Budgetcontrolling").CheckAsync();
        await page.PressAsync("Speichern");
        await page.ShowsAsync("Vorgeschlagen: Rolle Budgetcontrolling");
        await other.ReloadAsync();
        await other.ConfirmAsync("Ablehnen oder zurückziehen …");
        await other.ShowsAsync("Der Vorschlag ist vom Tisch.");
        await Expect(other.Content().GetByLabel("Budgetcontrolling")).Not.ToBeCheckedAsync();
        await page.LeaveAsync();
        await other.Context.LeaveAsync();
    }

    [Fact]
    public async Task LostPhone_FactorIsTakenAway_WhereThePersonMovesNoMoney()
    {
        var (_, person) = await site.CreateAccountAsync("Ohne Telefon", Role.Management, secondFactor: true);
        var page = await site.OpenAsync(DemoUsers.Admin, $"/benutzer/{person}");
        await page.ConfirmAsync("Zweiten Faktor zurücksetzen …");
        await page.ShowsAsync("Der zweite Faktor ist zurückgesetzt.");
        await Expect(page.Content().GetByRole(AriaRole.Button, new() { NameRegex = new("^Zweiten Faktor") })).ToHaveCountAsync(0);
        await page.LeaveAsync();
    }
}
