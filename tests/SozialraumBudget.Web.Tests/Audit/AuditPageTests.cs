using System.Net;
using SozialraumBudget.Data.RowSecurity;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Audit;

public sealed class AuditPageTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private static readonly Guid Agreement = Guid.Parse("0190a0a0-0000-7000-8000-00000000abcd");
    private TestData data = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        await data.Save(
            Entry(
                "Payout",
                "changed",
                """{"State":["Prepared","Approved"],"Amount":["85777.46","85777.46"]}""",
                new(2020, 5, 4, 10, 0, 0, TimeSpan.Zero)
            )
        );
        await data.Save(Entry("Provider", "added", """{"Name":[null,"Haus 100%ig"]}""", new(2020, 5, 5, 10, 0, 0, TimeSpan.Zero)));
        await data.Save(Entry("Unbekanntes", "entstanden", """{"Neues":[null,"Wert"]}""", new(2020, 5, 6, 10, 0, 0, TimeSpan.Zero)));
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Audit_ChangedPayout_IsReadableInGerman()
    {
        var visitor = await Open("objekt=Payout&von=2020-05-01&bis=2020-05-31");
        var row = visitor.Page.QuerySelector(".audit tbody tr")!.TextContent;
        Assert.Contains("Auszahlung", row, StringComparison.Ordinal);
        Assert.Contains("vorbereitet → freigegeben", row, StringComparison.Ordinal);
        Assert.Contains("85.777,46", row, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("von=2020-05-05&bis=2020-05-05", 1)]
    [InlineData("von=2020-05-04&bis=2020-05-05", 2)]
    [InlineData("bis=2020-05-31&aktion=changed", 1)]
    [InlineData("bis=2020-05-31&objekt=Provider", 1)]
    [InlineData("bis=2020-05-31&suche=100%25ig", 1)]
    [InlineData("bis=2020-05-31&suche=10_%25ig", 0)]
    [InlineData("bis=2020-05-31&benutzer=system", 3)]
    [InlineData("bis=2020-05-31&vereinbarung=0190a0a0-0000-7000-8000-00000000abcd", 3)]
    [InlineData("bis=2020-05-31&vereinbarung=0190a0a0-0000-7000-8000-00000000abce", 0)]
    public async Task Audit_Filter_LeavesWhatMatches(string query, int kinds)
    {
        var visitor = await Open(query);
        Assert.Equal(kinds, visitor.Page.QuerySelectorAll(".audit tbody tr").Select(r => r.Children[2].TextContent).Distinct().Count());
    }

    [Fact]
    public async Task Audit_UnknownNoun_FallsBackToItsName()
    {
        var visitor = await Open("bis=2020-05-31");
        Assert.Contains("Unbekanntes", visitor.Text, StringComparison.Ordinal);
        Assert.Contains("Neues:", visitor.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vor=unsinn")]
    [InlineData("vor=99999999999999999999_x")]
    [InlineData("von=gestern")]
    [InlineData("vereinbarung=1")]
    public async Task Audit_BrokenAddress_StillAnswers(string query) =>
        Assert.NotEqual(HttpStatusCode.InternalServerError, (await Open(query)).Status);

    [Fact]
    public async Task Audit_ManyEntries_PagesToTheLastWithoutRepeating()
    {
        await using (var db = data.As(UserContext.System("Masse")))
        {
            db.AddRange(
                Enumerable
                    .Range(0, 120)
                    .Select(i => Entry("Area", "added", $$"""{"Code":[null,"M{{i}}"]}""", new(2021, 1, 1, 0, 0, 0, TimeSpan.Zero)))
            );
            await db.SaveChangesAsync();
        }

        var visitor = await Open("objekt=Area&bis=2021-12-31");
        var seen = new List<string>();
        for (var page = 0; page < 5; page++)
        {
            seen.AddRange(visitor.Page.QuerySelectorAll(".audit tbody .changes").Select(static c => c.TextContent.Trim()));
            if (visitor.Page.QuerySelector("a[rel=next]")?.GetAttribute("href") is not { } next)
                break;
            await visitor.Open(next);
        }

        Assert.Equal(120, seen.Count);
        Assert.Equal(120, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Audit_Export_IsAFile(string format)
    {
        var visitor = await site.SignIn(Role.Admin);
        var answer = await visitor.Client.GetAsync($"/protokoll?bis=2020-05-31&export={format}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "Protokoll",
            answer.Content.Headers.ContentDisposition!.FileName ?? answer.Content.Headers.ContentDisposition.FileNameStar,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Role.Controller)]
    [InlineData(Role.Management)]
    [InlineData(Role.ProviderCoordinator)]
    public async Task Audit_OtherRoles_AreRefused(Role role)
    {
        var visitor = await site.SignIn(role);
        await visitor.Open("/protokoll");
        Assert.Equal(HttpStatusCode.Forbidden, visitor.Status);
    }

    private async Task<Visitor> Open(string query)
    {
        var visitor = await site.SignIn(Role.Admin);
        await visitor.Open("/protokoll?" + query);
        return visitor;
    }

    private static AuditEntry Entry(string entity, string action, string changes, DateTimeOffset at) =>
        new()
        {
            At = at,
            UserName = "Test",
            Action = action,
            Entity = entity,
            EntityKey = Guid.CreateVersion7().ToString(),
            AgreementId = Agreement,
            Changes = changes,
        };
}
