using System.Text;
using SozialraumBudget.Data.BaseYears;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Sheets.Mapping;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Imports;

/// <summary>Programs send the file of a case program as it is, with a profile or a mapping.</summary>
public sealed class ApiMappingTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Address = "/api/v1/base-years/2024/imports?wait=true";

    private static readonly byte[] Header = "Nummer;Region;Art;Form;Anbieter;ME;Anzahl;Preis;Start\n"u8.ToArray();

    [Fact]
    public async Task File_OfOtherColumns_IsRefusedThenReadByItsProfile()
    {
        await using var data = new TestData(site.Database.App);
        var area = await data.CreateArea();
        var controller = await site.Call(Role.Controller);
        var profile = await ProfileAsync(data, area.Name);
        var file = (byte[])[.. Header, .. Encoding.UTF8.GetBytes($"N-1;Bezirk X;SPFH;amb.;T e.V.;Std.;10;50,00;01.02.2024\n")];

        var refused = (await controller.Send(HttpMethod.Post, Address, Form(file))).Is(200).Json;
        Assert.Equal("refused", (string)refused["state"]!);
        Assert.Contains(refused["notices"]!.AsArray(), n => ((string)n!).Contains($"profile={profile}", StringComparison.Ordinal));

        var listed = (await controller.Get("/api/v1/import-profiles?format=base-year")).Is(200).Json["items"]!.AsArray();
        var mapping = Assert.Single(listed, p => (string)p!["id"]! == profile.ToString())!["mapping"]!;
        Assert.Equal("31", (string)mapping["words"]!["Hilfeart"]!["SPFH"]!);

        var read = (await controller.Send(HttpMethod.Post, $"{Address}&profile={profile}", Form(file))).Is(200).Json;
        Assert.Equal("completed", (string)read["state"]!);
        var again = (await controller.Send(HttpMethod.Post, Address, Form(file, mapping.ToJsonString()))).Is(200).Json;
        Assert.Equal((string)read["id"]!, (string)again["id"]!);
        Assert.Equal(
            "500.00",
            (string)(await controller.Get($"/api/v1/base-years/2024/areas/{area.Code}/cases/N-1")).Is(200).Json["annual_cost"]!
        );
    }

    [Theory]
    [InlineData("{", "kein lesbares JSON")]
    [InlineData("{\"fields\":{\"Foo\":{\"kind\":\"fixed\",\"fixed\":\"x\"}}}", "Das Feld „Foo“ hat das Format nicht")]
    public async Task Mapping_ThatIsNone_IsFaulty(string mapping, string reason)
    {
        var controller = await site.Call(Role.Controller);

        var answer = (await controller.Send(HttpMethod.Post, Address, Form([.. Header, .. "N-1\n"u8], mapping))).IsProblem(422);
        Assert.Contains(
            reason,
            answer.Json.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            StringComparison.Ordinal
        );
    }

    private static MultipartFormDataContent Form(byte[] file, string? mapping = null)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "export.csv" } };
        if (mapping is not null)
            form.Add(new StringContent(mapping), "mapping");
        return form;
    }

    private static async Task<Guid> ProfileAsync(TestData data, string area)
    {
        var format = BaseYearFormat.Format;
        string[] columns = ["Nummer", "Region", "Art", "Form", "Anbieter", "ME", "Anzahl", "Preis", "Start"];
        var mapping = new SheetMapping(
            new(null, 1),
            columns.Index().ToDictionary(c => format.Columns[c.Index].Name, static c => FieldSource.Of(c.Item)),
            [],
            new Dictionary<string, IReadOnlyDictionary<string, string?>>
            {
                ["Bereich"] = new Dictionary<string, string?> { ["Bezirk X"] = area },
                ["Hilfeart"] = new Dictionary<string, string?> { ["SPFH"] = "31" },
                ["Setting"] = new Dictionary<string, string?> { ["amb."] = "ambulant" },
                ["Einheit"] = new Dictionary<string, string?> { ["Std."] = "Stunde" },
            },
            new()
        );
        var user = TestData.User(Role.Controller);
        await using var db = data.As(user);
        var header = ForeignHeader.Of(ForeignSample.Read(Header, "x.csv"), new(null, 1));
        var stamp = new Stamp
        {
            UserId = user.UserId!.Value,
            Name = user.Name,
            At = DateTimeOffset.UnixEpoch,
        };
        Assert.Null(await new ImportProfiles(db).SaveAsync(new BaseYearImport(), $"Verfahren {area}", mapping, header, stamp));
        return db.ImportProfiles.Local.Single().Id;
    }
}
