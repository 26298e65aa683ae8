using SozialraumBudget.Domain.ExternalCases;

namespace SozialraumBudget.Data.Tables;

/// <summary>A step of a conflict on a case: who, when, why. Never changed. The public side alone records it.</summary>
public sealed class ConflictStepRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AgreementId { get; init; }

    /// <summary>The first record of who bears the days of the conflict.</summary>
    public required Guid ConflictId { get; init; }

    public required ConflictLevel Level { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>Who spoke or decided.</summary>
    public required string Person { get; init; }

    public required string Reason { get; init; }

    public required Stamp Recorded { get; init; }
}
