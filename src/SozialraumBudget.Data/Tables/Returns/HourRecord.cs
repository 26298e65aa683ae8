using SozialraumBudget.Domain.Controlling;

namespace SozialraumBudget.Data.Tables;

/// <summary>One row of documented work, in the partition of its year. Written in bulk with the upload, never changed.</summary>
public sealed class HourRecord
{
    public required Guid UploadId { get; init; }

    /// <summary>Row in the file.</summary>
    public required int Row { get; init; }

    public required DateOnly Day { get; init; }

    public required string Team { get; init; }

    /// <summary>Pseudonym.</summary>
    public required string Worker { get; init; }

    public required WorkKind Kind { get; init; }

    public string? CaseNumber { get; init; }

    public required decimal Seconds { get; init; }

    public string? Activity { get; init; }
}
