using System.IO.Compression;

namespace SozialraumBudget.Sheets.Tests.Hostile;

public static partial class HostileFiles
{
    private static IEnumerable<HostileFile> Archives()
    {
        yield return new("zip: only magic", [0x50, 0x4B, 3, 4], true);
        yield return new("zip: magic and text", "PK\u0003\u0004 Fallnummer;Bereich"u8.ToArray(), true);
        yield return new("zip: empty archive", [0x50, 0x4B, 5, 6, .. new byte[18]], true);
        yield return new(
            "zip: end record claims 65535 entries",
            [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, .. new byte[10]],
            true
        );
        yield return new("zip: no spreadsheet", Zip(("readme.txt", "Hallo")), true);
        yield return new("zip: document", Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")), true);
        yield return new(
            "zip: OpenDocument",
            Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")),
            true
        );
        yield return new("zip: path outside", Zip(("../../etc/passwd", "x"), ("[Content_Types].xml", "<Types/>")), true);
        yield return new("zip: 6000 entries", Zip(Enumerable.Range(0, 6_000).Select(n => ($"{n}", "")).ToArray()), true);
        yield return new("zip: csv inside", Zip(("basisjahr.csv", Header)), true);
        yield return Bomb("sheet", Sheet1);
        yield return Bomb("shared strings", "xl/sharedStrings.xml");
        yield return Bomb("styles", "xl/styles.xml");
    }

    /// <summary>450 MB of blanks in half a megabyte.</summary>
    private static HostileFile Bomb(string name, string part)
    {
        using var stream = new MemoryStream();
        stream.Write(Workbook(HeaderAnd(GoodRow()), (part, null)));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var content = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
            content.Write("<a>"u8);
            var blanks = new byte[1024 * 1024];
            blanks.AsSpan().Fill((byte)' ');
            for (var written = 0; written < 410; written++)
                content.Write(blanks);
        }

        return new($"zip: bomb in {name}", stream.ToArray(), true);
    }

    private static IEnumerable<HostileFile> BrokenWorkbooks(Random random)
    {
        var good = Workbook(HeaderAnd(GoodRow(), GoodRow(3)));
        for (var number = 0; number < 40; number++)
            yield return new($"cut xlsx {number}", good[..random.Next(4, good.Length - 1)], true);
        for (var number = 0; number < 60; number++)
        {
            var copy = good.ToArray();
            for (var flips = random.Next(1, 10); flips > 0; flips--)
                copy[random.Next(4, copy.Length)] = (byte)random.Next(256);
            yield return new($"flipped xlsx {number}", copy, null);
        }
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }
}
