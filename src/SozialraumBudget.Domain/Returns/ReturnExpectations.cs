using SozialraumBudget.Domain.Controlling;
using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Providers;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Returns;

/// <summary>The hours a week that a case had in earlier returns.</summary>
/// <param name="Lowest">The quietest of them.</param>
/// <param name="Highest">The busiest of them.</param>
public readonly record struct UsualHours(WorkTime Lowest, WorkTime Highest);

/// <summary>What a case cost in the year up to the end of the return's period.</summary>
/// <param name="Amount">EUR, its external costs whole.</param>
/// <param name="IsWholeYear">The year is over and all of its returns are in: the cost condensed to the year; else it can only grow.</param>
public readonly record struct YearCost(Money Amount, bool IsWholeYear);

/// <summary>What a return is checked against: the agreement, earlier returns, and limits that are agreed per agreement.</summary>
public sealed record ReturnExpectations
{
    public required Period Period { get; init; }

    /// <summary>Name of the agreement's area.</summary>
    public required string Area { get; init; }

    public required ProviderNames Lead { get; init; }

    /// <summary>The classes of the budget in force; null where the model has none.</summary>
    public CostTypeLimits? Classes { get; init; }

    /// <summary>A case's cost in the year; null where it has none.</summary>
    public Func<string, YearCost?> CostOfYear { get; init; } = static _ => null;

    /// <summary>A case's hours a week in earlier returns; null where there are none.</summary>
    public Func<string, UsualHours?> Usual { get; init; } = static _ => null;

    /// <summary>Consumption of the (up to) four returns of the same kind of period before, the oldest first.</summary>
    public IReadOnlyList<Money> EarlierTotals { get; init; } = [];

    /// <summary>By how much the total may lie beside the mean of the earlier ones, e.g. 0.2; null: not agreed, not checked.</summary>
    public Share? TotalTolerance { get; init; }

    /// <summary>By how much hours a week may leave their usual range, e.g. 0.5; null: not agreed, not checked.</summary>
    public Share? IntensityTolerance { get; init; }

    /// <summary>Agreed hour rates; null: not asked for.</summary>
    public HourRates? Rates { get; init; }

    /// <summary>What is there for case-independent work of the year.</summary>
    public Money? PartialBudgetB { get; init; }
}
