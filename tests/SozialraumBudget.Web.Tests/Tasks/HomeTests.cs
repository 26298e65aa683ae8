using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data;
using SozialraumBudget.Data.Payouts;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Agreements;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Payouts;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Tasks;

/// <summary>Two agreements in 2026 with fixed budgets; all instalments and proofs of the year are due on the test's day.</summary>
public sealed class HomeTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private static readonly string[] Quarters = ["Q1 2026", "Q2 2026", "Q3 2026", "Q4 2026"];
    private TestData data = null!;
    private BudgetScenario own = null!;
    private BudgetScenario other = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        own = await data.CreateBudgetScenario();
        other = await data.CreateBudgetScenario();
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Home_Controller_ListsDueInstalmentsWithLinkAndCountsThemInTheNavigation()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/?alle=true");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        var links = visitor.Page.QuerySelectorAll(".task a").Select(a => a.GetAttribute("href")).ToList();
        Assert.Contains($"/auszahlungen/vorbereiten/{own.Agreement.Id}/2026-Q1/1?jahr=2026", links);
        var tasks = visitor
            .Page.QuerySelectorAll("main section")
            .First(s => s.QuerySelector("h2")!.TextContent.StartsWith("Zu erledigen", StringComparison.Ordinal));
        var counted = int.Parse(
            visitor.Page.QuerySelector(".app-nav a[href='/'] .count")!.FirstChild!.TextContent.Replace(".", "", StringComparison.Ordinal),
            System.Globalization.CultureInfo.InvariantCulture
        );
        Assert.Equal(tasks.QuerySelectorAll(".task").Length, counted);
    }

    /// <summary>A task over 0,00 EUR says why there is something to do.</summary>
    [Fact]
    public async Task Home_DueThatDeductionsEatUp_SaysSo()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        await desk.Deduct(10_000_000m);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/?alle=true");
        var href = $"/auszahlungen/vorbereiten/{desk.Scenario.Agreement.Id}/2026-Q1/1?jahr=2026";
        var task = visitor.Page.QuerySelectorAll(".task").First(t => t.QuerySelector("a")!.GetAttribute("href") == href);
        Assert.Contains("€ werden ganz mit Abzügen verrechnet", task.TextContent, StringComparison.Ordinal);
    }

    /// <summary>
    /// What is approved goes to the cash office, whatever became of its agreement; what is not prepared is no work any more.
    /// </summary>
    [Fact]
    public async Task Home_ApprovedPayoutOfAnEndedAgreement_StaysATask_AndSoDoItsProofs_NoInstalmentIsDue()
    {
        var desk = await PayoutDesk.OpenAsync(data);
        var payout = (await desk.Prepare(1)).Payout!;
        Assert.Null(await desk.Approve(payout.Id));
        await using (var db = data.As())
        {
            var agreement = await db.Agreements.SingleAsync(a => a.Id == desk.Scenario.Agreement.Id);
            db.Add(agreement.MoveTo(AgreementState.Ended, "Träger gibt auf", TestData.Stamp(), new DateOnly(2026, 12, 31)));
            await db.SaveChangesAsync();
        }

        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/?alle=true");
        var own = visitor
            .Page.QuerySelectorAll(".task")
            .Select(static t => t.TextContent)
            .Where(t => t.Contains(desk.Scenario.Area.Name, StringComparison.Ordinal))
            .ToList();
        Assert.Single(own, static t => t.Contains("An die Kasse übergeben", StringComparison.Ordinal));
        Assert.Equal(own.Count - 1, own.Count(static t => t.Contains("Nachweis", StringComparison.Ordinal)));
        var standing = await desk.Year();
        Assert.Equal((true, null, 0m), (standing.Rests, standing.Next, standing.DueNow.Amount));
    }

    [Fact]
    public async Task Home_ExpiredCriterion_LeadsToItsForm()
    {
        await using (var db = data.As())
        {
            db.Add(
                new ChecklistItemRecord
                {
                    AgreementId = own.Agreement.Id,
                    Criterion = nameof(ChecklistCriterion.Cooperation),
                    Evidence = "Protokoll",
                    ExpiresOn = new DateOnly(2026, 1, 31),
                    Answered = TestData.Stamp(),
                }
            );
            await db.SaveChangesAsync();
        }

        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/?alle=true");
        var href = visitor
            .Page.QuerySelectorAll(".task")
            .First(t => t.TextContent.Contains("Prüfpunkt abgelaufen", StringComparison.Ordinal))
            .QuerySelector("a")!
            .GetAttribute("href");
        await visitor.Open(href!);
        Assert.Equal(ChecklistCriterion.Cooperation.Title(), visitor.Heading);
        Assert.NotNull(visitor.Page.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task Home_PreparedPayout_AsksApproverButLetsThePreparerWait()
    {
        var preparer = await site.CreateUser(Role.Controller);
        var payout = await Prepare(other, preparer.Id, 2);
        var controller = await site.SignIn(preparer);
        await controller.Open("/?alle=true");
        Assert.Contains("Wartet auf andere Person", Row(controller, payout.Id), StringComparison.Ordinal);

        var approver = await site.SignIn(Role.Approver);
        await approver.Open("/");
        Assert.Contains("Prüfen und freigeben", Row(approver, payout.Id), StringComparison.Ordinal);
        Assert.NotNull(approver.Page.QuerySelector(".app-nav a[href^='/auszahlungen'] .count"));
    }

    [Fact]
    public async Task Home_RefusedPayout_TellsTheControllerTheReason()
    {
        var preparer = await site.CreateUser(Role.Controller);
        var payout = await Prepare(other, preparer.Id, 3);
        await using (var db = data.As())
        {
            var stored = await db.Payouts.SingleAsync(p => p.Id == payout.Id);
            stored.Refuse(TestData.Stamp(), "Betrag unklar");
            await db.SaveChangesAsync();
        }

        var visitor = await site.SignIn(preparer);
        await visitor.Open("/?alle=true");
        Assert.Contains("Betrag unklar", Row(visitor, payout.Id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_BankChange_WaitsForSomebodyElseThanItsAuthor()
    {
        var author = await site.CreateUser(Role.Controller);
        await data.Save(
            new BankAccount
            {
                ProviderId = own.Provider.Id,
                Iban = "DE02120300000000202051",
                AccountHolder = "Neu",
                ValidFrom = new(2026, 6, 1),
                Proposed = TestData.Stamp("Ersteller") with { UserId = author.Id },
            }
        );
        var mine = await site.SignIn(author);
        await mine.Open("/?alle=true");
        Assert.Contains("Wartet auf andere Person", Row(mine, own.Provider.Id), StringComparison.Ordinal);
        var other = await site.SignIn(Role.Approver);
        await other.Open("/");
        Assert.Contains("Bankverbindung freigeben", Row(other, own.Provider.Id), StringComparison.Ordinal);
        Assert.DoesNotContain("DE0212", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_Coordinator_SeesOwnMissingProofsWithAmountAndNothingOfOthers()
    {
        var visitor = await site.SignIn(Role.ProviderCoordinator, own.Provider.Id);
        await visitor.Open("/?alle=true&jahr=2026");
        var row = Row(visitor, $"{own.Agreement.Id}/2026-Q1");
        Assert.Contains(Quarters[0], row, StringComparison.Ordinal);
        Assert.Contains("€", row, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Provider.Name, visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Area.Name, visitor.Text, StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector($"a[href*='{(await Part(other)).Id}'], a[href*='{other.Agreement.Id}']"));
    }

    [Fact]
    public async Task Home_AreaManager_SeesAgreementsOfTheOwnAreaOnly()
    {
        var visitor = await site.SignIn(Role.AreaManager, areaId: own.Area.Id);
        await visitor.Open("/?jahr=2026");
        Assert.Contains(own.Agreement.Title, visitor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Agreement.Title, visitor.Text, StringComparison.Ordinal);
    }

    /// <summary>Pages that list no tasks stand without reading them; what they ask for afterwards is the home page's count.</summary>
    [Fact]
    public async Task OtherPages_AskForTheCountsOfTheHomePage()
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/sozialraeume");
        Assert.All(visitor.Page.QuerySelectorAll(".app-nav .count"), static c => Assert.True(c.HasAttribute("hidden")));
        var later = JsonNode.Parse(await visitor.Client.GetStringAsync("/?handler=Counts"))!.AsObject();
        await visitor.Open("/");
        var counts = visitor.Page.QuerySelectorAll(".app-nav .count").Select(static c => c.FirstChild!.TextContent).Order();
        Assert.NotEmpty(later);
        Assert.Equal(later.Select(static c => (string)c.Value!).Order(), counts);
    }

    [Fact]
    public async Task Home_Management_IsToldWhatIsLateAndCountsNothingAsOwnWork()
    {
        var visitor = await site.SignIn(Role.Management);
        await visitor.Open("/?jahr=2026");
        Assert.Contains("Überfällig", visitor.Text, StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll(".app-nav .count"));
    }

    [Fact]
    public async Task YearSwitch_AgreementOfAnotherYear_OffersThatYear()
    {
        await data.CreateAgreement(year: 2031);
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/");
        Assert.NotNull(visitor.Page.QuerySelector(".app-bar a[href*='jahr=2031']"));
    }

    private static string Row(Visitor visitor, object id) =>
        visitor.Page.QuerySelectorAll(".task").Single(task => task.QuerySelector($"a[href*='{id}']") is not null).TextContent;

    private async Task<RetentionPart> Part(BudgetScenario scenario)
    {
        await using var db = data.As();
        return await db.RetentionParts.Where(p => p.AgreementId == scenario.Agreement.Id).OrderBy(p => p.DueOn).FirstAsync();
    }

    private async Task<Payout> Prepare(BudgetScenario scenario, Guid userId, int quarter)
    {
        var user = new FixedUser(TestData.User(Role.Controller) with { UserId = userId });
        await using var db = DataServices.CreateContext(
            Npgsql.NpgsqlDataSource.Create(site.Database.App),
            user.Context,
            TimeProvider.System
        );
        var (payout, refusal) = await new PayoutPreparation(db, user, TimeProvider.System).PrepareAsync(
            scenario.Agreement.Id,
            2026,
            new PayoutWish(new(Period.Quarter(2026, quarter), 1))
        );
        return payout ?? throw new InvalidOperationException(refusal!.Text);
    }
}
