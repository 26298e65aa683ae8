using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>What rules need beside sums and products: quotients, limits, steps, medians and trends.</summary>
public sealed partial class Traced
{
    private readonly Fraction? exact;

    /// <summary>The value without loss, also where a decimal cannot hold it.</summary>
    private Fraction Exact => exact ?? Value;

    /// <summary>A number with its unit, e.g. "Punkte"; "" for none.</summary>
    public static Traced Number(string label, decimal value, string unit, string? source = null) => Leaf(label, value, unit, source);

    /// <summary>Dividend ÷ divisor, not rounded; further products and sums lose nothing of it.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Traced Quotient(string label, string formula, Traced dividend, Traced divisor)
    {
        ArgumentNullException.ThrowIfNull(dividend);
        ArgumentNullException.ThrowIfNull(divisor);
        return Of(label, formula, Operation.Quotient, dividend.Exact / divisor.Exact, [dividend, divisor]).As("");
    }

    /// <summary>The smallest of the operands.</summary>
    public static Traced Minimum(string label, string formula, params IReadOnlyList<Traced> operands) =>
        Of(label, formula, Operation.Minimum, operands.Min(static o => o.Exact), operands);

    /// <summary>The largest of the operands.</summary>
    public static Traced Maximum(string label, string formula, params IReadOnlyList<Traced> operands) =>
        Of(label, formula, Operation.Maximum, operands.Max(static o => o.Exact), operands);

    /// <summary>The value, or 0 where it is below.</summary>
    public static Traced NotNegative(string label, string formula, Traced value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Maximum(label, formula, value, Leaf("mindestens", 0, value.Unit, null)).As(value.Unit);
    }

    /// <summary>The value with the sign turned.</summary>
    public static Traced Negation(string label, string formula, Traced value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Of(label, formula, Operation.Negation, 0 - value.Exact, [value]);
    }

    /// <summary>The value of the highest step whose limit is reached; 0 below the first.</summary>
    public static Traced Scale(string label, string formula, Traced reached, IReadOnlyList<(Traced From, Traced Value)> steps)
    {
        ArgumentNullException.ThrowIfNull(reached);
        var highest = steps.Where(s => s.From.Exact <= reached.Exact).OrderBy(static s => s.From.Exact).LastOrDefault().Value;
        return Of(
            label,
            formula,
            Operation.Scale,
            highest?.Exact ?? 0,
            [reached, .. steps.SelectMany(static s => new[] { s.From, s.Value })]
        );
    }

    /// <summary>The value in the middle; of an even number the mean of the two in the middle, not rounded.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Traced Median(string label, string formula, IReadOnlyList<Traced> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count == 0)
            throw new ArgumentException("There is no value in the middle of none.", nameof(values));
        List<Fraction> sorted = [.. values.Select(static v => v.Exact).Order()];
        var half = sorted.Count / 2;
        var middle = sorted.Count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return Of(label, formula, Operation.Median, middle, values);
    }

    /// <summary>The straight line through the points (least squares) at a place, rounded to cents.</summary>
    /// <exception cref="DivideByZeroException">All points lie at one place.</exception>
    public static Traced Trend(string label, string formula, Traced at, IReadOnlyList<(Traced At, Traced Value)> points)
    {
        ArgumentNullException.ThrowIfNull(at);
        var (x, y) = (Mean(points.Select(static p => p.At.Exact)), Mean(points.Select(static p => p.Value.Exact)));
        var slope =
            Fraction.Sum(points.Select(p => (p.At.Exact - x) * (p.Value.Exact - y)))
            / Fraction.Sum(points.Select(p => (p.At.Exact - x) * (p.At.Exact - x)));
        var value = y + (slope * (at.Exact - x));
        return Of(label, formula, Operation.Trend, value.Round().Amount, [at, .. points.SelectMany(static p => new[] { p.At, p.Value })]);
    }

    /// <summary>The whole over weights that carry their own Rechenweg; the parts add up to the whole exactly.</summary>
    /// <param name="label">Name of a part by its index.</param>
    public static IReadOnlyList<Traced> Split(Traced whole, IReadOnlyList<Traced> weights, string formula, Func<int, string> label)
    {
        ArgumentNullException.ThrowIfNull(whole);
        ArgumentNullException.ThrowIfNull(weights);
        var amounts = Values.Split.ByWeight(whole.Amount, [.. weights.Select(static w => w.Exact)]);
        return
        [
            .. amounts.Select(
                (amount, i) =>
                    new Traced(
                        amount.Amount,
                        Derivation.Euro,
                        () =>
                            new(
                                TracedNode.Written(label(i), amount.Amount, Operation.SplitPart, formula) with
                                {
                                    Index = i,
                                },
                                [whole, .. weights]
                            )
                    )
            ),
        ];
    }

    /// <summary>The same value in another unit, e.g. "Punkte" where a product of points is no amount.</summary>
    public Traced As(string unit) =>
        new(
            Value,
            unit,
            () =>
            {
                var written = node();
                return written with { Head = written.Head with { Unit = unit } };
            },
            exact
        )
        {
            Id = Id,
            Reason = Reason,
        };

    /// <summary>Compares without loss.</summary>
    internal Fraction Lossless() => Exact;

    private static Fraction Multiplied(IEnumerable<Traced> operands) =>
        operands.Aggregate((Fraction)1, static (product, o) => product * o.Exact);

    private static Fraction Mean(IEnumerable<Fraction> values)
    {
        List<Fraction> all = [.. values];
        return Fraction.Sum(all) / all.Count;
    }

    private static Traced Of(string label, string formula, Operation operation, Fraction result, IReadOnlyList<Traced> operands)
    {
        var value = result.ToDecimal();
        return new(
            value,
            Derivation.Euro,
            () => new(TracedNode.Written(label, value, operation, formula), operands),
            result.CompareTo(value) == 0 ? null : result
        );
    }
}
