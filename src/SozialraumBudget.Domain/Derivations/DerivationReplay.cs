using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>Recomputes derivation trees, using the same rounding and splitting as the rules themselves.</summary>
internal static class DerivationReplay
{
    public static decimal Run(Derivation root) =>
        Evaluate(root, new Dictionary<string, Fraction>(StringComparer.Ordinal), root.Label, null).ToDecimal();

    public static IReadOnlyList<DerivationMismatch> Verify(Derivation root)
    {
        var mismatches = new List<DerivationMismatch>();
        Evaluate(root, new Dictionary<string, Fraction>(StringComparer.Ordinal), root.Label, mismatches);
        return mismatches;
    }

    /// <summary>
    /// With a list of mismatches each node is checked against the stored values of its operands, so that one fault is one finding.
    /// </summary>
    private static Fraction Evaluate(Derivation node, Dictionary<string, Fraction> known, string path, List<DerivationMismatch>? mismatches)
    {
        var operands = new Fraction[node.Children.Count];
        for (var i = 0; i < operands.Length; i++)
        {
            var child = node.Children[i];
            operands[i] = Evaluate(child, known, mismatches is null ? string.Empty : $"{path} › {child.Label}", mismatches);
        }

        var result = Apply(node, operands, known);
        if (mismatches is not null && result.ToDecimal() != node.Value)
        {
            mismatches.Add(new DerivationMismatch(path, node.Value, result.ToDecimal()));
            result = node.Value;
        }

        if (node.Id is { } id)
        {
            known[id] = result;
        }

        return result;
    }

    private static Fraction Apply(Derivation node, Fraction[] operands, Dictionary<string, Fraction> known) =>
        node.Operation switch
        {
            Operation.Input => node.Value,
            Operation.Reference => known.TryGetValue(node.Refers ?? string.Empty, out var value)
                ? value
                : throw new InvalidOperationException($"\"{node.Label}\" refers to the unknown node \"{node.Refers}\"."),
            Operation.RoundedSum => Fraction.Sum(operands).Round().Amount,
            Operation.RoundedMean => Money
                .Round(operands.Length == 0 ? 0 : operands.Sum(static o => o.ToDecimal()) / operands.Length)
                .Amount,
            Operation.Increases => Money
                .Round(operands.Skip(1).Aggregate(operands[0].ToDecimal(), static (v, i) => v * (1 + i.ToDecimal())))
                .Amount,
            Operation.SplitPart => Split.ByWeight(operands[0].Round(), operands[1..])[node.Index].Amount,
            _ => ReplayedOperations.Of(node.Operation, operands),
        };
}
