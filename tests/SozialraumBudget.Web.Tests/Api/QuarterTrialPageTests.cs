using System.Text;
using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

/// <summary>The page of a quarter's trial shows what the API answers.</summary>
public sealed class QuarterTrialPageTests(WebSite site) : IClassFixture<WebSite>
{
    private const string Url = "/proberechnung/quartal";
    private const string Example = "quarter-small";

    private static readonly Dictionary<string, string> Typed = new()
    {
        ["From"] = "01.01.2026",
        ["To"] = "31.03.2026",
        ["PartialBudgetB"] = "26.498,34",
        ["Rates"] = "01.01.2025: 68,37\n22.01.2026: 70,42",
        ["FlatActivities"] = "Dokumentation; Supervision",
        ["Conflicts"] = "NO-26-0003: 27.01.2026 – 23.03.2026, 50 %",
        ["Area"] = "Nordost",
        ["LeadProvider"] = "Jugendhilfe Nordost gGmbH",
        ["Tolerance"] = "0,5",
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Trial_OfTheExample_ShowsItsFigures(bool termsAsFile)
    {
        var page = await Send(termsAsFile ? [] : Typed, termsAsFile, withLists: true);
        string[] figures =
        [
            "50.611,45",
            "10.051,82",
            "40.404,92",
            "2.010,16",
            "154,71",
            "54.642,61",
            "144,00 Std. dokumentiert",
            "1.015,97",
            "8.366,86",
            "Januar 2026",
            "3.749,23",
            "17.965,78",
            "NO-26-0024",
            "573,64",
            "NO-26-0017",
            "9,25 Std.",
            "nur beim Träger",
        ];
        Assert.All(figures, figure => Assert.Contains(figure, page, StringComparison.Ordinal));
    }

    /// <summary>The months come to 10.051,83, their whole to 10.051,82.</summary>
    [Fact]
    public async Task Trial_PartsThatDoNotAddUp_ShowTheirRounding() =>
        Assert.Contains("−0,01", await Send(Typed), StringComparison.Ordinal);

    [Fact]
    public async Task Trial_CaseIndependentAboveB_SaysItLoudly() =>
        Assert.Contains(
            "Fallunspezifische Arbeit liegt über Teilbudget B.",
            await Send(new(Typed) { ["PartialBudgetB"] = "1.000,00" }),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Trial_FaultyFile_NamesFileRowAndReasonAndKeepsWhatWasTyped()
    {
        var page = await Send(Typed, hours: "Datum;Team;Mitarbeiter;Art;Stunden\n05.01.2026;T;M;fallübergreifend;36:00\n");
        Assert.Contains("höchstens 24 Stunden", page, StringComparison.Ordinal);
        Assert.Contains("href=\"#Hours\"", page, StringComparison.Ordinal);
        Assert.Contains("22.01.2026: 70,42", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rates", "68,37", "Bitte in der Form")]
    [InlineData("Rates", "01.01.2026: 68,37\n01.01.2026: 70", "gilt schon ein anderer Satz")]
    [InlineData("Conflicts", "NO-26-0003: bald", "kein Datum")]
    [InlineData("Conflicts", "NO-26-0003: 27.01.2026, halb", "Bitte in der Form")]
    [InlineData("MovedIn", "NO-26-0003: 31.02.2026", "gibt es im Kalender nicht")]
    [InlineData("To", "31.12.2025", "endet, bevor er beginnt")]
    [InlineData("PartialBudgetB", "viel", "viel")]
    public async Task Trial_FaultyField_SaysSoAtTheField(string field, string value, string reason)
    {
        var page = await Send(new(Typed) { [field] = value });
        Assert.Contains($"href=\"#Input_{field}\"", page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_OneListAlone_AsksForTheOther() =>
        Assert.Contains("braucht beide Falllisten", await Send(Typed, lists: ["ProviderCases"]), StringComparison.Ordinal);

    private async Task<string> Send(
        Dictionary<string, string> typed,
        bool termsAsFile = false,
        bool withLists = false,
        string? hours = null,
        params string[] lists
    )
    {
        var visitor = await site.SignIn(Role.ProviderCoordinator);
        await visitor.Open(Url);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(visitor.Page.QuerySelector("main input[name=__Formular]")!.GetAttribute("value")!), "__Formular" },
            { hours is null ? Content("stunden.csv") : new ByteArrayContent(Encoding.UTF8.GetBytes(hours)), "Hours", "stunden.csv" },
            { Content("externe-kosten.csv"), "External", "externe-kosten.csv" },
        };
        foreach (var list in withLists ? ["ProviderCases", "OfficeCases"] : lists)
            form.Add(Content(list == "ProviderCases" ? "faelle.csv" : "faelle-jugendamt.csv"), list, "faelle.csv");
        foreach (var (field, value) in typed)
            form.Add(new StringContent(value), "Input." + field);
        if (termsAsFile)
            form.Add(Content("terms.json"), "Terms", "terms.json");
        var response = await visitor.Client.PostAsync(Url, form);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).Replace('\u00A0', ' ');
    }

    private static ByteArrayContent Content(string file) => new(File.ReadAllBytes(SharedExamples.File(Example, file)));
}
