using SozialraumBudget.Domain.Values;

namespace SozialraumBudget.Domain.Derivations;

/// <summary>What an operation makes of its operands, exact: the same for a value that is computed and for a Rechenweg that is replayed.</summary>
internal static class Operations
{
    public static Fraction Of(Operation operation, IReadOnlyList<Fraction> operands) =>
        operation switch
        {
            Operation.Group => operands[0],
            Operation.Sum => Fraction.Sum(operands),
            Operation.Difference => operands[0] - Fraction.Sum(operands.Skip(1)),
            Operation.Product => Product(operands),
            Operation.RoundedProduct => Product(operands).Round().Amount,
            Operation.Quotient => operands[0] / operands[1],
            Operation.Negation => 0 - operands[0],
            Operation.Minimum => operands.Min(),
            Operation.Maximum => operands.Max(),
            Operation.Scale => Step(operands[0], [.. operands.Skip(1).Chunk(2)]),
            Operation.Median => Median([.. operands.Order()]),
            Operation.Trend => Trend(operands[0], [.. operands.Skip(1).Chunk(2)]).Round().Amount,
            _ => throw new InvalidOperationException($"Unknown operation {operation}."),
        };

    private static Fraction Product(IEnumerable<Fraction> operands) =>
        operands.Aggregate((Fraction)1, static (product, next) => product * next);

    private static Fraction Step(Fraction value, IReadOnlyList<Fraction[]> steps) =>
        steps.Where(s => s[0] <= value).OrderBy(static s => s[0]).Select(static s => s[1]).LastOrDefault();

    private static Fraction Median(Fraction[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static Fraction Trend(Fraction at, IReadOnlyList<Fraction[]> points)
    {
        Fraction count = points.Count;
        var (x, y) = (Fraction.Sum(points.Select(static p => p[0])) / count, Fraction.Sum(points.Select(static p => p[1])) / count);
        var slope = Fraction.Sum(points.Select(p => (p[0] - x) * (p[1] - y))) / Fraction.Sum(points.Select(p => (p[0] - x) * (p[0] - x)));
        return y + (slope * (at - x));
    }
}
