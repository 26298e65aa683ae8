using SozialraumBudget.Domain.CostTypes;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Negotiation;

/// <summary>
/// The state that a list of negotiation steps ends in: the last step on a case or cost type counts. A step holds for the class it was
/// agreed for; where the limits no longer have that class it changes nothing and stays undecided.
/// </summary>
public sealed class NegotiatedSteps
{
    private readonly Dictionary<string, StepsOfCase> byCase = new(StringComparer.Ordinal);
    private readonly Dictionary<CostTypeRange, BudgetAdjustment> values = [];
    private readonly CostTypeLimits limits;
    private readonly IReadOnlyList<BudgetAdjustment> steps;

    public NegotiatedSteps(IReadOnlyList<BudgetAdjustment> steps, CostTypeLimits limits)
    {
        ArgumentNullException.ThrowIfNull(steps);
        (this.steps, this.limits) = (steps, limits);
        foreach (var step in steps)
            Apply(step);
    }

    /// <summary>Increases that the negotiation set; null: those of the terms hold.</summary>
    public IReadOnlyList<Increase>? Increases { get; private set; }

    /// <summary>Steps in force whose class the limits do not have, in order: somebody has to decide what becomes of them.</summary>
    public IReadOnlyList<BudgetAdjustment> Undecided =>
        [.. steps.Where(s => s.CostType is { } type && limits.IndexOf(type) is null && Holds(s) && s.Kind != AdjustmentKind.MeanValue)];

    public BudgetAdjustment? Agreed(int costType) => values.GetValueOrDefault(limits.Range(costType));

    /// <summary>The steps that hold for a case, which is noted as seen.</summary>
    public (BudgetAdjustment? Moved, int? To, BudgetAdjustment? Excluded) Of(string caseNumber)
    {
        if (byCase.Count == 0 || !byCase.TryGetValue(caseNumber, out var found))
            return default;

        found.Seen = true;
        var to = found.Move is { } move ? limits.IndexOf(move.CostType!.Value) : null;
        return (to is null ? null : found.Move, to, found.Inclusion?.Kind == AdjustmentKind.Exclude ? found.Inclusion : null);
    }

    /// <summary>Steps on cases that were never asked for, in order.</summary>
    public IReadOnlyList<BudgetAdjustment> WithoutCase() => [.. steps.Where(s => s.CaseNumber is { } number && !byCase[number].Seen)];

    private bool Holds(BudgetAdjustment step) =>
        step.Kind == AdjustmentKind.Move
            ? ReferenceEquals(byCase[step.CaseNumber!].Move, step)
            : ReferenceEquals(values.GetValueOrDefault(step.CostType!.Value), step);

    private void Apply(BudgetAdjustment step)
    {
        switch (step.Kind)
        {
            case AdjustmentKind.Exclude or AdjustmentKind.Include:
                Case(step).Inclusion = step;
                break;
            case AdjustmentKind.Move:
                Case(step).Move = step;
                break;
            case AdjustmentKind.AgreedValue:
                values[step.CostType!.Value] = step;
                break;
            case AdjustmentKind.MeanValue:
                values.Remove(step.CostType!.Value);
                break;
            case AdjustmentKind.Increases:
                Increases = step.Increases;
                break;
            default:
                throw new InvalidOperationException($"Unknown adjustment {step.Kind}.");
        }
    }

    private StepsOfCase Case(BudgetAdjustment step)
    {
        if (!byCase.TryGetValue(step.CaseNumber!, out var found))
            byCase[step.CaseNumber!] = found = new StepsOfCase();

        return found;
    }

    private sealed class StepsOfCase
    {
        public BudgetAdjustment? Move { get; set; }

        public BudgetAdjustment? Inclusion { get; set; }

        public bool Seen { get; set; }
    }
}
