using System.Net;
using AngleSharp.Dom;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Payouts;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Ledger;

public sealed class LedgerPagesTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task BudgetAccount_AfterPayoutAndReversal_ShowsRunningBalanceAndThePair()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var payout = await desk.Paid(1);
        Assert.Null(await desk.Decide(d => d.ReverseAsync(payout.Id, "falsches Quartal"), desk.Controller));
        var second = await desk.Paid(2);
        var address = $"/budgetkonto/{desk.Scenario.Agreement.Id}?jahr=2026";
        var visitor = await site.SignIn(Role.Management);
        await visitor.Open(address);

        var rows = visitor.Page.QuerySelectorAll("main table tbody tr").Select(static r => r.TextContent).ToList();
        Assert.Equal(4, rows.Count);
        Assert.Contains("storniert durch Nr.", rows[1], StringComparison.Ordinal);
        Assert.Contains("hebt Nr.", rows[2], StringComparison.Ordinal);
        Assert.Contains(German.Money(desk.Scenario.Fixed!.Payable - second.Amount), rows[3], StringComparison.Ordinal);
        Assert.Contains(German.Money(desk.Scenario.Fixed.Payable), rows[2], StringComparison.Ordinal);

        await visitor.Open(address + "&konto=Paid");
        Assert.Equal(3, visitor.Page.QuerySelectorAll("main table tbody tr").Length);
        await visitor.Open(visitor.Page.QuerySelector("main tbody a[href^='/budgetkonto/buchung/']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.NotNull(visitor.Page.QuerySelector("[data-rechenweg]"));
        foreach (var format in new[] { "csv", "xlsx" })
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.Client.GetAsync($"{address}&export={format}")).StatusCode);
        }

        foreach (
            var path in new[]
            {
                $"/auszahlungen/{payout.Id}/rechenweg",
                $"/auszahlungen/rate/{desk.Scenario.Agreement.Id}/2026-Q3/1?jahr=2026",
                "/auszahlungen?jahr=2026&export=csv",
                "/auszahlungen?jahr=2026&stand=offen&sort=-zeitraum",
            }
        )
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.Client.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task BudgetAccount_OfAnotherProvider_IsNotFound_AdminIsForbidden()
    {
        var (own, other) = (await PayoutDesk.OpenAsync(data), await PayoutDesk.OpenAsync(data));
        var visitor = await site.SignIn(Role.ProviderCoordinator, own.Scenario.Provider.Id);
        await visitor.Open($"/budgetkonto/{own.Scenario.Agreement.Id}?jahr=2026");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await visitor.Open($"/budgetkonto/{other.Scenario.Agreement.Id}?jahr=2026");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        var admin = await site.SignIn(Role.Admin);
        await admin.Open($"/budgetkonto/{own.Scenario.Agreement.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, admin.Status);
    }

    [Fact]
    public async Task BudgetAccount_WithoutBooking_SaysSo()
    {
        var agreement = await data.CreateAgreement();
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/budgetkonto/{agreement.Id}?jahr=2026");
        Assert.Contains("Noch nichts gebucht.", visitor.Text, StringComparison.Ordinal);
    }
}
