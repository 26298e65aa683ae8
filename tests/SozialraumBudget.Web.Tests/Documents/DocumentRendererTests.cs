using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.Logging.Abstractions;
using SozialraumBudget.Domain.Values;
using SozialraumBudget.TestSupport;
using SozialraumBudget.Web.Infrastructure.Documents;

namespace SozialraumBudget.Web.Tests.Documents;

/// <summary>The renderer's documents, charts and life.</summary>
public sealed class DocumentRendererTests : IAsyncDisposable
{
    private static readonly DocumentTemplate Notice = DocumentTemplate.Text(
        """
        #import "/Pages/Shared/Documents/base.typ": *
        #show: letter.with(subject: data.subject, city: data.city, recipient: data.recipient, info: data.info)
        Sehr geehrte Damen und Herren,

        für das Budget des Sozialraums zahlen wir aus:

        #figures(head: ([Position], [Betrag in €]), numbers: (1,), rows: data.rows, foot: ([Auszahlung], data.total))
        #if "chart" in data { chart(data.chart, alt: "Zwei Raten") }
        """
    );

    private static readonly object Data = Payout(1234.56m);

    private static object Payout(decimal instalment) =>
        new
        {
            Subject = "Auszahlungsbescheid 1. Quartal 2026",
            City = new
            {
                Name = "Musterstadt",
                Office = "Jugendamt",
                Street = "Marktplatz 1",
                Place = "12345 Musterstadt",
            },
            Recipient = new[] { "Träger <&> \"Söhne\" #1 gGmbH", "Hauptstraße 1", "12345 Musterstadt" },
            Info = new[] { new[] { "Datum", "31.03.2026" }, ["Zeichen", "51-2"] },
            Rows = Enumerable.Range(1, 12).Select(row => new object[] { $"Rate {row}", new Money(instalment + row) }).ToArray(),
            Total = new Money(12 * instalment + 78),
        };

    private readonly TypstWorker worker = Worker(TimeSpan.FromSeconds(10));

    private DocumentRenderer Renderer => new(worker, TimeProvider.System);

    [Fact]
    public async Task RenderAsync_Notice_IsTaggedAndSaysPdfUa()
    {
        var pdf = await Renderer.RenderAsync(Notice, Data, PdfStandard.Accessible, default);

        var text = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Contains("/MarkInfo", text, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", text, StringComparison.Ordinal);
        Assert.Contains("/Lang (de-DE)", text, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", text, StringComparison.Ordinal);
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", text, StringComparison.Ordinal);
        Assert.Contains("Auszahlungsbescheid", text, StringComparison.Ordinal);
        Assert.Contains("/S /TH", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_Archivable_SaysPdfA()
    {
        var pdf = await Renderer.RenderAsync(Notice, Data, PdfStandard.Archivable, default);

        Assert.Contains("<pdfaid:part>3</pdfaid:part>", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_WrongTemplate_SaysWhereAndGoesOn()
    {
        var error = await Assert.ThrowsAsync<DocumentException>(() =>
            Renderer.RenderAsync(DocumentTemplate.Text("#unknown-thing()"), Data, PdfStandard.Accessible, default)
        );

        Assert.Contains("/__main__.typ unknown variable: unknown-thing", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(await Renderer.RenderAsync(Notice, Data, PdfStandard.Accessible, default));
    }

    [Fact]
    public async Task RenderAsync_PictureWithoutAlternative_IsRefused()
    {
        var template = DocumentTemplate.Text(
            """
            #set document(title: "x")
            #image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>"), format: "svg")
            """
        );

        var error = await Assert.ThrowsAsync<DocumentException>(() =>
            Renderer.RenderAsync(template, Data, PdfStandard.Accessible, default)
        );

        Assert.EndsWith("PDF/UA-1 error: missing alt text", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_EndlessTemplate_EndsInTimeAndGoesOn()
    {
        // Long enough for a letter on a loaded machine, which has to start the worker anew.
        await using var hasty = Worker(TimeSpan.FromSeconds(15));
        var renderer = new DocumentRenderer(hasty, TimeProvider.System);
        var endless = DocumentTemplate.Text("#for a in range(100000) { for b in range(100000) {} }");

        var error = await Assert.ThrowsAsync<DocumentException>(() => renderer.RenderAsync(endless, Data, PdfStandard.Accessible, default));

        Assert.Contains("15 s", error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(await renderer.RenderAsync(Notice, Data, PdfStandard.Accessible, default));
    }

    [Fact]
    public async Task RenderAsync_ProcessKilled_StartsAnother()
    {
        await Renderer.RenderAsync(Notice, Data, PdfStandard.Accessible, default);
        using (var process = Process.GetProcessById(worker.ProcessId!.Value))
        {
            process.Kill();
        }

        Assert.NotEmpty(await Renderer.RenderAsync(Notice, Data, PdfStandard.Accessible, default));
    }

    [Fact]
    public async Task RenderAsync_ManyAtOnce_EachGetsItsOwn()
    {
        var renderer = Renderer;

        var documents = await Task.WhenAll(
            Enumerable
                .Range(1, 30)
                .Select(number =>
                    renderer.RenderAsync(
                        DocumentTemplate.Text($"#set document(title: \"Nummer {number}!\")\nx"),
                        Data,
                        PdfStandard.Accessible,
                        default
                    )
                )
        );

        Assert.All(
            documents.Select((pdf, index) => (Text: Encoding.Latin1.GetString(pdf), Number: index + 1)),
            document => Assert.Contains($"Nummer {document.Number}!", document.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task RenderSvgAsync_Bars_HasNothingAStrictContentPolicyBlocks()
    {
        var svg = await ChartAsync("<Raten> \"2026\"");

        var root = XDocument.Parse(svg).Root!;
        Assert.Equal("<Raten> \"2026\"", (string?)root.Attribute("aria-label"));
        Assert.DoesNotContain(
            root.DescendantsAndSelf(),
            element => element.Attribute("style") is not null || element.Name.LocalName is "style" or "script"
        );
        Assert.Contains("1.234,56\u00a0€", svg, StringComparison.Ordinal);
        Assert.Equal(svg, await ChartAsync("<Raten> \"2026\""));
    }

    [Fact]
    public async Task RenderSvgAsync_IntoPdf_IsAFigure()
    {
        var pdf = await Renderer.RenderAsync(
            Notice,
            new
            {
                Subject = "Bericht",
                City = new { Name = "Musterstadt" },
                Recipient = Array.Empty<string>(),
                Info = Array.Empty<string>(),
                Rows = new[] { new[] { "a", "b" } },
                Total = "b",
                Chart = await ChartAsync("Raten"),
            },
            PdfStandard.Accessible,
            default
        );

        Assert.Contains("/S /Figure", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => worker.DisposeAsync();

    private Task<string> ChartAsync(string title) =>
        ((IChartRenderer)Renderer).RenderSvgAsync(
            new
            {
                XAxis = new { Type = "category", Data = new[] { "Q1", "Q2" } },
                YAxis = new { AxisLabel = new { Formatter = "@money" } },
                Series = new[]
                {
                    new
                    {
                        Type = "bar",
                        Data = new[] { 1234.56m, 1000m },
                        Label = new { Show = true, Formatter = "@money" },
                    },
                },
            },
            title
        );

    private static TypstWorker Worker(TimeSpan timeout) =>
        new(
            new DocumentOptions { Workspace = Path.Combine(RepositoryRoot.Path, "src", "SozialraumBudget.Web"), Timeout = timeout },
            NullLogger<TypstWorker>.Instance
        );
}
