using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>Recomputes derivation trees, using the same rounding and splitting as the rules themselves.</summary>
internal static class DerivationReplay
{
    public static decimal Run(Derivation root) =>
        Evaluate(root, new Dictionary<string, Exact>(StringComparer.Ordinal), root.Label, null).Value;

    public static IReadOnlyList<DerivationMismatch> Verify(Derivation root)
    {
        var mismatches = new List<DerivationMismatch>();
        Evaluate(root, new Dictionary<string, Exact>(StringComparer.Ordinal), root.Label, mismatches);
        return mismatches;
    }

    /// <summary>
    /// With a list of mismatches each node is checked against the stored values of its operands, so that one fault is one finding.
    /// </summary>
    private static Exact Evaluate(Derivation node, Dictionary<string, Exact> known, string path, List<DerivationMismatch>? mismatches)
    {
        var operands = new Exact[node.Children.Count];
        for (var i = 0; i < operands.Length; i++)
        {
            var child = node.Children[i];
            operands[i] = Evaluate(child, known, mismatches is null ? string.Empty : $"{path} › {child.Label}", mismatches);
        }

        var result = Apply(node, operands, known);
        if (mismatches is not null && result.Value != node.Value)
        {
            mismatches.Add(new DerivationMismatch(path, node.Value, result.Value));
            result = new Exact(node.Value);
        }

        if (node.Id is { } id)
        {
            known[id] = result;
        }

        return result;
    }

    private static Exact Apply(Derivation node, Exact[] operands, Dictionary<string, Exact> known) =>
        node.Operation switch
        {
            Operation.Input => new(node.Value),
            Operation.Reference => known.TryGetValue(node.Refers ?? string.Empty, out var value)
                ? value
                : throw new InvalidOperationException($"\"{node.Label}\" refers to the unknown node \"{node.Refers}\"."),
            Operation.Group => operands[0],
            Operation.Sum => new(operands.Sum(static o => o.Value)),
            Operation.Difference => new(operands[0].Value - operands.Skip(1).Sum(static o => o.Value)),
            Operation.Product => Product(operands),
            Operation.RoundedProduct => new(Money.Round(Product(operands).Value).Amount),
            Operation.Quotient => new(operands[0].Value, operands[1].Value),
            Operation.RoundedMean => new(
                operands.Length == 0 ? 0 : Money.Round(operands.Sum(static o => o.Value) / operands.Length).Amount
            ),
            Operation.Increases => new(
                Money.Round(operands.Skip(1).Aggregate(operands[0].Value, static (v, i) => v * (1 + i.Value))).Amount
            ),
            Operation.SplitPart => new(
                Split.ByWeight(new Money(operands[0].Value), [.. operands.Skip(1).Select(static o => o.Value)])[node.Index].Amount
            ),
            Operation.Negation => new(-operands[0].Value),
            _ => throw new InvalidOperationException($"Unknown operation {node.Operation}."),
        };

    private static Exact Product(Exact[] operands) =>
        operands.Aggregate(new Exact(1), static (product, next) => new(product.Top * next.Top, product.Bottom * next.Bottom));

    /// <summary>A fraction, so that parts of months multiply without loss before they are rounded.</summary>
    private readonly record struct Exact(decimal Top, decimal Bottom = 1)
    {
        public decimal Value => Bottom == 1 ? Top : Top / Bottom;
    }
}
