using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Ui.Localization;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Agreements;

public sealed class AgreementPageTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Overview_FixedBudget_ShowsFiguresPayoutsRetentionAndWhereToGo()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}?jahr=2026");

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.StartsWith($"{scenario.Area.Name} · {scenario.Provider.Name}", visitor.Heading, StringComparison.Ordinal);
        var budget = visitor.Page.QuerySelector($".figure a[href^='/budgets/{scenario.Fixed!.Id}']");
        Assert.Equal(German.Money(scenario.Fixed.Total), budget?.TextContent);
        Assert.Contains(
            German.Money(scenario.Fixed.Payable),
            visitor
                .Page.QuerySelectorAll(".figure")
                .Single(static f => f.TextContent.Contains("Noch auszuzahlen", StringComparison.Ordinal))
                .TextContent,
            StringComparison.Ordinal
        );
        Assert.Contains("Das festgesetzte Budget ist gesperrt", visitor.Text, StringComparison.Ordinal);
        Assert.NotNull(visitor.Page.QuerySelector($"a[href^='/budgetkonto/{scenario.Agreement.Id}']"));
    }

    [Fact]
    public async Task Move_ToActiveWithGaps_ListsThemAndKeepsTheReason()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}/stand/Active");
        await visitor.Submit(("Reason", "Unterschrift vom 12.12."));

        Assert.Equal("Unterschrift vom 12.12.", visitor.Page.QuerySelector("textarea")!.TextContent.Trim());
        foreach (var criterion in Checklist.Structural)
        {
            Assert.Contains($"„{criterion.Title()}“: weder Nachweis noch Begründung.", visitor.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Move_ToEnded_AsksForTheLastDayAndShowsIt()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(fix: false, variant: false);
        var visitor = await site.SignIn(Role.Controller);
        var address = $"/vereinbarungen/{scenario.Agreement.Id}/stand/Ended";
        foreach (var day in new[] { "", "31.12.2025", "morgen" })
        {
            await visitor.Open(address);
            await visitor.Submit(("Reason", "Träger gibt auf"), ("LastDay", day));
            Assert.NotNull(visitor.Page.QuerySelector(".field--error input[name='LastDay']"));
            Assert.Equal("Träger gibt auf", visitor.Page.QuerySelector("textarea")!.TextContent.Trim());
        }

        await visitor.Submit(("LastDay", "30.06.2026"));
        Assert.Contains("gültig 01.01.2026 – 30.06.2026", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_ToEndedWithABudget_SaysWhatStaysOpen_AndTheTileSaysWhatRests()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}/stand/Ended");
        Assert.Matches(@"2026:\s+\S+\s€\s+offene Raten\. Sie ruhen", visitor.Text);
        Assert.Matches(@"2026:\s+\S+\s€\s+einbehalten, weil Nachweise fehlen", visitor.Text);
        await visitor.Submit(("Reason", "Träger gibt auf"), ("LastDay", "30.06.2026"));
        await visitor.Open($"/budgetkonto/{scenario.Agreement.Id}?jahr=2026");
        Assert.Matches(@"davon ruhen \S+\s€ \(abgerechnet oder beendet\)", visitor.Text);
        await visitor.Open($"/einbehalt?jahr=2026&suche={Uri.EscapeDataString(scenario.Area.Name)}");
        var rows = visitor.Page.QuerySelectorAll("tbody tr").Select(static r => r.TextContent).ToList();
        // What is proved of the days before the end is asked for, of the quarters after it nothing.
        Assert.Equal(
            ["Q1", "Q2"],
            rows.Where(static r => r.Contains("überfällig", StringComparison.Ordinal))
                .Select(static r => Regex.Match(r, @"Q\d|Ehrenamt").Value)
                .Where(static q => q.StartsWith('Q'))
                .Order()
        );
        Assert.Contains(rows, static r => r.Contains("Q4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ChecklistAnsweredOneByOne_ThenActivation_MakesTheAgreementActive()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario(state: AgreementState.Negotiated);
        var visitor = await site.SignIn(Role.Controller);
        foreach (var criterion in Checklist.Structural)
        {
            await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}/checkliste/{criterion}");
            await visitor.Submit(("Input.Evidence", "Beschluss 7/2025"), ("Input.ExpiresOn", "31.12.2099"));
            Assert.Equal("Checkliste", visitor.Heading.Split('\n')[0].Replace("verhandelt", "", StringComparison.Ordinal).Trim());
        }

        await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}/stand/Active");
        await visitor.Submit(("Reason", "Unterschrift"));
        Assert.Contains("jetzt „aktiv“", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Criterion_WithoutEvidenceAndReason_IsRefusedAtTheField()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateAgreement();
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/checkliste/{ChecklistCriterion.Cooperation}");
        await visitor.Submit(("Input.ExpiresOn", "31.12.2027"));
        Assert.NotNull(visitor.Page.QuerySelector(".field--error textarea[name='Input.Evidence']"));
        Assert.Equal("31.12.2027", visitor.Page.QuerySelector("input[name='Input.ExpiresOn']")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("6", "fehlt das Prozentzeichen?")]
    [InlineData("sechs", "kein Anteil wie 6 %")]
    public async Task Term_Unreadable_SaysSoAtTheFieldAndKeepsWhatWasTyped(string value, string message)
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateAgreement();
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/werte/ShareB");
        await visitor.Submit(("Input.Value", value), ("Input.Source", "§ 3"), ("Input.Reason", "Abschluss"));
        var field = visitor.Page.QuerySelector(".field--error input[name='Input.Value']");
        Assert.Equal(value, field?.GetAttribute("value"));
        Assert.Contains(message, visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Term_TwoPeople_SecondIsToldAndCanDecide()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateAgreement();
        var (first, second) = (await site.SignIn(Role.Controller), await site.SignIn(Role.Controller));
        var path = $"/vereinbarungen/{agreement.Id}/werte/HourRate";
        await first.Open(path);
        await second.Open(path);
        await first.Submit(("Input.Value", "68,40"), ("Input.Source", "§ 5"), ("Input.Reason", "Abschluss"));
        await second.Submit(("Input.Value", "70,00"), ("Input.Source", "§ 5"), ("Input.Reason", "Tarif"));
        Assert.Contains("Ihre Eingabe ist noch nicht gespeichert.", second.Text, StringComparison.Ordinal);
        Assert.Equal("70,00", second.Page.QuerySelector("input[name='Input.Value']")!.GetAttribute("value"));
        await second.Submit();
        await second.Open($"/vereinbarungen/{agreement.Id}/werte");
        Assert.Contains(German.Money(new Money(70m)), second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terms_AsOf_ShowsTheValueOfThatDay()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateAgreement();
        var visitor = await site.SignIn(Role.Controller);
        foreach (var (day, value) in new[] { ("01.01.2026", "68,40"), ("01.07.2026", "70,00") })
        {
            await visitor.Open($"/vereinbarungen/{agreement.Id}/werte/HourRate");
            await visitor.Submit(("Input.Value", value), ("Input.ValidFrom", day), ("Input.Source", "§ 5"), ("Input.Reason", "Tarif"));
        }

        await visitor.Open($"/vereinbarungen/{agreement.Id}/werte?stichtag=30.06.2026");
        Assert.Contains(German.Money(new Money(68.40m)), visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(German.Money(new Money(70m)), visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_AreaWithLeadProvider_ProposesWithSourceAndStoresOnlyWhatIsTicked()
    {
        await using var data = new TestData(site.Database.App);
        var (area, provider) = (await data.CreateArea(), await data.CreateProvider());
        await data.Save(
            new ProviderTerm
            {
                AreaId = area.Id,
                ProviderId = provider.Id,
                Role = ProviderRole.LeadProvider,
                ValidFrom = new(2025, 1, 1),
                Procedure = "Interessenbekundung",
                Decision = "Beschluss",
                DecidedOn = new(2024, 11, 1),
                Recorded = TestData.Stamp(),
            }
        );
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/vereinbarungen/neu?jahr=2027");
        await visitor.Submit(("Input.AreaId", area.Id.ToString()), ("Input.LastYear", "2028"));
        Assert.Equal(
            provider.Id.ToString(),
            visitor.Page.QuerySelector("select[name='Input.LeadProviderId'] option[selected]")?.GetAttribute("value")
        );
        Assert.Equal(
            $"Budgetvertrag {area.Name} 2027–2028",
            visitor.Page.QuerySelector("input[name='Input.Title']")!.GetAttribute("value")
        );
        Assert.Contains(
            "Stuttgarter Modell, üblicher Wert",
            visitor.Page.QuerySelector("input[name='Input.Terms[0].Source']")!.GetAttribute("value"),
            StringComparison.Ordinal
        );

        await visitor.Submit(("Input.Terms[0].Take", "false"));
        Assert.Contains("Der Entwurf ist angelegt.", visitor.Text, StringComparison.Ordinal);
        await using var db = data.As();
        var agreement = await db.Agreements.Include(a => a.Terms).SingleAsync(a => a.AreaId == area.Id);
        Assert.Equal(AgreementState.Draft, agreement.State);
        Assert.DoesNotContain(agreement.Terms, t => t.Key == nameof(TermKey.ShareB));
        Assert.Contains(agreement.Terms, t => t is { Key: nameof(TermKey.PaidShare), Value: "95 %" } && t.Source.Length > 0);
    }

    [Fact]
    public async Task Condition_Template_IsAProposalUntilItIsSaved()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateAgreement();
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/{agreement.Id}/gegenleistungen/2026/neu?vorlage=quartal");
        Assert.Equal("30.04.2026", visitor.Page.QuerySelector("input[name='Input.Items[0].DueOn']")!.GetAttribute("value"));
        await visitor.Submit(("Input.Source", "§ 6"));
        Assert.Contains(
            "Controllingdaten Q4 2026, Frist 30.01.2027",
            visitor.Text.Replace("\n", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains($"{German.Share(1m)} des Einbehalts", visitor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_SearchAndExport_FindTheAgreement()
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateAgreement(await data.CreateArea("Nordwest-Suchwort"));
        var visitor = await site.SignIn(Role.Management);
        await visitor.Open("/vereinbarungen?suche=nordwest-suchwort");
        Assert.NotNull(visitor.Page.QuerySelector($"main a[href^='/vereinbarungen/{agreement.Id}']"));
        Assert.Null(visitor.Page.QuerySelector("a[href^='/vereinbarungen/neu']"));
        var csv = await visitor.Client.GetStringAsync("/vereinbarungen?suche=nordwest-suchwort&export=csv");
        Assert.Contains("Nordwest-Suchwort", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Controller, 200, 200, 200, 200)]
    [InlineData(Role.Approver, 200, 403, 403, 200)]
    [InlineData(Role.Management, 200, 403, 403, 200)]
    [InlineData(Role.AreaManager, 200, 403, 403, 200)]
    [InlineData(Role.ProviderCoordinator, 200, 403, 403, 403)]
    [InlineData(Role.Admin, 403, 403, 403, 403)]
    public async Task Pages_ByRole_AreReadOrRefused(Role role, int read, int create, int move, int checklist)
    {
        await using var data = new TestData(site.Database.App);
        var agreement = await data.CreateAgreement();
        var visitor = await site.SignIn(
            role,
            role == Role.ProviderCoordinator ? agreement.LeadProviderId : null,
            role == Role.AreaManager ? agreement.AreaId : null
        );
        var address = $"/vereinbarungen/{agreement.Id}";
        (string Path, int Status)[] expected =
        [
            ("/vereinbarungen", read),
            (address, read),
            ($"{address}/werte", read),
            ($"{address}/werte/ShareB", read),
            ($"{address}/gegenleistungen", read),
            ("/vereinbarungen/neu", create),
            ($"{address}/stand/Negotiated", move),
            ($"{address}/gegenleistungen/2026/neu", move),
            ($"{address}/checkliste", checklist),
            ($"{address}/checkliste/Cooperation", move),
            ($"{address}/werte/alle", move),
            ($"{address}/gegenleistungen/2026/alle", move),
            ($"{address}/checkliste/alle", move),
        ];
        foreach (var (path, status) in expected)
        {
            await visitor.Open(path);
            Assert.Equal((path, (HttpStatusCode)status), (path, visitor.Status));
        }
    }

    [Theory]
    [InlineData(Role.ProviderCoordinator)]
    [InlineData(Role.AreaManager)]
    public async Task Pages_OfSomebodyElsesAgreement_AreNotFound(Role role)
    {
        await using var data = new TestData(site.Database.App);
        var (own, other) = (await data.CreateAgreement(), await data.CreateAgreement());
        var visitor = await site.SignIn(
            role,
            role == Role.ProviderCoordinator ? own.LeadProviderId : null,
            role == Role.AreaManager ? own.AreaId : null
        );
        foreach (var page in new[] { "", "/werte", "/werte/ShareB", "/gegenleistungen" })
        {
            await visitor.Open($"/vereinbarungen/{other.Id}{page}");
            Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        }

        await visitor.Open("/vereinbarungen");
        Assert.DoesNotContain(other.Id.ToString(), visitor.Page.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordinator_NeverSeesChecklistReasonsNorInternalReasons()
    {
        await using var data = new TestData(site.Database.App);
        var scenario = await data.CreateBudgetScenario();
        var controller = await site.SignIn(Role.Controller);
        await controller.Open($"/vereinbarungen/{scenario.Agreement.Id}/checkliste/{ChecklistCriterion.NeedIsMet}");
        await controller.Submit(("Input.Reason", "interne Abwägung"));
        await using (var db = data.As(TestData.User(Role.ProviderCoordinator, scenario.Provider.Id)))
        {
            Assert.Empty(await db.ChecklistItems.ToListAsync());
            Assert.NotEmpty(await db.AgreementTerms.ToListAsync());
        }

        var visitor = await site.SignIn(Role.ProviderCoordinator, scenario.Provider.Id);
        await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.DoesNotContain("interne Abwägung", visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("main a[href*='/checkliste'], main a[href^='/vereinbarungen/'][href*='/stand/']"));
    }
}
