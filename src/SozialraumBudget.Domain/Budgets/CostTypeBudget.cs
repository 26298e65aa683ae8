using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Negotiation;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>One cost type's share of the case work (rule 4.3 in docs/rules.md).</summary>
public sealed record CostTypeBudget
{
    /// <summary>From 0.</summary>
    public required int Index { get; init; }

    /// <summary>"I", "II" …</summary>
    public required string Name { get; init; }

    public required CostTypeRange Range { get; init; }

    public Money From => Range.From;

    /// <summary>Not included; null for the last cost type.</summary>
    public Money? To => Range.To;

    /// <summary>n: included cases.</summary>
    public required int Cases { get; init; }

    /// <summary>Exact sum of the included cases' annual costs.</summary>
    public required Money BaseYearSum { get; init; }

    /// <summary>round(mean of the included cases' annual costs); zero without cases.</summary>
    public required Money Mean { get; init; }

    /// <summary>The step that agreed a value instead of the mean.</summary>
    public required BudgetAdjustment? Agreed { get; init; }

    /// <summary>v: the agreed value, else the mean.</summary>
    public Money Value => Agreed?.Value ?? Mean;

    /// <summary>v': v carried forward by the increases, rounded once.</summary>
    public required Traced CarriedForward { get; init; }

    /// <summary>n x v'.</summary>
    public required Traced Sum { get; init; }
}
