using System.Net;
using AngleSharp.Dom;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Payouts;

/// <summary>The same row has the same amount in the list, before preparing, in the details and in its Rechenweg.</summary>
public sealed class PayoutRowTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Row_ListedPreparedAndExplained_HasOneAmount()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await desk.Release("Quartalsmeldung Q1 2026");
        await desk.Deduct(100.10m);
        var due = (await desk.Year()).Next!;
        var amount = German.Money(due.Amount);
        var controller = await site.SignIn(Role.Controller);
        await controller.Open(List(desk));
        var row = Rows(controller)[0];
        Assert.Contains(amount, row.TextContent, StringComparison.Ordinal);

        foreach (
            var (posten, value) in new[]
            {
                ("", due.Amount),
                ("?posten=rate", due.Due),
                ("?posten=einbehalt", due.Released),
                ("?posten=abzuege", due.SetOff),
            }
        )
        {
            await controller.Open($"/auszahlungen/rate/{desk.Scenario.Agreement.Id}/2026-Q1/1{posten}");
            Assert.Contains(
                $"Rechenweg {German.Money(value)}",
                controller.Page.QuerySelector("[data-rechenweg]")!.TextContent,
                StringComparison.Ordinal
            );
        }

        await controller.Open($"/auszahlungen/rate/{desk.Scenario.Agreement.Id}/2026-Q1/1");
        Assert.Contains("Budget 2026, Fassung 1", controller.Text, StringComparison.Ordinal);
        await controller.Open($"/auszahlungen/vorbereiten/{desk.Scenario.Agreement.Id}/2026-Q1/1");
        Assert.Contains(amount, controller.Text, StringComparison.Ordinal);
        await controller.Press("Auszahlung vorbereiten");
        Assert.Contains(amount, controller.Text, StringComparison.Ordinal);
        await controller.Open(controller.Path.Split('?')[0] + "/rechenweg?posten=einbehalt");
        Assert.Contains(German.Money(due.Released), controller.Text, StringComparison.Ordinal);
        Assert.Equal(due.Amount, (await desk.Year()).Due(due.Key)!.Amount);
    }

    [Fact]
    public async Task List_RetentionWithoutAnInstalment_IsARowWithItsOwnButton_AgainAfterARefusal()
    {
        var desk = await PayoutDesk.OpenAsync(data, new DateOnly(2027, 3, 1));
        for (var quarter = 1; quarter <= 4; quarter++)
            await desk.Paid(quarter);
        var part = await desk.Release("Jahresabschluss");
        var (payout, _) = await desk.PrepareRetention();
        Assert.Null(await desk.Decide(d => d.RefuseAsync(payout!.Id, "Beleg fehlt")));
        var controller = await site.SignIn(Role.Controller);
        await controller.Open(List(desk));

        Assert.Contains("abgelehnt", controller.Page.QuerySelector("main table")!.TextContent, StringComparison.Ordinal);
        var button = controller
            .Page.QuerySelectorAll("main tbody a")
            .Single(static a => a.TextContent.Contains("Einbehalt vorbereiten", StringComparison.Ordinal));
        await controller.Open(button.GetAttribute("href")!);
        await controller.Press("Auszahlung vorbereiten");
        Assert.Contains(German.Money(part.Amount), controller.Text, StringComparison.Ordinal);
        Assert.Equal(PayoutStep.Prepared, (await desk.Year()).Dues[^1].Step);
    }

    [Fact]
    public async Task List_ApprovedPayout_LeadsToTheCashFileUntilItIsInOne()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var payout = await desk.Paid(1);
        var approver = await site.SignIn(Role.Approver);
        await approver.Open(List(desk) + "&stand=Approved");
        Assert.NotNull(Assert.Single(Rows(approver)).QuerySelector("a[href^='/auszahlungen/kasse']"));
        Assert.DoesNotContain("ausgezahlt", approver.Page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
        await approver.Open($"/auszahlungen/{payout.Id}");
        Assert.Contains("noch nicht an die Kasse übergeben", approver.Text, StringComparison.Ordinal);

        Assert.NotNull((await desk.Export(payout.Id)).Export);
        await approver.Open(List(desk) + "&stand=HandedOver&zeitraum=2026-Q1");
        Assert.Contains("an die Kasse übergeben", Assert.Single(Rows(approver)).TextContent, StringComparison.Ordinal);
        await approver.Open(List(desk) + "&stand=HandedOver&zeitraum=2026-Q2");
        Assert.Empty(approver.Page.QuerySelectorAll("main tbody a[href^='/auszahlungen/']"));
    }

    private static string List(PayoutDesk desk) => "/auszahlungen?jahr=2026&suche=" + Uri.EscapeDataString(desk.Scenario.Area.Name);

    private static List<IElement> Rows(Visitor visitor) => [.. visitor.Page.QuerySelectorAll("main table tbody tr")];
}
