using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Payouts;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Retention;

public sealed class RetentionPagesTests(WebSite site) : IClassFixture<WebSite>, IAsyncDisposable
{
    private const string Part = "Einsatz Ehrenamtlicher";
    private readonly TestData data = new(site.Database.App);

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Proof_HandedInByTheProvider_IsAcceptedAndWaitsForTheNextPayout()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Part(Part);
        var provider = await site.SignIn(Role.ProviderCoordinator, desk.Scenario.Provider.Id);
        await provider.Open("/einbehalt?jahr=2026");
        Assert.Contains(Part, provider.Text, StringComparison.Ordinal);
        await provider.Open($"/einbehalt/{part.Id}");
        await HandIn(provider, part.Id, "Liste für 2026", ("nachweis.pdf", "%PDF-1.7 Liste"));
        Assert.Equal(RetentionState.Submitted, (await desk.Part(Part)).State);
        await provider.Open($"/einbehalt/{part.Id}");
        Assert.Empty(provider.Page.QuerySelectorAll("form[action*='handler=Accept']"));

        var controller = await site.SignIn(Role.Controller);
        await controller.Open($"/einbehalt/{part.Id}?jahr=2026");
        var file = controller.Page.QuerySelector("a[href^='/dateien/']")!.GetAttribute("href")!;
        var download = await controller.Client.GetAsync(file);
        Assert.Equal(
            ("application/pdf", "attachment", "%PDF-1.7 Liste"),
            (
                download.Content.Headers.ContentType!.MediaType,
                download.Content.Headers.ContentDisposition!.DispositionType,
                await download.Content.ReadAsStringAsync()
            )
        );
        Assert.Contains("nosniff", download.Headers.GetValues("X-Content-Type-Options"));
        await controller.Submit("Reject", ("Reason", " "));
        Assert.Contains("braucht eine Begründung", controller.Text, StringComparison.Ordinal);
        await controller.Open($"/einbehalt/{part.Id}?jahr=2026");
        await controller.Submit("Accept");
        Assert.Contains("gehen in die nächste Auszahlung ein", controller.Text, StringComparison.Ordinal);
        await controller.Open("/auszahlungen?jahr=2026&suche=" + Uri.EscapeDataString(desk.Scenario.Area.Name));
        Assert.Contains(German.Money(part.Amount), controller.Text, StringComparison.Ordinal);

        var foreign = await site.SignIn(Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        Assert.Equal(HttpStatusCode.NotFound, (await foreign.Client.GetAsync(file)).StatusCode);
        await foreign.Open($"/einbehalt/{part.Id}");
        Assert.Equal(HttpStatusCode.NotFound, foreign.Status);
    }

    [Fact]
    public async Task Proof_OfAWrongKindOrEmpty_IsRefusedAndKeepsTheNote()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Part(Part);
        var provider = await site.SignIn(Role.ProviderCoordinator, desk.Scenario.Provider.Id);
        await provider.Open($"/einbehalt/{part.Id}");
        var html = await HandIn(provider, part.Id, "meine Erläuterung", ("nachweis.pdf", "MZ kein PDF"), ("gut.txt", "gut"));
        Assert.Contains("ist ihrem Inhalt nach keine Datei der Art", html, StringComparison.Ordinal);
        Assert.Contains("meine Erläuterung", html, StringComparison.Ordinal);
        Assert.Contains("Bitte eine Datei oder eine Erläuterung angeben", await HandIn(provider, part.Id, " "), StringComparison.Ordinal);
        Assert.Empty((await desk.Part(Part)).Proofs);
    }

    [Fact]
    public async Task Details_OverdueProof_SaysThatTheAmountStaysRetained()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var part = await desk.Part("Quartalsmeldung Q1 2026");
        var approver = await site.SignIn(Role.Approver);
        await approver.Open($"/einbehalt/{part.Id}");
        Assert.Equal(
            Domain.Values.LocalDay.Today(TimeProvider.System) > part.DueOn,
            approver.Text.Contains("bleiben einbehalten", StringComparison.Ordinal)
        );
        Assert.Empty(approver.Page.QuerySelectorAll("main form[method=post]"));
        var admin = await site.SignIn(Role.Admin);
        await admin.Open("/einbehalt");
        Assert.Equal(HttpStatusCode.Forbidden, admin.Status);
    }

    private static async Task<string> HandIn(Visitor visitor, Guid id, string note, params (string Name, string Content)[] files)
    {
        var token = visitor.Page.QuerySelector("main input[name=__Formular]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__Formular" }, { new StringContent(note), "Note" } };
        foreach (var (name, content) in files)
        {
            var part = new StringContent(content);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(part, "Uploads", name);
        }

        var response = await visitor.Client.PostAsync($"/einbehalt/{id}?handler=HandIn", form);
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }
}
