namespace SozialraumBudget.Domain.Derivations;

/// <summary>A node of a Rechenweg and the operands that are written below it.</summary>
/// <param name="Leaves">Builds what is written in their place; asked for only when the node is written out.</param>
internal readonly record struct TracedNode(Derivation Head, IReadOnlyList<Traced> Operands, Func<IReadOnlyList<Derivation>>? Leaves = null)
{
    /// <summary>A value that nothing is below of.</summary>
    public static TracedNode Leaf(string label, decimal value, string unit, string? source) =>
        new(
            new Derivation
            {
                Label = label,
                Value = value,
                Unit = unit,
                Source = source,
            },
            []
        );

    public static Derivation Written(string label, decimal value, Operation operation, string? formula) =>
        new()
        {
            Label = label,
            Value = value,
            Operation = operation,
            Formula = formula,
        };
}
