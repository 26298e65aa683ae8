using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Distribution;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Distribution;

/// <summary>Four areas from the empty list to the decision, as people type it.</summary>
public sealed class DistributionPageTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private static readonly (string Area, string Previous, string[] Values)[] Rows =
    [
        ("Nord", "2.150.000", ["5.400", "2.100", "640"]),
        ("Mitte", "2.900.000", ["3.900", "2.900", "720"]),
        ("Süd", "1.500.000", ["7.100", "900", "410"]),
        ("West", "1.450.000", ["4.600", "1.500", "530"]),
    ];

    private TestData data = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        await using var db = data.As();
        if (await db.Areas.AnyAsync(a => a.Name == "Nord"))
            return;
        foreach (var (area, _, _) in Rows)
            await data.CreateArea(area);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task FourAreas_TypedWeighedLimitedAndDecided_ToTheCent()
    {
        var visitor = await site.SignIn(Role.Management);
        await visitor.Open("/verteilung");
        Assert.Contains("Verteilung", visitor.Heading, StringComparison.Ordinal);
        var id = await Typed(visitor, "Vier Bereiche", 2031);

        // Without limits, as computed without scripts.
        await visitor.Press("Neu berechnen", ("Input.Floor", ""), ("Input.Cap", ""));
        Assert.Contains("Vorschau", visitor.Text, StringComparison.Ordinal);
        Shows(visitor, "2.197.495,38 €", "2.514.151,42 €", "1.583.132,45 €", "1.705.220,75 €");

        // Within limits.
        await visitor.Press("Neu berechnen", ("Input.Floor", "5"), ("Input.Cap", "10"));
        Shows(visitor, "2.755.000,00 €", "1.595.000,00 €", "2.121.567,77 €", "1.528.432,23 €", "an der Untergrenze", "an der Obergrenze");
        await visitor.Open(visitor.Path);
        Shows(visitor, "2.121.567,77 €");
        var why = visitor.Page.QuerySelectorAll("a[data-why]").First(a => a.TextContent.Contains("2.121.567,77", StringComparison.Ordinal));
        var preview = visitor.Path;
        await visitor.Open(why.GetAttribute("href")!);
        Shows(visitor, "Rechenweg", "Nord", "unter 21");

        // Every figure opens its own Rechenweg, not that of its neighbour.
        await visitor.Open(preview);
        foreach (var figure in visitor.Page.QuerySelectorAll("a[data-why]").ToList())
        {
            await visitor.Open(figure.GetAttribute("href")!);
            Assert.Equal($"Rechenweg {figure.TextContent.Trim()}", visitor.Page.QuerySelector("[data-rechenweg] h2")!.TextContent.Trim());
        }

        // Nothing is stored before somebody saves.
        await using (var db = data.As())
            Assert.Null((await Read(db, id)).Floor);
        await visitor.Open(preview);
        await visitor.Press("Szenario speichern");
        Assert.Contains("Szenario gespeichert.", visitor.Text, StringComparison.Ordinal);
        Shows(visitor, "2.121.567,77 €");

        // The export has the same figures.
        var csv = await visitor.Client.GetStringAsync($"/verteilung/{id}?export=csv");
        Assert.Contains("2121567,77", csv, StringComparison.Ordinal);
        Assert.Contains("Grenze", csv, StringComparison.Ordinal);
        var reasons = await visitor.Client.GetStringAsync($"/verteilung/{id}?w-export=csv");
        Assert.Contains("unter 21", reasons, StringComparison.Ordinal);
        Assert.Contains("85810,81", reasons, StringComparison.Ordinal);

        // Decided: refused without its resolution, then with it.
        await visitor.Open($"/verteilung/{id}/beschliessen");
        await visitor.Submit();
        Shows(visitor, "Bitte das Gremium angeben.");
        await visitor.Submit(
            ("Resolution.Committee", "Jugendhilfeausschuss"),
            ("Resolution.DecidedOn", "12.03.2026"),
            ("Resolution.Reference", "Vorlage 2026/0417")
        );
        Shows(visitor, "Beschluss eingetragen.", "Jugendhilfeausschuss", "Vorlage 2026/0417", "beschlossen");
        Assert.DoesNotContain("Szenario speichern", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"/verteilung/{id}/grundlagen");
        Assert.Equal($"/verteilung/{id}", visitor.Path);

        // The area's budget of the year starts from it; its provider does not see where it comes from.
        await using (var db = data.As())
        {
            var north = await db.Areas.SingleAsync(a => a.Name == "Nord");
            var provider = await data.CreateProvider();
            var agreement = await data.CreateAgreement(north, provider, 2031);
            var controller = await site.SignIn(Role.Controller);
            await controller.Open($"/vereinbarungen/{agreement.Id}/budget/2031");
            Shows(controller, "2.121.567,77 €", "Vorlage 2026/0417");
            var manager = await site.SignIn(Role.AreaManager, areaId: north.Id);
            await manager.Open($"/verteilung/{id}");
            Shows(manager, "2.755.000,00 €", "an der Obergrenze");
            var coordinator = await site.SignIn(Role.ProviderCoordinator, provider.Id);
            await coordinator.Open($"/vereinbarungen/{agreement.Id}/budget/2031");
            Assert.Equal(HttpStatusCode.OK, coordinator.Status);
            Assert.DoesNotContain("2.121.567,77", coordinator.Text, StringComparison.Ordinal);
            await coordinator.Open($"/verteilung/{id}");
            Assert.Equal(HttpStatusCode.Forbidden, coordinator.Status);
        }
    }

    [Fact]
    public async Task ASecondDecision_SupersedesTheFirst_AndACopyBeginsLikeIt()
    {
        var visitor = await site.SignIn(Role.Controller);
        var first = await Typed(visitor, "Erster Beschluss", 2032);
        await Decide(visitor, first);
        await visitor.Submit("Copy", ("Name", "Erster Beschluss"));
        Shows(visitor, "Ein Szenario mit diesem Namen gibt es für das Jahr schon.");
        await visitor.Submit("Copy", ("Name", "Zweiter Beschluss"));
        Shows(visitor, "2.197.495,38 €", "Entwurf");
        var second = Guid.Parse(visitor.Path.Split('/')[^1]);
        await visitor.Open($"/verteilung/{second}/beschliessen");
        Shows(visitor, "Für 2032 gilt schon „Erster Beschluss“.");
        await Decide(visitor, second);
        await using var db = data.As();
        var states = await db.DistributionScenarios.Where(s => s.BudgetYear == 2032).OrderBy(s => s.Id).Select(s => s.State).ToListAsync();
        Assert.Equal([ScenarioState.Superseded, ScenarioState.Decided], states);
        await visitor.Open($"/verteilung/vergleich?s={first}&s={second}");
        Shows(visitor, "Erster Beschluss", "Zweiter Beschluss", "Spanne", "Gewicht „SGB II“");
        await visitor.Open("/verteilung/vergleich");
        Shows(visitor, "Zum Vergleichen braucht es zwei Szenarien.");
    }

    [Fact]
    public async Task Drafts_AreForThoseWhoWorkOnThem_InPagesAndDatabase()
    {
        var visitor = await site.SignIn(Role.Controller);
        var draft = await Typed(visitor, "Nur ein Entwurf", 2033);
        await using (var db = data.As())
        {
            var area = await db.Areas.FirstAsync();
            var manager = await site.SignIn(Role.AreaManager, areaId: area.Id);
            await manager.Open($"/verteilung/{draft}");
            Assert.Equal(HttpStatusCode.NotFound, manager.Status);
            await manager.Open("/verteilung/neu");
            Assert.Equal(HttpStatusCode.Forbidden, manager.Status);
        }

        foreach (
            var (role, sees) in new[] { (Role.AreaManager, false), (Role.Approver, false), (Role.Management, true), (Role.Admin, false) }
        )
        {
            await using var db = data.As(TestData.User(role));
            Assert.Equal(sees, await db.DistributionScenarios.AnyAsync(s => s.Id == draft));
        }

        await using (var own = data.As(TestData.User(Role.ProviderCoordinator, Guid.CreateVersion7())))
            Assert.False(await own.DistributionScenarios.AnyAsync());
        await visitor.Open($"/verteilung/{draft}");
        await visitor.Submit("Delete");
        Shows(visitor, "Entwurf „Nur ein Entwurf“ gelöscht.");
    }

    [Fact]
    public async Task Decided_IsNeitherChangedNorDeleted_InTheDatabase()
    {
        var visitor = await site.SignIn(Role.Controller);
        var id = await Typed(visitor, "Fest", 2034);
        await Decide(visitor, id);
        var controller = TestData.User(Role.Controller);
        await using (var db = data.As(controller))
        {
            await Assert.ThrowsAnyAsync<Exception>(() =>
                db.Database.ExecuteSqlAsync($"update distribution_scenarios set name = 'x' where id = {id}")
            );
        }

        await using (var db = data.As(controller))
            await Assert.ThrowsAnyAsync<Exception>(() =>
                db.Database.ExecuteSqlAsync($"delete from distribution_scenarios where id = {id}")
            );
        await using (var db = data.As(controller))
        {
            await Assert.ThrowsAnyAsync<Exception>(() =>
                db.Database.ExecuteSqlAsync($"update distribution_amounts set amount = 1 where scenario_id = {id}")
            );
        }

        await using (var db = data.As())
            Assert.Equal(4, await db.DistributionAmounts.CountAsync(a => a.ScenarioId == id));
    }

    [Fact]
    public async Task WhatIsWrong_IsToldAtItsField_AndNothingTypedIsLost()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/verteilung/neu");
        await visitor.Submit(("Input.Name", "Ohne Summe"), ("Input.Year", "2035"), ("Input.City", "viel"));
        Shows(visitor, "„viel“ ist kein Betrag.");
        Assert.Equal("Ohne Summe", visitor.Page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        var id = await Typed(visitor, "Fehler", 2035);
        await visitor.Press("Neu berechnen", ("Input.City", "9 Mio"));
        Shows(visitor, "„9 Mio“ ist kein Betrag.");
        await visitor.Open($"/verteilung/{id}/grundlagen");
        await visitor.Press("Grundlagen speichern", ("Zeile.Sozialräume.1.area", "Nord"));
        Shows(visitor, "„Nord“ steht zweimal da.");
        await visitor.Press(
            "Grundlagen speichern",
            ("Zeile.Sozialräume.1.area", "Mitte"),
            ("Zeile.Infrastrukturprojekte.0.project", "Treff")
        );
        Shows(visitor, "Ein Projekt braucht Namen und Betrag.");
        await visitor.Press("Grundlagen speichern", ("Zeile.Infrastrukturprojekte.0.amount", "9.000.000"));
        Shows(visitor, "mehr, als die Stadt hat");
        await visitor.Open($"/verteilung/{id}?Input.City=abc");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Shows(visitor, "„abc“ ist kein Betrag.");
    }

    private static async Task<DistributionPlan> Read(AppDbContext db, Guid id) =>
        (await new Data.Distribution.DistributionDesk(db).LoadAsync(id))!.Plan;

    /// <summary>A scenario with three typed indicators and the four areas alone.</summary>
    private static async Task<Guid> Typed(Visitor visitor, string name, int year)
    {
        await visitor.Open("/verteilung/neu");
        await visitor.Submit(("Input.Name", name), ("Input.Year", $"{year}"), ("Input.City", "8.000.000"));
        Assert.EndsWith("/grundlagen", visitor.Path, StringComparison.Ordinal);
        var id = Guid.Parse(visitor.Path.Split('/')[2]);
        var first = new List<(string, string)>
        {
            ("Zeile.Merkmale.0.indicator", "unter 21"),
            ("Zeile.Merkmale.0.weight", "30 %"),
            ("Zeile.Merkmale.1.indicator", "SGB II"),
            ("Zeile.Merkmale.1.weight", "50 %"),
        };
        await visitor.Press("Grundlagen speichern", [.. first]);
        await visitor.Press(
            "Grundlagen speichern",
            ("Zeile.Merkmale.2.indicator", "Alleinerziehende"),
            ("Zeile.Merkmale.2.weight", "20 %")
        );
        Assert.Contains("Bitte noch die fehlenden Werte eintragen.", visitor.Text, StringComparison.Ordinal);
        var rows = visitor.Page.QuerySelectorAll("select[name^='Zeile.Sozialräume'][name$='.area']").Length;
        var typed = new List<(string, string)>();
        for (var i = 0; i < rows; i++)
        {
            var known = i < Rows.Length ? Rows[i] : default;
            typed.Add(($"Zeile.Sozialräume.{i}.area", known.Area ?? ""));
            typed.Add(($"Zeile.Sozialräume.{i}.previous", known.Previous ?? ""));
            for (var n = 0; n < 3; n++)
                typed.Add(($"Zeile.Sozialräume.{i}.v{n}", known.Values?[n] ?? ""));
        }

        await visitor.Press("Grundlagen speichern", [.. typed]);
        Assert.Equal($"/verteilung/{id}", visitor.Path);
        return id;
    }

    private static async Task Decide(Visitor visitor, Guid id)
    {
        await visitor.Open($"/verteilung/{id}/beschliessen");
        await visitor.Submit(("Resolution.Committee", "Rat"), ("Resolution.DecidedOn", "01.02.2026"), ("Resolution.Reference", "V 1"));
        Shows(visitor, "Beschluss eingetragen.");
    }

    private static void Shows(Visitor visitor, params string[] texts)
    {
        var shown = visitor.Text.Replace('\u00a0', ' ');
        Assert.All(texts, text => Assert.Contains(text, shown, StringComparison.Ordinal));
    }
}
