namespace SozialraumBudget.Data.Tables;

/// <summary>The office's own list of cases as it came in for a round; a later one takes its place.</summary>
public sealed class OfficeCaseList
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid RoundId { get; init; }

    public required string FileName { get; init; }

    /// <summary>Lower-case hex of the file's bytes.</summary>
    public required string Sha256 { get; init; }

    public required int Rows { get; init; }

    /// <summary>Rows of other areas, left out.</summary>
    public required int RowsOfOtherAreas { get; init; }

    public required Stamp Stored { get; init; }
}
