using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SozialraumBudget.Demo;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Selection;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Selection;

/// <summary>Selections of the demo city: called, applied for, scored, heard, proposed, sent back and decided by a second person.</summary>
public sealed class SelectionPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string Frozen = "23001";

    [Fact]
    public async Task Selection_GoesFromTheCallToTheDecision_ByTwoPersons_AndEachProviderSeesItsOwnResult()
    {
        var path = $"/traegerauswahl/{await Id("Schwerpunktträger Ost ab 2027")}";
        var first = await site.SignIn(DemoUsers.Controller);
        await first.Open("/");
        Assert.Contains("Auswahl entscheiden", first.Text, StringComparison.Ordinal);
        await first.Open(path);
        Assert.Contains("Nächster Schritt: Anhörung festhalten.", first.Text, StringComparison.Ordinal);
        Assert.Contains("Gleichstand", first.Text, StringComparison.Ordinal);
        Assert.Contains("Vorher sind die Anhörung", first.Text, StringComparison.Ordinal);
        await first.Press("Anhörung festhalten", ("HeardOn", "2026-11-10"), ("HearingResult", ""), ("Choice", "Merkblatt"));
        Assert.Contains("Bitte das Ergebnis der Anhörung angeben.", first.Text, StringComparison.Ordinal);
        Assert.Equal("Merkblatt", first.Page.QuerySelector("[name='Choice']")!.TextContent.Trim());
        await first.Press("Anhörung festhalten", ("HearingResult", "einstimmig"));
        Assert.Contains("Nächster Schritt: Entscheidung vorschlagen.", first.Text, StringComparison.Ordinal);
        var chosen = first
            .Page.QuerySelectorAll("select[name='ChosenId'] option")
            .Single(static o => o.TextContent.Contains("Kinderwerk", StringComparison.Ordinal))
            .GetAttribute("value")!;
        await first.Press("Entscheidung vorschlagen", ("ChosenId", chosen), ("DecisionReason", "Das bessere Konzept entscheidet"));
        Assert.Contains("Wartet auf eine andere Person.", first.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Entscheidung bestätigen", first.Text, StringComparison.Ordinal);

        var second = await site.SignIn(DemoUsers.Management);
        await second.Open("/");
        Assert.Contains("Trägerauswahl entscheiden", second.Text, StringComparison.Ordinal);
        await second.Open(path);
        await second.Press("Zurückgeben");
        Assert.Contains("Bitte begründen.", second.Text, StringComparison.Ordinal);
        await second.Press("Zurückgeben", ("ReturnReason", "Bitte das Konzept genauer begründen"));
        Assert.Contains("Vorschlag zurückgegeben.", second.Text, StringComparison.Ordinal);
        await first.Open(path);
        Assert.Contains("Bitte das Konzept genauer begründen", first.Text, StringComparison.Ordinal);
        await first.Press("Entscheidung vorschlagen", ("ChosenId", chosen), ("DecisionReason", "Stadtteilbezug des Konzepts"));

        // Before the decision the applicant sees the call, neither points nor the proposal.
        var provider = await site.SignIn(DemoUsers.Coordinator);
        await provider.Open(path);
        Assert.Contains("noch nicht entschieden", provider.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stellenplan besetzt", provider.Text, StringComparison.Ordinal);

        await second.Open(path);
        await second.Press("Entscheidung bestätigen");
        Assert.Contains("Bestätigt von", second.Text, StringComparison.Ordinal);
        await provider.Open(path);
        Assert.Contains("nicht ausgewählt", provider.Text, StringComparison.Ordinal);
        Assert.Contains("Stellenplan besetzt", provider.Text, StringComparison.Ordinal);
        Assert.Contains("7,3", provider.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kinderwerk", provider.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stadtteilbezug", provider.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("einstimmig", provider.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_WithWrongWeights_IsNotPublished_AndOnceItIs_StaysAsItIs()
    {
        var author = await site.SignIn(DemoUsers.Controller);
        await author.Open("/traegerauswahl/neu");
        var area = author.Page.QuerySelectorAll("select[name='AreaId'] option")[1].GetAttribute("value")!;
        await author.Press(
            "Entwurf speichern",
            ("AreaId", area),
            ("Input.Title", "Auswahl mit Fehler"),
            ("Input.Text", "Gesucht wird"),
            ("Input.Deadline", "2027-02-26"),
            ("Input.Criteria[0].Weight", "31 %")
        );
        Assert.Contains("Entwurf angelegt.", author.Text, StringComparison.Ordinal);
        var path = author.Path.Split('?')[0];
        await author.Press("Aufruf veröffentlichen");
        Assert.Contains("Die Gewichte ergeben 101 %", author.Text, StringComparison.Ordinal);

        var provider = await site.SignIn(DemoUsers.Coordinator);
        await provider.Open(path);
        Assert.Equal(HttpStatusCode.NotFound, provider.Status);

        await author.Open($"{path}/aufruf");
        await author.Press("Entwurf speichern", ("Input.Title", ""), ("Input.Criteria[0].Weight", "30 %"));
        Assert.Contains("Bitte eine Bezeichnung angeben.", author.Text, StringComparison.Ordinal);
        Assert.Equal("30 %", author.Page.QuerySelector("[name='Input.Criteria[0].Weight']")!.GetAttribute("value"));
        await author.Press("Entwurf speichern", ("Input.Title", "Auswahl ohne Fehler"));
        await author.Press("Aufruf veröffentlichen");
        Assert.Contains("Aufruf veröffentlicht;", author.Text, StringComparison.Ordinal);
        await author.Open($"{path}/aufruf");
        Assert.Contains("stehen seit der Veröffentlichung fest", author.Text, StringComparison.Ordinal);

        await provider.Open(path);
        Assert.Equal(HttpStatusCode.OK, provider.Status);
        Assert.Contains("Von Ihnen liegt keine Bewerbung vor.", provider.Text, StringComparison.Ordinal);
        Assert.Empty(provider.Page.QuerySelectorAll("main form"));
        await author.Open(path);
        var applicant = author.Page.QuerySelectorAll("select[name='ApplicantId'] option")[1].GetAttribute("value")!;
        await author.Press("Bewerbung eintragen", ("ApplicantId", applicant), ("ReceivedOn", "2026-11-21"));
        Assert.Contains("spätestens heute", author.Text, StringComparison.Ordinal);
        await author.Press("Bewerbung eintragen", ("ReceivedOn", "2026-11-20"));
        Assert.Contains("Bewerbung eingetragen.", author.Text, StringComparison.Ordinal);
        Assert.Contains("Bewertet wird nach Ablauf der Bewerbungsfrist", author.Text, StringComparison.Ordinal);
        await Refused($"update selection_procedures set criteria = '[]' where id = '{path.Split('/')[^1]}'");
    }

    [Fact]
    public async Task Deadline_ThatHasPassed_IsATaskOfTheController_UntilEachApplicationIsScored()
    {
        var id = await Id("Schwerpunktträger West ab 2027");
        await using (var source = NpgsqlDataSource.Create(site.Database.Superuser))
        await using (
            var past = source.CreateCommand(
                $"""
                set session_replication_role = replica;
                update selection_procedures set deadline = '2026-11-02' where id = '{id}';
                insert into selection_applications (id, procedure_id, provider_id, received_on, outcome, recorded_at, recorded_name,
                  recorded_user_id) select gen_random_uuid(), '{id}', '{DemoUsers.Coordinator.ProviderId}', '2026-11-01', 'Open', now(),
                  'x', '{DemoUsers.Controller.Id}';
                reset session_replication_role
                """
            )
        )
            await past.ExecuteNonQueryAsync();
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open("/");
        Assert.Contains("Bewerbungen auswerten", controller.Text, StringComparison.Ordinal);
        var other = await site.SignIn(DemoUsers.Management);
        await other.Open("/");
        Assert.DoesNotContain("Bewerbungen auswerten", other.Text, StringComparison.Ordinal);

        await controller.Open($"/traegerauswahl/{id}");
        Assert.Contains("Nächster Schritt: Bewerbungen auswerten.", controller.Text, StringComparison.Ordinal);
        Assert.Contains("1 von 1 Bewerbung noch ohne Bewertung.", controller.Text, StringComparison.Ordinal);
        Assert.NotNull(controller.Page.QuerySelector($"main a[href*='/traegerauswahl/{id}/bewerbung/']"));
    }

    [Fact]
    public async Task SomebodyElseActedMeanwhile_IsSaid_AndNothingIsLost()
    {
        var id = await Id("Schwerpunktträger Süd ab 2028");
        var author = await site.SignIn(DemoUsers.Controller);
        await author.Open($"/traegerauswahl/{id}/aufruf");
        var other = await site.SignIn(DemoUsers.Management);
        await other.Open($"/traegerauswahl/{id}/aufruf");
        await other.Press("Entwurf speichern", ("Input.Text", "von der Leitung"));
        await author.Press("Entwurf speichern", ("Input.Text", "vom Controlling"));
        Assert.Contains("inzwischen geändert", author.Text, StringComparison.Ordinal);
        Assert.Contains("vom Controlling", author.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decided_ChangesNoMore_PastTheProduct_AndAgreementsLeadToIt()
    {
        var id = await Id("Schwerpunktträger Nordost ab 2024");
        await Refused($"update selection_scores set points = 10 where procedure_id = '{id}'");
        await Refused($"update selection_decisions set reason = 'anders' where procedure_id = '{id}'");
        await Refused($"update selection_applications set outcome = 'Open' where procedure_id = '{id}'");
        await Refused($"update selection_procedures set state = 'Called' where id = '{id}'");

        var visitor = await site.SignIn(DemoUsers.Controller);
        await visitor.Open($"/vereinbarungen/{await Agreement()}");
        Assert.NotNull(visitor.Page.QuerySelector($"#zusammenhang a[href^='/traegerauswahl/{id}']"));
    }

    [Fact]
    public async Task Procedure_AsPdf_SaysEverything_ToTheOfficeAlone()
    {
        var path = $"/traegerauswahl/{await Id("Schwerpunktträger Nordost ab 2024")}";
        var reader = await site.SignIn(DemoUsers.AreaManager);
        await reader.Open(path);
        Assert.NotNull(reader.Page.QuerySelector($"main a[href='{path}/verfahren.pdf']"));
        var pdf = await reader.Client.GetByteArrayAsync($"{path}/verfahren.pdf");
        Assert.Contains("pdfuaid:part", System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        var text = PdfText.Read(pdf);
        foreach (
            var part in new[]
            {
                "Trägerauswahl: Schwerpunktträger Nordost ab 2024",
                "Gesucht wird der Schwerpunktträger",
                "Fachkonzept und Sozialraumbezug",
                "Kinderwerk e.V.",
                "Stellenplan besetzt",
                "Jugendhilfeausschuss",
                "Ausgewählt ist",
                "Bestätigt von",
            }
        )
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain("noch nicht abgeschlossen", text, StringComparison.Ordinal);

        var provider = await site.SignIn(DemoUsers.Coordinator);
        await provider.Open($"{path}/verfahren.pdf");
        Assert.Equal(HttpStatusCode.Forbidden, provider.Status);

        // What is not decided says so, and a draft without applications is a document, too.
        var author = await site.SignIn(DemoUsers.Controller);
        foreach (var title in new[] { "Schwerpunktträger Hafen ab 2027", "Schwerpunktträger Süd ab 2028" })
        {
            var open = PdfText.Read(await author.Client.GetByteArrayAsync($"/traegerauswahl/{await Id(title)}/verfahren.pdf"));
            Assert.Contains("noch nicht abgeschlossen", open, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Proposal_OfOnesOwn_IsNotConfirmed_PastTheProduct()
    {
        var id = await Id("Schwerpunktträger Hafen ab 2027");
        await Refused(
            "update selection_decisions set decided_user_id = proposed_user_id, decided_name = 'x', decided_at = now() "
                + $"where procedure_id = '{id}'",
            PostgresErrorCodes.CheckViolation
        );
        await Refused($"update selection_procedures set state = 'Decided' where id = '{id}'");
    }

    private async Task<Guid> Id(string title)
    {
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        return await db.SelectionProcedures.Where(p => p.Title == title).Select(p => p.Id).SingleAsync();
    }

    private async Task<Guid> Agreement()
    {
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        return await db
            .Agreements.Where(a => a.FirstYear == 2026 && a.LeadProviderId == DemoUsers.Coordinator.ProviderId)
            .Where(a => a.AreaId == DemoUsers.AreaManager.AreaId)
            .Select(a => a.Id)
            .SingleAsync();
    }

    /// <summary>The app role with the controller's context, without the application in between.</summary>
    private async Task Refused(string sql, string code = Frozen)
    {
        await using var data = new TestData(site.Database.App);
        await using var db = data.As(TestData.User(Role.Controller) with { UserId = DemoUsers.Controller.Id });
        var error = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Equal(code, error.SqlState);
    }
}
