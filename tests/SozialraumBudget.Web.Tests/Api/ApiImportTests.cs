using SozialraumBudget.Domain.Access;
using SozialraumBudget.Sheets.Tests.Hostile;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class ApiImportTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Import_StoredOnce_CasesReadable()
    {
        await using var data = new TestData(site.Database.App);
        var area = await data.CreateArea();
        var controller = await site.Call(Role.Controller);
        var file = HostileFiles.Utf8(
            HostileFiles.Header,
            HostileFiles.Row(area: area.Name),
            HostileFiles.Row(caseNumber: "F-2", area: area.Name)
        );
        var first = (await controller.Send(HttpMethod.Post, "/api/v1/base-years/2024/imports?wait=true", File(file))).Is(200);
        Assert.Equal("completed", (string)first.Json["state"]!);
        Assert.Equal($"/api/v1/imports/{first.Json["id"]}", first.Response.Headers.Location!.ToString());
        var raw = (
            await controller.Send(
                HttpMethod.Post,
                "/api/v1/base-years/2024/imports?wait=true&name=basisjahr.csv",
                new ByteArrayContent(file)
            )
        ).Is(200);
        Assert.Equal((string)first.Json["id"]!, (string)raw.Json["id"]!);
        Assert.Equal((false, true), ((bool)first.Json["known"]!, (bool)raw.Json["known"]!));
        Assert.Contains("schon hochgeladen", (string)raw.Json["notices"]![0]!, StringComparison.Ordinal);

        var cases = (await controller.Get($"/api/v1/base-years/2024/areas/{area.Code}/cases?page_size=1&page=2")).Is(200).Json;
        Assert.Equal(2, (int)cases["total"]!);
        Assert.Equal("F-2", (string)cases["items"]![0]!["case_number"]!);
        var detail = (await controller.Get($"/api/v1/base-years/2024/areas/{area.Code}/cases/F-1")).Is(200).Json;
        Assert.Equal("673.89", (string)detail["annual_cost"]!);
        Assert.Equal("673.89", (string)detail["derivation"]!["value"]!);
        (await controller.Get($"/api/v1/base-years/2024/areas/{area.Code}/cases/F-9")).IsProblem(404);
        Assert.Contains(
            (await controller.Get("/api/v1/base-years")).Is(200).Json.AsArray(),
            d => (string)d!["area"]!["code"]! == area.Code
        );
        (
            await (await site.Call(Role.AreaManager, areaId: (await data.CreateArea()).Id)).Get(
                $"/api/v1/base-years/2024/areas/{area.Code}/cases"
            )
        ).IsProblem(404);
    }

    [Fact]
    public async Task Import_Faulty_NothingStored_RowsNamed()
    {
        await using var data = new TestData(site.Database.App);
        var area = await data.CreateArea();
        var controller = await site.Call(Role.Controller);
        var file = HostileFiles.Utf8(
            HostileFiles.Header,
            HostileFiles.Row(area: area.Name),
            HostileFiles.Row(area: area.Name, unit: "Woche")
        );
        var run = (await controller.Send(HttpMethod.Post, "/api/v1/base-years/2024/imports?wait=true", File(file))).Is(200).Json;
        Assert.Equal("refused", (string)run["state"]!);
        Assert.Equal(3, (int)run["errors"]![0]!["row"]!);
        (await controller.Get($"/api/v1/base-years/2024/areas/{area.Code}/cases")).IsProblem(404);
        (await controller.Post($"/api/v1/imports/{run["id"]}/confirm")).IsProblem(422);
        (await controller.Send(HttpMethod.Post, "/api/v1/base-years/2024/imports", new ByteArrayContent([]))).IsProblem(422);
    }

    [Fact]
    public async Task Import_WithDuplicates_WaitsForConfirmation()
    {
        await using var data = new TestData(site.Database.App);
        var area = await data.CreateArea();
        var controller = await site.Call(Role.Controller);
        var file = HostileFiles.Utf8(HostileFiles.Header, HostileFiles.Row(area: area.Name), HostileFiles.Row(area: area.Name));
        var run = (await controller.Send(HttpMethod.Post, "/api/v1/base-years/2024/imports?wait=true", File(file))).Is(200).Json;
        Assert.Equal("needs_confirmation", (string)run["state"]!);
        Assert.NotEmpty(run["warnings"]!.AsArray());
        (await controller.Post($"/api/v1/imports/{run["id"]}/confirm")).Is(200);
        Assert.Equal("completed", (string)(await controller.Get($"/api/v1/imports/{run["id"]}?wait=true")).Is(200).Json["state"]!);
        (await controller.Post($"/api/v1/imports/{run["id"]}/cancel")).IsProblem(422);
    }

    [Fact]
    public async Task Import_DryRun_SaysWhatWouldChange_NamesAreAssigned_ConfirmStores()
    {
        await using var data = new TestData(site.Database.App);
        var (area, provider) = (await data.CreateArea(), await data.CreateProvider());
        var controller = await site.Call(Role.Controller);
        var file = HostileFiles.Utf8(HostileFiles.Header, HostileFiles.Row(area: area.Name));
        var path = "/api/v1/base-years/2024/imports?wait=true&dry_run=true&area=" + area.Code;
        var run = (await controller.Send(HttpMethod.Post, path, File(file))).Is(200).Json;
        Assert.Equal("needs_confirmation", (string)run["state"]!);
        var part = run["dry_run"]!["areas"]![0]!;
        Assert.Equal((area.Name, 1, "673.89"), ((string)part["area"]!, (int)part["after"]!["rows"]!, (string)part["after"]!["sum"]!));
        var name = (string)run["dry_run"]!["unknown"]![0]!["name"]!;
        (await controller.Get($"/api/v1/base-years/2024/areas/{area.Code}/cases")).IsProblem(404);

        var names = new { names = new Dictionary<string, Guid> { [name] = provider.Id } };
        (await controller.Post($"/api/v1/imports/{run["id"]}/names", names)).Is(200);
        var again = (await controller.Get($"/api/v1/imports/{run["id"]}?wait=true")).Is(200).Json;
        Assert.Empty(again["dry_run"]!["unknown"]!.AsArray());
        Assert.Equal(provider.Name, (string)again["dry_run"]!["accepted"]![0]!["provider"]!);
        (await controller.Post($"/api/v1/imports/{run["id"]}/confirm")).Is(200);
        Assert.Equal("completed", (string)(await controller.Get($"/api/v1/imports/{run["id"]}?wait=true")).Is(200).Json["state"]!);
        (await controller.Get($"/api/v1/base-years/2024/areas/{area.Code}/cases")).Is(200);
        (await controller.Post($"/api/v1/imports/{run["id"]}/names", "{}")).IsProblem(422);
    }

    [Fact]
    public async Task Import_AreasThenSocialStructure_SameWayAsBaseYears()
    {
        await using var data = new TestData(site.Database.App);
        var area = await data.CreateArea();
        var (admin, mark) = (await site.Call(Role.Admin), Guid.NewGuid().ToString("N")[..8]);
        var places = HostileFiles.Utf8("Stadtteil;Bereich", $"Anger {mark};{area.Name}", $"Neuland {mark};Neuer Bereich {mark}");
        const string Areas = "/api/v1/areas/imports?wait=true&valid_from=2026-01-01";
        var refused = (await admin.Send(HttpMethod.Post, Areas, File(places))).Is(200).Json;
        Assert.Equal(("refused", "Bereich"), ((string)refused["state"]!, (string)refused["errors"]![0]!["column"]!));
        var stored = (await admin.Send(HttpMethod.Post, Areas + "&new_areas=true", File(places))).Is(200).Json;
        Assert.Equal(("completed", "areas", 2), ((string)stored["state"]!, (string)stored["format"]!, (int)stored["total_rows"]!));
        Assert.Equal("ab 01.01.2026, neue Bereiche anlegen", (string)stored["target"]!);
        Assert.Null(stored["base_year"]);

        var figures = HostileFiles.Utf8("Stadtteil;Jahr;Merkmal;Wert", $"Anger {mark};2024;unter 21;1250");
        const string Structure = "/api/v1/social-structure/imports?wait=true&name=zahlen.csv";
        var read = (await admin.Send(HttpMethod.Post, Structure, new ByteArrayContent(figures))).Is(200).Json;
        Assert.Equal(("completed", "social-structure"), ((string)read["state"]!, (string)read["format"]!));
        await using var db = data.As();
        var district = db.Districts.Single(d => d.Name == $"Anger {mark}").Id;
        Assert.Equal(1250m, db.SocialIndicators.Single(i => i.DistrictId == district).Value);
        Assert.Equal(area.Id, db.DistrictAssignments.Single(a => a.DistrictId == district).AreaId);

        var wrong = HostileFiles.Utf8("Stadtteil;Jahr;Merkmal;Wert", $"Nirgends {mark};2024;unter 21;1");
        var faulty = (await admin.Send(HttpMethod.Post, Structure, new ByteArrayContent(wrong))).Is(200).Json;
        Assert.Equal(("refused", 2), ((string)faulty["state"]!, (int)faulty["errors"]![0]!["row"]!));
        Assert.Contains(
            (await admin.Get("/api/v1/imports?format=areas")).Is(200).Json["items"]!.AsArray(),
            i => (string)i!["id"]! == (string)stored["id"]!
        );
        Assert.Empty((await admin.Get("/api/v1/imports?format=base-year")).Is(200).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Import_Outlines_AsThePageTakesThem()
    {
        await using var data = new TestData(site.Database.App);
        var (admin, mark) = (await site.Call(Role.Admin), Guid.NewGuid().ToString("N")[..8]);
        var map = System.Text.Encoding.UTF8.GetBytes(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"Insel "
                + mark
                + "\",\"nr\":\"7\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[9.1,48.7],[9.2,48.7],[9.2,48.8],[9.1,48.7]]]}}]}"
        );
        const string Path = "/api/v1/areas/outlines/imports?wait=true&name_property=name";
        var stored = (await admin.Send(HttpMethod.Post, Path, new ByteArrayContent(map))).Is(200);
        Assert.Equal(
            ("completed", "outlines", 1),
            ((string)stored.Json["state"]!, (string)stored.Json["format"]!, (int)stored.Json["total_rows"]!)
        );
        Assert.Equal($"/api/v1/imports/{stored.Json["id"]}", stored.Response.Headers.Location!.ToString());
        await using var db = data.As();
        Assert.NotNull(db.Districts.Single(d => d.Name == $"Insel {mark}").Geometry);

        var again = (await admin.Send(HttpMethod.Post, Path, File(map))).Is(200).Json;
        Assert.Equal(((string)stored.Json["id"]!, true), ((string)again["id"]!, (bool)again["known"]!));
        (await admin.Send(HttpMethod.Post, Path + "l", new ByteArrayContent(map))).IsProblem(422);
        (await admin.Send(HttpMethod.Post, Path, new ByteArrayContent("{}"u8.ToArray()))).IsProblem(422);
        (await admin.Send(HttpMethod.Post, Path, new ByteArrayContent([]))).IsProblem(422);
        (await (await site.Call(Role.Approver)).Send(HttpMethod.Post, Path, new ByteArrayContent(map))).IsProblem(403);
    }

    private static MultipartFormDataContent File(byte[] bytes) => new() { { new ByteArrayContent(bytes), "file", "basisjahr.csv" } };
}
