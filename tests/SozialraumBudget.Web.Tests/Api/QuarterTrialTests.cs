using System.Text;
using System.Text.Json.Nodes;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class QuarterTrialTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Consumption = "/api/v1/trial/consumption";
    private const string Reconciliation = "/api/v1/trial/reconciliation";
    private const string Hours = "stunden.csv";
    private const string External = "externe-kosten.csv";
    private const string HourHeader = "Datum;Team;Mitarbeiter;Art;Fallnummer;Stunden;Tätigkeit\n";

    [Theory]
    [InlineData("quarter-small")]
    [InlineData("quarter-area")]
    public async Task Consumption_Example_EveryFigureInItsOrder(string example)
    {
        Assert.SkipUnless(SharedExamples.Has(example), "The example lies outside the repository.");
        var expected = SharedExamples.Expected(example).AsObject();
        expected.Remove("reconciliation");
        var reply = (await Trial(Consumption, Parts(example))).Is(200);
        Assert.Equal(expected.ToJsonString(), reply.Json.ToJsonString());
        Assert.Equal("0", reply.Response.Headers.GetValues("X-Rows-Outside-Period").Single());
    }

    [Theory]
    [InlineData("quarter-small")]
    [InlineData("quarter-area")]
    public async Task Reconciliation_Example_EveryFigureInItsOrder(string example)
    {
        Assert.SkipUnless(SharedExamples.Has(example), "The example lies outside the repository.");
        var reply = (await Trial(Reconciliation, Parts(example, ("provider", "faelle.csv"), ("office", "faelle-jugendamt.csv")))).Is(200);
        Assert.Equal(SharedExamples.Expected(example)["reconciliation"]!.ToJsonString(), reply.Json.ToJsonString());
    }

    [Fact]
    public async Task Deviation_Example_EveryFigure()
    {
        var example = SharedExamples.Json("settlement", "deviation.json");
        var caller = await site.Call(Role.Management);
        var reply = (await caller.Post("/api/v1/trial/deviation?derivation=true", example["input"]!.ToJsonString())).Is(200);
        var json = reply.Json.AsObject();
        Assert.Equal((string)json["total"]!, (string)json["derivation"]!["value"]!);
        json.Remove("derivation");
        Assert.Equal(example["expected"]!.ToJsonString(), json.ToJsonString());
    }

    [Fact]
    public async Task Consumption_Derivation_LeadsToRowsAndInvoices()
    {
        var json = (await Trial(Consumption + "?derivation=true", Parts("quarter-small"))).Is(200).Json;
        Assert.Equal((string)json["total"]!, (string)json["derivation"]!["value"]!);
        var text = json["derivation"]!.ToJsonString();
        Assert.Contains("R-11-0002", text, StringComparison.Ordinal);
        Assert.Contains("Zeile 2", text, StringComparison.Ordinal);
    }

    /// <summary>Programs write the sum of two corrections so.</summary>
    [Theory]
    [InlineData("-0")]
    [InlineData("-0,00")]
    [InlineData("−0")]
    public async Task Consumption_NothingWithASign_IsNothing(string nothing)
    {
        var parts = Parts("quarter-small");
        parts["hours"] = Encoding.UTF8.GetBytes(HourHeader + $"05.01.2026;Team;M-1;fallübergreifend;;{nothing};Gespräch\n");
        var reply = await Trial(Consumption, parts);
        Assert.True(reply.Status is 200 or 422, $"{reply.Status}");
    }

    [Fact]
    public async Task Consumption_FaultyRows_NameFileRowColumnAndReason()
    {
        var parts = Parts("quarter-small");
        parts["hours"] = Encoding.UTF8.GetBytes(
            HourHeader
                + "05.01.2026;Team;M-1;fallspezifisch;;1,5;Gespräch\n"
                + "05.01.2026;Team;M-1;fallübergreifend;;25:00;Gespräch\n"
                + "05.01.2026;Team;M-2;fallübergreifend;;14;Gespräch\n"
                + "05.01.2026;Team;M-2;fallübergreifend;;10:30;Gespräch\n"
                + "05.01.2026;;M-3;nebenbei;;1;Gespräch\n"
        );
        var errors = (await Trial(Consumption, parts)).IsProblem(422).Errors;
        Assert.Equal([2, 3, 5, 6, 6], errors.Select(static e => (int)e!["row"]!));
        Assert.Equal(["Fallnummer", "Stunden", "Stunden", "Art", "Team"], errors.Select(static e => (string)e!["column"]!));
        Assert.All(errors, static e => Assert.Equal("hours", (string)e!["part"]!));
    }

    [Theory]
    [InlineData("1:30", "1.50")]
    [InlineData("90 min", "1.50")]
    [InlineData("1,5 Std.", "1.50")]
    [InlineData("1 Std. 30 Min.", "1.50")]
    [InlineData("0:20", "0.33")]
    public async Task Consumption_Duration_IsReadAsMeant(string typed, string hours)
    {
        var parts = Parts("quarter-small");
        parts["hours"] = Encoding.UTF8.GetBytes($"{HourHeader}05.01.2026;Team;M-1;fallübergreifend;;{typed};Gespräch\n");
        var json = (await Trial(Consumption, parts)).Is(200).Json;
        Assert.Equal(hours, (string)json["hours"]!["documentable"]!);
    }

    /// <summary>Three times twenty minutes are an hour, and cost what an hour costs.</summary>
    [Fact]
    public async Task Consumption_ThirdsOfAnHour_AddUpToTheHour()
    {
        var parts = Parts("quarter-small");
        var rows = string.Concat(Enumerable.Range(1, 3).Select(static i => $"05.01.2026;Team;M-{i};fallübergreifend;;20 min;Gespräch\n"));
        parts["hours"] = Encoding.UTF8.GetBytes(HourHeader + rows);
        Assert.Equal("68.37", (string)(await Trial(Consumption, parts)).Is(200).Json["hours_value"]!);
    }

    [Fact]
    public async Task Consumption_RowsOutsideThePeriod_CountedApart()
    {
        var parts = Parts("quarter-small");
        parts["hours"] = Encoding.UTF8.GetBytes(
            HourHeader
                + "31.12.2025;T;M-1;fallübergreifend;;1;\n01.01.2026;T;M-1;fallübergreifend;;1;\n31.03.2026;T;M-1;fallübergreifend;;1;\n"
        );
        var json = (await Trial(Consumption, parts)).Is(200).Json;
        Assert.Equal("2.00", (string)json["hours"]!["documentable"]!);
        Assert.Equal(1, (int)json["rows_outside_period"]!);
    }

    [Theory]
    [InlineData("rates", "[]")]
    [InlineData("rates", null)]
    [InlineData("from", "\"bald\"")]
    [InlineData("to", "\"2025-12-31\"")]
    [InlineData("partial_budget_b", "\"1.005\"")]
    [InlineData("flat_activities", "[1]")]
    [InlineData("conflicts", "[{\"case\":\"A\",\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}]")]
    [InlineData("conflicts", "[{\"case\":\"A\",\"from\":\"2026-02-01\",\"city_share\":\"1.5\"}]")]
    [InlineData("moved_in", "[{\"until\":\"2026-02-01\"}]")]
    public async Task Consumption_FaultyTerm_422NamesTheField(string field, string? value)
    {
        var parts = Parts("quarter-small");
        var terms = SharedExamples.Terms("quarter-small").AsObject();
        terms[field] = value is null ? null : JsonNode.Parse(value);
        parts["terms"] = Encoding.UTF8.GetBytes(terms.ToJsonString());
        var errors = (await Trial(Consumption, parts)).IsProblem(422).Errors;
        Assert.StartsWith(field, (string)Assert.Single(errors)!["column"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Consumption_PartMissing_IsNamed()
    {
        var parts = Parts("quarter-small");
        parts.Remove("external");
        Assert.Equal("external", (string)Assert.Single((await Trial(Consumption, parts)).IsProblem(422).Errors)!["column"]!);
    }

    [Theory]
    [InlineData("{}", "input")]
    [InlineData("[]", "input")]
    [InlineData("[{\"n\":1.5,\"v\":\"1\",\"m\":1,\"a\":\"1\"}]", "input[0].n")]
    [InlineData("[{\"n\":1,\"v\":\"1\",\"m\":1}]", "input[0].a")]
    public async Task Deviation_FaultyInput_422NamesTheField(string body, string field)
    {
        var caller = await site.Call(Role.Management);
        var errors = (await caller.Post("/api/v1/trial/deviation", body)).IsProblem(422).Errors;
        Assert.Equal(field, (string)Assert.Single(errors)!["column"]!);
    }

    private static Dictionary<string, byte[]> Parts(string example, params (string Part, string File)[] files)
    {
        if (files.Length == 0)
            files = [("hours", Hours), ("external", External)];
        return files
            .Append(("terms", "terms.json"))
            .ToDictionary(static f => f.Item1, f => File.ReadAllBytes(SharedExamples.File(example, f.Item2)));
    }

    private async Task<ApiReply> Trial(string url, Dictionary<string, byte[]> parts)
    {
        var form = new MultipartFormDataContent();
        foreach (var (part, bytes) in parts)
            form.Add(new ByteArrayContent(bytes), part, $"{part}.csv");
        return await (await site.Call(Role.ProviderCoordinator)).Send(HttpMethod.Post, url, form);
    }
}
