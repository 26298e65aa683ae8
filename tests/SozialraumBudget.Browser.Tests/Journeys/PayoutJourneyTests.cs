using System.Text;
using Microsoft.Playwright;
using SozialraumBudget.Browser.Tests.Pages;
using SozialraumBudget.Browser.Tests.Site;
using SozialraumBudget.Demo;
using static Microsoft.Playwright.Assertions;

namespace SozialraumBudget.Browser.Tests.Journeys;

/// <summary>One person prepares, another one approves, the notice is a PDF; reversed, it can be prepared anew.</summary>
[Collection(DemoCollection.Name)]
public sealed class PayoutJourneyTests(DemoSite site)
{
    [Fact]
    public async Task Payout_PreparedByOneApprovedByAnother_HasItsNotice_AndCanBeTakenBack()
    {
        var page = await site.OpenAsync(DemoUsers.Controller, "/auszahlungen?suche=S%C3%BCd");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.Locator("input[type=checkbox][name=Ids]"), HasText = "Q4" }).First;
        await row.Locator("input[type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Angekreuzte vorbereiten" }).First.ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new("vorbereitet$") }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Wartet auf eine zweite Person.");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("freigeben") })).ToHaveCountAsync(0);

        var other = await site.OpenAsync(DemoUsers.Approver, page.Url);
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("€ freigeben …$") }).ClickAsync();
        await other.Locator("[popover]:popover-open button[type=submit]").ClickAsync();
        await Expect(other.Locator("main .kern-badge, main .badge").First).ToContainTextAsync("freigegeben", new() { IgnoreCase = true });

        var download = await other.RunAndWaitForDownloadAsync(() =>
            other.GetByRole(AriaRole.Link, new() { NameRegex = new("^Auszahlungsbescheid") }).ClickAsync()
        );
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal("%PDF", Encoding.ASCII.GetString(bytes, 0, 4));
        Assert.True(bytes.Length > 5_000);

        await page.ReloadAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Zahlungsfreigabe");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("freigeben") })).ToHaveCountAsync(0);

        // Taken back, the due is open again.
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Stornieren") }).ClickAsync();
        var dialog = page.Locator("[popover]:popover-open");
        await dialog.GetByLabel("Begründung").FillAsync("falsches Quartal");
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Storniert von");
        await page.GetByRole(AriaRole.Link, new() { Name = "Neu vorbereiten" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Auszahlung vorbereiten" })).ToBeVisibleAsync();
        await page.LeaveAsync();
        await other.LeaveAsync();
    }

    /// <summary>
    /// Hannover's model pays by the month and retains nothing: the twelfth month, from the list to the cash office's file.
    /// </summary>
    [Fact]
    public async Task Month_OfHannoversModel_IsPreparedApprovedAndHandedOver()
    {
        var page = await site.OpenAsync(DemoUsers.SecondController, "/auszahlungen?suche=S%C3%BCdwest");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.Locator("input[type=checkbox][name=Ids]"), HasText = "Dezember" });
        await row.Locator("input[type=checkbox]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Angekreuzte vorbereiten" }).First.ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { NameRegex = new("vorbereitet$") }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Wartet auf eine zweite Person.");
        await Expect(page.Locator("main dt", new() { HasText = "Aus Einbehalt" })).ToHaveCountAsync(0);

        var other = await site.OpenAsync(DemoUsers.Approver, page.Url);
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new("€ freigeben …$") }).ClickAsync();
        await other.Locator("[popover]:popover-open button[type=submit]").ClickAsync();
        await Expect(other.Locator("main .kern-badge, main .badge").First).ToContainTextAsync("freigegeben", new() { IgnoreCase = true });
        await DownloadAsync(other, "^Auszahlungsbescheid", "%PDF");

        await page.GotoAsync("/auszahlungen/kasse");
        var waiting = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Südwest" }).Filter(new() { HasText = "2026-12" });
        await CashSteps.TickAsync(page, waiting.Locator("input[type=checkbox]"));
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^1 Auszahlung .* übergeben …$") }).ClickAsync();
        await page.Locator("[popover]:popover-open button[type=submit]").ClickAsync();
        await DownloadAsync(page, "^SEPA-XML herunterladen", "<?xm");
        await page.LeaveAsync();
        await other.LeaveAsync();
    }

    private static async Task DownloadAsync(IPage page, string link, string beginning)
    {
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { NameRegex = new(link) }).First.ClickAsync()
        );
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Contains(beginning, Encoding.UTF8.GetString(bytes, 0, 8), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rechenweg_ByKeyboardAlone_OpensAndCloses()
    {
        var page = await site.OpenAsync(DemoUsers.Approver, await site.ResolveAsync("/auszahlungen/{paid}"));
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveTextAsync("Zum Inhalt springen");
        await Expect(page.Locator(":focus")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();

        for (var i = 0; i < 20 && await page.Locator(".why:focus").CountAsync() == 0; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Expect(page.Locator(".why:focus")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".why-panel:popover-open")).ToContainTextAsync("Rate");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".why-panel:popover-open")).ToHaveCountAsync(0);
        await Expect(page.Locator(".why:focus")).ToBeVisibleAsync();
        await page.LeaveAsync();
    }
}
