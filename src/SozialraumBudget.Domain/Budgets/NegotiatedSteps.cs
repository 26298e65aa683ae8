using SozialraumBudget.Domain.BaseYears;

namespace SozialraumBudget.Domain.Budgets;

/// <summary>The state that a list of negotiation steps ends in: the last step on a case or cost type counts.</summary>
internal sealed class NegotiatedSteps
{
    private readonly Dictionary<string, BudgetAdjustment> moves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BudgetAdjustment> inclusions = new(StringComparer.Ordinal);
    private readonly BudgetAdjustment?[] values;
    private readonly List<BudgetAdjustment> outside = [];
    private readonly IReadOnlyList<BudgetAdjustment> steps;
    private readonly bool anyCase;

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

        anyCase = moves.Count + inclusions.Count > 0;
    }

    public IReadOnlyList<Increase>? Increases { get; private set; }

    public BudgetAdjustment? Agreed(int costType) => values[costType];

    public (BudgetAdjustment? Moved, BudgetAdjustment? Excluded) Of(string caseNumber)
    {
        if (!anyCase)
        {
            return default;
        }

        var included = inclusions.GetValueOrDefault(caseNumber);
        return (moves.GetValueOrDefault(caseNumber), included?.Kind == AdjustmentKind.Exclude ? included : null);
    }

    public IReadOnlyList<BudgetAdjustment> WithoutEffect(IReadOnlyList<BaseYearCase> cases)
    {
        if (!anyCase)
        {
            return outside;
        }

        var known = cases.Select(static c => c.CaseNumber).ToHashSet(StringComparer.Ordinal);
        return [.. steps.Where(s => outside.Contains(s) || (s.CaseNumber is { } number && !known.Contains(number)))];
    }

    private void Apply(BudgetAdjustment step)
    {
        switch (step.Kind)
        {
            case AdjustmentKind.Exclude or AdjustmentKind.Include:
                inclusions[step.CaseNumber!] = step;
                break;
            case AdjustmentKind.Move:
                moves[step.CaseNumber!] = step;
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
}
