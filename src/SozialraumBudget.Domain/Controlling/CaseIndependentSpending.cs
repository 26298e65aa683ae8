using SozialraumBudget.Domain.Derivations;
using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Controlling;

/// <summary>
/// Case-independent work against partial budget B: what is above it is taken from case work, and said loudly; it refuses nothing (guard
/// rail 3 in docs/rules.md).
/// </summary>
public sealed class CaseIndependentSpending
{
    /// <param name="value">Value of the case-independent hours.</param>
    /// <param name="partialBudgetB">What is there for them.</param>
    public CaseIndependentSpending(Traced value, Money partialBudgetB)
    {
        ArgumentNullException.ThrowIfNull(value);
        (Value, PartialBudgetB) = (value, partialBudgetB);
        var agreed = Traced.Input("Teilbudget B", partialBudgetB);
        Over =
            value.Amount > partialBudgetB
                ? Traced.Difference("Über Teilbudget B, aus der Fallarbeit genommen", "fallunspezifisch − Teilbudget B", value, agreed)
                : Traced.Input("Über Teilbudget B", Money.Zero, "Teilbudget B reicht");
    }

    public Traced Value { get; }

    public Money PartialBudgetB { get; }

    /// <summary>What is above partial budget B, else zero.</summary>
    public Traced Over { get; }

    public bool IsExceeded => Value.Amount > PartialBudgetB;
}
