using System.Net;
using SozialraumBudget.Demo;
using SozialraumBudget.Web.Tests.Site;

namespace SozialraumBudget.Web.Tests.Bonus;

/// <summary>Indicators of quality of the demo city's Graz agreement.</summary>
public sealed class QualityPageTests(DemoSite site) : IClassFixture<DemoSite>
{
    private static readonly Guid Agreement = DemoAgreements.All.Single(static a => a is { ModelKey: "graz" }).Id;

    /// <summary>Agreed and assessed as a bonus is, without money, and beside plan and actual of the year.</summary>
    [Fact]
    public async Task Graz_AgreesOnQuality_WithoutMoney_BesidePlanAndActual()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        await controller.Open($"/leistungsbonus/{Agreement}/2025");
        Assert.Contains("Qualitätsindikatoren 2025", controller.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("zahlt für Indikatoren nichts", controller.Text, StringComparison.Ordinal);
        var indicators = controller.Page.QuerySelector("#indikatoren")!.TextContent;
        Assert.DoesNotContain("Mehr Bonus", indicators, StringComparison.Ordinal);
        Assert.Contains("Befragung im November", indicators, StringComparison.Ordinal);
        Assert.DoesNotContain("vorbereiten", controller.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await controller.Open($"/abrechnungen/{Agreement}/2025");
        var quality = controller.Page.QuerySelector("#qualitaet")!;
        Assert.Contains("Mitsprache junger Menschen", quality.TextContent, StringComparison.Ordinal);
        Assert.Contains("mindestens 80 %", quality.TextContent, StringComparison.Ordinal);
        Assert.Contains("83,5 %", quality.TextContent, StringComparison.Ordinal);
        Assert.Contains("Befragung im November", quality.TextContent, StringComparison.Ordinal);
        await controller.Open($"/abrechnungen/{DemoAgreements.All.Single(static a => a is { Area: "NW", Year: 2025 }).Id}/2025");
        Assert.Null(controller.Page.QuerySelector("#qualitaet"));
    }

    [Fact]
    public async Task Proposal_AsksForNeitherShareNorScale()
    {
        var controller = await site.SignIn(DemoUsers.Controller);
        var siegen = DemoAgreements.All.Single(static a => a is { ModelKey: "siegen", Year: 2025 }).Id;
        await controller.Open($"/leistungsbonus/{siegen}/2025");
        Assert.Equal(HttpStatusCode.NotFound, controller.Status);
        await controller.Open("/leistungsbonus?jahr=2025");
        Assert.Contains("Mitte", controller.Text, StringComparison.Ordinal);
    }
}
