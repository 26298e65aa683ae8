using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.WhatIf;

/// <summary>What-if of a fixed budget, hour rates, and models side by side, on the small example.</summary>
public sealed class PlanningPageTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private TestData data = null!;
    private BudgetScenario small = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        small = await data.CreateBudgetScenario(area: "Plan " + Guid.NewGuid().ToString("N")[..6]);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task WhatIf_TodayIsTheFixedBudget_AndAssumptionsStandBesideIt()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/was-waere-wenn/{small.Fixed!.Id}");
        Shows(visitor, "Ergebnis neben heute", Text(small.Fixed.Total), Text(small.Fixed.Payable), "Was am meisten bewegt");
        await visitor.Open($"/was-waere-wenn/{small.Fixed.Id}?Input.Cases[0]=2&Input.Tariff=3&Input.Figure=Total");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("2", visitor.Page.QuerySelector("[name='Input.Cases[0]']")!.GetAttribute("value"));
        Shows(visitor, Text(small.Fixed.Total), "Rechenweg", "± 1 Prozentpunkt");
        await visitor.Open($"/was-waere-wenn/{small.Fixed.Id}?Input.Cases[0]=-9999");
        Shows(visitor, "Kostentyp I hat nur");
        await visitor.Open($"/was-waere-wenn/{small.Fixed.Id}?Input.Tariff=viel");
        Shows(visitor, "„viel“ ist keine Zahl.");
    }

    /// <summary>As its own form sends it: a field that is no number takes nothing from those after it.</summary>
    [Fact]
    public async Task WhatIf_OneFaultyFieldOfAList_LosesNothingThatWasTypedAfterIt()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/was-waere-wenn/{small.Fixed!.Id}");
        var indexes = visitor
            .Page.QuerySelectorAll("[name='Input.Cases.index']")
            .Select(static e => "Input.Cases.index=" + e.GetAttribute("value"));
        await visitor.Open(
            $"/was-waere-wenn/{small.Fixed.Id}?{string.Join('&', indexes)}&Input.Cases[0]=viele&Input.Cases[1]=5&Input.Tariff=3"
        );
        Assert.Equal(
            ["viele", "5"],
            new[] { 0, 1 }.Select(i => visitor.Page.QuerySelector($"[name='Input.Cases[{i}]']")!.GetAttribute("value"))
        );
        Shows(visitor, "viele");
    }

    [Theory]
    [InlineData(Role.Management, HttpStatusCode.Forbidden)]
    [InlineData(Role.ProviderCoordinator, HttpStatusCode.Forbidden)]
    [InlineData(Role.AreaManager, HttpStatusCode.NotFound)]
    public async Task WhatIfAndModels_AreForThoseWhoSeeTheCases(Role role, HttpStatusCode answer)
    {
        var visitor = await site.SignIn(
            role,
            role == Role.ProviderCoordinator ? small.Provider.Id : null,
            role == Role.AreaManager ? (await data.CreateArea()).Id : null
        );
        await visitor.Open($"/was-waere-wenn/{small.Fixed!.Id}");
        Assert.Equal(answer, visitor.Status);
        await visitor.Open($"/modellvergleich/{small.Area.Id}/2026");
        Assert.Equal(answer, visitor.Status);
    }

    [Fact]
    public async Task Models_SideBySide_TheOwnOneIsTheFixedBudget_OthersSayWhatTheyLack()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/modellvergleich/{small.Area.Id}/2026");
        Shows(visitor, Text(small.Fixed!.Total), "4 Quartalsraten", "12 Monatsraten", "Es fehlt: letzter Abschluss", "Höhere Preise trägt");
        await visitor.Open(
            $"/modellvergleich/{small.Area.Id}/2026?Input.LastAccounts=1000000&Input.ProviderShare=22&Input.Clients=50&Input.FlatSum=10000"
        );
        Shows(visitor, "500.000,00 €", "eingegebene Angaben");
        Assert.DoesNotContain("letzter Abschluss,", visitor.Text, StringComparison.Ordinal);
        var why = visitor
            .Page.QuerySelectorAll("a[data-why]")
            .First(a => a.GetAttribute("href")!.Contains("/rechenweg/graz", StringComparison.Ordinal));
        await visitor.Open(why.GetAttribute("href")!);
        Shows(visitor, "Rechenweg", "1.000.000,00 €", "22 %");
        await visitor.Open($"/modellvergleich/{small.Area.Id}/2040");
        Shows(visitor, "keine Vereinbarung");
    }

    [Fact]
    public async Task HourRate_ComputedKeptAndCompared_AProviderSeesItsOwn()
    {
        var other = await data.CreateProvider();
        var controller = await site.SignIn(Role.Controller);
        await controller.Open("/stundensaetze/kalkulieren?jahr=2026");
        (string, string)[] staff =
        [
            ("Zeile.Stellen.0.name", "Fachkraft"),
            ("Zeile.Stellen.0.posts", "4,5"),
            ("Zeile.Stellen.0.pay", "68.000"),
            ("Zeile.Stellen.1.name", "Leitung"),
            ("Zeile.Stellen.1.posts", "0,5"),
            ("Zeile.Stellen.1.pay", "82.000"),
            ("Wert.material", "24.000"),
        ];
        await controller.Press("Neu berechnen", staff);
        Shows(controller, "74,27 €", "1.599 Std.");
        await controller.Press("Satz speichern");
        Shows(controller, "Bitte einen Träger wählen.");
        Assert.Equal("Fachkraft", controller.Page.QuerySelector("[name='Zeile.Stellen.0.name']")!.GetAttribute("value"));
        await controller.Press("Satz speichern", ("ProviderId", $"{small.Provider.Id}"));
        Shows(controller, "Bitte angeben, worauf die Zahlen beruhen.");
        await controller.Press("Satz speichern", ("ProviderId", $"{small.Provider.Id}"), ("Source", "Kalkulation vom 03.11."));
        Shows(controller, "Satz gespeichert.", "74,27 €", "neueste Kalkulation");
        var kept = controller.Path.Split('?')[0];
        await controller.Open("/stundensaetze/kalkulieren?jahr=2026");
        await controller.Press("Satz speichern", [.. staff, ("Wert.direct", "60 %"), ("ProviderId", $"{other.Id}"), ("Source", "x")]);
        await controller.Open("/stundensaetze?jahr=2026");
        Shows(controller, "74,27 €", "92,83 €", "Satz je Stunde nach Träger");

        var own = await site.SignIn(Role.ProviderCoordinator, small.Provider.Id);
        await own.Open("/stundensaetze?jahr=2026");
        Shows(own, "74,27 €");
        Assert.DoesNotContain("92,83", own.Text, StringComparison.Ordinal);
        var stranger = await site.SignIn(Role.ProviderCoordinator, other.Id);
        await stranger.Open(kept);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        await using var db = data.As(TestData.User(Role.ProviderCoordinator, other.Id));
        Assert.Equal([other.Id], await db.HourRates.Select(r => r.ProviderId).Distinct().ToListAsync());
        var manager = await site.SignIn(Role.AreaManager, areaId: small.Area.Id);
        await manager.Open("/stundensaetze");
        Assert.Equal(HttpStatusCode.Forbidden, manager.Status);
    }

    private static string Text(Domain.Values.Money money) => Domain.Values.GermanNumber.Text(money);

    private static void Shows(Visitor visitor, params string[] texts)
    {
        var shown = visitor.Text.Replace('\u00a0', ' ');
        Assert.All(texts, text => Assert.Contains(text, shown, StringComparison.Ordinal));
    }
}
