using System.Globalization;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.Sheets.Tests.Hostile;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class TrialPageTests(WebSite site) : IClassFixture<WebSite>
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Fact]
    public async Task Trial_OfTheExample_ShowsItsFigures()
    {
        var page = await Send(
            await File.ReadAllBytesAsync(SharedExamples.File(SharedExamples.Small, "basisjahr.csv")),
            TermsFile(SharedExamples.Terms(SharedExamples.Small).ToJsonString())
        );
        foreach (
            var figure in new[]
            {
                "441.886,42",
                "416.873,98",
                "25.012,44",
                "419.792,10",
                "22.094,32",
                "104.948,03",
                "53.372,11",
                "8.837,73",
                "4.418,86",
            }
        )
            Assert.Contains(figure, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_TypedTerms_ShowTheSameFigures()
    {
        var page = await Send(await File.ReadAllBytesAsync(SharedExamples.File(SharedExamples.Small, "basisjahr.csv")), Typed());
        foreach (
            var figure in new[]
            {
                "441.886,42",
                "416.873,98",
                "25.012,44",
                "419.792,10",
                "22.094,32",
                "104.948,03",
                "53.372,11",
                "8.837,73",
                "4.418,86",
                "Controllingdaten je Quartal",
            }
        )
            Assert.Contains(figure, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_FaultyFile_NamesTheRowAndKeepsWhatWasTyped()
    {
        var page = await Send(HostileFiles.Utf8(HostileFiles.Header, HostileFiles.Row(unit: "Woche")), Typed(("Limits", "0; 7.777")));
        Assert.Contains("Woche", page, StringComparison.Ordinal);
        Assert.Contains("nichts wurde berechnet", page, StringComparison.Ordinal);
        Assert.Contains("0; 7.777", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Limits", "0; viel", "„viel“: Das ist keine Zahl.")]
    [InlineData("Limits", "5.000; 1.000", "Grenze")]
    [InlineData("Increases", "3,5; 170", "Erwartet wird eine Steigerung")]
    [InlineData("ShareB", "sechs", "keine Zahl")]
    [InlineData("Conditions", "Jahresabschluss", "Jahresabschluss: 2")]
    [InlineData("Conditions", "Fest: 1\nFest: 2", "steht zweimal da")]
    [InlineData("Excluded", "GIBTS-NICHT", "Diesen Fall gibt es im Bereich nicht.")]
    [InlineData("Area", "Atlantis", "Für diesen Bereich steht keine Leistung in der Datei")]
    [InlineData("BaseYear", "12", "Erwartet wird ein Jahr")]
    public async Task Trial_FaultyField_SaysSoAtTheField(string field, string value, string reason)
    {
        var page = await Send(
            await File.ReadAllBytesAsync(SharedExamples.File(SharedExamples.Small, "basisjahr.csv")),
            Typed((field, value))
        );
        Assert.Contains($"href=\"#Input_{field}\"", page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_OfFaultyTerms_NamesTheField() =>
        Assert.Contains(
            "share_b",
            await Send(HostileFiles.Utf8(HostileFiles.Header, HostileFiles.Row()), TermsFile("{\"share_b\": \"viel\"}")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task ApiPage_TellsHowToBegin()
    {
        var visitor = await site.SignIn(Role.Admin);
        await visitor.Open("/api");
        Assert.Equal("Schnittstelle für Programme", visitor.Heading);
        Assert.Contains("/api/v1/trial/budget", visitor.Text, StringComparison.Ordinal);
    }

    private static (HttpContent, string, string?)[] TermsFile(string json) => [(new StringContent(json), "Terms", "terms.json")];

    /// <summary>The terms of the small example as somebody types them.</summary>
    private static (HttpContent, string, string?)[] Typed(params (string Field, string Value)[] changes)
    {
        var terms = SharedExamples.Terms(SharedExamples.Small);
        string List(string field, Func<decimal, decimal> unit) =>
            string.Join(
                "; ",
                terms[field]!.AsArray().Select(v => unit(decimal.Parse(v!.ToString(), CultureInfo.InvariantCulture)).ToString(German))
            );
        string Percent(string field) => (100m * decimal.Parse(terms[field]!.ToString(), CultureInfo.InvariantCulture)).ToString(German);
        var typed = new Dictionary<string, string>
        {
            ["BaseYear"] = terms["base_year"]!.ToString(),
            ["Area"] = terms["area"]!.ToString(),
            ["LeadProvider"] = terms["lead_provider"]!.ToString(),
            ["Limits"] = List("cost_type_limits", static v => v),
            ["Increases"] = List("increases", static v => v * 100m),
            ["ShareB"] = Percent("share_b"),
            ["PaidShare"] = Percent("paid_share"),
            ["BonusShare"] = Percent("bonus_share"),
            ["Conditions"] = string.Join(
                "\n",
                terms["retention_weights"]!
                    .AsObject()
                    .Select(static w => $"{(w.Key == "controlling data" ? "Controllingdaten je Quartal" : w.Key)}: {w.Value}")
            ),
            ["Excluded"] = string.Join("; ", terms["excluded"]!.AsArray().Select(static n => n!.ToString())),
        };
        foreach (var (field, value) in changes)
            typed[field] = value;
        return [.. typed.Select(static t => ((HttpContent)new StringContent(t.Value), "Input." + t.Key, (string?)null))];
    }

    private async Task<string> Send(byte[] services, (HttpContent Content, string Name, string? File)[] parts)
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/proberechnung");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(visitor.Page.QuerySelector("main input[name=__Formular]")!.GetAttribute("value")!), "__Formular" },
            { new ByteArrayContent(services), "Services", "basisjahr.csv" },
        };
        foreach (var (content, name, file) in parts)
        {
            if (file is null)
                form.Add(content, name);
            else
                form.Add(content, name, file);
        }

        var response = await visitor.Client.PostAsync("/proberechnung", form);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).Replace('\u00A0', ' ');
    }
}
