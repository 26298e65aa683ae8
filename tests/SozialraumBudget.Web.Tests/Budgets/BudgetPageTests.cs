using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Budgets;

/// <summary>Who sees what of variants and fixed budgets, and what the pages refuse.</summary>
public sealed class BudgetPageTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task FixedBudget_ShowsWhatBecameOfEachInstalment()
    {
        await using var data = new TestData(site.Database.App);
        var desk = await Payouts.PayoutDesk.OpenAsync(data);
        var (paid, reversed, prepared) = (await desk.Paid(1), await desk.Paid(2), (await desk.Prepare(3)).Payout!);
        Assert.Null(await desk.Decide(d => d.ReverseAsync(reversed.Id, "falsch"), desk.Controller));
        var visitor = await site.SignIn(Role.ProviderCoordinator, desk.Scenario.Provider.Id);
        await visitor.Open($"/budgets/{desk.Scenario.Fixed!.Id}");

        var rows = visitor
            .Page.QuerySelectorAll("table")
            .Single(static t => t.QuerySelector("caption")?.TextContent.StartsWith("Raten", StringComparison.Ordinal) == true)
            .QuerySelectorAll("tbody tr");
        await using var db = data.As();
        var standing = await new Standings(db, TimeProvider.System).OfAsync(desk.Scenario.Agreement.Id, 2026);
        var steps = standing!.Standing.Dues.Select(static d => d.Step.Title()).ToList();
        Assert.Equal(
            ["freigegeben", $"{steps[1]} (storniert)", "vorbereitet", steps[3]],
            rows.Select(static r => OneLine(r.QuerySelectorAll("td")[2].TextContent))
        );
        Assert.Equal(
            [paid.Id, reversed.Id, prepared.Id],
            rows.Take(3)
                .Select(static r => Guid.Parse(r.QuerySelector("a[href^='/auszahlungen/']")!.GetAttribute("href")!.Split('/', '?')[2]))
        );
        Assert.Equal([true, true, false, false], rows.Select(static r => r.QuerySelector("a[href^='/budgetkonto/buchung/']") is not null));
        await visitor.Open(rows[0].QuerySelector("a[href^='/budgetkonto/buchung/']")!.GetAttribute("href")!);
        Assert.Contains("Auszahlung Q1 2026", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Designer_TypedLimits_ShowEffectWithoutSaving_ThenSave()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/varianten/{scenario.Variant!.Id}");
        Assert.Equal(6, visitor.Page.QuerySelectorAll("[data-limits] input[type=text][name^='Limits']").Length);

        await visitor.Press("Wirkung berechnen", ("Limits[1]", "9.000"), ("Limits[2]", ""), ("Limits[3]", ""), ("Limits[4]", ""));
        Assert.Contains("noch nicht gespeichert", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("9.000,00 €", Plain(visitor.Text), StringComparison.Ordinal);
        Assert.Contains("gegenüber dem gespeicherten Stand", visitor.Text, StringComparison.Ordinal);
        await using (var db = data.As())
            Assert.Equal(5, (await db.BudgetVariants.FindAsync(scenario.Variant.Id))!.Limits.Length);

        await visitor.Press("Grenzen speichern");
        Assert.Contains("Grenzen gespeichert", visitor.Text, StringComparison.Ordinal);
        await using var after = data.As();
        Assert.Equal([0m, 9000m], (await after.BudgetVariants.FindAsync(scenario.Variant.Id))!.Limits);
    }

    [Fact]
    public async Task Fixing_WithActivation_NeitherHappensWhileSomethingElseIsMissing()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/varianten/{scenario.Variant!.Id}/festsetzen");
        Assert.DoesNotContain("Vereinbarung aktivieren", visitor.Text, StringComparison.Ordinal);

        var form = visitor.Page.QuerySelector("main form input[name=Shown]")!.Closest("form")!;
        form.SetAttribute("action", $"/varianten/{scenario.Variant.Id}/festsetzen?handler=Activate");
        await visitor.Send((AngleSharp.Html.Dom.IHtmlFormElement)form, ("Reason", "Verhandlung"));
        Assert.Contains("weder Nachweis noch Begründung", visitor.Text, StringComparison.Ordinal);
        await using var db = data.As();
        Assert.False(await db.FixedBudgets.AnyAsync(b => b.AgreementId == scenario.Agreement.Id));
        Assert.Equal(AgreementState.Negotiated, (await db.Agreements.SingleAsync(a => a.Id == scenario.Agreement.Id)).State);
    }

    [Theory]
    [InlineData("abc", "ist kein Betrag")]
    [InlineData("60.000", "muss über")]
    [InlineData("-5", "muss über")]
    public async Task Designer_FaultyLimit_IsNamed_AndStays(string typed, string message)
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/varianten/{scenario.Variant!.Id}");

        await visitor.Press("Grenzen speichern", ("Limits[1]", typed));

        Assert.Contains(message, visitor.Text, StringComparison.Ordinal);
        Assert.Equal(typed, visitor.Page.QuerySelector("input[name='Limits[1]']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task LivePreview_AnswersThePartial_OrTheProblems()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);

        await visitor.Open($"/varianten/{scenario.Variant!.Id}?handler=Effect&Limits[0]=0&Limits[1]=12.000,00&Limits[2]=");
        Assert.NotNull(visitor.Page.QuerySelector("[data-effect-text^='Gesamtbudget']"));
        Assert.Null(visitor.Page.QuerySelector("h1"));
        await visitor.Open($"/varianten/{scenario.Variant.Id}?handler=Effect&Limits[0]=0&Limits[1]=0");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, visitor.Status);
    }

    [Fact]
    public async Task Negotiation_StepTakenBack_KeepsBothInTheList()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        var address = $"/varianten/{scenario.Variant!.Id}/verhandlung";

        await visitor.Open($"{address}?art=wert");
        await visitor.Press("Schritt festhalten", ("Input.CostType", "1"), ("Input.Value", "12.000,00"), ("Input.Reason", "Angebot"));
        Assert.Contains("Schritt 2 festgehalten", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"{address}?zurueck=2");
        await visitor.Press("Schritt zurücknehmen", ("Input.Reason", "Angebot zurückgezogen"));

        Assert.Contains("zurück zum Mittelwert", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("überholt von Schritt 3", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("441.886,42", visitor.Text, StringComparison.Ordinal);
        await visitor.Open($"{address}?art=fall");
        await visitor.Press(
            "Schritt festhalten",
            ("Input.CaseNumber", "NO-24-0003"),
            ("Input.Kind", "Exclude"),
            ("Input.Reason", "doppelt")
        );
        Assert.Contains("ohne Wirkung", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Negotiation_UnknownCaseWithoutReason_KeepsWhatWasTyped()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/varianten/{scenario.Variant!.Id}/verhandlung");

        await visitor.Press("Schritt festhalten", ("Input.CaseNumber", "XX-99"), ("Input.Kind", "Exclude"), ("Input.Reason", "Grund"));
        Assert.Contains("Den Fall „XX-99“ gibt es", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("XX-99", visitor.Page.QuerySelector("input[name='Input.CaseNumber']")!.GetAttribute("value"));

        await visitor.Press("Schritt festhalten", ("Input.CaseNumber", "NO-24-0001"), ("Input.Reason", " "));
        Assert.Contains("Bitte begründen", visitor.Text, StringComparison.Ordinal);

        await visitor.Press("Wirkung prüfen", ("Input.CaseNumber", "NO-24-0001"), ("Input.Reason", ""));
        Assert.Contains("Noch nicht festgehalten", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_OfVersionAndVariant_ShowsStepsAndCasesThatDiffer()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        await using var desk = new Desk(data, scenario.Controller);
        var (copy, _) = await desk.Store.CopyAsync(scenario.Variant!.Id, "Nachverhandlung");
        await desk.Steps.AddAsync(
            copy!.Id,
            1,
            new(AdjustmentKind.Move, "NO-24-0001", new CostTypeRange(new Money(45000m), null)),
            "Bedarf gestiegen"
        );
        var visitor = await site.SignIn(Role.Controller);

        await visitor.Open($"/varianten/vergleich?a={scenario.Fixed!.Id}&b={copy.Id}");

        Assert.Contains("Fall NO-24-0001 nach Kostentyp ab 45.000,00 € verschieben", Plain(visitor.Text), StringComparison.Ordinal);
        Assert.Contains("Kostentyp V", visitor.Page.QuerySelectorAll(".data-table")[^1].TextContent, StringComparison.Ordinal);
        await visitor.Open($"/varianten/vergleich?a={scenario.Fixed.Id}&b={copy.Id}&export=csv");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        await visitor.Open($"/varianten/vergleich?a={scenario.Fixed.Id}&b={Guid.NewGuid()}");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task FixedBudget_SmallCostTypes_AreSuppressedForManagement_NotForTheProvider()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var address = $"/budgets/{scenario.Fixed!.Id}";
        var management = await site.SignIn(Role.Management);
        var provider = await site.SignIn(Role.ProviderCoordinator, providerId: scenario.Provider.Id);

        await management.Open(address);
        Assert.Contains("< 5", management.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("86.627,84", management.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("53.372,11", management.Text, StringComparison.Ordinal);
        await management.Open($"{address}/rechenweg");
        Assert.DoesNotContain("86.627,84", management.Text, StringComparison.Ordinal);
        Assert.Contains("441.886,42", management.Text, StringComparison.Ordinal);
        await management.Open($"{address}/rechenweg?teil=Typ-3");
        Assert.Equal(HttpStatusCode.NotFound, management.Status);
        await provider.Open(address);
        Assert.Contains("86.627,84", provider.Text, StringComparison.Ordinal);
        await provider.Open($"{address}/rechenweg");
        Assert.DoesNotContain("NO-24-", provider.Text, StringComparison.Ordinal);
        await provider.Open($"{address}/rechenweg?fall=NO-24-0001");
        Assert.Equal(HttpStatusCode.NotFound, provider.Status);
    }

    [Fact]
    public async Task Pages_OfOthers_AreNotFoundOrForbidden()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var other = await data.CreateArea();
        var provider = await site.SignIn(Role.ProviderCoordinator, providerId: (await data.CreateProvider()).Id);
        var foreignArea = await site.SignIn(Role.AreaManager, areaId: other.Id);
        var ownArea = await site.SignIn(Role.AreaManager, areaId: scenario.Area.Id);
        var management = await site.SignIn(Role.Management);

        await provider.Open($"/budgets/{scenario.Fixed!.Id}");
        Assert.Equal(HttpStatusCode.NotFound, provider.Status);
        await provider.Open($"/varianten/{scenario.Variant!.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, provider.Status);
        await management.Open($"/varianten/{scenario.Variant.Id}");
        Assert.Equal(HttpStatusCode.Forbidden, management.Status);
        await foreignArea.Open($"/varianten/{scenario.Variant.Id}/verhandlung");
        Assert.Equal(HttpStatusCode.NotFound, foreignArea.Status);
        await ownArea.Open($"/varianten/{scenario.Variant.Id}/verhandlung");
        Assert.Equal(HttpStatusCode.OK, ownArea.Status);
        Assert.Null(ownArea.Page.QuerySelector("#schritt"));
        await ownArea.Open($"/varianten/{scenario.Variant.Id}/festsetzen");
        Assert.Equal(HttpStatusCode.Forbidden, ownArea.Status);
    }

    [Theory]
    [InlineData("abc", "ist kein Betrag")]
    [InlineData("1,005", "höchstens zwei Nachkommastellen")]
    public async Task Designer_FaultyLimit_KeepsTheFieldsAfterIt(string typed, string message)
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/varianten/{scenario.Variant!.Id}");

        await visitor.Press("Grenzen speichern", ("Limits[1]", typed), ("Limits[2]", "13.000"), ("Limits[3]", ""), ("Limits[4]", "46.000"));

        Assert.Contains(message, visitor.Text, StringComparison.Ordinal);
        Assert.Equal(
            ["0,00", typed, "13.000", "", "46.000"],
            Enumerable.Range(0, 5).Select(i => visitor.Page.QuerySelector($"input[name='Limits[{i}]']")!.GetAttribute("value"))
        );
        await using var db = data.As();
        Assert.Equal(5, (await db.BudgetVariants.FindAsync(scenario.Variant.Id))!.Limits.Length);
    }

    [Fact]
    public async Task ChangedLimits_LeaveStepsOpen_UntilSomebodyDecides()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        var address = $"/varianten/{scenario.Variant!.Id}";
        await visitor.Open($"{address}/verhandlung?art=wert");
        await visitor.Press("Schritt festhalten", ("Input.CostType", "1"), ("Input.Value", "11.000,00"), ("Input.Reason", "Angebot"));
        await visitor.Open(address);
        await visitor.Press("Grenzen speichern", ("Limits[1]", "6.000"));
        Assert.Contains("1 Schritt wartet auf eine Entscheidung", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector("#offen form"));
        await visitor.Open($"{address}/festsetzen");
        Assert.Contains("die es mit diesen Grenzen nicht mehr gibt", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("input[name=Shown]"));
        await visitor.Open($"{address}/verhandlung");
        Assert.Contains("offen: Kostentyp fehlt", visitor.Text, StringComparison.Ordinal);

        await visitor.Press("Entscheiden über Schritt 2", ("Settle.To", "1"), ("Settle.Reason", " "));
        Assert.Contains("Bitte begründen", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("1", visitor.Page.QuerySelector("#offen option[selected]")!.GetAttribute("value"));
        await visitor.Press("Entscheiden über Schritt 2", ("Settle.To", ""), ("Settle.Reason", "gilt weiter"));
        Assert.Contains("Bitte wählen, was aus dem Schritt wird", visitor.Text, StringComparison.Ordinal);
        Assert.Equal("gilt weiter", visitor.Page.QuerySelector("#offen input[name='Settle.Reason']")!.GetAttribute("value"));
        await visitor.Press("Entscheiden über Schritt 2", ("Settle.To", "1"), ("Settle.Reason", "gilt weiter"));

        Assert.Null(visitor.Page.QuerySelector("#offen"));
        Assert.Contains("6.000,00 € bis unter 12.000,00 €: Wert 11.000,00 € vereinbaren", Plain(visitor.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variant_NamesItsData_AndWarnsWhenNewerOnesExist()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        string[] pages =
        [
            $"/varianten/{scenario.Variant!.Id}",
            $"/varianten/{scenario.Variant.Id}/verhandlung",
            $"/varianten/{scenario.Variant.Id}/festsetzen",
        ];
        foreach (var page in pages)
        {
            await visitor.Open(page);
            Assert.Contains(
                "Basisjahr 2024, Datei „basisjahr.csv“",
                visitor.Page.QuerySelector("[data-basis]")!.TextContent,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("gibt es neuere Daten", visitor.Text, StringComparison.Ordinal);
        }

        await using (var db = data.As())
        {
            var dataset = await db.BaseYearDatasets.FindAsync(scenario.Dataset.Id);
            dataset!.SupersededAt = DateTimeOffset.UnixEpoch;
            await db.SaveChangesAsync();
        }

        foreach (var page in pages)
        {
            await visitor.Open(page);
            Assert.Contains("Für das Basisjahr 2024 gibt es neuere Daten", visitor.Text, StringComparison.Ordinal);
        }

        await visitor.Open($"/varianten/vergleich?a={scenario.Variant.Id}&b={scenario.Variant.Id}");
        Assert.Contains("abgelöst: es gibt neuere Daten", visitor.Text, StringComparison.Ordinal);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(string text) => text.Replace('\u00a0', ' ');
}
