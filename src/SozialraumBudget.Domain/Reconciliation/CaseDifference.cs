using SozialraumBudget.Domain.Controlling;

namespace SozialraumBudget.Domain.Reconciliation;

/// <summary>In what the lists of both sides differ about a case (rule 4.7 in docs/rules.md).</summary>
public enum DifferenceKind
{
    /// <summary>Only the provider has it.</summary>
    OnlyProvider,

    /// <summary>Only the office has it.</summary>
    OnlyOffice,
    CostType,
    Setting,

    /// <summary>Served by different providers.</summary>
    Provider,

    /// <summary>Begin or end.</summary>
    Period,

    /// <summary>Hours a week apart by more than the agreed tolerance, or agreed on one side alone.</summary>
    Intensity,
}

/// <summary>One difference about a case; null where a side does not have it.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="Kind">In what.</param>
/// <param name="ProviderSide">The provider's row.</param>
/// <param name="OfficeSide">The office's row.</param>
public sealed record CaseDifference(string CaseNumber, DifferenceKind Kind, ReturnCase? ProviderSide, ReturnCase? OfficeSide);
