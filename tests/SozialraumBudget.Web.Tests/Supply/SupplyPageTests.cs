using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Supply;

/// <summary>Promises and requests of the demo city: asked, answered, asked back, closed, and what each role sees of it.</summary>
public sealed class SupplyPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly DemoUser Kinderwerk = DemoUsers.All.Single(static u => u.Provider == "Kinderwerk e.V.");

    private static string Area => $"/versorgung/{DemoUsers.AreaManager.AreaId}";

    [Fact]
    public async Task Request_IsAskedAnsweredAndClosed_AndNoProviderSeesAnother()
    {
        var manager = await site.SignIn(DemoUsers.AreaManager);
        await manager.Open($"{Area}/anfrage");
        Assert.Contains("antwortet in höchstens 3 Tagen", manager.Text, StringComparison.Ordinal);
        await manager.Press("Anfrage stellen", ("CaseNumber", ""), ("Need", "Termine am Abend"));
        Says(manager, "Bitte die Fallnummer eintragen.");
        Assert.Equal("Termine am Abend", manager.Page.QuerySelector("[name='Need']")!.TextContent.Trim());
        await manager.Press(
            "Anfrage stellen",
            ("CaseNumber", "NO-26-801"),
            ("Help", "FamilySupport"),
            ("Setting", "Ambulatory"),
            ("NeededBy", "2026-12-07"),
            ("ProviderIds", DemoUsers.Coordinator.ProviderId.ToString()!),
            ("ProviderIds", Kinderwerk.ProviderId.ToString()!)
        );
        Says(manager, "Anfrage gestellt.", "Jugendhilfe Nordost gGmbH", "Antwort zugesagt bis 23.11.2026", "Kinderwerk e.V.", "25.11.2026");
        Assert.DoesNotContain("Antwort senden", manager.Text, StringComparison.Ordinal);
        var path = manager.Path.Split('?')[0];

        var own = await site.SignIn(DemoUsers.Coordinator);
        await own.Open("/");
        Assert.NotNull(own.Page.QuerySelector($"main a[href^='{path}']"));
        await own.Open(path);
        Says(own, "NO-26-801", "Termine am Abend", "Ihre Antwort");
        Assert.DoesNotContain("Kinderwerk", own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anfrage abschließen", own.Text, StringComparison.Ordinal);
        await own.Press("Antwort senden", ("AnswerKind", "Declines"), ("Text", "Zurzeit nicht"));
        Says(own, "Bitte einen Grund wählen.");
        await own.Press("Antwort senden", ("AnswerKind", "AsksBack"), ("Text", "Wie viele Stunden?"));
        Says(own, "Antwort gesendet.", "Wie viele Stunden?");

        await manager.Open(path);
        await manager.Press("Rückfrage beantworten", ("ReplyText", " "));
        Says(manager, "Bitte die Rückfrage beantworten");
        await manager.Press("Rückfrage beantworten", ("ReplyText", "Etwa acht in der Woche"));
        Says(manager, "Rückfrage beantwortet.", "Etwa acht in der Woche");

        var other = await site.SignIn(Kinderwerk);
        await other.Open(path);
        Assert.DoesNotContain("Wie viele Stunden?", other.Text, StringComparison.Ordinal);
        await other.Press(
            "Antwort senden",
            ("AnswerKind", "Declines"),
            ("Reason", "NoCapacity"),
            ("Text", "Alle Fachkräfte sind ausgelastet")
        );
        await own.Open(path);
        Says(own, "Etwa acht in der Woche");
        await own.Press("Antwort senden", ("AnswerKind", "Takes"), ("From", "2026-12-01"));
        Says(own, "kann übernehmen ab 01.12.2026", "rechtzeitig");

        await manager.Open(path);
        Says(manager, "Alle Fachkräfte sind ausgelastet", "keine Kapazität");
        Assert.DoesNotContain(Kinderwerk.ProviderId.ToString()!, Options(manager, "Supplier"));
        await manager.Press("Anfrage abschließen", ("Outcome", "Supplied"), ("SuppliedFrom", "2026-12-01"));
        Says(manager, "Bitte einen Träger wählen, der die Übernahme zugesagt hat.");
        await manager.Press("Anfrage abschließen", ("Supplier", DemoUsers.Coordinator.ProviderId.ToString()!));
        Says(manager, "Anfrage abgeschlossen.", "im Sozialraum versorgt", "11 Tage nach der Anfrage");
        Assert.Empty(manager.Page.QuerySelectorAll("main form"));

        await own.Open(path);
        Says(own, "Versorgt durch", "01.12.2026");
        Assert.Empty(own.Page.QuerySelectorAll("main form"));
        await other.Open(path);
        Says(other, "im Sozialraum versorgt");
        Assert.DoesNotContain("Jugendhilfe Nordost", other.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("01.12.2026", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Promise_IsRecordedAndEnded_AndOldRequestsKeepTheirDays()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        var harbour = await Id("select area_id from supply_promises where valid_to is not null limit 1");
        await controller.Open($"/versorgung/{harbour}/zusage");
        await controller.Press(
            "Zusage speichern",
            ("ProviderId", DemoUsers.Coordinator.ProviderId.ToString()!),
            ("Input.Help", "FamilySupport"),
            ("Input.Setting", "Ambulatory"),
            ("Input.Capacity", "0"),
            ("Input.AnswerDays", "4")
        );
        Says(controller, "Bitte eine ganze Zahl von 1 bis 100000 angeben.");
        await controller.Press("Zusage speichern", ("Input.Capacity", "25"));
        Says(controller, "Zusage festgehalten.", "25 Plätze");

        // Somebody else changes it meanwhile.
        var promise = await Id(
            $"select id from supply_promises where area_id = '{harbour}' and provider_id = '{DemoUsers.Coordinator.ProviderId}'"
        );
        await controller.Open($"/versorgung/zusagen/{promise}");
        var second = await site.SignIn(DemoUsers.SecondController);
        await second.Open($"/versorgung/zusagen/{promise}");
        await second.Press("Zusage speichern", ("Input.AnswerDays", "6"));
        Says(second, "Zusage gespeichert.");
        await controller.Press("Zusage speichern", ("Input.Capacity", "30"));
        Says(controller, "inzwischen geändert");
        Assert.Equal("30", controller.Page.QuerySelector("[name='Input.Capacity']")!.GetAttribute("value"));

        var coordinator = await site.SignIn(DemoUsers.Coordinator);
        await coordinator.Open("/versorgung");
        Says(coordinator, "Ihre Zusagen", "Hafen");
        Assert.DoesNotContain("Lotsen", coordinator.Text, StringComparison.Ordinal);
        await coordinator.Open($"/versorgung/zusagen/{promise}");
        Assert.Equal(HttpStatusCode.Forbidden, coordinator.Status);
    }

    [Fact]
    public async Task Management_SeesNoCases_AndNothingThatRestsOnFew()
    {
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open("/versorgung?jahr=2026&quartal=4");
        Says(management, "unter 5");
        await management.Open($"{Area}?jahr=2026&quartal=4");
        Says(management, "Was auf weniger als fünf Anfragen beruht");
        Assert.DoesNotContain("NO-26-", management.Text, StringComparison.Ordinal);
        await management.Open($"/versorgung/anfragen/{await Request("NO-26-718")}");
        Assert.Equal(HttpStatusCode.NotFound, management.Status);
        await management.Open($"{Area}/anfrage");
        Assert.Equal(HttpStatusCode.Forbidden, management.Status);
    }

    [Fact]
    public async Task AreaManager_SeesTheOwnAreaAlone_AndWhatIsOverdue()
    {
        var manager = await site.SignIn(DemoUsers.AreaManager);
        await manager.Open("/");
        Says(manager, "Antwort eines Trägers überfällig", "Anfrage entscheiden");
        Assert.DoesNotContain("NO-26-718", manager.Text, StringComparison.Ordinal);
        await manager.Open("/versorgung");
        Assert.Single(manager.Page.QuerySelectorAll("main tbody tr"));
        var harbour = await Id("select area_id from supply_promises where valid_to is not null limit 1");
        foreach (
            var path in new[]
            {
                $"/versorgung/{harbour}",
                $"/versorgung/{harbour}/anfrage",
                $"/versorgung/{harbour}/zusage",
                $"/versorgung/anfragen/{await Request("HA-26-655")}",
            }
        )
        {
            await manager.Open(path);
            Assert.Equal(HttpStatusCode.NotFound, manager.Status);
        }

        await manager.Open($"{Area}?jahr=2026&quartal=4");
        Says(manager, "NO-26-718", "Antwort überfällig", "alle abgelehnt", "Rückfrage offen");
        await manager.Open($"/sozialraeume/{DemoUsers.AreaManager.AreaId}");
        Assert.NotNull(manager.Page.QuerySelector($"main a[href^='{Area}']"));
    }

    private static void Says(Visitor visitor, params string[] texts) =>
        Assert.All(texts, text => Assert.Contains(text, visitor.Text.Replace('\u00a0', ' '), StringComparison.Ordinal));

    private static IEnumerable<string?> Options(Visitor visitor, string field) =>
        visitor.Page.QuerySelectorAll($"select[name='{field}'] option").Select(static o => o.GetAttribute("value"));

    private Task<Guid> Request(string number) => Id($"select id from supply_requests where case_number = '{number}'");

    private async Task<Guid> Id(string sql)
    {
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        return await db
            .Database.SqlQueryRaw<Guid>(
                sql.Replace("select id", "select id as \"Value\"").Replace("select area_id", "select area_id as \"Value\"")
            )
            .FirstAsync();
    }
}
