using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>
/// An answer of the bank as a file: camt.054 (single bookings), camt.053 (account statement) or pain.002 (status of payment orders), in
/// any version from camt .02 to .13 and pain .03 to .14.
/// </summary>
/// <param name="Format">"camt.054", "camt.053" or "pain.002".</param>
/// <param name="Id">The bank's own number of the message.</param>
public sealed record BankMessage(string Format, string Id, IReadOnlyList<BankEntry> Entries)
{
    public const string MessageMustBeReadable = nameof(MessageMustBeReadable);
    public const string MessageMustBeAnAnswer = nameof(MessageMustBeAnAnswer);

    /// <summary>Largest message: 10 MB.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>Entries of the largest message.</summary>
    public const int MostEntries = 20_000;

    private const string Standard = "urn:iso:std:iso:20022:tech:xsd:";

    /// <summary>What the answer stands in, with the versions that are read.</summary>
    private static readonly Dictionary<string, (string Family, int First, int Last, Func<XElement, IEnumerable<BankEntry>> Read)> Formats =
        new(StringComparer.Ordinal)
        {
            ["BkToCstmrDbtCdtNtfctn"] = ("camt.054", 2, 13, static root => CamtReader.Read(root, "Ntfctn")),
            ["BkToCstmrStmt"] = ("camt.053", 2, 13, static root => CamtReader.Read(root, "Stmt")),
            ["CstmrPmtStsRpt"] = ("pain.002", 3, 14, StatusReportReader.Read),
        };

    /// <summary>The message, or why it cannot be read.</summary>
    public static (BankMessage? Message, Refusal? Refusal) Read(byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length is 0 or > LargestFile)
            return (null, new(MessageMustBeReadable, content.Length == 0 ? "Die Datei ist leer." : "Die Datei ist größer als 10 MB."));

        XElement document;
        try
        {
            document = BankXml.Load(content);
        }
        catch (XmlException)
        {
            return (
                null,
                new(
                    MessageMustBeReadable,
                    "Die Datei ist kein lesbares XML (oder enthält eine Dokumenttyp-Angabe, die aus Sicherheitsgründen nicht gelesen wird)."
                )
            );
        }

        return document.Elements().FirstOrDefault() is { } root && Formats.TryGetValue(root.Name.LocalName, out var format)
            ? Of(root, format.Family, format.First, format.Last, format.Read)
            : (null, new(MessageMustBeAnAnswer, "Gelesen werden camt.054, camt.053 und pain.002; diese Datei ist etwas anderes."));
    }

    private static (BankMessage?, Refusal?) Of(
        XElement root,
        string family,
        int first,
        int last,
        Func<XElement, IEnumerable<BankEntry>> read
    )
    {
        if (!IsVersion(root.Name.NamespaceName, family, first, last))
        {
            return (
                null,
                new(
                    MessageMustBeAnAnswer,
                    $"Diese Fassung von {family} wird nicht gelesen: {root.Name.NamespaceName}. "
                        + $"Gelesen werden {family}.001.{first:00} bis {last:00}."
                )
            );
        }

        var entries = read(root).Take(MostEntries + 1).Select(static (e, i) => e with { Position = i + 1 }).ToList();
        return entries.Count switch
        {
            0 => (null, new(MessageMustBeAnAnswer, $"Die Datei ({family}) enthält keinen Eintrag.")),
            > MostEntries => (null, new(MessageMustBeReadable, $"Die Datei hat mehr als {MostEntries} Einträge; bitte aufteilen.")),
            _ => (new(family, root.Text("GrpHdr", "MsgId") ?? "ohne Kennung", entries), null),
        };
    }

    /// <summary>"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08".</summary>
    private static bool IsVersion(string space, string family, int first, int last)
    {
        var beginning = $"{Standard}{family}.001.";
        return space.StartsWith(beginning, StringComparison.Ordinal)
            && int.TryParse(space.AsSpan(beginning.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && version >= first
            && version <= last;
    }
}
