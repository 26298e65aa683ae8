using System.Text;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Sheets.Tests.Hostile;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class TrialBudgetTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Url = "/api/v1/trial/budget";
    private static readonly byte[] Small = File.ReadAllBytes(SharedExamples.File(SharedExamples.Small, "basisjahr.csv"));

    [Theory]
    [InlineData("stuttgart-small", true)]
    [InlineData("stuttgart-small", false)]
    [InlineData("stuttgart-area", true)]
    public async Task Example_EveryFigureInItsOrder(string example, bool termsAsFile)
    {
        Assert.SkipUnless(SharedExamples.Has(example), "The example lies outside the repository.");
        var services = await File.ReadAllBytesAsync(SharedExamples.File(example, "basisjahr.csv"));
        var terms = SharedExamples.Terms(example).ToJsonString();
        var caller = await site.Call(Role.ProviderCoordinator);
        var reply = (await caller.Send(HttpMethod.Post, Url, ApiCaller.Trial(services, terms, termsAsFile: termsAsFile))).Is(200);
        Assert.Equal(SharedExamples.Expected(example).ToJsonString(), reply.Json.ToJsonString());
        Assert.Equal("application/json", reply.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("0", reply.Response.Headers.GetValues("X-Rows-Of-Other-Areas").Single());
    }

    [Fact]
    public async Task RowsOfOtherAreas_LeftOutAndCounted()
    {
        var services = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Small).TrimEnd() + "\n" + HostileFiles.Row(area: "Süd") + "\n");
        var reply = await Trial(services, Terms());
        Assert.Equal("1", reply.Response.Headers.GetValues("X-Rows-Of-Other-Areas").Single());
        var json = reply.Is(200).Json.AsObject();
        Assert.Equal(1, (int)json["rows_of_other_areas"]!);
        json.Remove("rows_of_other_areas");
        Assert.Equal(SharedExamples.Expected(SharedExamples.Small).ToJsonString(), json.ToJsonString());
    }

    [Fact]
    public async Task FileTwice_IsRefused_NotReadOnce()
    {
        var caller = await site.Call(Role.Controller);
        var content = ApiCaller.Trial(Small, Terms().ToJsonString());
        content.Add(new ByteArrayContent(Small), "services", "zweite.csv");
        var problem = (await caller.Send(HttpMethod.Post, Url, content)).IsProblem(422);
        Assert.Contains("„services“ steht mehr als einmal", (string)problem.Json["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LeadProviderInNoRow_IsToldBesideTheFigures()
    {
        var terms = Terms();
        terms["lead_provider"] = "Jugendhilfe Nordst gGmbH";
        var json = (await Trial(Small, terms)).Is(200).Json;
        Assert.Contains(
            json["warnings"]!.AsArray(),
            static w => ((string)w!).EndsWith("steht in keiner Zeile: alle Fälle gelten als extern.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task NumbersAsTextOrNumber_SameAnswer()
    {
        var terms = Terms();
        terms["cost_type_limits"] = new JsonArray("0", "5000.00", "12000", "25.000,00", 45000.0);
        terms["increases"] = new JsonArray(0.035, "4,2 %");
        terms["share_b"] = 0.06;
        terms["retention_weights"] = new JsonObject
        {
            ["controlling data"] = "2",
            ["annual accounts"] = 2.0,
            ["volunteers"] = "1.0",
        };
        Assert.Equal(SharedExamples.Expected(SharedExamples.Small).ToJsonString(), (await Trial(Small, terms)).Is(200).Json.ToJsonString());
    }

    [Fact]
    public async Task OptionalTermsMissing_NoneAreUsed()
    {
        var terms = Terms();
        foreach (var name in new[] { "excluded", "increases", "retention_weights", "bonus_share", "budget_year" })
            terms.Remove(name);
        var json = (await Trial(Small, terms)).Is(200).Json;
        Assert.Equal(24, json["cost_types"]!.AsArray().Sum(t => (int)t!["cases"]!));
        Assert.All(json["cost_types"]!.AsArray(), t => Assert.Equal((string)t!["value"]!, (string)t["carried_forward"]!));
        Assert.Equal("0.00", (string)json["bonus_maximum"]!);
        Assert.Empty(json["retention_parts"]!.AsObject());
        Assert.Empty(json["retention_controlling_quarters"]!.AsArray());
    }

    [Fact]
    public async Task Derivation_AskedFor_LeadsToTheTotal()
    {
        var terms = Terms();
        var json = (await Trial(Small, terms, "?derivation=true")).Is(200).Json;
        Assert.Equal((string)json["total"]!, (string)json["derivation"]!["value"]!);
        Assert.Contains("NO-24-0001", json["derivation"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DuplicateRow_ComputedWithWarning()
    {
        var lines = Encoding.UTF8.GetString(Small).TrimEnd();
        var twice = Encoding.UTF8.GetBytes(lines + "\n" + lines.Split('\n')[1] + "\n");
        var reply = (await Trial(twice, Terms())).Is(200);
        Assert.NotEmpty(reply.Json["warnings"]!.AsArray());
        Assert.Equal("1", reply.Response.Headers.GetValues("X-Warnings").Single());
    }

    [Fact]
    public async Task FaultyRows_422NameRowColumnValueReason()
    {
        var services = HostileFiles.Utf8(
            HostileFiles.Header,
            HostileFiles.Row(),
            HostileFiles.Row(unit: "Woche"),
            HostileFiles.Row(rate: "-3")
        );
        var errors = (await Trial(services, Terms())).IsProblem(422).Errors;
        Assert.Equal([3, 4], errors.Select(e => (int)e!["row"]!));
        Assert.Equal(["Einheit", "Satz"], errors.Select(e => (string)e!["column"]!));
        Assert.Equal(["Woche", "-3"], errors.Select(e => (string)e!["value"]!));
        Assert.All(errors, e => Assert.NotEmpty((string)e!["reason"]!));
    }

    [Theory]
    [InlineData("area", "\"Nirgendwo\"", "area")]
    [InlineData("area", null, "area")]
    [InlineData("base_year", "\"bald\"", "base_year")]
    [InlineData("budget_year", "2020", "budget_year")]
    [InlineData("share_b", "\"1.5\"", "share_b")]
    [InlineData("share_b", null, "share_b")]
    [InlineData("paid_share", "-0.1", "paid_share")]
    [InlineData("cost_type_limits", "[100, 200]", "cost_type_limits")]
    [InlineData("cost_type_limits", "[0, 200, 100]", "cost_type_limits")]
    [InlineData("cost_type_limits", "[0, \"x\"]", "cost_type_limits[1]")]
    [InlineData("cost_type_limits", "[0, 1.005]", "cost_type_limits[1]")]
    [InlineData("cost_type_limits", "[0, 1e400]", "cost_type_limits[1]")]
    [InlineData("increases", "{}", "increases")]
    [InlineData("increases", "[\"9\"]", "increases[0]")]
    [InlineData("excluded", "[\"gibt-es-nicht\"]", "excluded")]
    [InlineData("excluded", "[7]", "excluded[0]")]
    [InlineData("retention_weights", "{\"volunteers\": -1}", "retention_weights.volunteers")]
    [InlineData("retention_weights", "[1]", "retention_weights")]
    [InlineData("lead_provider", "\" \"", "lead_provider")]
    public async Task FaultyTerms_422NameTheField(string field, string? value, string named)
    {
        var terms = Terms();
        terms.Remove(field);
        var json = terms.ToJsonString();
        if (value is not null)
            json = $"{json[..^1]}, \"{field}\": {value}}}";
        var reply = await (await site.Call(Role.Controller)).Send(HttpMethod.Post, Url, ApiCaller.Trial(Small, json));
        Assert.Contains(named, reply.IsProblem(422).Errors.Select(e => (string)e!["column"]!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("kein json")]
    [InlineData("[]")]
    [InlineData("{\"area\": \"a\", \"area\": \"b\"}")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}")]
    [InlineData("{\"area\": \"\\ud800\"}")]
    public async Task UnreadableTerms_422(string json) =>
        (await (await site.Call(Role.Controller)).Send(HttpMethod.Post, Url, ApiCaller.Trial(Small, json))).IsProblem(422);

    [Fact]
    public async Task NoForm_415_NoParts_422_BrokenForm_400()
    {
        var caller = await site.Call(Role.Controller);
        (await caller.Post(Url, new { services = "x" })).IsProblem(415);
        var missing = (
            await caller.Send(HttpMethod.Post, Url, new MultipartFormDataContent { { new StringContent("x"), "other" } })
        ).IsProblem(422);
        Assert.Equal(["services", "terms"], missing.Errors.Select(e => (string)e!["column"]!));
        var broken = new StringContent("--x\r\nkaputt");
        broken.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        (await caller.Send(HttpMethod.Post, Url, broken)).IsProblem(400);
    }

    [Fact]
    public async Task HostileFiles_AnsweredNever500()
    {
        var terms = Terms();
        terms["area"] = "Nord";
        terms.Remove("excluded");
        var json = terms.ToJsonString();
        var (caller, failures, sent) = (await site.Call(Role.Controller), new List<string>(), 0);
        foreach (var file in HostileFiles.All())
        {
            // More files than one user may send in a minute.
            if (++sent % 200 == 0)
                caller = await site.Call(Role.Controller);
            var reply = await caller.Send(HttpMethod.Post, Url, ApiCaller.Trial(file.Content, json));
            if (reply.Status is not (200 or 422))
                failures.Add($"{file.Name}: {reply.Status} {reply.Text}");
            else if (file.IsRefused == true && reply.Status == 200)
                failures.Add($"{file.Name}: computed");
            else if (reply.Status == 422 && (reply.Errors.Count == 0 || reply.Errors.Any(e => string.IsNullOrEmpty((string?)e!["reason"]))))
                failures.Add($"{file.Name}: no reason");
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(10)));
    }

    private static JsonObject Terms() => SharedExamples.Terms(SharedExamples.Small).AsObject();

    private async Task<ApiReply> Trial(byte[] services, JsonObject terms, string query = "") =>
        await (await site.Call(Role.Controller)).Send(HttpMethod.Post, Url + query, ApiCaller.Trial(services, terms.ToJsonString()));
}
