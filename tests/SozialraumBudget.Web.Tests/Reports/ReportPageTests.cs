using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Data.Reports;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Documents;
using SozialraumBudget.Web.Infrastructure.Reports;
using SozialraumBudget.Web.Tests.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Reports;

/// <summary>Reports of the demo city: composed, frozen, sent back, released, published, and made by the plan.</summary>
public sealed class ReportPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Report_IsFrozenSentBackAndReleased_ByTwoPersons()
    {
        var author = await site.SignIn(DemoUsers.Controller);
        var path = await Made(author, ReportKind.Committee, 2025, "Jahresbericht 2025 für den Ausschuss");
        Assert.Contains("Kennzahlen neben dem Vorjahr", author.Text, StringComparison.Ordinal);
        await author.Press("Speichern und zur Freigabe vorlegen", ("Blocks[0].Comment", "Zum Stand vom Jahresende"));
        Assert.Contains("Fassung zur Freigabe vorgelegt.", author.Text, StringComparison.Ordinal);
        await author.Open($"{path}/fassung/1");
        Assert.Contains("Sie haben diese Fassung vorgelegt", author.Text, StringComparison.Ordinal);
        Assert.Contains("Zum Stand vom Jahresende", author.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            author.Page.QuerySelectorAll("main button"),
            static b => b.TextContent.Contains("freigeben", StringComparison.Ordinal)
        );

        var second = await site.SignIn(DemoUsers.Management);
        await second.Open("/");
        Assert.Contains("Bericht freigeben", second.Text, StringComparison.Ordinal);
        await second.Open($"{path}/fassung/1");
        await second.Press("Zurückgeben", ("Reason", ""));
        Assert.Contains("Bitte begründen", second.Text, StringComparison.Ordinal);
        await second.Press("Zurückgeben", ("Reason", "Bitte die Anmerkung kürzen"));
        Assert.Contains("Fassung zurückgegeben.", second.Text, StringComparison.Ordinal);

        await author.Open("/");
        Assert.Contains("Bericht zurückgegeben", author.Text, StringComparison.Ordinal);
        await author.Open(path);
        Assert.Contains("Bitte die Anmerkung kürzen", author.Text, StringComparison.Ordinal);
        await author.Press("Speichern und zur Freigabe vorlegen");
        await second.Open($"{path}/fassung/2");
        await second.Press("Fassung 2 freigeben");
        Assert.Contains("Fassung freigegeben.", second.Text, StringComparison.Ordinal);

        // Released, the office reads it; before, nobody but those who compose reports.
        var area = await site.SignIn(DemoUsers.AreaManager);
        await area.Open($"{path}/fassung/2");
        Assert.Equal(HttpStatusCode.OK, area.Status);
        await area.Open($"{path}/fassung/1");
        Assert.Equal(HttpStatusCode.NotFound, area.Status);
    }

    [Fact]
    public async Task Committee_WithForecasts_IsNotFrozen_AndWhatWasTypedStays()
    {
        var author = await site.SignIn(DemoUsers.Controller);
        await Made(author, ReportKind.Committee, 2025, "Jahresbericht mit Prognosen");
        var blocks = Enumerable
            .Range(0, ReportBlocks.All.Count)
            .Select(i => (Index: i, Kind: author.Page.QuerySelector($"[name='Blocks[{i}].Kind']")!.GetAttribute("value")))
            .ToDictionary(static b => b.Kind!, static b => b.Index);
        var consumption = blocks[nameof(ReportBlockKind.Consumption)];

        await author.Press(
            "Speichern und zur Freigabe vorlegen",
            ($"Blocks[{consumption}].Place", "1"),
            ($"Blocks[{consumption}].Comment", "Trend und Obligo")
        );

        Assert.Contains("zeigt nur Ergebnisse aus angenommenen Meldungen", author.Text, StringComparison.Ordinal);
        Assert.Contains("Trend und Obligo", author.Text, StringComparison.Ordinal);
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        Assert.False(
            await db.ReportVersions.AnyAsync(
                v => db.Reports.Any(r => r.Id == v.ReportId && r.Title == "Jahresbericht mit Prognosen"),
                Cancel
            )
        );

        // The next try, without the block, is not told that somebody was faster.
        await author.Press("Speichern und zur Freigabe vorlegen", ($"Blocks[{consumption}].Place", ""));
        Assert.Contains("Fassung zur Freigabe vorgelegt.", author.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Committee_OfARunningYear_SaysOnceWhatStandsAgainstIt_AndWhatToDo()
    {
        var author = await site.SignIn(DemoUsers.Controller);
        await Made(author, ReportKind.Committee, 2026, "Jahresbericht des laufenden Jahres");

        Assert.Equal(2, author.Text.Split("So kann der Bericht nicht vorgelegt werden.").Length);
        Assert.Contains("Nehmen Sie die offenen Meldungen an", author.Text, StringComparison.Ordinal);
        var other = author.Page.QuerySelectorAll("main a").Single(static a => a.TextContent == "Bericht für 2025 anlegen");
        await author.Open(other.GetAttribute("href")!);
        Assert.Equal("2025", author.Page.QuerySelector("[name='Input.Year']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task SomebodyElseSavedMeanwhile_IsSaid_AndNothingIsLost()
    {
        var author = await site.SignIn(DemoUsers.Controller);
        var path = await Made(author, ReportKind.Status, 2026, "Statusbericht zu zweit");
        var other = await site.SignIn(DemoUsers.Management);
        await other.Open(path);
        await other.Press("Speichern und Vorschau", ("Blocks[0].Comment", "von der Leitung"));
        Assert.Contains("Bericht gespeichert", other.Text, StringComparison.Ordinal);

        await author.Press("Speichern und Vorschau", ("Blocks[0].Comment", "vom Controlling"));

        Assert.Contains("inzwischen geändert", author.Text, StringComparison.Ordinal);
        Assert.Contains("vom Controlling", author.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_ThatIsTaken_IsSaid_AndWhatWasTypedStays()
    {
        var author = await site.SignIn(DemoUsers.Controller);
        await author.Open("/berichte/neu");
        await author.Press(
            "Bericht anlegen",
            ("Input.Kind", nameof(ReportKind.Status)),
            ("Input.Year", "2026"),
            ("Input.Title", "Statusbericht Oktober 2026")
        );

        Assert.Contains("gibt es schon einen Bericht mit diesem Titel", author.Text, StringComparison.Ordinal);
        Assert.Equal("Statusbericht Oktober 2026", author.Page.QuerySelector("[name='Input.Title']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Narrowed_ToAnArea_ShowsItAlone()
    {
        var author = await site.SignIn(DemoUsers.Controller);
        await Made(author, ReportKind.Status, 2026, "Statusbericht Nordost");
        await author.Press("Speichern und Vorschau", ("Filter.AreaIds", $"{DemoUsers.AreaManager.AreaId}"));

        var rows = author.Page.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr");
        Assert.All(rows, static r => Assert.StartsWith("Nordost", r.TextContent.Trim(), StringComparison.Ordinal));
        Assert.NotEmpty(rows);

        // The city beside it is the whole city, as in a report of all areas.
        await Made(author, ReportKind.Controlling, 2026, "Controllingbericht aller");
        var whole = City(author);
        await Made(author, ReportKind.Controlling, 2026, "Controllingbericht Nordost");
        await author.Press("Speichern und Vorschau", ("Filter.AreaIds", $"{DemoUsers.AreaManager.AreaId}"));
        Assert.Equal(whole, City(author));

        static string City(Visitor author) =>
            author
                .Page.QuerySelectorAll("main tfoot tr")
                .Single(static r => r.TextContent.Trim().StartsWith("Stadt", StringComparison.Ordinal))
                .TextContent;
    }

    [Fact]
    public async Task Version_AsPdfAndWorkbook_CarriesItsFiguresAndTheirFingerprint()
    {
        var version = await DistrictAsync();
        var reader = await site.SignIn(DemoUsers.Management);
        var address = $"/berichte/{version.ReportId}/fassung/{version.Number}";

        var pdf = await reader.Client.GetByteArrayAsync($"{address}/bericht.pdf", Cancel);
        var raw = Encoding.Latin1.GetString(pdf);
        Assert.Contains("pdfaid:part", raw, StringComparison.Ordinal);
        Assert.Contains("bericht.json", raw, StringComparison.Ordinal);
        var text = PdfText.Read(pdf);
        Assert.Contains("Sozialraumbericht 2025", text, StringComparison.Ordinal);
        Assert.Contains("/Figure", raw, StringComparison.Ordinal);
        Assert.Contains("Region Nord", text, StringComparison.Ordinal);
        Assert.Contains(version.Fingerprint[..16], text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);

        // The same pages keep the rules of PDF/UA as well: the renderer refuses what breaks them.
        await using var scope = site.Services.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<ReportDocuments>();
        var renderer = scope.ServiceProvider.GetRequiredService<IDocumentRenderer>();
        Assert.NotEmpty(
            await renderer.RenderAsync(
                ReportDocuments.Template,
                await documents.PrintAsync(version, Cancel),
                PdfStandard.Accessible,
                Cancel
            )
        );

        var book = await reader.Client.GetAsync($"{address}/bericht.xlsx", Cancel);
        Assert.Equal(HttpStatusCode.OK, book.StatusCode);
        Assert.True(book.Content.Headers.ContentLength > 5_000);
        Assert.Equal(version.Fingerprint, ReportContent.Fingerprint(version.Content));
    }

    [Fact]
    public async Task DistrictReport_IsReadByEverybody_WithoutSmallCells_AndAsOpenData()
    {
        var version = await DistrictAsync();
        var everybody = site.Visit();
        await everybody.Open("/oeffentlich");
        Assert.Contains("Sozialraumbericht 2025", everybody.Text, StringComparison.Ordinal);
        await everybody.Open($"/oeffentlich/{version.ReportId}");
        Assert.Equal(HttpStatusCode.OK, everybody.Status);
        Assert.Contains("Kennzahlen der Sozialräume", everybody.Text, StringComparison.Ordinal);

        var csv = await everybody.Client.GetStringAsync($"/oeffentlich/{version.ReportId}/daten.csv", Cancel);
        var content = ReportContent.Read(version.Content);
        var figures = content.Sections.Sum(static s =>
            s.Table.Columns.Count(static c => c.Unit != ReportUnit.Text) * s.Table.Lines.Count()
        );
        Assert.Equal(figures + 1, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var hidden = content.Sections.Sum(static s => s.Table.Lines.Sum(static r => r.Count(static c => c.IsHidden)));
        Assert.Equal(hidden, csv.Split("weniger als fünf Menschen").Length - 1);
        using var metadata = JsonDocument.Parse(
            await everybody.Client.GetStringAsync($"/oeffentlich/{version.ReportId}/metadaten.json", Cancel)
        );
        Assert.Equal(version.Fingerprint, metadata.RootElement.GetProperty("checksum").GetProperty("value").GetString());
    }

    [Fact]
    public async Task OtherReports_AreNotReadWithoutAnAccount_NorByProviders()
    {
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        var waiting = await db.Reports.SingleAsync(static r => r.Title == "Statusbericht Oktober 2026", Cancel);

        var everybody = site.Visit();
        await everybody.Open($"/oeffentlich/{waiting.Id}");
        Assert.Equal(HttpStatusCode.NotFound, everybody.Status);
        var coordinator = await site.SignIn(DemoUsers.Coordinator);
        await coordinator.Open($"/berichte/{waiting.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, coordinator.Status);
        var approver = await site.SignIn(DemoUsers.Approver);
        await approver.Open($"/berichte/{waiting.Id}");
        Assert.Equal(HttpStatusCode.NotFound, approver.Status);
    }

    [Fact]
    public async Task Version_IsNeitherChangedNorReleasedByItsAuthor_PastTheProduct()
    {
        await using var data = new TestData(site.Database.App);
        var author = DemoUsers.Controller.Context;
        await using var db = data.As(author);
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("update report_versions set content = '{}'", Cancel));
        await Assert.ThrowsAnyAsync<Exception>(() =>
            db.Database.ExecuteSqlRawAsync(
                "update report_versions set state = 'Released', decided_user_id = {0}, decided_name = 'x', decided_at = now() "
                    + "where state = 'Frozen'",
                [author.UserId!.Value],
                Cancel
            )
        );
        await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("delete from report_versions", Cancel));
    }

    [Fact]
    public async Task Plan_IsSaved_AndMakesAReportOnceAfterItsTime()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open("/berichte/plan");
        Assert.Contains("Statusbericht November 2026", controller.Text, StringComparison.Ordinal);
        var quarter = controller.Page.QuerySelectorAll("main a").Single(static a => a.TextContent == "Quartalsbericht für die Leitung");
        await controller.Open(quarter.GetAttribute("href")!);
        await controller.Press("Berichtsplan speichern", ("Input.IsComposed", "true"), ("Input.Readers", nameof(Role.Management)));
        Assert.Contains("Berichtsplan gespeichert.", controller.Text, StringComparison.Ordinal);

        // A second plan of the kind, for a part, made some days later; the same part once more is refused at its field.
        await controller.Open("/berichte/plan/neu");
        await controller.Press(
            "Berichtsplan anlegen",
            ("Input.Name", "Monatsstand Süd"),
            ("Input.Kind", nameof(ReportKind.Status)),
            ("Input.DaysAfter", "3"),
            ("Input.Filter.Region", "Nord")
        );
        Assert.Contains("gibt es schon „Monatsstand Nord“", controller.Text, StringComparison.Ordinal);
        await controller.Press(
            "Berichtsplan anlegen",
            ("Input.Filter.Region", ""),
            ("Input.Filter.AreaIds", $"{DemoUsers.AreaManager.AreaId}"),
            ("Input.Readers", nameof(Role.AreaManager))
        );
        Assert.Contains("Berichtsplan angelegt.", controller.Text, StringComparison.Ordinal);
        Assert.Contains("04.12.2026", controller.Text, StringComparison.Ordinal);

        await using var data = new TestData(site.Database.App);
        await using var db = data.As(UserContext.System("Test"));
        Assert.True((await db.ReportOrders.SingleAsync(static o => o.Kind == ReportKind.Quarter, Cancel)).IsComposed);
        async Task<IReadOnlyList<string>> On(int year, int month, int day) =>
            await ReportPlan.ComposeAsync(db, new(year, month, day), TestPostgres.DemoDay, Cancel);

        Assert.Empty(await On(2026, 11, 20));
        Assert.Equal(["Statusbericht November 2026"], await On(2026, 12, 2));
        Assert.Empty(await On(2026, 12, 3));
        Assert.Equal(["Statusbericht November 2026 · Nordost"], await On(2026, 12, 4));
        Assert.Equal(["Quartalsbericht Q4 2026", "Statusbericht Dezember 2026"], (await On(2027, 1, 1)).Order());
        Assert.Equal(["Statusbericht Dezember 2026 · Nordost"], await On(2027, 1, 9));
        Assert.Empty(await On(2027, 2, 20));
    }

    private async Task<ReportVersion> DistrictAsync()
    {
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        return await db.ReportVersions.SingleAsync(
            v => v.State == ReportState.Released && db.Reports.Any(r => r.Id == v.ReportId && r.Title == "Sozialraumbericht 2025"),
            Cancel
        );
    }

    /// <returns>Its address.</returns>
    private static async Task<string> Made(Visitor author, ReportKind kind, int year, string title)
    {
        await author.Open("/berichte/neu");
        await author.Press("Bericht anlegen", ("Input.Kind", $"{kind}"), ("Input.Year", $"{year}"), ("Input.Title", title));
        Assert.StartsWith(title, author.Heading, StringComparison.Ordinal);
        return author.Path;
    }
}
