using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Payouts;
using SozialraumBudget.Domain.Retention;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>The computed budget of an area for one year (rules 4.3, 4.4, 4.6 in docs/rules.md).</summary>
public sealed class AreaBudget
{
    private readonly Lazy<IReadOnlyList<Money>> instalments;
    private readonly Lazy<IReadOnlyList<PlannedRetention>> retentionParts;

    internal AreaBudget()
    {
        instalments = new(() => PayoutSchedule.Instalments(Payable));
        retentionParts = new(() => RetentionSchedule.Parts(Retention, Terms!.Conditions));
    }

    /// <summary>The terms used, with the increases that the negotiation ended with.</summary>
    public required BudgetTerms Terms { get; init; }

    public required IReadOnlyList<CostTypeBudget> CostTypes { get; init; }

    /// <summary>Every case with its cost type, in the order given.</summary>
    public required IReadOnlyList<CaseCostType> Cases { get; init; }

    /// <summary>Steps that name a case or cost type that does not exist; they changed nothing.</summary>
    public required IReadOnlyList<BudgetAdjustment> WithoutEffect { get; init; }

    /// <summary>A: sum of n x v'.</summary>
    public required Money PartialBudgetA { get; init; }

    /// <summary>B: round(A x share of B).</summary>
    public required Money PartialBudgetB { get; init; }

    public Money Total => PartialBudgetA + PartialBudgetB;

    /// <summary>Exact sum of the included cases' annual costs.</summary>
    public required Money BaseYearSum { get; init; }

    /// <summary>Sum of n x (mean - exact mean): what rounding the means to cents adds to the base-year sum.</summary>
    public required Money Rounding { get; init; }

    /// <summary>Sum of n x (v - mean): what agreed values add.</summary>
    public required Money AgreedValueEffect { get; init; }

    /// <summary>Sum of n x (v' - v): what the increases add.</summary>
    public required Money IncreaseEffect { get; init; }

    /// <summary>A minus base-year sum = rounding + effect of agreed values + effect of increases.</summary>
    public Money Difference => PartialBudgetA - BaseYearSum;

    /// <summary>round(Total x paid share).</summary>
    public required Money Payable { get; init; }

    /// <summary>Einbehalt: Total - Payable.</summary>
    public Money Retention => Total - Payable;

    /// <summary>round(Total x bonus share).</summary>
    public required Money BonusMaximum { get; init; }

    /// <summary>Payable over the four quarters.</summary>
    public IReadOnlyList<Money> Instalments => instalments.Value;

    /// <summary>The retention by condition and item; empty when no conditions are agreed.</summary>
    public IReadOnlyList<PlannedRetention> RetentionParts => retentionParts.Value;

    /// <summary>Number of included cases.</summary>
    public int IncludedCases => CostTypes.Sum(static t => t.Cases);
}
