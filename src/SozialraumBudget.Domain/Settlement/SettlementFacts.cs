using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Settlement;

/// <summary>What a year ended with.</summary>
public sealed record SettlementFacts
{
    /// <summary>The year's budget, EUR.</summary>
    public required Traced Total { get; init; }

    /// <summary>Partial budget A, EUR.</summary>
    public required Traced PartialBudgetA { get; init; }

    /// <summary>Payable + released retention, without the bonus, EUR.</summary>
    public required Traced Entitlement { get; init; }

    /// <summary>Proof (a): the result of the provider's annual accounts, EUR; negative is a deficit.</summary>
    public required Traced AccountsResult { get; init; }

    /// <summary>Documented hours, by the rate of their days.</summary>
    public required IReadOnlyList<RatedHours> Work { get; init; }

    /// <summary>External costs that burden the provider, EUR.</summary>
    public required Traced ExternalCosts { get; init; }

    /// <summary>Sum of the bonus points.</summary>
    public required Traced Points { get; init; }

    public IReadOnlyList<StructureIndicator> Indicators { get; init; } = [];

    public IReadOnlyList<CostTypeYear> CostTypes { get; init; } = [];
}

/// <summary>Documented hours at one rate.</summary>
/// <param name="Hours">Not negative.</param>
/// <param name="Rate">EUR per hour; may have fractions of a cent.</param>
/// <param name="Source">From when on the rate holds, and its clause; in German.</param>
public sealed record RatedHours(decimal Hours, decimal Rate, string? Source = null);
