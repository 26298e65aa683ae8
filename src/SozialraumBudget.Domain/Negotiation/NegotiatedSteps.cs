using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Negotiation;

/// <summary>The state that a list of negotiation steps ends in: the last step on a case or cost type counts.</summary>
internal sealed class NegotiatedSteps
{
    private readonly Dictionary<string, CaseSteps> byCase = new(StringComparer.Ordinal);
    private readonly BudgetAdjustment?[] values;
    private readonly List<BudgetAdjustment> outside = [];
    private readonly IReadOnlyList<BudgetAdjustment> steps;

    public NegotiatedSteps(IReadOnlyList<BudgetAdjustment> steps, int costTypes)
    {
        this.steps = steps;
        values = new BudgetAdjustment?[costTypes];
        foreach (var step in steps)
        {
            if (step.CostType is { } type && (type < 0 || type >= costTypes))
            {
                outside.Add(step);
            }
            else
            {
                Apply(step);
            }
        }
    }

    public IReadOnlyList<Increase>? Increases { get; private set; }

    public BudgetAdjustment? Agreed(int costType) => values[costType];

    /// <summary>The steps that hold for a case, which is noted as seen.</summary>
    public (BudgetAdjustment? Moved, BudgetAdjustment? Excluded) Of(string caseNumber)
    {
        if (byCase.Count == 0 || !byCase.TryGetValue(caseNumber, out var found))
        {
            return default;
        }

        found.Seen = true;
        return (found.Move, found.Inclusion?.Kind == AdjustmentKind.Exclude ? found.Inclusion : null);
    }

    /// <summary>Steps on cost types that do not exist and on cases that were never asked for, in order.</summary>
    public IReadOnlyList<BudgetAdjustment> WithoutEffect() =>
        [.. steps.Where(s => outside.Contains(s) || (s.CaseNumber is { } number && !byCase[number].Seen))];

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
                values[step.CostType!.Value] = null;
                break;
            case AdjustmentKind.Increases:
                Increases = step.Increases;
                break;
            default:
                throw new InvalidOperationException($"Unknown adjustment {step.Kind}.");
        }
    }

    private CaseSteps Case(BudgetAdjustment step)
    {
        if (!byCase.TryGetValue(step.CaseNumber!, out var found))
        {
            byCase[step.CaseNumber!] = found = new CaseSteps();
        }

        return found;
    }

    private sealed class CaseSteps
    {
        public BudgetAdjustment? Move { get; set; }

        public BudgetAdjustment? Inclusion { get; set; }

        public bool Seen { get; set; }
    }
}
