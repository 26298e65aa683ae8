using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace SozialraumBudget.Domain.CashOffice;

/// <summary>Reads XML of strangers: no document type, no entities, nothing fetched, bounded in size; elements by local name.</summary>
internal static class BankXml
{
    public const string NotProvided = "NOTPROVIDED";

    /// <exception cref="XmlException">No XML, with a document type, or too large.</exception>
    public static XElement Load(byte[] content)
    {
        using var reader = XmlReader.Create(
            new MemoryStream(content, writable: false),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = BankMessage.LargestFile,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );
        return XElement.Load(reader);
    }

    public static IEnumerable<XElement> All(this XElement? element, string name) =>
        element?.Elements().Where(e => e.Name.LocalName == name) ?? [];

    /// <summary>The first element along a path; null where there is none.</summary>
    public static XElement? At(this XElement? element, params string[] path) =>
        path.Aggregate(element, static (at, name) => at.All(name).FirstOrDefault());

    /// <summary>Text along a path, without outer blanks; null where it is missing or empty.</summary>
    public static string? Text(this XElement? element, params string[] path) =>
        element.At(path)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The day of a date or a moment, as it is written; a choice of both is looked into.</summary>
    public static DateOnly? Day(this XElement? element, params string[] path)
    {
        var at = element.At(path);
        var text = at.Text("Dt") ?? at.Text("DtTm") ?? at?.Value.Trim();
        return
            text?.Length >= 10
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }

    public static decimal? Number(this XElement? element) =>
        decimal.TryParse(element?.Value.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;

    /// <summary>Code or proprietary text of a choice, or the text itself.</summary>
    public static string? Choice(this XElement? element, params string[] path)
    {
        var at = element.At(path);
        return at.Text("Cd") ?? at.Text("Prtry") ?? (at is { HasElements: false } ? at.Text() : null);
    }

    /// <summary>Several texts as one line; null where there is none.</summary>
    public static string? Joined(IEnumerable<XElement> elements) =>
        string.Join(' ', elements.Select(static e => e.Value.Trim()).Where(static t => t.Length > 0)) is { Length: > 0 } text ? text : null;

    /// <summary>Ids that say something, each once.</summary>
    public static IReadOnlyList<string> Ids(params string?[] ids) =>
        [.. ids.OfType<string>().Where(static id => id != NotProvided).Distinct(StringComparer.Ordinal)];
}
