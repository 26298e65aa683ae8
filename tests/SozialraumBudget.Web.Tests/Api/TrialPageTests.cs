using SozialraumBudget.Domain.Access;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Tests.Sheets;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Api;

public sealed class TrialPageTests(WebSite site) : IClassFixture<WebSite>
{
    [Fact]
    public async Task Trial_OfTheExample_ShowsItsFigures()
    {
        var page = await Send(await File.ReadAllBytesAsync(Path.Combine(SharedExamples.Folder, SharedExamples.Small, "basisjahr.csv")), SharedExamples.Terms(SharedExamples.Small).ToJsonString());
        foreach (var figure in new[] { "441.886,42", "416.873,98", "25.012,44", "419.792,10", "22.094,32", "104.948,03", "53.372,11", "8.837,73", "4.418,86" })
            Assert.Contains(figure, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_OfFaultyFile_NamesTheRowAndKeepsTheTerms()
    {
        var page = await Send(HostileFiles.Utf8(HostileFiles.Header, HostileFiles.Row(unit: "Woche")), SharedExamples.Terms(SharedExamples.Small).ToJsonString());
        Assert.Contains("Woche", page, StringComparison.Ordinal);
        Assert.Contains("nichts wurde berechnet", page, StringComparison.Ordinal);
        Assert.Contains("cost_type_limits", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trial_OfFaultyTerms_NamesTheField() =>
        Assert.Contains("share_b", await Send(HostileFiles.Utf8(HostileFiles.Header, HostileFiles.Row()), "{\"share_b\": \"viel\"}"), StringComparison.Ordinal);

    [Fact]
    public async Task ApiPage_TellsHowToBegin()
    {
        var visitor = await site.SignIn(Role.Admin);
        await visitor.Open("/api");
        Assert.Equal("Schnittstelle für Programme", visitor.Heading);
        Assert.Contains("/api/v1/trial/budget", visitor.Text, StringComparison.Ordinal);
    }

    private async Task<string> Send(byte[] services, string terms)
    {
        var visitor = await site.SignIn(Role.Controller);
        await visitor.Open("/proberechnung");
        var token = visitor.Page.QuerySelector("main input[name=__Formular]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token), "__Formular" }, { new ByteArrayContent(services), "Services", "basisjahr.csv" }, { new StringContent(terms), "Terms" },
        };
        var response = await visitor.Client.PostAsync("/proberechnung", form);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return System.Net.WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()).Replace('\u00A0', ' ');
    }
}
