using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Demo;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.HelpMoves;

/// <summary>Moves for stationary helps: proposed, signed by both sides, and then what the next version of the budget rests on.</summary>
public sealed class HelpMovePageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly Guid Next = DemoAgreements.All.Single(static a => a is { ModelKey: "siegen", Year: 2027 }).Id;
    private static readonly Guid Closed = DemoAgreements.All.Single(static a => a is { ModelKey: "siegen", Year: 2025 }).Id;
    private static readonly DemoUser Lead = DemoUsers.All.Single(static u => u.Provider == "Sozialwerk Süd e.V.");

    private static readonly (string, string)[] Fields =
    [
        ("Case", "SU-F020"),
        ("Kind", "Avoided"),
        ("Months", "7"),
        ("MonthlyCost", "5.342,41"),
        ("Share", "80 %"),
        ("Reason", "Tagesgruppe statt Heim"),
    ];

    [Fact]
    public async Task Move_IsSignedByBoth_AndTheNextVersionRestsOnIt()
    {
        var lead = await site.SignIn(Lead);
        await lead.Open($"/vereinbarungen/{Next}/verschiebungen/neu");
        await lead.Press("Verschiebung vorschlagen", [.. Fields[..^1]]);
        Says(lead, "Bitte begründen");
        Assert.Equal("SU-F020", lead.Page.QuerySelector("[name=Case]")!.GetAttribute("value"));
        await lead.Press("Verschiebung vorschlagen", Fields[^1]);
        Says(lead, "Verschiebung vorgeschlagen.", "SU-F020", "5.342,41 €", "80 %", "Sie wirkt erst, wenn");
        var path = lead.Path.Split('?')[0];

        // Unsigned it has no effect.
        var controller = await site.SignIn(DemoUsers.Controller);
        var variant = await Id($"select id as \"Value\" from budget_variants where agreement_id = '{Next}'");
        await controller.Open($"/varianten/{variant}/angaben");
        Says(controller, "612.400,00 €", "503.729,05 €", "Noch keine von beiden Seiten unterschrieben.");
        Assert.Empty(controller.Page.QuerySelectorAll("[name^='Zeile.Vermiedene']"));

        await lead.Press("Für die Seite Träger unterschreiben");
        Says(lead, "Verschiebung unterschrieben.", "Jugendamt (Budgetcontrolling)", "Bis dahin ist sie ohne Wirkung.");
        Assert.DoesNotContain("Für die Seite Träger unterschreiben", lead.Text, StringComparison.Ordinal);
        await controller.Open("/");
        Says(controller, "Verschiebung unterschreiben");
        await controller.Open(path);
        await controller.Press("Für die Seite Jugendamt unterschreiben");
        Says(controller, "Beide Seiten haben unterschrieben.", "Mit der nächsten Fassung des Budgets wird sie wirksam");
        Assert.Empty(controller.Page.QuerySelectorAll("main form"));

        // 7 × 5.342,41 € × 80 % = 29.917,50 € move from one part to the other.
        await controller.Open($"/varianten/{variant}/angaben");
        Says(controller, "582.482,50 €", "533.646,55 €", "SU-F020", "Trägerkoordination Süd, 20.11.2026");
        await controller.Open($"/varianten/{variant}/festsetzen");
        await controller.Press("1.116.129,05 € festsetzen", ("Reason", "Beschluss"));
        Says(
            controller,
            "Verschiebungen, auf denen es beruht",
            "SU-F020",
            "Trägerkoordination Süd, 20.11.2026",
            "Budgetcontrolling 1, 20.11.2026"
        );
        var budget = controller.Path.Split('?')[0];
        await controller.Open($"/varianten/{variant}/angaben");
        Says(controller, "Darauf beruht das festgesetzte Budget");
        await lead.Open(path);
        Says(lead, "seit Fassung 1 darauf", "Budget 2027, Fassung 1");
        await lead.Open(budget);
        Says(lead, "Verschiebungen, auf denen es beruht", "SU-F020");
        var management = await site.SignIn(DemoUsers.Management);
        await management.Open(budget);
        Assert.DoesNotContain("SU-F020", management.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_IsWithdrawnWithAReason_WhileASignatureIsMissing()
    {
        var lead = await site.SignIn(Lead);
        await lead.Open($"/vereinbarungen/{Next}/verschiebungen/neu");
        await lead.Press("Verschiebung vorschlagen", [("Case", "SU-F021"), .. Fields[1..]]);
        await lead.Press("Für die Seite Träger unterschreiben");
        var path = lead.Path.Split('?')[0];
        var controller = await site.SignIn(DemoUsers.SecondController);
        await controller.Open(path);
        await controller.Press("Verschiebung zurückziehen", ("WithdrawReason", " "));
        Says(controller, "Bitte begründen");
        await controller.Press("Verschiebung zurückziehen", ("WithdrawReason", "Der Anteil ist noch nicht vereinbart"));
        Says(controller, "Verschiebung zurückgezogen.", "Der Anteil ist noch nicht vereinbart", "Budgetcontrolling 2");
        Assert.Empty(controller.Page.QuerySelectorAll("main form"));
        await lead.Open($"/vereinbarungen/{Next}/verschiebungen");
        Says(lead, "SU-F011", "SU-F021", "zurückgezogen");
    }

    [Fact]
    public async Task Closed_ShowsWhatTheBudgetRestsOn_AndTakesNothingNew()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open($"/vereinbarungen/{Closed}/verschiebungen");
        Says(controller, "SU-F003", "unterschrieben", "Trägerkoordination Süd, 12.05.2025", "Budgetcontrolling 1, 14.05.2025");
        Assert.DoesNotContain("Verschiebung vorschlagen", controller.Text, StringComparison.Ordinal);
        await controller.Open($"/vereinbarungen/{Closed}/verschiebungen/neu");
        Says(controller, "Die Vereinbarung ist nicht mehr offen.");
        var second = await Id($"select id as \"Value\" from fixed_budgets where agreement_id = '{Closed}' and version = 2");
        await controller.Open($"/budgets/{second}");
        Says(controller, "Verschiebungen, auf denen es beruht", "SU-F003", "582.482,50 €", "533.646,55 €");
        await controller.Open($"/vereinbarungen/{Closed}?jahr=2025");
        Says(controller, "vermiedene und zurückgeholte stationäre Hilfen", "Flexibler Teil: Sozialwerk Süd e.V. 320.187,93 €");
        await controller.Open($"/abrechnungen/{Closed}/2025");
        Says(controller, "533.646,55 € in Raten und 582.482,50 € zugewiesen (Stationärer Teil), zusammen 1.116.129,05 €.");
    }

    [Fact]
    public async Task OtherSides_SeeNothing()
    {
        var waiting = await Id("select id as \"Value\" from help_moves where case_number = 'SU-F011'");
        var graz = DemoAgreements.All.Single(static a => a.ModelKey == "graz").Id;
        foreach (
            var (user, address, status) in new[]
            {
                (DemoUsers.Coordinator, $"/verschiebungen/{waiting}", HttpStatusCode.NotFound),
                (DemoUsers.Coordinator, $"/vereinbarungen/{Next}/verschiebungen", HttpStatusCode.NotFound),
                (DemoUsers.AreaManager, $"/verschiebungen/{waiting}", HttpStatusCode.NotFound),
                (DemoUsers.Management, $"/verschiebungen/{waiting}", HttpStatusCode.Forbidden),
                (DemoUsers.Approver, $"/vereinbarungen/{Next}/verschiebungen", HttpStatusCode.Forbidden),
                (DemoUsers.Controller, $"/vereinbarungen/{graz}/verschiebungen", HttpStatusCode.NotFound),
                (Lead, $"/verschiebungen/{waiting}", HttpStatusCode.OK),
            }
        )
        {
            var visitor = await site.SignIn(user);
            await visitor.Open(address);
            Assert.True(status == visitor.Status, $"{user.Role} {address}: {visitor.Status}");
        }
    }

    private static void Says(Visitor visitor, params string[] texts) =>
        Assert.All(texts, text => Assert.Contains(text, visitor.Text.Replace('\u00a0', ' '), StringComparison.Ordinal));

    private async Task<Guid> Id(string sql)
    {
        await using var data = new TestData(site.Database.App);
        await using var db = data.As();
        return await db.Database.SqlQueryRaw<Guid>(sql).FirstAsync();
    }
}
