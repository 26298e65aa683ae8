using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Fixing;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Data.Fixing;

/// <summary>What fixing a variant would do, computed by the same code that does it.</summary>
public sealed record FixingConsequence
{
    /// <summary>The computed budget.</summary>
    public required AreaBudget Budget { get; init; }

    /// <summary>The version that would come into being, with its instalments; null when it cannot be fixed.</summary>
    public FixedBudget? Planned { get; init; }

    /// <summary>The version in force; null before the first.</summary>
    public FixedBudget? Before { get; init; }

    /// <summary>Instalments prepared or paid that stay as they are.</summary>
    public IReadOnlyList<BookedInstalment> Booked { get; init; } = [];

    /// <summary>Rückforderung that would come into being: what was paid beyond the new budget.</summary>
    public Money Reclaimed { get; init; }

    /// <summary>Why it cannot be fixed as it is.</summary>
    public Refusal? Refusal { get; init; }
}

/// <summary>What the user saw before confirming; anything else is refused.</summary>
/// <param name="Version">The version that was announced.</param>
/// <param name="Total">The total that was announced.</param>
public sealed record FixingExpectation(int Version, Money Total);
