using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Reports;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Reports;

/// <summary>A published report with an error is withdrawn by a second person and corrected; reports narrowed to a part say which.</summary>
public sealed class ReportWithdrawalTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Error = "Die Fälle des Hafens sind doppelt gezählt";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Published_WithAnError_IsWithdrawn_AndTheNextVersionSaysWhatItCorrects()
    {
        var (author, second, everybody) = (await site.SignIn(DemoUsers.Controller), await site.SignIn(DemoUsers.Management), site.Visit());
        var path = await MadeAsync(author, ReportKind.District, 2025, "Sozialraumbericht mit Fehler");
        await author.Press("Speichern und zur Freigabe vorlegen");
        await second.Open($"{path}/fassung/1");
        await second.Press("Fassung 1 freigeben");
        var open = path.Replace("/berichte/", "/oeffentlich/", StringComparison.Ordinal);
        await everybody.Open(open);
        Assert.NotEmpty(everybody.Page.QuerySelectorAll("main table"));
        Assert.NotEmpty(everybody.Page.QuerySelectorAll("main figure.chart"));

        // Whoever handed it in does not withdraw it, on the page and past it.
        await author.Open($"{path}/fassung/1");
        Assert.Contains("zieht sie eine zweite Person zurück", author.Text, StringComparison.Ordinal);
        await using (var data = new TestData(site.Database.App))
        {
            await using var db = data.As(DemoUsers.Controller.Context);
            await Assert.ThrowsAnyAsync<Exception>(() =>
                db.Database.ExecuteSqlRawAsync(
                    "update report_versions set state = 'Withdrawn', withdrawn_user_id = {0}, withdrawn_name = 'x', withdrawn_at = now(), "
                        + "withdrawn_reason = 'x' where state = 'Released' and frozen_user_id = {0}",
                    [DemoUsers.Controller.Context.UserId!.Value],
                    Cancel
                )
            );
        }

        await second.Open($"{path}/fassung/1");
        await second.Press("Fassung 1 zurückziehen", ("WithdrawReason", " "));
        Assert.Contains("Bitte begründen", second.Text, StringComparison.Ordinal);
        await second.Press("Fassung 1 zurückziehen", ("WithdrawReason", Error));
        Assert.Contains("Fassung zurückgezogen.", second.Text, StringComparison.Ordinal);
        Assert.Contains("Diese Fassung gilt nicht mehr.", second.Text, StringComparison.Ordinal);
        await second.Open(path);
        Assert.Contains($"zurückgezogen am", second.Text, StringComparison.Ordinal);
        Assert.Contains(Error, second.Text, StringComparison.Ordinal);
        var pdf = PdfText.Read(await second.Client.GetByteArrayAsync($"{path}/fassung/1/bericht.pdf", Cancel));
        Assert.Contains("Diese Fassung ist zurückgezogen.", pdf, StringComparison.Ordinal);

        // Everybody is told, and gets no figures any more.
        await everybody.Open(open);
        Assert.Contains("Dieser Bericht gilt nicht mehr.", everybody.Text, StringComparison.Ordinal);
        Assert.Contains(Error, everybody.Text, StringComparison.Ordinal);
        Assert.Empty(everybody.Page.QuerySelectorAll("main table"));
        Assert.Equal(HttpStatusCode.Gone, (await everybody.Client.GetAsync($"{open}/daten.csv", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await everybody.Client.GetAsync($"{open}/metadaten.json", Cancel)).StatusCode);

        await author.Open(path);
        await author.Press("Speichern und zur Freigabe vorlegen");
        await second.Open($"{path}/fassung/2");
        Assert.Contains("Berichtigt Fassung 1", second.Text, StringComparison.Ordinal);
        await second.Press("Fassung 2 freigeben");
        await everybody.Open(open);
        Assert.Contains("Berichtigt Fassung 1", everybody.Text, StringComparison.Ordinal);
        Assert.NotEmpty(everybody.Page.QuerySelectorAll("main table"));
        Assert.Equal(HttpStatusCode.OK, (await everybody.Client.GetAsync($"{open}/daten.csv", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Waiting_IsTakenBackByItsAuthor_StaysInTheList_AndANewOneFollows()
    {
        var (author, second) = (await site.SignIn(DemoUsers.Controller), await site.SignIn(DemoUsers.Management));
        var path = await MadeAsync(author, ReportKind.Status, 2026, "Statusbericht zu früh vorgelegt");
        await author.Press("Speichern und zur Freigabe vorlegen");
        await author.Open($"{path}/fassung/1");
        await author.Press("Fassung 1 zurückziehen", ("TakeBackReason", " "));
        Assert.Contains("Bitte begründen", author.Text, StringComparison.Ordinal);

        // Nobody else takes it back, and its author does not release it in the same move, past the product either.
        await RefusedAsync(DemoUsers.Management, "TakenBack");
        await RefusedAsync(DemoUsers.Controller, "Withdrawn");
        await RefusedAsync(DemoUsers.Controller, "Released");

        await author.Press("Fassung 1 zurückziehen", ("TakeBackReason", "Die Anmerkung fehlt"));
        Assert.Contains("Fassung zurückgezogen; eine neue kann vorgelegt werden.", author.Text, StringComparison.Ordinal);
        Assert.Contains("vor der Freigabe zurückgezogen am", author.Text, StringComparison.Ordinal);
        Assert.Contains("„Die Anmerkung fehlt“", author.Text, StringComparison.Ordinal);
        await second.Open($"{path}/fassung/1");
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains("Diese Fassung war nie freigegeben.", second.Text, StringComparison.Ordinal);
        Assert.Empty(second.Page.QuerySelectorAll("main form"));
        Assert.Contains(
            "Sie war nie freigegeben",
            PdfText.Read(await second.Client.GetByteArrayAsync($"{path}/fassung/1/bericht.pdf", Cancel)),
            StringComparison.Ordinal
        );
        var area = await site.SignIn(DemoUsers.AreaManager);
        await area.Open($"{path}/fassung/1");
        Assert.Equal(HttpStatusCode.NotFound, area.Status);

        await author.Open(path);
        await author.Press("Speichern und zur Freigabe vorlegen");
        await second.Open($"{path}/fassung/2");
        Assert.DoesNotContain("Berichtigt", second.Text, StringComparison.Ordinal);
        await second.Press("Fassung 2 freigeben");
        Assert.Contains("Fassung freigegeben.", second.Text, StringComparison.Ordinal);

        async Task RefusedAsync(DemoUser who, string state)
        {
            await using var data = new TestData(site.Database.App);
            await using var db = data.As(who.Context);
            var (user, report) = (who.Context.UserId!.Value, Guid.Parse(path.Split('/')[^1]));
            await Assert.ThrowsAnyAsync<Exception>(() =>
                db.Database.ExecuteSqlAsync(
                    $"""
                    update report_versions set state = {state}, withdrawn_user_id = {user}, withdrawn_name = 'x', withdrawn_at = now(),
                    withdrawn_reason = 'x' where state = 'Frozen' and report_id = {report}
                    """,
                    Cancel
                )
            );
        }
    }

    [Fact]
    public async Task Narrowed_ToARegionAndAModel_SaysSo_AndShowsTheFiguresOfTheWholeCity()
    {
        var author = await site.SignIn(DemoUsers.Controller);
        var path = await MadeAsync(author, ReportKind.Controlling, 2026, "Controllingbericht der Region");
        await author.Press("Speichern und Vorschau", ("Filter.Region", "Nord"), ("Filter.ModelKey", "stuttgart"));
        Assert.Contains("Stuttgarter Modell · Region Nord", author.Text, StringComparison.Ordinal);
        var areas = author
            .Page.QuerySelectorAll("main table")[0]
            .QuerySelectorAll("tbody tr")
            .Select(static r => r.Children[0].TextContent);
        Assert.NotEmpty(areas);
        Assert.All(areas, static a => Assert.Contains(a.Trim(), (string[])["Nord", "Nordost", "Nordwest"]));
        await author.Press("Speichern und zur Freigabe vorlegen");
        Assert.Contains("Fassung zur Freigabe vorgelegt.", author.Text, StringComparison.Ordinal);
        await author.Open("/berichte?jahr=2026");
        Assert.Contains("Stuttgarter Modell · Region Nord", author.Text, StringComparison.Ordinal);
        Assert.Contains("ganze Stadt", author.Text, StringComparison.Ordinal);

        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        var id = Guid.Parse(path.Split('/')[^1]);
        var content = ReportContent.Read((await db.ReportVersions.SingleAsync(v => v.ReportId == id, Cancel)).Content);
        Assert.Equal("Stuttgarter Modell · Region Nord", content.Filter);
        var pdf = PdfText.Read(await author.Client.GetByteArrayAsync($"{path}/fassung/1/bericht.pdf", Cancel));
        Assert.Contains("Region Nord", pdf, StringComparison.Ordinal);

        // Each figure of people is the one that the whole city's report shows of the area.
        await MadeAsync(author, ReportKind.Controlling, 2026, "Controllingbericht der Stadt");
        var whole = author.Page.QuerySelectorAll("main tbody tr").Select(static r => Plain(r.TextContent)).ToHashSet();
        await author.Open(path);
        var keyFigures = author
            .Page.QuerySelectorAll("section")
            .Single(static s => s.QuerySelector("h2")?.TextContent == "Kennzahlen der Sozialräume");
        Assert.All(
            keyFigures.QuerySelectorAll(".table-scroll > table.kern-table > tbody > tr"),
            r => Assert.Contains(Plain(r.TextContent), whole)
        );
    }

    [Fact]
    public async Task Plan_NarrowedToARegion_MakesItsReportsSo()
    {
        var author = await site.SignIn(DemoUsers.Controller);
        await author.Open("/berichte/plan/neu");
        await author.Press(
            "Berichtsplan anlegen",
            ("Input.Name", "Controlling Nord"),
            ("Input.Kind", nameof(ReportKind.Controlling)),
            ("Input.Filter.Region", "Nord")
        );
        Assert.Contains("Berichtsplan angelegt.", author.Text, StringComparison.Ordinal);
        Assert.Contains("Controllingbericht November und Dezember 2026 · Region Nord", author.Text, StringComparison.Ordinal);

        await using var data = new TestData(site.Database.App);
        await using var db = data.As(Data.RowSecurity.UserContext.System("Test"));
        var made = await Data.Reports.ReportPlan.ComposeAsync(db, new(2027, 1, 2), TestPostgres.DemoDay, Cancel);
        Assert.Contains("Controllingbericht November und Dezember 2026 · Region Nord", made);
        Assert.Equal("Nord", (await db.Reports.SingleAsync(static r => r.Title.EndsWith("Region Nord"), Cancel)).Region);
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <returns>Its address.</returns>
    private static async Task<string> MadeAsync(Visitor author, ReportKind kind, int year, string title)
    {
        await author.Open("/berichte/neu");
        await author.Press("Bericht anlegen", ("Input.Kind", $"{kind}"), ("Input.Year", $"{year}"), ("Input.Title", title));
        Assert.StartsWith(title, author.Heading, StringComparison.Ordinal);
        return author.Path;
    }
}
