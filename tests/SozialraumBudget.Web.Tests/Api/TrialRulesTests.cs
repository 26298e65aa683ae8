using System.Globalization;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

/// <summary>
/// Trial calculations of bonus, settlement, distribution and the other models: every published figure, and what is refused.
/// </summary>
public sealed class TrialRulesTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Trial = "/api/v1/trial/";
    private static readonly JsonArray Bonuses = SharedExamples.OfFile("bonus.json").First().AsArray();
    private static readonly JsonArray Scenarios = SharedExamples.OfFile(Path.Combine("settlement", "scenarios.json")).First().AsArray();
    private static readonly JsonArray Models = SharedExamples.OfFile("models.json").First().AsArray();
    private static readonly JsonObject FourAreas = SharedExamples
        .OfFile(Path.Combine("distribution", "four-areas.json"))
        .First()
        .AsObject();

    public static TheoryData<int> BonusNumbers => [.. Enumerable.Range(0, Bonuses.Count)];

    public static TheoryData<string> Kinds => [.. Scenarios.Select(static s => (string)s!["input"]!["kind"]!)];

    public static TheoryData<int> ModelNumbers => [.. Enumerable.Range(0, Models.Count)];

    /// <summary>Paths with a body that computes.</summary>
    public static TheoryData<string> Paths =>
        ["bonus", "settlement", "distribution", .. Models.Select(static m => $"models/{m!["model"]}").Distinct()];

    [Theory]
    [MemberData(nameof(BonusNumbers))]
    public Task Bonus_Example_EveryFigure(int number) =>
        Same("bonus", Bonuses[number]!["input"]!, Bonuses[number]!["expected"]!, root: (string)Bonuses[number]!["expected"]!["bonus"]!);

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Settlement_Example_EveryFigure(string kind)
    {
        var scenario = Scenarios.Single(s => (string)s!["input"]!["kind"]! == kind)!;
        return Same("settlement", scenario["input"]!, scenario["expected"]!, root: (string)scenario["input"]!["accounts_result"]!);
    }

    [Theory]
    [MemberData(nameof(ModelNumbers))]
    public Task Model_Example_EveryFigure(int number) =>
        Same($"models/{Models[number]!["model"]}", Models[number]!["input"]!, Models[number]!["expected"]!, root: null);

    [Fact]
    public async Task Distribution_Example_FreeAndWithinLimits()
    {
        await Same("distribution", Distribution(limits: false), FourAreas["expected_free"]!, (string)FourAreas["total"]!);
        await Same("distribution", Distribution(limits: true), FourAreas["expected_limited"]!, (string)FourAreas["total"]!);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Body_UnknownField_IsNamedAndNotRead(string path)
    {
        var body = Body(path);
        body["unbekannt"] = 1;
        var reply = (await Post(path, body.ToJsonString())).Is(200);
        Assert.Equal("1", reply.Response.Headers.GetValues("X-Warnings").Single());
        if (path != "distribution")
            Assert.Contains("unbekannt", (string)reply.Json["warnings"]![0]!, StringComparison.Ordinal);
    }

    /// <summary>Each field of each object, left out or of another kind: told by its way, never a fault.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Body_AnyFieldMissingOrAbsurd_422NamesItOrAnswers(string path)
    {
        var caller = await site.Call(Role.Management);
        foreach (var (broken, field) in Broken(Body(path)))
        {
            var reply = await caller.Post(Trial + path, broken);
            Assert.True(reply.Status is 200 or 422, $"{path} {field}: {reply.Status} {broken}");
            if (reply.Status == 422)
                Assert.All(reply.IsProblem(422).Errors, e => Assert.NotEmpty((string)e!["reason"]!));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Body_Unreadable_422(string path)
    {
        var caller = await site.Call(Role.Approver);
        foreach (
            var text in new[]
            {
                "",
                "kein json",
                "[]",
                "null",
                "{\"total\":1,\"total\":2}",
                new string('[', 500),
                "{\"total\": \"\\ud800\"}",
            }
        )
            (await caller.Post(Trial + path, text)).IsProblem(422);
    }

    [Theory]
    [InlineData("bonus", "indicators[0].graded_from", "\"90\"")]
    [InlineData("bonus", "indicators[0].actual", "\"72.8%\"")] // beside a target of "70" it would miss it
    [InlineData("bonus", "total", "\"5 %\"")]
    [InlineData("settlement", "points", "\"80 %\"")]
    [InlineData("models/hamburg-asp", "flat_sum", "\"5%\"")]
    [InlineData("bonus", "indicators[0].better", "\"mehr\"")]
    [InlineData("bonus", "indicators[0].points", "\"1.005\"")]
    [InlineData("bonus", "scale", "[]")]
    [InlineData("bonus", "scale", "[[50, \"0.5\"], [50, \"1\"]]")]
    [InlineData("bonus", "scale[0]", "[50]")]
    [InlineData("bonus", "total", "\"1.005\"")]
    [InlineData("settlement", "indicators[1].base", "0")]
    [InlineData("settlement", "cost_types[0].n", "\"1.5\"")]
    [InlineData("settlement", "accounts_result", "\"viel\"")]
    [InlineData("distribution", "floor", "\"0\"")]
    [InlineData("distribution", "areas.Nord.unter21", "-1")]
    [InlineData("distribution", "areas.Nord.previous", "\"x\"")]
    [InlineData("distribution", "areas", "{\"Nord\": {}, \" Nord \": {}}")]
    [InlineData("models/graz", "payments_per_year", "5")]
    [InlineData("models/graz", "accounts", "{\"2019\": \"1.00\"}")]
    [InlineData("models/steglitz-zehlendorf", "products[0].unit_costs", "[]")]
    [InlineData("models/siegen", "consortium[0].weight", "-1")]
    public async Task Body_AbsurdValue_IsNamed(string path, string field, string value)
    {
        var body = Body(path);
        if (path == "distribution" && field == "floor")
            body["total"] = "1000000.00";
        Set(body, field, value);
        var named = (await Post(path, body.ToJsonString())).IsProblem(422).Errors.Select(static e => (string)e!["column"]!);
        Assert.Contains(field, named);
    }

    [Fact]
    public async Task Model_Unknown_404NamesThoseThereAre() =>
        Assert.Contains("siegen", (string)(await Post("models/stuttgart", "{}")).IsProblem(404).Json["detail"]!, StringComparison.Ordinal);

    [Fact]
    public async Task OtherContentType_415_HugeBody_413()
    {
        var caller = await site.Call(Role.Controller);
        using var text = new StringContent("{}", System.Text.Encoding.UTF8, "text/plain");
        (await caller.Send(HttpMethod.Post, Trial + "bonus", text)).IsProblem(415);
        (await caller.Post(Trial + "bonus", "{\"x\":\"" + new string('x', 5_000_000) + "\"}")).IsProblem(413);
    }

    [Fact]
    public async Task Document_NamesBodyAnswerAndOperationOfEachCall()
    {
        var document = (await (await site.Call(Role.Controller)).Get("/api/v1/openapi.json")).Is(200).Json;
        foreach (var path in Paths.Select(static p => p.Data))
        {
            var operation = document["paths"]![Trial + path]!["post"]!;
            Assert.StartsWith("trial", (string)operation["operationId"]!, StringComparison.Ordinal);
            Assert.NotNull(operation["summary"]);
            var body = operation["requestBody"]!["content"]!["application/json"]!["schema"]!;
            if ((string?)body["$ref"] is { } name)
                body = document["components"]!["schemas"]![name.Split('/')[^1]]!;
            Assert.Empty(Body(path).Select(static p => p.Key).Except(body["properties"]!.AsObject().Select(static p => p.Key)));
            Assert.NotNull(operation["responses"]!["200"]!["content"]!["application/json"]!["schema"]);
        }

        Assert.Null(document["paths"]![Trial + "models/{model}"]);
    }

    private static JsonObject Distribution(bool limits)
    {
        var body = FourAreas.DeepClone().AsObject();
        foreach (var name in new[] { "expected_free", "expected_limited" }.Concat(limits ? [] : ["floor", "cap"]))
            body.Remove(name);
        return body;
    }

    private static JsonObject Body(string path) =>
        (
            path switch
            {
                "bonus" => Bonuses[0]!["input"]!.DeepClone(),
                "settlement" => Scenarios[4]!["input"]!.DeepClone(),
                "distribution" => Distribution(limits: true),
                _ => Models.First(m => path == $"models/{m!["model"]}")!["input"]!.DeepClone(),
            }
        ).AsObject();

    private static IEnumerable<(string Body, string Field)> Broken(JsonObject body)
    {
        string[] values =
        [
            "null",
            "\"\"",
            "[]",
            "{}",
            "-1",
            "-0",
            "\"-0.00\"",
            "1e30",
            "\"79228162514264337593543950335\"",
            "\"0.0000000000000000000000000001\"",
            "true",
            "0",
        ];
        foreach (var way in Ways(body, ""))
        {
            foreach (var value in values)
            {
                var copy = body.DeepClone().AsObject();
                Set(copy, way, value);
                yield return (copy.ToJsonString(), $"{way} = {value}");
            }
        }
    }

    private static IEnumerable<string> Ways(JsonNode? node, string way) =>
        node switch
        {
            JsonObject o => o.SelectMany(p => Ways(p.Value, way.Length == 0 ? p.Key : $"{way}.{p.Key}")),
            JsonArray a => a.Take(2).SelectMany((item, i) => Ways(item, $"{way}[{i}]")),
            _ => [],
        }
            is var below
        && way.Length > 0
            ? below.Prepend(way)
            : below;

    private static void Set(JsonObject body, string way, string value)
    {
        JsonNode node = body;
        var steps = way.Replace("[", ".#", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
            node = step[0] == '#' ? node[int.Parse(step[1..], CultureInfo.InvariantCulture)]! : node[step]!;
        if (steps[^1][0] == '#')
            node[int.Parse(steps[^1][1..], CultureInfo.InvariantCulture)] = JsonNode.Parse(value);
        else
            node[steps[^1]] = JsonNode.Parse(value);
    }

    private async Task Same(string path, JsonNode input, JsonNode expected, string? root)
    {
        var reply = (await Post(path, input.ToJsonString())).Is(200);
        Assert.True(Equal(expected, reply.Json), $"{expected.ToJsonString()}\n{reply.Text}");

        var explained = (await Post($"{path}?derivation=true", input.ToJsonString())).Is(200).Json;
        if (root is not null)
            Assert.Equal(root, (string)explained["derivation"]!["value"]!);
        explained.AsObject().Remove("derivation");
        Assert.Equal(reply.Json.ToJsonString(), explained.ToJsonString());
    }

    /// <summary>The same members with the same figures; an amount of zero is written with two decimals like every other one.</summary>
    private static bool Equal(JsonNode? expected, JsonNode? actual) =>
        (expected, actual) switch
        {
            (JsonObject e, JsonObject a) => e.Count == a.Count && e.All(p => a.ContainsKey(p.Key) && Equal(p.Value, a[p.Key])),
            (JsonArray e, JsonArray a) => e.Count == a.Count && e.Zip(a).All(static p => Equal(p.First, p.Second)),
            (JsonValue e, JsonValue a) => e.ToJsonString() == "\"0\"" ? (string)a! == "0.00" : e.ToJsonString() == a.ToJsonString(),
            _ => false,
        };

    private async Task<ApiReply> Post(string path, string body) =>
        await (await site.Call(Role.ProviderCoordinator)).Post(Trial + path, body);
}
