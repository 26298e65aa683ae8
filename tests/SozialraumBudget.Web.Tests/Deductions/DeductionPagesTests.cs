using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Payouts;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Deductions;

public sealed class DeductionPagesTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Deduction_EnteredChosenAndApproved_GoesAllTheWay()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var agreement = desk.Scenario.Agreement.Id;
        var controller = await site.SignIn(Role.Controller);
        await controller.Open($"/vereinbarungen/{agreement}?jahr=2026");
        await controller.Open(controller.Page.QuerySelector("a[href^='/abzuege/neu/']")!.GetAttribute("href")!);
        await controller.Submit(("Input.Amount", "0,00"), ("Input.Reason", ""), ("Input.Basis", ""));
        Assert.Contains("über 0,00", controller.Text, StringComparison.Ordinal);
        await Enter(controller, agreement, "1.250,40", "Vorfinanzierte externe Hilfe", "%PDF-1.7 Beleg");
        Assert.Contains("Vorfinanzierte externe Hilfe", controller.Heading, StringComparison.Ordinal);
        var path = controller.Path.Split('?')[0];
        var file = controller.Page.QuerySelector("a[href^='/dateien/']")!.GetAttribute("href")!;
        await desk.Deduct(7m, reason: "Bleibt noch offen");

        await controller.Open($"/auszahlungen/vorbereiten/{agreement}/2026-Q1/1?jahr=2026");
        var boxes = controller.Page.QuerySelectorAll("input[name=Ids]").ToList();
        Assert.Equal(2, boxes.Count);
        await controller.Press("Neu berechnen", ("Ids", path.Split('/')[^1]));
        Assert.Equal(
            [true, false],
            controller
                .Page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlInputElement>("input[name=Ids]")
                .OrderByDescending(b => b.Value == path.Split('/')[^1])
                .Select(static b => b.IsChecked)
        );
        await controller.Press("Auszahlung vorbereiten", ("Ids", path.Split('/')[^1]));
        Assert.Contains("wartet auf eine zweite Person", controller.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Abzug: Vorfinanzierte externe Hilfe", controller.Text, StringComparison.Ordinal);
        Assert.Contains(
            "-1.250,40",
            controller.Text.Replace('−', '-').Replace("\u00a0", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Bleibt noch offen", controller.Text, StringComparison.Ordinal);

        var approver = await site.SignIn(Role.Approver);
        await approver.Open(controller.Path);
        Assert.Contains("werden Abzüge von", approver.Text, StringComparison.Ordinal);
        await approver.Submit("Approve");
        Assert.Contains("freigegeben", approver.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);

        var provider = await site.SignIn(Role.ProviderCoordinator, desk.Scenario.Provider.Id);
        await provider.Open("/unser-budget?jahr=2026");
        Assert.Equal(2, provider.Page.QuerySelectorAll("#abzuege tbody tr").Length);
        await provider.Open(path);
        Assert.Contains("verrechnet", provider.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(provider.Page.QuerySelectorAll("form[action*='handler=Withdraw']"));
        Assert.Equal(HttpStatusCode.OK, (await provider.Client.GetAsync(file)).StatusCode);
        var foreign = await site.SignIn(Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        await foreign.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.Client.GetAsync(file)).StatusCode);
        await foreign.Open("/abzuege");
        Assert.DoesNotContain("Vorfinanzierte externe Hilfe", foreign.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_NeedsAReasonAndStaysOnRecord()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var deduction = await desk.Deduct(5m, reason: "Irrtümlich erfasst");
        var controller = await site.SignIn(Role.Controller);
        await controller.Open($"/abzuege/{deduction.Id}");
        await controller.Submit("Withdraw", ("Reason", " "));
        Assert.Contains("Bitte begründen", controller.Text, StringComparison.Ordinal);
        await controller.Submit("Withdraw", ("Reason", "Doppelt erfasst"));

        Assert.Contains("Doppelt erfasst", controller.Text, StringComparison.Ordinal);
        Assert.Contains("zurückgezogen", controller.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        await controller.Open("/abzuege?stand=Withdrawn");
        Assert.Contains("Irrtümlich erfasst", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_FromTheList_SetsOffEverythingOpen_DownToZero()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await desk.Deduct(9_000_000m);
        var controller = await site.SignIn(Role.Controller);
        await controller.Open("/auszahlungen?jahr=2026&suche=" + Uri.EscapeDataString(desk.Scenario.Area.Name));
        var key = controller.Page.QuerySelector("input[name=Ids]")!.GetAttribute("value")!;
        await controller.Submit(("Ids", key));
        Assert.Contains($"{German.Money(Money.Zero)} vorbereitet", controller.Text, StringComparison.Ordinal);
        await controller.Open(controller.Page.QuerySelector("main li a[href^='/auszahlungen/']")!.GetAttribute("href")!);
        Assert.Contains("ganz verrechnet", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeBack_OfAPaidProof_LeadsToAFilledDeduction()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Release("Quartalsmeldung Q1 2026");
        var controller = await site.SignIn(Role.Controller);
        await controller.Open($"/einbehalt/{part.Id}?jahr=2026");
        await controller.Submit("TakeBack", ("Reason", "Falsche Fassung"));
        Assert.Contains("Anerkennung zurückgenommen", controller.Text, StringComparison.Ordinal);
        Assert.Contains("Falsche Fassung", controller.Text, StringComparison.Ordinal);
        Assert.Null(await desk.Retention(desk.Controller, r => r.AcceptAsync(part.Id, "nun richtig")));
        await desk.Paid(1);

        await controller.Open($"/einbehalt/{part.Id}?jahr=2026");
        Assert.Empty(controller.Page.QuerySelectorAll("form[action*='handler=TakeBack']"));
        await controller.Open(controller.Page.QuerySelector("main a[href^='/abzuege/neu/']")!.GetAttribute("href")!);
        Assert.Equal(German.Editable(part.Amount.Amount, 2), controller.Page.QuerySelector("[name='Input.Amount']")!.GetAttribute("value"));
        Assert.Contains(
            "Quartalsmeldung Q1 2026",
            controller.Page.QuerySelector("[name='Input.Reason']")!.TextContent,
            StringComparison.Ordinal
        );
    }

    private static async Task Enter(Visitor visitor, Guid agreement, string amount, string reason, string evidence)
    {
        await visitor.Open($"/abzuege/neu/{agreement}?jahr=2026");
        using var form = new MultipartFormDataContent();
        foreach (
            var (name, value) in new[]
            {
                ("__Formular", visitor.Page.QuerySelector("input[name=__Formular]")!.GetAttribute("value")!),
                ("Input.Amount", amount),
                ("Input.Reason", reason),
                ("Input.Basis", "§ 8 Abs. 3 Budgetvertrag"),
                ("Input.ClaimedOn", "01.03.2026"),
                ("Input.Year", "2026"),
            }
        )
        {
            form.Add(new StringContent(value), name);
        }

        var file = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(evidence));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        form.Add(file, "Upload", "beleg.pdf");
        await visitor.Post($"/abzuege/neu/{agreement}?jahr=2026", form);
    }
}
