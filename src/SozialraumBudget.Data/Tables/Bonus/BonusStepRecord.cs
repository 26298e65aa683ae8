using SozialraumBudget.Domain.Bonus;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Tables;

/// <summary>What happened to the bonus of a year: assessed, answered, prepared, approved. Never changed.</summary>
public sealed class BonusStepRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid BonusYearId { get; init; }

    public required BonusMove Move { get; init; }

    /// <summary>Reason, answer or remark.</summary>
    public required string Text { get; init; }

    /// <summary>The provider agrees to the assessment; null for every other step.</summary>
    public bool? Agrees { get; init; }

    /// <summary>Version of the agreed list.</summary>
    public required int Version { get; init; }

    /// <summary>JSON of the values by key of the indicator, as they were frozen.</summary>
    public required string Measures { get; init; }

    /// <summary>Sum of the points at that time.</summary>
    public required decimal Points { get; init; }

    /// <summary>The bonus at that time.</summary>
    public required Money Amount { get; init; }

    /// <summary>JSON of its Rechenweg.</summary>
    public required string Derivation { get; init; }

    public required Stamp Made { get; init; }
}
