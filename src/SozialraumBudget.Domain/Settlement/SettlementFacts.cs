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

    /// <summary>Documented hours.</summary>
    public required decimal Hours { get; init; }

    /// <summary>Agreed price of an hour.</summary>
    public required Money HourRate { get; init; }

    /// <summary>External costs that burden the provider, EUR.</summary>
    public required Traced ExternalCosts { get; init; }

    /// <summary>Sum of the bonus points.</summary>
    public required Traced Points { get; init; }

    public IReadOnlyList<StructureIndicator> Indicators { get; init; } = [];

    public IReadOnlyList<CostTypeYear> CostTypes { get; init; } = [];
}
