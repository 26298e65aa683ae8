using SozialraumBudget.Domain.Controlling;

namespace SozialraumBudget.Data.Tables;

/// <summary>
/// Sum of the hour rows of an upload that count alike under any rates: kept in the transaction that stores the rows, so that figures need
/// no row. Empty texts stand for nothing.
/// </summary>
public sealed class HourSumRecord
{
    public required Guid UploadId { get; init; }

    /// <summary>First day of the days that are summed: the month's first, or the day within it on which a rate begins.</summary>
    public required DateOnly Segment { get; init; }

    public required string Team { get; init; }

    public required WorkKind Kind { get; init; }

    public required string CaseNumber { get; init; }

    public required string Activity { get; init; }

    public required decimal Seconds { get; init; }

    public required int Rows { get; init; }
}
