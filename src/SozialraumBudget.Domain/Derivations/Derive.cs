using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>Builders for derivation nodes. They take the value the rule computed; a test replays it.</summary>
public static class Derive
{
    public static Derivation Input(string label, Money amount, string? source = null) =>
        new() { Label = label, Value = amount.Amount, Source = source };

    public static Derivation Input(string label, decimal value, string unit, string? source = null) =>
        new() { Label = label, Value = value, Unit = unit, Source = source };

    public static Derivation Input(string label, Share share, string? source = null) => Input(label, share.Value, "%", source);

    public static Derivation Node(string label, Operation operation, Money amount, string? formula, params IReadOnlyList<Derivation> operands) =>
        new() { Label = label, Operation = operation, Value = amount.Amount, Formula = formula, Children = operands };

    /// <summary>One part of a split; the weights become operands.</summary>
    public static Derivation Part(string label, Money amount, int index, Derivation whole, IReadOnlyList<(string Label, decimal Weight)> weights)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(weights);
        var text = string.Join(" : ", weights.Select(static w => GermanNumber.Text(w.Weight)));
        return new()
        {
            Label = label,
            Operation = Operation.SplitPart,
            Value = amount.Amount,
            Index = index,
            Formula = $"Teil {index + 1} von {weights.Count} aus {whole.Label}, verteilt {text} nach größten Resten in Cent",
            Children = [whole, .. weights.Select(static w => Input(w.Label, w.Weight, "Gewicht"))],
        };
    }
}
