using System.IO.Compression;
using System.Text;

namespace SozialraumBudget.Data.Sheets;

/// <summary>The zip archive of a workbook that is being written; one sheet is open at a time.</summary>
internal sealed class XlsxPackage : IAsyncDisposable
{
    /// <summary>A fixed time in the archive: the same rows give the same bytes.</summary>
    private static readonly DateTimeOffset Timeless = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DeferredStream _output;
    private readonly ZipArchive _zip;

    public XlsxPackage(Stream stream, IReadOnlyList<string> sheetNames)
    {
        _output = new DeferredStream(stream);
        _zip = new ZipArchive(_output, ZipArchiveMode.Create, leaveOpen: true);
        Write("[Content_Types].xml", XlsxParts.ContentTypes(sheetNames.Count));
        Write("_rels/.rels", XlsxParts.Relations);
        Write("xl/workbook.xml", XlsxParts.Workbook(sheetNames));
        Write("xl/_rels/workbook.xml.rels", XlsxParts.WorkbookRelations(sheetNames.Count));
        Write("xl/styles.xml", XlsxParts.Styles);
    }

    /// <summary>Dispose it before the next sheet is opened.</summary>
    public StreamWriter OpenSheet(int index) => Open($"xl/worksheets/sheet{index + 1}.xml");

    /// <summary>Hands what is packed so far to the stream.</summary>
    public Task SendAsync(CancellationToken cancel) => _output.SendAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        _zip.Dispose();
        await _output.SendAsync(CancellationToken.None);
        await _output.DisposeAsync();
    }

    private void Write(string part, string xml)
    {
        using var writer = Open(part);
        writer.Write(xml);
    }

    private StreamWriter Open(string part)
    {
        var entry = _zip.CreateEntry(part, CompressionLevel.Fastest);
        entry.LastWriteTime = Timeless;
        return new StreamWriter(entry.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024);
    }
}
