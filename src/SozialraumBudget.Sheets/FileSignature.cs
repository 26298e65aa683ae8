namespace SozialraumBudget.Sheets;

/// <summary>What the first bytes say about a file.</summary>
internal readonly record struct FileSignature(bool IsZip, string? Reason)
{
    private static readonly (byte[] Magic, string Reason)[] Foreign =
    [
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "Die Datei ist kennwortgeschützt oder im alten Excel-Format (.xls). Bitte ohne Kennwort als XLSX oder CSV speichern."
        ),
        ("%PDF"u8.ToArray(), "Die Datei ist ein PDF, keine Tabelle. Bitte als XLSX oder CSV speichern."),
        ([0x1F, 0x8B], "Die Datei ist gepackt (gzip). Bitte entpackt hochladen."),
        ("Rar!"u8.ToArray(), "Die Datei ist ein Archiv (RAR), keine Tabelle."),
        ([0x37, 0x7A, 0xBC, 0xAF], "Die Datei ist ein Archiv (7z), keine Tabelle."),
        ([0x89, 0x50, 0x4E, 0x47], "Die Datei ist ein Bild, keine Tabelle."),
        ([0xFF, 0xD8, 0xFF], "Die Datei ist ein Bild, keine Tabelle."),
        ("GIF8"u8.ToArray(), "Die Datei ist ein Bild, keine Tabelle."),
        ([0x00, 0x00, 0xFE, 0xFF], "Die Zeichenkodierung UTF-32 wird nicht gelesen. Bitte als UTF-8 speichern."),
        ([0xFF, 0xFE, 0x00, 0x00], "Die Zeichenkodierung UTF-32 wird nicht gelesen. Bitte als UTF-8 speichern."),
    ];

    public static FileSignature Of(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty)
            return new FileSignature(false, "Die Datei ist leer.");
        foreach (var (magic, reason) in Foreign)
        {
            if (file.StartsWith(magic))
                return new FileSignature(false, reason);
        }

        return new FileSignature(file.StartsWith("PK\u0003\u0004"u8) || file.StartsWith("PK\u0005\u0006"u8), null);
    }
}
