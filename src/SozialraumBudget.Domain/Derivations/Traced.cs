using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>
/// A value that carries its Rechenweg: one expression gives the figure and the explanation, so that they cannot differ. The figure is
/// computed at once, the tree only when somebody opens it. Values are exact; an operation rounds to cents only where its name says so,
/// half away from zero.
/// </summary>
public sealed partial class Traced
{
    private readonly Func<TracedNode> node;

    private Traced(decimal value, string unit, Func<TracedNode> node, Fraction? exact = null) =>
        (Value, Unit, this.node, this.exact) = (value, unit, node, exact);

    /// <summary>Exact; EUR where <see cref="Unit"/> is "€".</summary>
    public decimal Value { get; }

    public string Unit { get; }

    /// <exception cref="ArgumentException">The value is not an amount in whole cents.</exception>
    public Money Amount => new(Value);

    /// <summary>
    /// Name under which the value is written once in a tree and referred to elsewhere; null: written wherever it is used.
    /// </summary>
    public string? Id { get; private init; }

    private string? Reason { get; init; }

    public static implicit operator Money(Traced traced) => traced.Amount;

    public static Traced Input(string label, Money amount, string? source = null) => Leaf(label, amount.Amount, Derivation.Euro, source);

    public static Traced Input(string label, Share share, string? source = null) => Leaf(label, share.Value, "%", source);

    /// <summary>A number of things, e.g. cases.</summary>
    public static Traced Count(string label, int count, string unit, string? source = null) => Leaf(label, count, unit, source);

    /// <summary>A value whose Rechenweg is known already, e.g. read back from where it was stored.</summary>
    public static Traced Known(Func<Derivation> derivation, decimal value) => new(value, Derivation.Euro, () => new(derivation(), []));

    public static Traced Known(Derivation derivation)
    {
        ArgumentNullException.ThrowIfNull(derivation);
        return Known(() => derivation, derivation.Value);
    }

    /// <summary>Sum of the operands; 0 without any.</summary>
    public static Traced Sum(string label, string formula, IReadOnlyList<Traced> operands) =>
        Of(label, formula, Operation.Sum, Fraction.Sum(operands.Select(static o => o.Exact)), operands);

    /// <summary>First operand minus the others.</summary>
    public static Traced Difference(string label, string formula, Traced first, params IReadOnlyList<Traced> others)
    {
        ArgumentNullException.ThrowIfNull(first);
        return Of(label, formula, Operation.Difference, first.Exact - Fraction.Sum(others.Select(static o => o.Exact)), [first, .. others]);
    }

    /// <summary>Product of the operands, not rounded.</summary>
    public static Traced Product(string label, string formula, params IReadOnlyList<Traced> operands) =>
        Of(label, formula, Operation.Product, Multiplied(operands), operands);

    /// <summary>Product of the operands, rounded to cents.</summary>
    public static Traced RoundedProduct(string label, string formula, params IReadOnlyList<Traced> operands) =>
        Of(label, formula, Operation.RoundedProduct, Multiplied(operands).Round().Amount, operands);

    /// <summary>Sum ÷ count, rounded to cents; 0 without items. Their trees are built only when they are looked at.</summary>
    public static Traced RoundedMean(string label, string formula, decimal sum, int count, Func<IEnumerable<Derivation>> items)
    {
        var mean = count == 0 ? 0 : Money.Round(sum / count).Amount;
        return new(
            mean,
            Derivation.Euro,
            () => new(TracedNode.Written(label, mean, Operation.RoundedMean, formula), [], () => [.. items()])
        );
    }

    /// <summary>The value x (1 + each increase), rounded to cents once at the end.</summary>
    public static Traced Increased(string label, string formula, Traced value, IReadOnlyList<Increase> increases)
    {
        ArgumentNullException.ThrowIfNull(value);
        var amount = Money.Round(increases.Aggregate(value.Value, static (v, i) => v * (1 + i.Rate))).Amount;
        return Of(
            label,
            formula,
            Operation.Increases,
            amount,
            [value, .. increases.Select(static (i, n) => Leaf($"Steigerung {n + 1}", i.Rate, "%", i.Source))]
        );
    }

    /// <summary>The whole over weights by largest remainder (<see cref="Values.Split"/>); the parts add up to the whole exactly.</summary>
    /// <param name="label">Name of a part by its index.</param>
    public static IReadOnlyList<Traced> Split(Traced whole, IReadOnlyList<(string Name, decimal Weight)> weights, Func<int, string> label)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(weights);
        var amounts = Values.Split.ByWeight(whole.Amount, [.. weights.Select(static w => w.Weight)]);
        return
        [
            .. amounts.Select(
                (amount, i) =>
                    new Traced(
                        amount.Amount,
                        Derivation.Euro,
                        () =>
                            new(
                                TracedNode.Written(label(i), amount.Amount, Operation.SplitPart, SplitText.Of(i, weights)) with
                                {
                                    Index = i,
                                },
                                [whole, .. weights.Select(static w => Leaf(w.Name, w.Weight, "Gewicht", null))]
                            )
                    )
            ),
        ];
    }

    /// <summary>Several results under one heading; the value is that of the first.</summary>
    public static Traced Group(string label, IReadOnlyList<Traced> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return new(
            results[0].Value,
            results[0].Unit,
            () => new(TracedNode.Written(label, results[0].Value, Operation.Group, null), results)
        );
    }

    /// <summary>The same value under a name, so that a tree writes it once.</summary>
    public Traced Named(string id) => new(Value, Unit, node, exact) { Id = id, Reason = Reason };

    /// <summary>The same value with what it rests on.</summary>
    public Traced Because(string? source) => new(Value, Unit, node, exact) { Id = Id, Reason = source };

    /// <summary>The Rechenweg. A named value is written where it first occurs and referred to afterwards.</summary>
    public Derivation Explain() => Write([], null);

    /// <summary>The Rechenweg down to the value of the given name, which is taken as known.</summary>
    /// <param name="id">Name of the value at which the tree ends.</param>
    /// <param name="source">Where that value is explained, e.g. "Budget 2026, Fassung 2".</param>
    public Derivation ExplainDownTo(string id, string source) => Write([], (id, source));

    private static Traced Leaf(string label, decimal value, string unit, string? source) =>
        new(value, unit, () => TracedNode.Leaf(label, value, unit, source));

    private static Traced Of(string label, string formula, Operation operation, decimal value, IReadOnlyList<Traced> operands) =>
        new(value, Derivation.Euro, () => new(TracedNode.Written(label, value, operation, formula), operands));

    private Derivation Write(HashSet<string> written, (string Id, string Source)? end)
    {
        var (head, operands, leaves) = node();
        if (end is { } known && Id == known.Id)
        {
            return head with { Operation = Operation.Input, Formula = null, Children = [], Source = known.Source };
        }

        var named = head with { Id = Id ?? head.Id, Source = Reason ?? head.Source };
        if (Id is { } id && written.Contains(id))
            return named.Reference();

        var full =
            leaves is not null ? named with { Children = leaves() }
            : operands.Count == 0 ? named
            : named with { Children = [.. operands.Select(o => o.Write(written, end))] };
        if (Id is { } own)
            written.Add(own);
        return full;
    }
}
