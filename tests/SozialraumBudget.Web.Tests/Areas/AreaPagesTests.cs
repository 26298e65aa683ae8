using System.Net;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Areas;

public sealed class AreaPagesTests(WebSite site) : IClassFixture<WebSite>, IAsyncLifetime
{
    private TestData data = null!;
    private Visitor controller = null!;

    public async ValueTask InitializeAsync()
    {
        data = new TestData(site.Database.App);
        controller = await site.SignIn(Role.Controller);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Create_NewArea_IsListedFromItsDayOn()
    {
        var name = Unique("Nordost");
        await controller.Open("/sozialraeume/neu");
        await controller.Submit(("Input.Name", name), ("Input.Code", Unique("N")), ("Input.ValidFrom", "01.01.2024"));

        Assert.Equal(name, controller.Heading);
        await controller.Open("/sozialraeume?suche=" + name);
        Assert.Contains(name, controller.Text, StringComparison.Ordinal);
        await controller.Open("/sozialraeume?stichtag=31.12.2023&suche=" + name);
        Assert.DoesNotContain(name, controller.Page.QuerySelector("main table")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_CodeInUse_SaysSoAndKeepsWhatWasTyped()
    {
        var area = await data.CreateArea();
        await controller.Open("/sozialraeume/neu");
        await controller.Submit(("Input.Name", "Ganz anders"), ("Input.Code", area.Code), ("Input.ValidFrom", "01.01.2024"));

        Assert.Contains("gehört schon zu einem anderen Sozialraum", controller.Text, StringComparison.Ordinal);
        Assert.Equal("Ganz anders", controller.Page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Rename_FromADay_ShowsTheFormerNameBefore()
    {
        var (before, after) = (Unique("Innenstadt"), Unique("Mitte"));
        var area = await NewArea(before);
        await controller.Open($"/sozialraeume/{area}/bearbeiten");
        await controller.Submit(("Input.Name", after), ("Input.ValidFrom", "01.01.2025"));

        Assert.Equal(after, controller.Heading);
        await controller.Open($"/sozialraeume/{area}?stichtag=2024-12-31");
        Assert.Equal(before, controller.Heading);
        Assert.Contains($"{before}: 01.01.2020 – 31.12.2024", controller.Text, StringComparison.Ordinal);
        await using var db = data.As();
        Assert.Equal(after, (await db.Areas.SingleAsync(a => a.Id == area)).Name);
    }

    [Fact]
    public async Task Rename_ByTwoAtOnce_TellsTheSecond()
    {
        var area = await NewArea(Unique("Alt"));
        var second = await site.SignIn(Role.Admin);
        await second.Open($"/sozialraeume/{area}/bearbeiten");
        await controller.Open($"/sozialraeume/{area}/bearbeiten");
        await controller.Submit(("Input.Name", Unique("Erster")), ("Input.ValidFrom", "01.01.2025"));
        await second.Submit(("Input.Name", Unique("Zweiter")), ("Input.ValidFrom", "01.01.2025"));

        Assert.Contains("inzwischen von jemand anderem geändert", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assign_DistrictOfAnotherArea_EndsThereTheDayBefore()
    {
        var (from, to) = (await NewArea(Unique("Von")), await NewArea(Unique("Nach")));
        var district = await data.Save(new District { Name = Unique("Ziegelei") });
        await data.Save(
            new DistrictAssignment
            {
                DistrictId = district.Id,
                AreaId = from,
                ValidFrom = new(2020, 1, 1),
            }
        );
        await controller.Open($"/sozialraeume/{to}/stadtteil");
        await controller.Submit(("Input.DistrictId", district.Id.ToString()), ("Input.From", "1.1.2025"));

        Assert.Contains(district.Name, controller.Text, StringComparison.Ordinal);
        await using var db = data.As();
        var rows = await db.DistrictAssignments.Where(a => a.DistrictId == district.Id).OrderBy(a => a.ValidFrom).ToListAsync();
        Assert.Equal([(from, new DateOnly(2024, 12, 31)), (to, null)], rows.Select(r => (r.AreaId, r.ValidTo)).ToArray());
        await controller.Open($"/sozialraeume/{to}/stadtteil");
        await controller.Submit(("Input.DistrictId", district.Id.ToString()), ("Input.From", "1.1.2026"));
        Assert.Contains("gehört am 01.01.2026 schon zu diesem Sozialraum", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Term_SecondLeadProviderInTheSameTime_NamesTheFirst()
    {
        var area = await NewArea(Unique("Hafen"));
        var first = await data.CreateProvider(Unique("Lotsen gGmbH"));
        var second = await data.CreateProvider(Unique("Kinderwerk e.V."));
        await Term(area, first.Id, "01.01.2025", "31.12.2029");
        Assert.Contains("Beschluss JHA 7", controller.Text, StringComparison.Ordinal);

        await Term(area, second.Id, "01.06.2029", "");
        Assert.Contains(
            $"In dieser Zeit ist {first.Name} Schwerpunktträger (01.01.2025 – 31.12.2029)",
            controller.Text,
            StringComparison.Ordinal
        );
        Assert.Equal("Interessenbekundung", controller.Page.QuerySelector("[name='Input.Procedure']")!.TextContent.Trim());

        await Term(area, second.Id, "01.01.2030", "");
        await controller.Open($"/sozialraeume/{area}?stichtag=2031-01-01");
        Assert.Contains(second.Name, controller.Page.QuerySelector(".figures")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Term_WithoutEvidence_IsRefused()
    {
        var area = await NewArea(Unique("Ohne"));
        var provider = await data.CreateProvider();
        await Term(area, provider.Id, "01.01.2025", "", evidence: "");

        Assert.Contains("Bitte den Beleg nennen", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndTerm_EarlierThanAgreed_ShortensItAndNeverProlongs()
    {
        var area = await NewArea(Unique("Ende"));
        var provider = await data.CreateProvider();
        await Term(area, provider.Id, "01.01.2025", "31.12.2029");
        await using var db = data.As();
        var term = await db.ProviderTerms.SingleAsync(t => t.AreaId == area);

        await controller.Open($"/sozialraeume/{area}/traegerschaft/{term.Id}/ende");
        await controller.Submit(("Last", "31.12.2030"));
        Assert.Contains("Eine Verlängerung ist eine neue Laufzeit", controller.Text, StringComparison.Ordinal);
        await controller.Submit(("Last", "30.06.2026"));
        Assert.Contains("01.01.2025 – 30.06.2026", controller.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Map_OfADay_JoinsTheDistrictsOfEachArea()
    {
        var name = Unique("Karte");
        var area = await NewArea(name);
        foreach (var (district, from) in new[] { (Unique("K1"), new DateOnly(2020, 1, 1)), (Unique("K2"), new(2025, 1, 1)) })
        {
            var row = await data.Save(
                new District { Name = district, Geometry = """{"type":"Polygon","coordinates":[[[9,54],[9.1,54],[9.1,54.1],[9,54]]]}""" }
            );
            await data.Save(
                new DistrictAssignment
                {
                    DistrictId = row.Id,
                    AreaId = area,
                    ValidFrom = from,
                }
            );
        }

        Assert.Equal(1, await PolygonsAsync("2024-06-30"));
        Assert.Equal(2, await PolygonsAsync("2025-06-30"));

        async Task<int> PolygonsAsync(string day)
        {
            using var json = System.Text.Json.JsonDocument.Parse(
                await controller.Client.GetStringAsync("/sozialraeume?handler=Map&stichtag=" + day)
            );
            return json
                .RootElement.GetProperty("features")
                .EnumerateArray()
                .Single(f => f.GetProperty("properties").GetProperty("name").GetString() == name)
                .GetProperty("geometry")
                .GetProperty("coordinates")
                .GetArrayLength();
        }
    }

    [Theory]
    [InlineData(Role.Management, "/sozialraeume", HttpStatusCode.OK)]
    [InlineData(Role.AreaManager, "/sozialraeume", HttpStatusCode.OK)]
    [InlineData(Role.Approver, "/sozialraeume/neu", HttpStatusCode.Forbidden)]
    [InlineData(Role.Management, "/sozialraeume/neu", HttpStatusCode.Forbidden)]
    [InlineData(Role.ProviderCoordinator, "/sozialraeume", HttpStatusCode.Forbidden)]
    [InlineData(Role.ProviderCoordinator, "/sozialraeume?handler=Map", HttpStatusCode.Forbidden)]
    public async Task Pages_ForARole_AreOpenOrClosed(Role role, string path, HttpStatusCode expected)
    {
        var provider = role == Role.ProviderCoordinator ? (await data.CreateProvider()).Id : (Guid?)null;
        var visitor = await site.SignIn(role, provider);
        await visitor.Open(path);

        Assert.Equal(expected, visitor.Status);
        if (expected == HttpStatusCode.OK)
            Assert.Null(visitor.Page.QuerySelector("a[href='/sozialraeume/neu']"));
    }

    private async Task Term(Guid area, Guid provider, string from, string to, string evidence = "Niederschrift 3/2024")
    {
        await controller.Open($"/sozialraeume/{area}/traegerschaft");
        await controller.Submit(
            ("Input.ProviderId", provider.ToString()),
            ("Input.Role", "LeadProvider"),
            ("Input.From", from),
            ("Input.To", to),
            ("Input.Procedure", "Interessenbekundung"),
            ("Input.Decision", "Beschluss JHA 7"),
            ("Input.DecidedOn", "18.09.2024"),
            ("Input.Evidence", evidence)
        );
    }

    private async Task<Guid> NewArea(string name)
    {
        var area = await data.CreateArea(name);
        await data.Save(
            new AreaVersion
            {
                AreaId = area.Id,
                Name = name,
                ValidFrom = new(2020, 1, 1),
            }
        );
        return area.Id;
    }

    private static string Unique(string name) => $"{name} {Guid.CreateVersion7().ToString("N")[^6..]}";
}
