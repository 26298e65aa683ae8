using SozialraumBudget.Domain.Budgets;
using SozialraumBudget.Domain.Models;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.ModelSwitch;

/// <summary>What is on record about an area's year, as far as models can be formed from it.</summary>
public sealed record SwitchBase
{
    public required BudgetYear Year { get; init; }

    /// <summary>Terms of the area's agreement, as they hold on the first day of the year.</summary>
    public required BudgetTerms Terms { get; init; }

    /// <summary>Cases of the base year with limits and steps; null where the agreement's model rests on a typed record.</summary>
    public BaseYearFacts? Cases { get; init; }

    /// <summary>The budget in force, as fixed; null before the first.</summary>
    public Money? Fixed { get; init; }

    /// <summary>Mean cost of a case of every area with a fixed budget in the year, this one included.</summary>
    public IReadOnlyList<Money> UnitCosts { get; init; } = [];

    /// <summary>Sum ÷ cases, rounded to cents.</summary>
    public static Money UnitCost(int cases, IEnumerable<Money> sums) => Money.Round(Money.Sum(sums).Amount / cases);
}

/// <summary>What no record tells: typed; null where nobody has.</summary>
public sealed record SwitchTyped
{
    /// <summary>Graz: the last accounts, EUR.</summary>
    public Money? LastAccounts { get; init; }

    /// <summary>Graz: share of the providers.</summary>
    public Share? ProviderShare { get; init; }

    /// <summary>Fixed staff: full-time posts.</summary>
    public decimal? Posts { get; init; }

    /// <summary>Fixed staff: yearly cost of a post, EUR.</summary>
    public Money? PostCost { get; init; }

    /// <summary>Fixed staff: overhead on it.</summary>
    public Share? Overhead { get; init; }

    /// <summary>Hamburg ASP: people at the key date.</summary>
    public int? Clients { get; init; }

    /// <summary>Hamburg ASP: uniform yearly flat sum, EUR.</summary>
    public Money? FlatSum { get; init; }

    /// <summary>Hamburg provider budget: units of the previous year.</summary>
    public decimal? Units { get; init; }

    /// <summary>Hamburg provider budget: agreed rate of a unit, EUR.</summary>
    public Money? UnitRate { get; init; }

    /// <summary>Hamburg provider budget: object-related costs, EUR.</summary>
    public Money? ObjectCosts { get; init; }
}
