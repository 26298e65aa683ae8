using System.IO.Compression;
using System.Text;

namespace SozialraumBudget.Data.Files;

/// <summary>A kind of file that may be stored, told by its content and never by its name alone.</summary>
/// <param name="Ending">With its dot.</param>
public sealed record FileKind(string ContentType, string Ending)
{
    public static readonly FileKind Pdf = new("application/pdf", ".pdf");
    public static readonly FileKind Png = new("image/png", ".png");
    public static readonly FileKind Jpeg = new("image/jpeg", ".jpg");
    public static readonly FileKind Xlsx = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly FileKind Docx = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly FileKind Csv = new("text/csv", ".csv");
    public static readonly FileKind Text = new("text/plain", ".txt");

    /// <summary>For the accept attribute of file fields.</summary>
    public const string Accept = ".pdf,.png,.jpg,.jpeg,.xlsx,.docx,.csv,.txt";

    /// <summary>For hints and refusals.</summary>
    public const string Names = "PDF, PNG, JPEG, XLSX, DOCX, CSV oder TXT";

    private static ReadOnlySpan<byte> PngMark => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> JpegMark => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> LittleEndianMark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> BigEndianMark => [0xFE, 0xFF];

    /// <summary>The kind of a file; null when it is none of those that are stored. The name only tells CSV from plain text.</summary>
    public static FileKind? Of(byte[] content, string? name)
    {
        ReadOnlySpan<byte> bytes = content;
        if (bytes.StartsWith("%PDF-"u8))
            return Pdf;
        if (bytes.StartsWith(PngMark))
            return Png;
        if (bytes.StartsWith(JpegMark))
            return Jpeg;
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return OfOffice(content);

        return Path.GetExtension(name ?? "").ToUpperInvariant() switch
        {
            ".CSV" when IsText(content) => Csv,
            ".TXT" when IsText(content) => Text,
            _ => null,
        };
    }

    /// <summary>Office files are packages with a well-known main part; one with macros is refused.</summary>
    private static FileKind? OfOffice(byte[] content)
    {
        try
        {
            using var package = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read);
            var names = package.Entries.Select(static e => e.FullName).Take(5000).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (
                !names.Contains("[Content_Types].xml")
                || names.Any(static n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase))
            )
                return null;

            return names.Contains("xl/workbook.xml") ? Xlsx
                : names.Contains("word/document.xml") ? Docx
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Text has no control characters besides line ends and tabs; UTF-16 only with its byte order mark.</summary>
    private static bool IsText(byte[] content)
    {
        ReadOnlySpan<byte> bytes = content;
        var encoding =
            bytes.StartsWith(LittleEndianMark) ? Encoding.Unicode
            : bytes.StartsWith(BigEndianMark) ? Encoding.BigEndianUnicode
            : Encoding.Latin1;
        return !encoding.GetString(content).Any(static c => c < ' ' && c is not ('\t' or '\r' or '\n' or '\f'));
    }
}
