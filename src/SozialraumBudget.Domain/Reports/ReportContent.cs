using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SozialraumBudget.Domain.Reports;

/// <summary>A report as it is frozen: all that is printed, and nothing that changes afterwards.</summary>
/// <param name="Filter">Areas and models in words; empty for all.</param>
public sealed record ReportContent(
    ReportKind Kind,
    int Year,
    string Title,
    string Filter,
    DateOnly MadeOn,
    IReadOnlyList<ReportSection> Sections
)
{
    /// <summary>The withdrawn version that this one corrects; null for none.</summary>
    public ReportCorrection? Corrects { get; init; }

    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <param name="blocks">In their order.</param>
    public static ReportContent Of(ReportKind kind, string title, string filter, IReadOnlyList<ReportBlock> blocks, ReportFacts facts)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        ArgumentNullException.ThrowIfNull(facts);
        return new(
            kind,
            facts.Year,
            title,
            filter,
            facts.Today,
            [.. blocks.Select(b => new ReportSection(b.Comment, ReportTables.Of(b.Kind, facts)))]
        );
    }

    public static ReportContent Read(string text) =>
        JsonSerializer.Deserialize<ReportContent>(text, Plain) ?? throw new JsonException("A report is missing.");

    /// <summary>The text that is stored, fingerprinted and attached.</summary>
    public string Write() => JsonSerializer.Serialize(this, Plain);

    /// <summary>SHA-256 of the stored text, in lower hexadecimal digits: what was released is what is shown.</summary>
    public static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}

/// <summary>What became of the version that a report corrects.</summary>
/// <param name="Number">Of the version.</param>
/// <param name="On">Day on which it was withdrawn.</param>
/// <param name="Reason">What was wrong.</param>
public sealed record ReportCorrection(int Number, DateOnly On, string Reason)
{
    /// <summary>"Berichtigt Fassung 1, zurückgezogen am 28.11.2026: „…“".</summary>
    public string InWords() => FormattableString.Invariant($"Berichtigt Fassung {Number}, zurückgezogen am {On:dd.MM.yyyy}: „{Reason}“");
}

/// <summary>A block as it is printed.</summary>
public sealed record ReportSection(string Comment, ReportTable Table);
