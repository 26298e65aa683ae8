namespace SozialraumBudget.Data.Tables;

/// <summary>A value that a controller assessed for an indicator, with its evidence; the newest one counts. Never changed.</summary>
public sealed class BonusAssessment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid BonusYearId { get; init; }

    /// <summary>Key of the indicator in the agreed list.</summary>
    public required string Indicator { get; init; }

    public required decimal Actual { get; init; }

    /// <summary>What the value rests on.</summary>
    public required string Reason { get; init; }

    public Guid? FileId { get; init; }

    public required Stamp Assessed { get; init; }
}
