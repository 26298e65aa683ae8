using SozialraumBudget.Domain.BaseYears;
using SozialraumBudget.Domain.CostTypes;

namespace SozialraumBudget.Domain.Negotiation;

/// <summary>What becomes of a negotiated step when its variant is carried over to newer data.</summary>
public enum StepFate
{
    /// <summary>It holds on as it is.</summary>
    Carried,

    /// <summary>It comes along, and its class is not among the limits: it waits for a decision as before.</summary>
    Waiting,

    /// <summary>Its case is not in the newer data: it stays behind.</summary>
    CaseGone,
}

/// <summary>A step and what becomes of it.</summary>
/// <param name="Number">In the variant it comes from, from 1.</param>
public sealed record TransferredStep(int Number, BudgetAdjustment Step, StepFate Fate);

/// <summary>Carries negotiated steps over to newer data with the same limits (rule 4.2 in docs/rules.md).</summary>
public static class StepTransfer
{
    /// <param name="steps">In their order.</param>
    /// <param name="cases">Cases of the newer data that the model takes.</param>
    /// <param name="limits">The limits, which stay.</param>
    public static IReadOnlyList<TransferredStep> Of(
        IReadOnlyList<BudgetAdjustment> steps,
        IReadOnlyList<BaseYearCase> cases,
        CostTypeLimits limits
    )
    {
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(limits);
        var numbers = cases.Select(static c => c.CaseNumber).ToHashSet(StringComparer.Ordinal);
        var waiting = new NegotiatedSteps([.. steps.Where(s => Stays(s, numbers))], limits).Undecided;
        return
        [
            .. steps.Select(
                (step, i) =>
                    new TransferredStep(
                        i + 1,
                        step,
                        !Stays(step, numbers) ? StepFate.CaseGone
                            : waiting.Any(w => ReferenceEquals(w, step)) ? StepFate.Waiting
                            : StepFate.Carried
                    )
            ),
        ];
    }

    private static bool Stays(BudgetAdjustment step, HashSet<string> numbers) =>
        step.CaseNumber is not { } number || numbers.Contains(number);
}
