using System.Text.Encodings.Web;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Ui.Controls;

namespace SozialraumBudget.Web.Tests.Figures;

/// <summary>A Rechenweg with more operands than a page shows leads to all of them, under the page's own address.</summary>
public sealed class DerivationPartTests
{
    private static readonly Derivation Whole = Node("Summe", [.. Enumerable.Range(0, 3).Select(static i => Node($"Teil {i}", Rows(i)))]);

    [Fact]
    public async Task LongList_IsALink_AndItsPartShowsEveryOperand()
    {
        var page = await RenderedAsync(Get("?teil=A&jahr=2026"));
        var link = Assert.Single(page.QuerySelectorAll("a[data-why]"));
        Assert.Equal("/budgets/1/rechenweg?teil=A&jahr=2026&pfad=2", link.GetAttribute("href"));
        Assert.DoesNotContain("weitere", page.Body!.TextContent, StringComparison.Ordinal);

        var part = await RenderedAsync(Get("?teil=A&jahr=2026&pfad=2"));
        Assert.Equal(250, part.QuerySelectorAll("ul ul > li").Length);
        Assert.Contains("Posten 249", part.Body!.TextContent, StringComparison.Ordinal);
        var above = DerivationPart.OnPage(Whole, Get("?teil=A&pfad=2"));
        Assert.Equal("/budgets/1/rechenweg?teil=A", above.Address!(above.Above[0].Path));
    }

    [Theory, InlineData("?pfad=7"), InlineData("?pfad=x"), InlineData("?pfad=2.900"), InlineData("?pfad=")]
    public void PathThatIsNone_ShowsTheWhole(string query) => Assert.Equal("Summe", DerivationPart.OnPage(Whole, Get(query)).Shown.Label);

    [Fact]
    public async Task Posted_HasNoAddress_AndSaysHowManyAreLeftOut()
    {
        var request = Get("");
        request.Method = HttpMethods.Post;
        Assert.Contains("… und 50 weitere", (await RenderedAsync(request)).Body!.TextContent, StringComparison.Ordinal);
    }

    private static Derivation[] Rows(int part) => [.. Enumerable.Range(0, part == 2 ? 250 : 3).Select(static i => Node($"Posten {i}", []))];

    private static Derivation Node(string label, Derivation[] children) =>
        new()
        {
            Label = label,
            Value = children.Length == 0 ? 1m : children.Sum(static c => c.Value),
            Operation = children.Length == 0 ? Operation.Input : Operation.Sum,
            Children = children,
        };

    private static HttpRequest Get(string query)
    {
        var http = new DefaultHttpContext();
        (http.Request.Method, http.Request.Path, http.Request.QueryString) = (HttpMethods.Get, "/budgets/1/rechenweg", new(query));
        return http.Request;
    }

    private static async Task<IDocument> RenderedAsync(HttpRequest request)
    {
        using var text = new StringWriter();
        DerivationTree.Render(DerivationPart.OnPage(Whole, request)).WriteTo(text, HtmlEncoder.Default);
        return await BrowsingContext.New().OpenAsync(r => r.Content(text.ToString()), TestContext.Current.CancellationToken);
    }
}
