using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Payouts;

public sealed class PayoutPagesTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Payout_PreparedApprovedAndDownloaded_GoesAllTheWay()
    {
        var scenario = await data.CreateBudgetScenario(area: "Nordost");
        var controller = await site.SignIn(Role.Controller);
        await controller.Open("/auszahlungen?jahr=2026&suche=Nordost");
        Assert.Equal("Auszahlungen", controller.Heading);
        var keys = controller.Page.QuerySelectorAll("input[name=Ids]").Select(e => e.GetAttribute("value")!).ToList();
        Assert.Equal(4, keys.Count);

        await controller.Submit(("Ids", keys[0]));
        Assert.Contains("1 von 1 vorbereitet.", controller.Text, StringComparison.Ordinal);
        var path = controller.Page.QuerySelector("main li a[href^='/auszahlungen/']")!.GetAttribute("href")!;
        await controller.Submit(("Ids", keys[0]));
        Assert.Contains("0 von 1 vorbereitet.", controller.Text, StringComparison.Ordinal);
        Assert.Contains("ist schon vorbereitet", controller.Text, StringComparison.Ordinal);

        await controller.Open(path);
        Assert.Contains("freigeben muss sie jemand anderes", controller.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Approve", controller.Page.Body!.InnerHtml, StringComparison.Ordinal);

        var approver = await site.SignIn(Role.Approver);
        await approver.Open(path);
        var amount = German.Money(scenario.Fixed!.Dues.OrderBy(d => d.Key).First().Amount);
        Assert.Contains($"{amount} freigeben", approver.Text, StringComparison.Ordinal);
        Assert.Contains("DE02 1203 0000 0000 2020 51", approver.Text, StringComparison.Ordinal);
        await approver.Submit("Approve");
        Assert.Contains("freigegeben", approver.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        foreach (var kind in new[] { "bescheid", "anordnung" })
        {
            var pdf = await approver.Client.GetAsync($"{path.Split('?')[0]}/{kind}");
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (pdf.StatusCode, pdf.Content.Headers.ContentType!.MediaType));
            Assert.Equal("attachment", pdf.Content.Headers.ContentDisposition!.DispositionType);
            var bytes = await pdf.Content.ReadAsByteArrayAsync();
            Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
            if (Environment.GetEnvironmentVariable("SRB_KEEP_PDF") is { Length: > 0 } folder)
                await File.WriteAllBytesAsync(Path.Combine(folder, kind + ".pdf"), bytes);
        }
    }

    [Theory]
    [InlineData("Am Brunnen 3", "Musterstadt", false)]
    [InlineData("", "", true)]
    [InlineData("", "Musterstadt", true)]
    public async Task Payout_ProviderWithoutAddress_IsToldBeforeTheLetterGoesOut(string street, string city, bool told)
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await using var db = data.As();
        await db
            .Providers.Where(p => p.Id == desk.Scenario.Provider.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Street, street).SetProperty(p => p.City, city));
        const string Title = "Für den Bescheid fehlt die Anschrift des Trägers.";
        var controller = await site.SignIn(Role.Controller);
        await controller.Open($"/auszahlungen/vorbereiten/{desk.Scenario.Agreement.Id}/2026-Q1/1");
        Assert.Equal(told, controller.Text.Contains(Title, StringComparison.Ordinal));
        await controller.Submit();
        Assert.Contains("Wartet auf eine zweite Person.", controller.Text, StringComparison.Ordinal);
        Assert.Equal(told, controller.Text.Contains(Title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Role.Management, true, false, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.AreaManager, true, false, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.ProviderCoordinator, true, false, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Approver, true, true, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.Admin, false, false, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Payout_ByRole_ShowsWhatTheRoleMaySee(
        Role role,
        bool sees,
        bool wholeIban,
        HttpStatusCode notice,
        HttpStatusCode order
    )
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var payout = await desk.Paid(1);
        var visitor = await site.SignIn(
            role,
            role == Role.ProviderCoordinator ? desk.Scenario.Provider.Id : null,
            role == Role.AreaManager ? desk.Scenario.Area.Id : null
        );
        await visitor.Open($"/auszahlungen/{payout.Id}?jahr=2026");

        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.Forbidden, visitor.Status);
        Assert.Equal(wholeIban, visitor.Text.Contains("1203 0000", StringComparison.Ordinal));
        Assert.Empty(visitor.Page.QuerySelectorAll("form[action*='handler=Reverse']"));
        Assert.Equal(notice, (await visitor.Client.GetAsync($"/auszahlungen/{payout.Id}/bescheid")).StatusCode);
        Assert.Equal(order, (await visitor.Client.GetAsync($"/auszahlungen/{payout.Id}/anordnung")).StatusCode);
        await visitor.Open("/auszahlungen/kasse");
        Assert.Equal(role == Role.Approver ? HttpStatusCode.OK : HttpStatusCode.Forbidden, visitor.Status);
    }

    [Fact]
    public async Task Payout_OfAnotherProvider_IsNotFound()
    {
        var (own, other) = (await PayoutDesk.OpenAsync(data), await PayoutDesk.OpenAsync(data));
        var payout = await other.Paid(1);
        var visitor = await site.SignIn(Role.ProviderCoordinator, own.Scenario.Provider.Id);
        await visitor.Open($"/auszahlungen/{payout.Id}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Client.GetAsync($"/auszahlungen/{payout.Id}/bescheid")).StatusCode);
        await visitor.Open("/auszahlungen?jahr=2026");
        Assert.Contains(own.Scenario.Area.Name, visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Scenario.Area.Name + "<", visitor.Page.Body!.InnerHtml, StringComparison.Ordinal);
    }
}
