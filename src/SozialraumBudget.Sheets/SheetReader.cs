using SozialraumBudget.Domain.Imports;
using SozialraumBudget.Sheets.Csv;
using SozialraumBudget.Sheets.Xlsx;

namespace SozialraumBudget.Sheets;

/// <summary>
/// Opens CSV and XLSX files; what a file is, is found from its bytes, not from its name. Whatever the bytes are, the answer is a
/// table or a German reason, never an exception.
/// </summary>
public static class SheetReader
{
    private const string TooLarge = "Die Datei ist größer als 64 MB.";

    /// <param name="format">The required columns; they decide which row is the header and what separates the cells of a CSV file.</param>
    public static SheetTable Open(ReadOnlyMemory<byte> file, string fileName, SheetFormat format)
    {
        if (ReasonAgainst(file) is { } reason)
            return SheetTable.Refused(reason);
        var isZip = FileSignature.Of(file.Span).IsZip;
        return Guarded(() => isZip ? XlsxTable.Open(file, format) : CsvTable.Open(file, format), fileName);
    }

    /// <summary>German reason why the first bytes, or too many, make a file no table; null if they do not.</summary>
    internal static string? ReasonAgainst(ReadOnlyMemory<byte> file) =>
        file.Length > SheetLimits.MaxBytes ? TooLarge : FileSignature.Of(file.Span).Reason;

    /// <summary>Reads the stream to its end, up to the size limit, and opens what it held.</summary>
    public static SheetTable Open(Stream stream, string fileName, SheetFormat format) =>
        ReadAll(stream) is { } file ? Open(file, fileName, format) : SheetTable.Refused(TooLarge);

    internal static bool IsDamage(Exception exception) =>
        exception is not (OutOfMemoryException or OperationCanceledException or StackOverflowException);

    internal static string ReasonOf(Exception exception) =>
        exception switch
        {
            SheetRefusedException refused => refused.Message,
            System.Xml.XmlException { LineNumber: var line } => $"Die XLSX-Datei ist beschädigt: fehlerhaftes XML (Zeile {line}).",
            InvalidDataException or EndOfStreamException => "Die XLSX-Datei ist beschädigt oder unvollständig (ZIP-Archiv nicht lesbar).",
            _ => "Die Datei ist beschädigt und kann nicht gelesen werden.",
        };

    internal static string ReasonOf(Exception exception, string fileName) =>
        fileName.Length == 0 ? ReasonOf(exception) : $"{RowIssue.Printable(fileName)}: {ReasonOf(exception)}";

    private static SheetTable Guarded(Func<SheetTable> open, string fileName)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            return SheetTable.Refused(ReasonOf(exception, fileName));
        }
    }

    private static ReadOnlyMemory<byte>? ReadAll(Stream stream)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        for (int read; (read = stream.Read(chunk)) > 0; )
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > SheetLimits.MaxBytes)
                return null;
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
