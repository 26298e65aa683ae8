using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Xml;

namespace SozialraumBudget.Sheets.Xlsx;

/// <summary>
/// The zip archive of an XLSX file, read part by part with limits on entries and unpacked bytes; XML without DTD and without
/// external references.
/// </summary>
internal sealed class XlsxArchive : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
        MaxCharactersInDocument = SheetLimits.MaxUnpackedBytes,
    };

    private readonly ZipArchive _zip;
    private readonly UnpackingBudget _budget = new();

    public XlsxArchive(ReadOnlyMemory<byte> file)
    {
        RefuseTooManyEntries(file.Span);
        _zip = new ZipArchive(StreamOf(file), ZipArchiveMode.Read);
    }

    public bool Has(string part) => Find(part) is not null;

    /// <exception cref="SheetRefusedException">The part is missing.</exception>
    public XmlReader OpenXml(string part)
    {
        var entry = Find(part) ?? throw new SheetRefusedException($"Die XLSX-Datei ist unvollständig: „{part}“ fehlt.");
        if (entry.Length > SheetLimits.MaxUnpackedBytes)
            throw LimitedStream.TooLarge();
        return XmlReader.Create(new LimitedStream(entry.Open(), _budget), Settings);
    }

    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry? Find(string part) =>
        _zip.GetEntry(part) ?? _zip.Entries.FirstOrDefault(entry => entry.FullName.Equals(part, StringComparison.OrdinalIgnoreCase));

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> file) =>
        MemoryMarshal.TryGetArray(file, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(file.ToArray(), writable: false);

    /// <summary>Counts by the end record before the directory is read: a directory of millions of names is an attack.</summary>
    private static void RefuseTooManyEntries(ReadOnlySpan<byte> file)
    {
        var tail = file[Math.Max(0, file.Length - 66_000)..];
        var end = tail.LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < 22)
            throw new SheetRefusedException("Die XLSX-Datei ist unvollständig: Das Ende des ZIP-Archivs fehlt.");
        if (BinaryPrimitives.ReadUInt16LittleEndian(tail[(end + 10)..]) > SheetLimits.MaxZipEntries)
            throw new SheetRefusedException("Die XLSX-Datei hat zu viele Bestandteile.");
    }
}
