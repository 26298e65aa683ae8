using System.Text;
using System.Text.Json.Nodes;
using SozialraumBudget.Data.Imports;
using SozialraumBudget.Data.Returns;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Domain.Returns;
using SozialraumBudget.Sheets.Mapping;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Api;
using SozialraumBudget.Web.Tests.Imports;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Returns;

/// <summary>A program sends the time recording's export as it is: with a profile by id or name, or with a mapping.</summary>
public sealed class ReturnMappingApiTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Header = "Tag der Buchung;Org-Einheit;Person;Vorgang;Klient;Wert;Bemerkung\n";
    private static readonly ReturnTableImport Hours = ReturnTableImport.Of(ReturnUploadKind.Hours);

    [Fact]
    public async Task Hours_ByProfileOrMapping_AreRead_AndAnotherMappingOfTheSameFileCounts()
    {
        await using var data = new TestData(site.Database.App);
        var desk = await ReturnTestDesk.OpenAsync(data);
        var caller = await site.Call(Role.ProviderCoordinator, desk.Scenario.Provider.Id);
        var address = $"/api/v1/agreements/{desk.Agreement}/returns/{desk.Period.Code}/tables/stunden";
        var day = desk.Period.First.ToString("dd.MM.yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var file = Encoding.UTF8.GetBytes($"{Header}{day};Team Nord;P-1;Quartier;;90 min;\n{day};Team Nord;P-2;Urlaub;;8;\n");
        var id = await KeepAsync(data, desk);

        var refused = (await caller.Send(HttpMethod.Post, address, ApiTables.Form(file))).IsProblem(422);
        Assert.Contains(refused.Errors, e => ((string)e!["reason"]!).Contains($"profile={id}", StringComparison.Ordinal));
        foreach (var profile in new[] { $"{id}", "Zeiterfassung" })
        {
            var read = (await caller.Send(HttpMethod.Post, $"{address}?profile={profile}", ApiTables.Form(file))).Is(200).Json;
            Assert.Equal((1, false), ((int)read["rows"]!, (bool)read["unchanged"]!));
        }

        var mapping = JsonNode.Parse(SheetMappingText.Write(Mapping()))!;
        mapping["words"]!["Art"]!["Urlaub"] = "fallunspezifisch";
        var other = (await caller.Send(HttpMethod.Post, address, ApiTables.Form(file, mapping.ToJsonString()))).Is(200).Json;
        Assert.Equal(2, (int)other["rows"]!);
        mapping["fields"]!["Datum"]!["columns"] = new JsonArray("Gibt es nicht");
        var wrong = (await caller.Send(HttpMethod.Post, address, ApiTables.Form(file, mapping.ToJsonString()))).IsProblem(422);
        Assert.Contains(wrong.Errors, static e => (string)e!["column"]! == "mapping.fields.Datum");

        // Profiles are their provider's own.
        var stranger = await site.Call(Role.ProviderCoordinator, (await data.CreateProvider()).Id);
        Assert.Empty((await stranger.Get("/api/v1/import-profiles")).Is(200).Json["items"]!.AsArray());
    }

    private static async Task<Guid> KeepAsync(TestData data, ReturnTestDesk desk)
    {
        await using var db = data.As(desk.Coordinator);
        var header = ForeignHeader.Of(ForeignSample.Read(Encoding.UTF8.GetBytes(Header), "x.csv"), new(null, 1));
        var stamp = new Stamp
        {
            UserId = desk.Coordinator.UserId!.Value,
            Name = desk.Coordinator.Name,
            At = DateTimeOffset.UnixEpoch,
        };
        var provider = desk.Coordinator.ProviderId;
        Assert.Null(await new ImportProfiles(db).SaveAsync(Hours, "Zeiterfassung", Mapping(), header, stamp, provider));
        return db.ImportProfiles.Local.Single().Id;
    }

    private static SheetMapping Mapping() =>
        new(
            new(null, 1),
            Header.Trim().Split(';').Index().ToDictionary(c => Hours.Sheet.Columns[c.Index].Name, static c => FieldSource.Of(c.Item)),
            [],
            new Dictionary<string, IReadOnlyDictionary<string, string?>>
            {
                ["Art"] = new Dictionary<string, string?> { ["Quartier"] = "fallunspezifisch", ["Urlaub"] = null },
            },
            new()
        );
}
