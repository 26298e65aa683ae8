using System.IO.Compression;
using System.Text;

namespace SozialraumBudget.Data.Sheets;

/// <summary>The zip archive of a workbook that is being written; one sheet is open at a time.</summary>
internal sealed class XlsxPackage : IAsyncDisposable
{
    /// <summary>A fixed time in the archive: the same rows give the same bytes.</summary>
    private static readonly DateTimeOffset Timeless = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;

    private XlsxPackage(ZipArchive zip) => _zip = zip;

    public static async Task<XlsxPackage> CreateAsync(Stream stream, IReadOnlyList<string> sheetNames, CancellationToken cancel)
    {
        var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        var package = new XlsxPackage(zip);
        await package.WriteAsync("[Content_Types].xml", XlsxParts.ContentTypes(sheetNames.Count), cancel);
        await package.WriteAsync("_rels/.rels", XlsxParts.Relations, cancel);
        await package.WriteAsync("xl/workbook.xml", XlsxParts.Workbook(sheetNames), cancel);
        await package.WriteAsync("xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations(sheetNames.Count), cancel);
        await package.WriteAsync("xl/styles.xml", XlsxParts.Styles, cancel);
        return package;
    }

    public Task<StreamWriter> OpenSheetAsync(int index, CancellationToken cancel) => OpenAsync($"xl/worksheets/sheet{index + 1}.xml", cancel);

    public ValueTask DisposeAsync() => _zip.DisposeAsync();

    private async Task WriteAsync(string part, string xml, CancellationToken cancel)
    {
        var writer = await OpenAsync(part, cancel);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteAsync(xml.AsMemory(), cancel);
        }
    }

    private async Task<StreamWriter> OpenAsync(string part, CancellationToken cancel)
    {
        var entry = _zip.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        return new StreamWriter(await entry.OpenAsync(cancel), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024);
    }
}
