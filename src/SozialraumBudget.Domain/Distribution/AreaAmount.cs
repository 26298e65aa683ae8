using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Distribution;

/// <summary>What holds an area's change against the previous year.</summary>
public enum ChangeLimit
{
    None,
    Floor,
    Cap,
}

/// <summary>What an area gets, and why.</summary>
/// <param name="Share">Sum over indicators of weight × (area ÷ city), not rounded.</param>
/// <param name="Contributions">weight × (area ÷ city) of each indicator, in the order of the weights.</param>
/// <param name="Free">What it would get without limits, EUR.</param>
/// <param name="Amount">EUR.</param>
public sealed record AreaAmount(
    DistributionArea Area,
    Traced Share,
    IReadOnlyList<Traced> Contributions,
    Traced Free,
    Traced Amount,
    ChangeLimit Limit
)
{
    /// <summary>Amount minus previous year; null for a new area. Above zero it gains.</summary>
    public Money? Change => Area.Previous is { } previous ? Amount.Amount - previous : null;
}
