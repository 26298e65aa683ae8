using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Agreements;

/// <summary>The checklists of all agreements: what holds, what is missing, what ends, and that the controller is told in time.</summary>
public sealed class AllChecklistsPageTests(AllChecklistsPageTests.SpringSite site)
    : IClassFixture<AllChecklistsPageTests.SpringSite>,
        IAsyncLifetime
{
    private static readonly DateOnly Today = LocalDay.Of(TestData.Now);
    private TestData data = null!;
    private BudgetScenario scenario = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        scenario = await data.CreateBudgetScenario();
        await using var db = data.As();
        db.AddRange(
            Answer(ChecklistCriterion.Cooperation, "Protokoll", Today.AddDays(-1)),
            Answer(ChecklistCriterion.AnchoredInArea, "Mietvertrag", Today.AddDays(Checklist.WarningDays)),
            Answer(ChecklistCriterion.NeedIsMet, "Vertrag § 3", null)
        );
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task List_SaysOfEveryCriterionHowItStands_AndLeadsToItsForm()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/checklisten?suche={scenario.Area.Name}");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("abgelaufen", Standing(visitor, ChecklistCriterion.Cooperation));
        Assert.Equal("läuft ab", Standing(visitor, ChecklistCriterion.AnchoredInArea));
        Assert.Equal("nachgewiesen", Standing(visitor, ChecklistCriterion.NeedIsMet));
        Assert.Equal("fehlt", Standing(visitor, ChecklistCriterion.ArbitrationPossible));

        await visitor.Open($"/vereinbarungen/checklisten?suche={scenario.Area.Name}&im-stand=offen");
        Assert.DoesNotContain("nachgewiesen", string.Concat(Rows(visitor).Select(static r => r.TextContent)), StringComparison.Ordinal);
        await visitor.Open($"/vereinbarungen/{scenario.Agreement.Id}/checkliste");
        Assert.Equal("abgelaufen", Standing(visitor, ChecklistCriterion.Cooperation));
        Assert.Equal("läuft ab", Standing(visitor, ChecklistCriterion.AnchoredInArea));
    }

    [Fact]
    public async Task List_OfAYearWithoutTheAgreement_LeavesItOut()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open($"/vereinbarungen/checklisten?jahr={scenario.Year - 1}&suche={scenario.Area.Name}");
        Assert.DoesNotContain(Rows(visitor), r => r.TextContent.Contains(scenario.Area.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ending_IsATaskOfTheController_BeforeItIsLate()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/?alle=true");
        var own = visitor
            .Page.QuerySelectorAll(".task")
            .Where(t => t.TextContent.Contains(scenario.Area.Name, StringComparison.Ordinal))
            .Select(static t => t.TextContent)
            .Where(static t => t.Contains("Prüfpunkt", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(2, own.Count);
        Assert.Contains(own, static t => t.Contains("Prüfpunkt läuft ab", StringComparison.Ordinal));
        Assert.Contains(own, static t => t.Contains("Prüfpunkt abgelaufen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_ForAProvider_IsNotThere()
    {
        var visitor = await site.SignIn(Role.ProviderCoordinator);
        await visitor.Open("/vereinbarungen/checklisten");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    private static IEnumerable<IElement> Rows(Visitor visitor) => visitor.Page.QuerySelectorAll("main tbody tr");

    private static string? Standing(Visitor visitor, ChecklistCriterion criterion) =>
        Rows(visitor)
            .Single(r => r.TextContent.Contains(criterion.Title(), StringComparison.Ordinal))
            .QuerySelector(".kern-badge")
            ?.TextContent.Trim();

    private ChecklistItemRecord Answer(ChecklistCriterion criterion, string evidence, DateOnly? expires) =>
        new()
        {
            AgreementId = scenario.Agreement.Id,
            Criterion = criterion.ToString(),
            Evidence = evidence,
            ExpiresOn = expires,
            Answered = TestData.Stamp(),
        };

    /// <summary>The application on a day in the first year of the agreement.</summary>
    public sealed class SpringSite : WebSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(static services => services.AddSingleton<TimeProvider>(new FixedClock(TestData.Now)));
        }
    }
}
