using System.Text.Json.Nodes;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

/// <summary>
/// Case openapi-client: what programs that generate a client need, a name for every call, types of bodies and answers,
/// amounts that are known as such.
/// </summary>
public sealed class ApiDocumentTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task EveryCall_HasANameOfItsOwnAndTypedAnswers()
    {
        var wrong = new List<string>();
        var names = new List<string>();
        foreach (var (call, operation) in Operations(await ReadAsync()))
        {
            if ((string?)operation["operationId"] is { } name)
                names.Add(name);
            else
                wrong.Add(call + " has no operation id");
            var done = operation["responses"]!.AsObject().Where(static r => r.Key[0] == '2').ToList();
            if (
                !done.Exists(static r =>
                    r.Value!["content"] is { } content && content.AsObject().All(static c => c.Value!["schema"] is not null)
                )
            )
                wrong.Add(call + " does not say what it answers");
            if (operation["responses"]!["422"]!["content"]!["application/problem+json"]!["schema"] is null)
                wrong.Add(call + " does not say what a refusal is");
        }

        wrong.AddRange(
            names.GroupBy(static n => n).Where(static g => g.Count() > 1).Select(static g => g.Key + " is the name of several calls")
        );
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(names.Count > 60, $"Only {names.Count} calls.");
    }

    /// <summary>An empty schema is what the generator makes of a type that a converter writes.</summary>
    [Fact]
    public async Task EveryField_HasAType()
    {
        var wrong = new List<string>();
        Walk(await ReadAsync(), "", wrong);

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Amounts_AreATypeOfTheirOwn_FilesArePartsOfAForm()
    {
        var document = await ReadAsync();

        Assert.Equal("decimal", (string?)document["components"]!["schemas"]!["Money"]!["format"]);
        var trial = document["paths"]!["/api/v1/trial/budget"]!["post"]!;
        var parts = trial["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!["properties"]!;
        Assert.Equal("binary", (string?)parts["services"]!["format"]);
        Assert.Equal("string", (string?)parts["terms"]!["type"]);
        var made = document["paths"]!["/api/v1/agreements/{id}/variants"]!["post"]!["responses"]!.AsObject();
        Assert.True(made.ContainsKey("201"));
        var queued = document["paths"]!["/api/v1/base-years/{year}/imports"]!["post"]!["responses"]!.AsObject();
        Assert.True(queued.ContainsKey("202"));
    }

    /// <summary>Generators take a word of no type for a number, an optional part for a required one, and XML for a text.</summary>
    [Fact]
    public async Task WordsOptionalPartsAndFiles_AreWhatGeneratorsUnderstand()
    {
        var document = await ReadAsync();
        var words = document["components"]!["schemas"]!.AsObject().Where(static s => s.Value!["enum"] is not null).ToList();
        Assert.NotEmpty(words);
        Assert.All(words, static s => Assert.Equal("string", (string?)s.Value!["type"]));
        var parts = document["paths"]!["/api/v1/areas/imports"]!["post"]!["requestBody"]!["content"]!["multipart/form-data"]!["schema"]!;
        Assert.Contains("null", parts["properties"]!["mapping"]!["type"]!.AsArray().Select(static t => (string?)t));
        var bank = document["paths"]!["/api/v1/cash-exports/messages"]!["post"]!["requestBody"]!["content"]!.AsObject();
        Assert.Equal("multipart/form-data", Assert.Single(bank).Key);
    }

    private static IEnumerable<(string Call, JsonNode Operation)> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key} {path.Key}", operation.Value!);

    private static void Walk(JsonNode? node, string path, List<string> wrong)
    {
        if (node is JsonObject { Count: 0 } && path.Split('/') is [.., "properties" or "schema" or "items", _] or [.., "schema"])
            wrong.Add(path + " may be anything");
        if (
            node is JsonObject schema
            && (string?)(schema["type"] as JsonValue)?.ToString() == "array"
            && path.Contains("/properties/", StringComparison.Ordinal)
            && schema["items"] is null
            && !IsMixed(path)
        )
            wrong.Add(path + " is a list of anything");
        foreach (var (name, child) in Children(node))
            Walk(child, $"{path}/{name}", wrong);
    }

    /// <summary>Steps of a scale are pairs of points and a share.</summary>
    private static bool IsMixed(string path) => path.EndsWith("scale/items", StringComparison.Ordinal);

    private static IEnumerable<(string Name, JsonNode? Child)> Children(JsonNode? node) =>
        node switch
        {
            JsonObject inner => inner.Where(static p => p.Key is not "example").Select(static p => (p.Key, p.Value)),
            JsonArray list => list.Select(static (item, index) => ($"{index}", item)),
            _ => [],
        };

    private async Task<JsonNode> ReadAsync()
    {
        using var client = site.CreateClient();
        return JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken))!;
    }
}
