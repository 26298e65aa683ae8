namespace SozialraumBudget.Web.Infrastructure.Documents;

public interface IDocumentRenderer
{
    /// <summary>
    /// Renders a PDF. <paramref name="data"/> is serialised in camel case; <c>Money</c> arrives as <c>1.234,56</c>, dates as
    /// <c>31.03.2026</c>, so that templates only place text.
    /// </summary>
    /// <exception cref="DocumentException">The template is wrong, or the renderer gave no answer in time.</exception>
    Task<byte[]> RenderAsync(
        DocumentTemplate template,
        object data,
        PdfStandard standard = PdfStandard.Accessible,
        CancellationToken cancellation = default
    );
}

public interface IChartRenderer
{
    /// <summary>
    /// Draws echarts options (an anonymous object or JSON element; "@money", "@euro" and "@number" name formatters) as an SVG that may
    /// stand in a page under a strict content policy, or in a PDF as <c>image(bytes(data.chart), alt: …)</c>.
    /// </summary>
    /// <param name="title">Text alternative.</param>
    /// <exception cref="DocumentException">The options are wrong, or the renderer gave no answer in time.</exception>
    Task<string> RenderSvgAsync(
        object options,
        string title,
        ChartSize? size = null,
        object? map = null,
        CancellationToken cancellation = default
    );
}

/// <summary>Size in CSS pixels.</summary>
public sealed record ChartSize(int Width, int Height);
