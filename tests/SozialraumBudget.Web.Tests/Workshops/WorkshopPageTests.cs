using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Documents;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Workshops;

/// <summary>Workshops of the demo city and new ones: planned, held, signed by both sides, and what each role sees of it.</summary>
public sealed class WorkshopPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private const string ActiveOfNordost =
        "select id as \"Value\" from agreements where first_year = 2026 and area_id = (select id from areas where code = 'NO')";

    private const string SignedOfGraz =
        "select id as \"Value\" from workshops where office_signed_at is not null and agreement_id in "
        + "(select id from agreements where model = 'graz')";

    private const string PlannedOfNordost =
        "select id as \"Value\" from workshops where agreement_id in (select id from agreements where first_year = 2026 and area_id = "
        + "(select id from areas where code = 'NO')) and place = 'Rathaus, Raum 204'";

    [Fact]
    public async Task Workshop_IsPlannedHeldAndSignedByBothSides_AndStaysAfterwards()
    {
        var agreement = await Id(ActiveOfNordost);
        var manager = await site.SignIn(DemoUsers.AreaManager);
        await manager.Open($"/vereinbarungen/{agreement}/workshops/neu");
        await manager.Press("Workshop planen", ("Input.Place", "Stadtteilhaus"), ("Input.Agenda[3].Title", "Personal"));
        Says(manager, "Bitte den Tag angeben.");
        Assert.Equal("Stadtteilhaus", manager.Page.QuerySelector("[name='Input.Place']")!.GetAttribute("value"));
        await manager.Press("Workshop planen", ("Input.Day", "2026-11-20"));
        Says(manager, "Workshop geplant.", "Controlling-Workshop vom 20.11.2026", "Personal", "Stadtteilhaus");
        var path = manager.Path.Split('?')[0];

        var own = await site.SignIn(DemoUsers.Coordinator);
        await own.Open(path);
        Assert.DoesNotContain("Protokoll schreiben", own.Text, StringComparison.Ordinal);
        await own.Press("Punkt vorschlagen", ("ItemTitle", " "), ("ItemNote", "mit Zahlen"));
        Says(own, "Bitte den Punkt benennen.");
        await own.Press("Punkt vorschlagen", ("ItemTitle", "Vertretung in den Ferien"));
        Says(own, "Punkt vorgeschlagen.", "Vertretung in den Ferien", "Vorgeschlagen vom Träger");

        await manager.Open(path);
        await manager.Press("Zahlen einfrieren");
        Says(manager, "Zahlen eingefroren.", "Gesamtbudget", "Verbraucht", "angenommene Meldungen bis");
        var kept = manager.Page.QuerySelector("#zahlen")!.TextContent;
        await manager.Press("Aufgabe festhalten", ("TaskText", "Vertretungsplan vorlegen"), ("TaskSide", "Provider"));
        Says(manager, "Bitte angeben, bis wann die Aufgabe erledigt ist");
        await manager.Press("Aufgabe festhalten", ("TaskDueOn", "2026-12-04"));
        Says(manager, "Aufgabe festgehalten.", "Träger, bis 04.12.2026");

        await manager.Open($"{path}/protokoll");
        await manager.Press("Protokoll speichern");
        Says(manager, "Bitte zu mindestens einem Punkt festhalten");
        await manager.Press("Protokoll speichern", ("Input.Decisions[1].Text", "Die Zahlen sind beiden Seiten bekannt."));
        Says(manager, "Protokoll gespeichert.", "Die Zahlen sind beiden Seiten bekannt.", "Teilgenommen haben: Sozialraumleitung");

        // Who manages the area signs, and nobody else for the youth office.
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open(path);
        Assert.DoesNotContain("unterschreiben?", controller.Text, StringComparison.Ordinal);
        await own.Open("/");
        Says(own, "Protokoll unterschreiben", "Aufgabe aus Workshop");
        await own.Open(path);
        await own.Press("Für die Seite Träger unterschreiben");
        Says(own, "Protokoll unterschrieben.", "von einer Seite unterschrieben", "Trägerkoordination Nordost,");

        // What is changed is not signed any more.
        await controller.Open($"{path}/protokoll");
        Says(controller, "Speichern nimmt die Unterschrift weg.");
        await controller.Press("Protokoll speichern", ("Input.Decisions[2].Text", "Nächster Termin im Januar."));
        Says(controller, "noch nicht (Trägerkoordination)");
        // The manager signs what is there now, not what was there before.
        await manager.Press("Für die Seite Jugendamt unterschreiben");
        Says(manager, "hat den Workshop inzwischen geändert", "Nächster Termin im Januar.");
        await manager.Press("Für die Seite Jugendamt unterschreiben");
        Says(manager, "Protokoll unterschrieben.");
        await own.Open(path);
        await own.Press("Für die Seite Träger unterschreiben");
        Says(own, "abgeschlossen", "Beide Seiten haben unterschrieben.");

        await manager.Open(path);
        Assert.Equal(kept, manager.Page.QuerySelector("#zahlen")!.TextContent);
        Assert.DoesNotContain("Workshop bearbeiten", manager.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Aufgabe festhalten", manager.Text, StringComparison.Ordinal);
        await manager.Open($"{path}/protokoll");
        Says(manager, "der Workshop ist abgeschlossen");
        await own.Press("Erledigt melden", ("DoneOn", "2026-11-20"), ("Remark", "liegt vor"));
        Says(own, "Bitte eine Aufgabe wählen");
        await own.Press("Erledigt melden", ("TaskId", Assert.Single(Options(own, "TaskId"))!));
        Says(own, "Aufgabe erledigt gemeldet.", "erledigt am 20.11.2026", "liegt vor");
        Assert.Empty(own.Page.QuerySelectorAll("main form"));

        await own.Open($"/vereinbarungen/{agreement}/workshops");
        Says(own, "Controlling-Workshop vom 20.11.2026", "abgeschlossen");
    }

    [Fact]
    public async Task OpenTasks_StandOnTheNextWorkshop()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        var next = await Id(
            "select id as \"Value\" from workshops where minutes_written_at is null and agreement_id in "
                + "(select id from agreements where model = 'siegen')"
        );
        await controller.Open($"/workshops/{next}");
        Says(controller, "Aufgaben aus früheren Workshops", "Liste der offenen Treffpunkte", "offen");
        Assert.DoesNotContain("Planung des nächsten Jahres vorlegen", controller.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Protokoll schreiben", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Planned_IsEditedAndCancelled()
    {
        var agreement = await Id(ActiveOfNordost);
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open($"/vereinbarungen/{agreement}/workshops/neu");
        await controller.Press("Workshop planen", ("Input.Day", "2026-12-18"), ("Input.Place", "Videokonferenz"));
        var path = controller.Path.Split('?')[0];
        Says(controller, "Zahlen lassen sich frühestens 14 Tage vor dem Workshop einfrieren.");
        await controller.Open($"{path}/bearbeiten");
        await controller.Press("Workshop speichern", ("Input.Agenda[0].Title", ""), ("Input.Agenda[3].Title", "Ausblick"));
        Says(controller, "Workshop gespeichert.", "Ausblick");
        Assert.DoesNotContain("Aufgaben aus dem letzten Workshop", controller.Text, StringComparison.Ordinal);
        await controller.Press("Workshop absagen", ("CancelReason", ""));
        Says(controller, "Bitte den Grund angeben");
        await controller.Press("Workshop absagen", ("CancelReason", "Träger verhindert"));
        Says(controller, "Workshop abgesagt.", "Träger verhindert", "abgesagt");
        Assert.Empty(controller.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Graz_SignsWithAController_WhereNobodyManages_AndManagementReads()
    {
        var management = await site.SignIn(DemoUsers.Management);
        var signed = await Id(SignedOfGraz);
        await management.Open($"/workshops/{signed}");
        Says(management, "Steuerungsrunde vom 16.09.2026", "Budgetcontrolling 2,", "Trägerkoordination Mitte,", "Zahlen des Tages");
        Assert.Empty(management.Page.QuerySelectorAll("main form"));
        await management.Open($"/workshops/{signed}/bearbeiten");
        Assert.Equal(HttpStatusCode.Forbidden, management.Status);
        await management.Open("/workshops?jahr=2026");
        Says(management, "Steuerungsrunde", "Controlling-Workshop");

        var pdf = await management.Client.GetAsync(new Uri($"/workshops/{signed}/protokoll.pdf", UriKind.Relative));
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        var text = PdfText.Read(await pdf.Content.ReadAsByteArrayAsync());
        foreach (var part in new[] { "Protokoll: Steuerungsrunde vom 16.09.2026", "Gesamtbudget", "Planung des nächsten Jahres vorlegen" })
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Noch nicht von beiden Seiten unterschrieben", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherSides_SeeOnlyTheirs()
    {
        var (signed, planned) = (await Id(SignedOfGraz), await Id(PlannedOfNordost));
        var other = await site.SignIn(DemoUsers.All.Single(static u => u.Provider == "Kinderwerk e.V."));
        var coordinator = await site.SignIn(DemoUsers.Coordinator);
        var manager = await site.SignIn(DemoUsers.AreaManager);
        foreach (
            var (visitor, id, status) in new[]
            {
                (other, signed, HttpStatusCode.NotFound),
                (other, planned, HttpStatusCode.NotFound),
                (coordinator, signed, HttpStatusCode.NotFound),
                (coordinator, planned, HttpStatusCode.OK),
                (manager, signed, HttpStatusCode.NotFound),
                (manager, planned, HttpStatusCode.OK),
            }
        )
        {
            await visitor.Open($"/workshops/{id}");
            Assert.Equal(status, visitor.Status);
        }

        await coordinator.Open($"/workshops/{planned}/bearbeiten");
        Assert.Equal(HttpStatusCode.Forbidden, coordinator.Status);
        await coordinator.Open($"/vereinbarungen/{await Id(ActiveOfNordost)}/workshops/neu");
        Assert.Equal(HttpStatusCode.Forbidden, coordinator.Status);
    }

    private static void Says(Visitor visitor, params string[] texts) =>
        Assert.All(texts, text => Assert.Contains(text, visitor.Text.Replace('\u00a0', ' '), StringComparison.Ordinal));

    private static IEnumerable<string?> Options(Visitor visitor, string field) =>
        visitor
            .Page.QuerySelectorAll($"select[name='{field}'] option")
            .Select(static o => o.GetAttribute("value"))
            .Where(static v => !string.IsNullOrEmpty(v));

    private async Task<Guid> Id(string sql)
    {
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        return await db.Database.SqlQueryRaw<Guid>(sql).FirstAsync();
    }
}
