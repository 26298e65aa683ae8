using System.Text;
using Microsoft.EntityFrameworkCore;
using SozialraumBudget.Data.Areas;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Imports;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Infrastructure;

namespace SozialraumBudget.Web.Tests.Areas;

public sealed class MasterDataImportTests(DatabaseFixture fixture) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly DateOnly From = new(2026, 1, 1);
    private readonly string tag = Guid.CreateVersion7().ToString("N")[^6..];
    private TestData data = null!;

    public ValueTask InitializeAsync()
    {
        data = new TestData(fixture.Database.App);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();

    [Fact]
    public async Task Areas_NewDistrictsAndAreas_AreAssignedFromTheDay()
    {
        var run = await Areas($"Stadtteil;Bereich\nHeide {tag};Nord {tag}\nMoor {tag};Nord {tag}\n", newAreas: true);

        Assert.Equal(
            (ImportState.Completed, "2 Stadtteile ab 01.01.2026 zugeordnet (2 neu), 1 Bereich angelegt. "),
            (run.State, run.Message)
        );
        await using var db = data.As();
        var area = await db.Areas.SingleAsync(a => a.Name == $"Nord {tag}");
        Assert.Equal(2, await db.DistrictAssignments.CountAsync(a => a.AreaId == area.Id && a.ValidFrom == From && a.ValidTo == null));
        Assert.Equal(From, (await db.AreaVersions.SingleAsync(v => v.AreaId == area.Id)).ValidFrom);
    }

    [Fact]
    public async Task Areas_SameFileAgain_ChangesNothingAndSaysSo()
    {
        var file = $"Stadtteil;Bereich\nHeide {tag};Nord {tag}\n";
        var first = await Areas(file, newAreas: true);
        var second = await Areas(file, newAreas: true);

        Assert.Equal(first.Id, second.Id);
        await using var db = data.As();
        Assert.Equal(
            1,
            await db.DistrictAssignments.CountAsync(a => db.Districts.Any(d => d.Id == a.DistrictId && d.Name == $"Heide {tag}"))
        );
    }

    [Fact]
    public async Task Areas_DistrictOfAnotherArea_MovesWithItsHistory()
    {
        var area = await data.CreateArea($"Alt {tag}");
        var target = await data.CreateArea($"Neu {tag}");
        var district = await data.Save(new District { Name = $"Ziegelei {tag}" });
        await data.Save(
            new DistrictAssignment
            {
                DistrictId = district.Id,
                AreaId = area.Id,
                ValidFrom = new(2020, 1, 1),
            }
        );
        await Areas($"Bereich;Stadtteil\n{target.Code};ZIEGELEI {tag}\n", newAreas: false);

        await using var db = data.As();
        var rows = await db.DistrictAssignments.Where(a => a.DistrictId == district.Id).OrderBy(a => a.ValidFrom).ToListAsync();
        Assert.Equal([(area.Id, new DateOnly(2025, 12, 31)), (target.Id, null)], rows.Select(r => (r.AreaId, r.ValidTo)).ToArray());
    }

    [Fact]
    public async Task Areas_UnknownArea_RefusesTheWholeFileByRow()
    {
        var area = await data.CreateArea($"Da {tag}");
        var run = await Areas($"Stadtteil;Bereich;Bemerkung\nA {tag};{area.Name};x\nB {tag};Dort {tag};y\n", newAreas: false);

        Assert.Equal(ImportState.Refused, run.State);
        var issues = ImportIssues.Read(run.Issues);
        Assert.Equal(
            (3, "Bereich", $"Dort {tag}"),
            issues.Where(static i => i.Severity == IssueSeverity.Error).Select(static i => (i.Row!.Value, i.Column, i.Value)).Single()
        );
        Assert.Contains(issues, static i => i.Reason.Contains("„Bemerkung“ ist unbekannt", StringComparison.Ordinal));
        await using var db = data.As();
        Assert.False(await db.Districts.AnyAsync(d => d.Name == $"A {tag}"));
    }

    [Fact]
    public async Task SocialStructure_SecondFile_CorrectsAndLeavesTheRest()
    {
        var district = await data.Save(new District { Name = $"Auental {tag}" });
        await Figures($"Stadtteil;Jahr;Merkmal;Wert\nAuental {tag};2023;Unter 21;1500\nAuental {tag};2024;SGB II;2310\n");
        var run = await Figures(
            $"Stadtteil;Jahr;Merkmal;Wert\nAuental {tag};2023;unter 21;1501\nAuental {tag};2024;SGB II;2310\n"
                + $"Auental {tag};2024;Anteil X;12,5\n"
        );

        Assert.Equal("1 Wert neu, 1 berichtigt, 1 unverändert.", run.Message);
        await using var db = data.As();
        var values = await db
            .SocialIndicators.Where(i => i.DistrictId == district.Id)
            .ToDictionaryAsync(i => (i.Year, i.Name), i => i.Value);
        Assert.Equal((1501m, 2310m, 12.5m), (values[(2023, "unter 21")], values[(2024, "SGB II")], values[(2024, "Anteil X")]));
        var changes = await db.AuditEntries.Where(e => e.Entity == nameof(SocialIndicator)).Select(e => e.Changes).ToListAsync();
        Assert.Contains(changes, static c => c.Contains("1501", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SocialStructure_UnknownDistrict_StoresNothing()
    {
        await data.Save(new District { Name = $"Da {tag}" });
        var run = await Figures($"Stadtteil;Jahr;Merkmal;Wert\nDa {tag};2023;Z {tag};15\nFehlt {tag};2023;Z {tag};15\n");

        Assert.Equal(ImportState.Refused, run.State);
        Assert.Equal((3, $"Fehlt {tag}"), ImportIssues.Read(run.Issues).Select(static i => (i.Row!.Value, i.Value)).Single());
        await using var db = data.As();
        Assert.False(await db.SocialIndicators.AnyAsync(i => i.Name == $"Z {tag}"));
    }

    public static TheoryData<string> HostileMaps() =>
        [
            "",
            "null",
            "[]",
            "{}",
            "{\"type\":\"FeatureCollection\"}",
            "{\"type\":\"FeatureCollection\",\"features\":[]}",
            "{\"type\":\"FeatureCollection\",\"features\":[null,1,\"x\"]}",
            new string('[', 5000),
            "PK\u0003\u0004",
            "Stadtteil;Bereich\n",
            Feature("\"a\"", "null"),
            Feature("\"a\"", "{\"type\":\"Point\",\"coordinates\":[9,54]}"),
            Feature("\"a\"", "{\"type\":\"Polygon\",\"coordinates\":[[[9,54],[10,54],[10,55]]]}"),
            Feature("\"a\"", "{\"type\":\"Polygon\",\"coordinates\":[[[9,54],[10,54],[10,55],[9,55]]]}"),
            Feature("\"a\"", "{\"type\":\"Polygon\",\"coordinates\":[[[1e999,54],[10,54],[10,55],[1e999,54]]]}"),
            Feature("\"a\"", "{\"type\":\"Polygon\",\"coordinates\":{}}"),
            Feature("\"a\"", "{\"type\":\"Polygon\",\"coordinates\":[[[500000,6000000],[1,1],[2,2],[500000,6000000]]]}"),
            Feature("\"\\ud800\"", Square),
            Feature("\"\\u0000\"", Square),
            Feature("\"" + new string('x', 101) + "\"", Square),
            Feature("{}", Square),
            Feature("\"a\"", Square) + "x",
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:25832\"}},\"features\":[]}",
        ];

    [Theory]
    [MemberData(nameof(HostileMaps))]
    public async Task Outlines_HostileFile_IsRefusedWithAReason(string text)
    {
        var run = await data.Import(OutlineImport.Target("name"), Encoding.UTF8.GetBytes(text), "karte.geojson");

        Assert.Equal(ImportState.Refused, run.State);
        Assert.All(ImportIssues.Read(run.Issues), static issue => Assert.NotEmpty(issue.Reason));
        Assert.NotEmpty(ImportIssues.Read(run.Issues));
    }

    [Fact]
    public async Task Flensburg_MapThenFigures_FindTheirDistrictsInSpiteOfTheNumbers()
    {
        await using var own = await TestPostgres.CreateDatabaseAsync();
        await using var city = new TestData(own.App);
        await city.Save(new District { Name = "Nordstadt" });
        var map = await city.Import(OutlineImport.Target("AREA_NAME"), Flensburg.Map, "stadtteile.geojson");
        Assert.Equal("13 Umrisse gespeichert, 12 Stadtteile angelegt.", map.Message);

        var (file, rows) = Flensburg.SocialStructure();
        var figures = await city.Import(SocialStructureImport.Target, file);
        Assert.Equal((ImportState.Completed, rows), (figures.State, figures.DoneRows));
        await using var db = city.As();
        Assert.Equal((13, rows), (await db.Districts.CountAsync(), await db.SocialIndicators.CountAsync()));
        Assert.NotNull((await db.Districts.SingleAsync(d => d.Name == "Nordstadt")).Geometry);
        Assert.Equal(
            3907m,
            (
                await db.SocialIndicators.SingleAsync(i =>
                    i.Name == "residents_by_district residents"
                    && i.Year == 2022
                    && db.Districts.Any(d => d.Id == i.DistrictId && d.Name == "01 Altstadt")
                )
            ).Value
        );
    }

    [Fact]
    public async Task Figures_OfAnArea_FollowItsDistrictsOfThatYear()
    {
        var area = await data.CreateArea($"Ost {tag}");
        var stays = await data.Save(new District { Name = $"Bleibt {tag}" });
        var leaves = await data.Save(new District { Name = $"Geht {tag}" });
        await data.Save(
            new DistrictAssignment
            {
                DistrictId = stays.Id,
                AreaId = area.Id,
                ValidFrom = new(2020, 1, 1),
            }
        );
        await data.Save(
            new DistrictAssignment
            {
                DistrictId = leaves.Id,
                AreaId = area.Id,
                ValidFrom = new(2020, 1, 1),
                ValidTo = new(2023, 12, 30),
            }
        );
        await Figures(
            $"Stadtteil;Jahr;Merkmal;Wert\nBleibt {tag};2022;unter 21;100\nGeht {tag};2022;unter 21;40\n"
                + $"Bleibt {tag};2023;unter 21;101\nGeht {tag};2023;unter 21;41\nBleibt {tag};2022;Anteil;7\n"
        );

        await using var db = data.As();
        var figures = await AreaSocialStructure.LoadAsync(db, area.Id);
        Assert.Equal(
            [(2022, (decimal?)140m), (2023, 101m)],
            figures.Where(static f => f.Indicator == "unter 21").OrderBy(static f => f.Year).Select(static f => (f.Year, f.Sum)).ToArray()
        );
        Assert.Null(figures.Single(static f => f.Indicator == "Anteil").Sum);
    }

    private const string Square = "{\"type\":\"Polygon\",\"coordinates\":[[[9,54],[9.1,54],[9.1,54.1],[9,54]]]}";

    private static string Feature(string name, string geometry) =>
        $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":{{{name}}}},"geometry":{{{geometry}}}}]}""";

    private Task<ImportRun> Areas(string csv, bool newAreas) =>
        data.Import(AreasImport.Target(From, newAreas), Encoding.UTF8.GetBytes(csv));

    /// <summary>A table of another fact under the same name: nobody loses numbers without having been asked.</summary>
    [Fact]
    public async Task SocialStructure_OtherValuesUnderTheSameName_AreAskedAbout_AndStayUntilConfirmed()
    {
        var district = await data.Save(new District { Name = $"Tausch {tag}" });
        await Figures($"Stadtteil;Jahr;Merkmal;Wert\nTausch {tag};2021;Anzahl;120\n");
        var other = Encoding.UTF8.GetBytes($"Stadtteil;Jahr;Merkmal;Wert\nTausch {tag};2021;Anzahl;35\n");

        var asked = await data.Import(SocialStructureImport.Target, other, confirmed: false);
        Assert.Equal(ImportState.NeedsConfirmation, asked.State);
        Assert.Contains(
            ImportIssues.Read(asked.Issues),
            i => i.Reason.Contains($"„Anzahl“ 2021 in Tausch {tag}: 120 durch 35", StringComparison.Ordinal)
        );
        Assert.Equal(120m, await Value());

        Assert.Equal(ImportState.Completed, (await data.Import(SocialStructureImport.Target, other)).State);
        Assert.Equal(35m, await Value());

        async Task<decimal> Value()
        {
            await using var db = data.As();
            return await db.SocialIndicators.Where(i => i.DistrictId == district.Id).Select(static i => i.Value).SingleAsync();
        }
    }

    private Task<ImportRun> Figures(string csv) => data.Import(SocialStructureImport.Target, Encoding.UTF8.GetBytes(csv));
}
