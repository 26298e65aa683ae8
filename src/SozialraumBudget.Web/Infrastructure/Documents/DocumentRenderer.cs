using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SozialraumBudget.Web.Infrastructure.Documents;

/// <summary>Puts requests to the <see cref="TypstWorker"/>.</summary>
internal sealed class DocumentRenderer(TypstWorker worker, TimeProvider clock) : IDocumentRenderer, IChartRenderer
{
    private static readonly ChartSize DefaultSize = new(720, 320);

    public async Task<byte[]> RenderAsync(DocumentTemplate template, object data, PdfStandard standard, CancellationToken cancellation)
    {
        var request = new JsonObject
        {
            ["kind"] = "pdf",
            ["template"] = template.Path,
            ["content"] = template.Content,
            ["data"] = JsonSerializer.SerializeToNode(data, DocumentJson.Options),
            ["standard"] = standard == PdfStandard.Archivable ? "a-3a" : "ua-1",
            ["created"] = clock.GetUtcNow().ToUnixTimeSeconds(),
        };
        return Convert.FromBase64String(await worker.AskAsync(request, cancellation));
    }

    public Task<string> RenderSvgAsync(object options, string title, ChartSize? size, object? map, CancellationToken cancellation)
    {
        var chart = JsonSerializer.SerializeToNode(options, JsonSerializerOptions.Web);
        var (width, height) = size ?? DefaultSize;
        var key = SHA256.HashData(Encoding.UTF8.GetBytes(chart?.ToJsonString() + title));
        return worker.AskAsync(
            new JsonObject
            {
                ["kind"] = "chart",
                ["options"] = chart,
                ["title"] = title,
                ["width"] = width,
                ["height"] = height,
                ["prefix"] = "c" + Convert.ToHexStringLower(key)[..8],
                ["map"] = map is null ? null : JsonSerializer.SerializeToNode(map, JsonSerializerOptions.Web),
            },
            cancellation
        );
    }
}
