using System.Text.Json.Serialization;

namespace SozialraumBudget.Web.Infrastructure.Settlement;

/// <summary>What the letter to the provider and the auditors' report say; amounts and dates become German text for the template.</summary>
public sealed record SettlementLetter
{
    public required object City { get; init; }

    public required IReadOnlyList<string> Recipient { get; init; }

    /// <summary>"Jahresabrechnung 2025".</summary>
    public required string Subject { get; init; }

    public required string Area { get; init; }

    public required string Agreement { get; init; }

    [JsonIgnore]
    public Guid AgreementId { get; init; }

    /// <summary>As the read log names it.</summary>
    [JsonIgnore]
    public string Told => $"{Agreement}, {Subject}";

    public required string Version { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>Not approved yet.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>For auditors: no salutation, all tables.</summary>
    public required bool IsReport { get; init; }

    /// <summary>What the year ended with, in sentences.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    public required IReadOnlyList<LetterTable> Tables { get; init; }

    /// <summary>What follows: payment, claim, earmarks.</summary>
    public required IReadOnlyList<string> Consequences { get; init; }

    /// <summary>Who prepared and who approved it.</summary>
    public required IReadOnlyList<string> People { get; init; }
}

/// <summary>A table of a letter.</summary>
/// <param name="Numbers">Columns that are right-aligned, from 0.</param>
public sealed record LetterTable(string Title, IReadOnlyList<string> Head, IReadOnlyList<int> Numbers, IReadOnlyList<object[]> Rows);
